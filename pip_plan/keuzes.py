"""The lists to choose from for activities."""

from django.db import models


class Activiteitsoort(models.TextChoices):
    WERK = "werk", "betaald werk"
    TRAJECT = "traject", "traject naar werk"
    TRAJECT_MEER = "traject_meer", "traject naar meer werk"
    VRIJWILLIG = "vrijwillig", "vrijwilligerswerk"
    STAGE = "stage", "stage"
    OPLEIDING = "opleiding", "opleiding"


class Uitvoerder(models.TextChoices):
    """Wegwijs+ first; others when that does not (entirely) succeed (note, 3.2 Arbeidstoeleiding)."""

    WEGWIJS = "wegwijs", "Wegwijs+"
    WSD = "wsd", "WSD"
    DOELGROEPWERKT = "doelgroepwerkt", "DoelgroepWerkt"
    KW1C = "kw1c", "Koning Willem I College"
    ANDERS = "anders", "andere uitvoerder"


class Resultaat(models.TextChoices):
    SUCCESVOL = "succesvol", "succesvol afgerond"
    DEELS = "deels", "afgerond, doel deels gehaald"
    GESTOPT = "gestopt", "voortijdig gestopt"


# What the monitor counts as "traject": to work, or to more work.
TRAJECTEN = (Activiteitsoort.TRAJECT, Activiteitsoort.TRAJECT_MEER)
