"""The lists to choose from for courses, ISK, diplomas, the taaleis and what is asked of DUO."""

from datetime import date

from django.db import models

# The first Wet inburgering: nothing that belongs to it is from before.
EERSTE_WET = date(2007, 1, 1)


class Dagdeel(models.TextChoices):
    OVERDAG = "overdag", "overdag"
    AVOND = "avond", "'s avonds"


class Cursusniveau(models.TextChoices):
    ALFA = "alfa", "alfabetisering"
    A1 = "a1", "A1"
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"


class IskRoute(models.TextChoices):
    ROUTE_1 = "1", "route 1: naar vervolgonderwijs"
    ROUTE_2 = "2", "route 2: naar vervolgonderwijs"
    ROUTE_3 = "3", "route 3: naar vervolgonderwijs"
    ROUTE_4 = "4", "route 4: naar werk"


class Diplomaniveau(models.TextChoices):
    A2 = "a2", "A2"
    B1 = "b1", "B1"
    B2 = "b2", "B2"
    Z_ROUTE = "z", "certificaat Z-route"


class Urensoort(models.TextChoices):
    """For what somebody attended lessons or practised; each counts towards another part of the obligation."""

    TAAL = "taal", "taalles en KNM"
    PVT = "pvt", "participatieverklaringstraject"
    MAP = "map", "arbeidsmarkt en participatie (MAP)"
    PARTICIPATIE = "participatie", "participatie (Z-route)"
    INTAKE = "intake", "brede intake"


class Urenbron(models.TextChoices):
    """Who told how many hours it were."""

    SCHOOL = "school", "de school"
    CLIENT = "client", "de cliënt"
    EIGEN = "eigen", "eigen waarneming"
    MODULE = "module", "wie het PVT of de MAP geeft"


class Examenonderdeel(models.TextChoices):
    """As DUO writes them; ONA only under the law of 2013."""

    LEZEN = "LE", "lezen"
    LUISTEREN = "LU", "luisteren"
    SCHRIJVEN = "SC", "schrijven"
    SPREKEN = "SP", "spreken"
    KNM = "KNM", "kennis van de Nederlandse maatschappij"
    ONA = "ONA", "oriëntatie op de Nederlandse arbeidsmarkt"


TAALONDERDELEN = (
    Examenonderdeel.LEZEN,
    Examenonderdeel.LUISTEREN,
    Examenonderdeel.SCHRIJVEN,
    Examenonderdeel.SPREKEN,
)


class Examenniveau(models.TextChoices):
    A2 = "A2", "A2"
    B1 = "B1", "B1"
    B2 = "B2", "B2"


class Uitslag(models.TextChoices):
    GESLAAGD = "geslaagd", "geslaagd"
    GEZAKT = "gezakt", "niet geslaagd"
    NIET_GEKOMEN = "niet_gekomen", "niet gekomen"


class Vrijstellingsoort(models.TextChoices):
    """What DUO decides; the gemeente only writes it down."""

    VRIJSTELLING = "vrijstelling", "vrijstelling"
    TIJDELIJK = "tijdelijk", "tijdelijke vrijstelling"
    ONTHEFFING = "ontheffing", "ontheffing"


class Vrijstellingdeel(models.TextChoices):
    """Of what somebody is exempt: everything, or one part."""

    ALLES = "alles", "de hele inburgeringsplicht"
    LEZEN = "LE", "lezen"
    LUISTEREN = "LU", "luisteren"
    SCHRIJVEN = "SC", "schrijven"
    SPREKEN = "SP", "spreken"
    KNM = "KNM", "KNM"
    ONA = "ONA", "ONA"
    PVT = "PVT", "participatieverklaring"
    MAP = "MAP", "MAP"


class Besluit(models.TextChoices):
    TOEGEKEND = "toegekend", "toegekend"
    AFGEWEZEN = "afgewezen", "afgewezen"


