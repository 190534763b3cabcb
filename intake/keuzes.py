"""The lists of the intake."""

from django.db import models

from dossier.keuzes import GEZONDHEID, Onderdeel

# The thirteen leefgebieden (note, 4.1) in their order: the parts of a dossier from leerbaarheid on.
LEEFGEBIEDEN = list(Onderdeel)[list(Onderdeel).index(Onderdeel.LEERBAARHEID) :]
KEUZES = [(leefgebied.value, leefgebied.label) for leefgebied in LEEFGEBIEDEN]
VAN_GEZONDHEID = [leefgebied.value for leefgebied in GEZONDHEID]


class Bron(models.TextChoices):
    """Who said it."""

    CLIENT = "client", "cliënt"
    TVS = "tvs", "TVS (opvang)"
    PARTNER = "partner", "partner"
    EERDER = "eerder", "eerdere intake"


class Leerroute(models.TextChoices):
    """The three routes of the Wet inburgering 2021."""

    B1 = "b1", "B1-route"
    ONDERWIJS = "onderwijs", "Onderwijsroute"
    Z = "z", "Z-route"


class Toetsresultaat(models.TextChoices):
    """What the leerbaarheidstoets says about level B1 within three years."""

    HAALBAAR = "haalbaar", "B1 haalbaar"
    NIET_HAALBAAR = "niet_haalbaar", "B1 niet haalbaar"
    ONBEKEND = "onbekend", "geen uitslag"


# A judgement on level B1; what deviates from a result is one of these.
OORDELEN = [(een.value, een.label) for een in (Toetsresultaat.HAALBAAR, Toetsresultaat.NIET_HAALBAAR)]
