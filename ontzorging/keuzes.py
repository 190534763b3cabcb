"""The lists to choose from for money."""

from django.db import models


class Bijstandsoort(models.TextChoices):
    VOLLEDIG = "volledig", "volledige bijstand"
    GEDEELTELIJK = "gedeeltelijk", "gedeeltelijke bijstand"


class Lastsoort(models.TextChoices):
    """What is paid for a household. The law names the first four, the others are paid by agreement."""

    HUUR = "huur", "huur"
    ENERGIE = "energie", "gas en stroom"
    WATER = "water", "water"
    ZORG = "zorg", "zorgverzekering"
    AANSPRAKELIJK = "aansprakelijk", "aansprakelijkheidsverzekering"
    GEMEENTE = "gemeente", "gemeentelijke belastingen"
    ANDERS = "anders", "andere vaste last"


# Participatiewet art. 56a: what the municipality pays out of the bijstand.
WETTELIJK = (Lastsoort.HUUR, Lastsoort.ENERGIE, Lastsoort.WATER, Lastsoort.ZORG)


class Toeslagsoort(models.TextChoices):
    HUUR = "huur", "huurtoeslag"
    ZORG = "zorg", "zorgtoeslag"
    KIND = "kind", "kindgebonden budget"
    OPVANG = "opvang", "kinderopvangtoeslag"


class Achterstandsoort(models.TextChoices):
    HUUR = "huur", "huurachterstand"
    REKENING = "rekening", "rekening niet betaald"
    SCHULD = "schuld", "schuld"


class Besluit(models.TextChoices):
    """What happens after six months."""

    STOPPEN = "stoppen", "stoppen: de cliënt betaalt alles zelf"
    AFBOUWEN = "afbouwen", "afbouwen: stap voor stap zelf betalen"
    VERLENGEN = "verlengen", "verlengen: vrijwillig, zoals in het PIP staat"


class Regelsoort(models.TextChoices):
    """Why a line stands in a month."""

    LAST = "last", "vaste last"
    HERBETALING = "herbetaling", "opnieuw betalen"
    CORRECTIE = "correctie", "correctie van een eerdere maand"


class Stand(models.TextChoices):
    """Where a payment is."""

    GEPLAND = "gepland", "gepland"
    BETAALD = "betaald", "betaald"
    MISLUKT = "mislukt", "mislukt"
    TERUG = "terug", "teruggeboekt"


NIET_GELUKT = (Stand.MISLUKT, Stand.TERUG)