class Afrondsoort(models.TextChoices):
    """The moments with which the gemeente closes a part (Wi2021 art. 6 and 8, Besluit 3.1, 3.14)."""

    PVT = "pvt", "participatieverklaring getekend"
    MAP = "map", "eindgesprek MAP"
    Z = "z", "eindgesprek Z-route"


class Verwijtbaar(models.TextChoices):
    """Whether it was somebody's own fault that the term was exceeded, as DUO asks it."""

    JA = "ja", "ja, verwijtbaar te laat"
    NEE = "nee", "nee, niet verwijtbaar"


class Keurmerksoort(models.TextChoices):
    """What a school must have: Blik op Werk for a course, TST for the Onderwijsroute (Besluit inburgering 2021)."""

    BLIK_OP_WERK = "blik_op_werk", "Blik op Werk"
    TST = "tst", "erkende TST (Onderwijsroute)"


class IskUitstroom(models.TextChoices):
    """Where somebody went after the ISK: routes 1 to 3 lead to school, route 4 to work (note, 3.2)."""

    VO = "vo", "voortgezet onderwijs"
    MBO = "mbo", "mbo"
    HOGER = "hoger", "hbo of universiteit"
    WERK = "werk", "werk"
    ANDERS = "anders", "iets anders"


class Taaleisbesluit(models.TextChoices):
    """What a person decided; none of these follows by itself."""

    VOLDOET = "voldoet", "voldoet aan de taaleis"
    INZET = "inzet", "werkt genoeg aan de taal: geen maatregel"
    OVERMACHT = "overmacht", "kan er niets aan doen: geen maatregel"
    MAATREGEL = "maatregel", "maatregel"


class Modulesoort(models.TextChoices):
    PVT = "pvt", "participatieverklaringstraject (PVT)"
    MAP = "map", "arbeidsmarkt en participatie (MAP)"


class Mapthema(models.TextChoices):
    """The eight themes of the MAP (Divosa, 2024)."""

    BEROEPEN = "beroepen", "beroepenoriëntatie"
    BEROEPSBEELD = "beroepsbeeld", "realistisch beroepsbeeld"
    KANSEN = "kansen", "beroepskansen"
    BEROEPSCOMPETENTIES = "beroep", "beroepscompetenties"
    WERKNEMERSCOMPETENTIES = "werknemer", "werknemerscompetenties"
    NETWERK = "netwerk", "netwerk opbouwen"
    WERKCULTUUR = "werkcultuur", "werkcultuur"
    WERK_VINDEN = "werk", "werk vinden"


class Grond(models.TextChoices):
    """Why DUO was asked, without details: these stay with who assesses them."""

    MEDISCH = "medisch", "medisch"
    PERSOONLIJK = "persoonlijk", "bijzondere individuele omstandigheden"
    INSPANNING = "inspanning", "aantoonbare inspanning"
    OPLEIDING = "opleiding", "opleiding of diploma"
    ANDERS = "anders", "anders"


class Inspanningsdoel(models.TextChoices):
    """For which decision the effort of somebody is put together."""

    AFSCHALEN = "afschalen", "afschalen naar A2"
    VERLENGING = "verlenging", "verlenging van de termijn"
    Z_ROUTE = "z_route", "Z-route"


class Taalniveau(models.TextChoices):
    """How well somebody does one skill, from low to high (ERK)."""

    GEEN = "0", "nog geen A1"
    A1 = "A1", "A1"
    A2 = "A2", "A2"
    B1 = "B1", "B1"
    B2 = "B2", "B2"


class Meetbron(models.TextChoices):
    """Who measured a level."""

    TOETS = "toets", "leerbaarheidstoets"
    SCHOOL = "school", "de school"
    EIGEN = "eigen", "eigen inschatting"


# Below the level that the Participatiewet asks: 1F, which is about A2.
ONDER_DE_EIS = (Taalniveau.GEEN, Taalniveau.A1)
