"""The lists to choose from on the client record."""

from datetime import date

from django.db import models

from toegang.keuzes import GEZONDHEID as GEZONDHEID
from toegang.keuzes import Onderdeel as Onderdeel

# Wet inburgering 2021 art. 60 and Stb. 2021, 38: in force from this day; an obligation from before stays under the
# law of 2013.
INGANG_WI2021 = date(2022, 1, 1)


class Regime(models.TextChoices):
    """The law under which somebody integrates."""

    WI2013 = "wi2013", "Wet inburgering 2013"
    WI2021 = "wi2021", "Wet inburgering 2021"


class Geslacht(models.TextChoices):
    MAN = "man", "man"
    VROUW = "vrouw", "vrouw"
    ONBEKEND = "onbekend", "onbekend of anders"


class Taal(models.TextChoices):
    """Contact languages, by ISO 639 code."""

    NEDERLANDS = "nl", "Nederlands"
    ENGELS = "en", "Engels"
    ARABISCH = "ar", "Arabisch"
    TIGRINYA = "ti", "Tigrinya"
    FARSI = "fa", "Farsi"
    DARI = "prs", "Dari"
    PASJTOE = "ps", "Pasjtoe"
    TURKS = "tr", "Turks"
    KOERMANDJI = "kmr", "Koerdisch (Kurmanji)"
    SORANI = "ckb", "Koerdisch (Sorani)"
    SOMALISCH = "so", "Somalisch"
    AMHAARS = "am", "Amhaars"
    OEKRAIENS = "uk", "Oekraïens"
    RUSSISCH = "ru", "Russisch"
    FRANS = "fr", "Frans"
    SPAANS = "es", "Spaans"
    ANDERS = "mis", "andere taal"


class Leesniveau(models.TextChoices):
    """How somebody reads, so that letters and plans can follow."""

    NIET = "niet", "leest niet"
    EIGEN_TAAL = "eigen_taal", "leest de eigen taal"
    BEETJE_NEDERLANDS = "a1", "leest een beetje Nederlands (A1)"
    NEDERLANDS_A2 = "a2", "leest eenvoudig Nederlands (A2)"
    NEDERLANDS_B1 = "b1", "leest Nederlands (B1 of hoger)"


class Kanaal(models.TextChoices):
    BELLEN = "bellen", "bellen"
    BERICHT = "bericht", "sms of app-bericht"
    LANGSKOMEN = "langskomen", "langskomen"
    EMAIL = "email", "e-mail"
    POST = "post", "brief"


class Relatie(models.TextChoices):
    """The place of somebody in the household, seen from its head."""

    HOOFD = "hoofd", "hoofd van het gezin"
    PARTNER = "partner", "partner"
    KIND = "kind", "kind"
    OUDER = "ouder", "ouder"
    BROER_ZUS = "broer_zus", "broer of zus"
    ANDERS = "anders", "anders"


class Vertrekreden(models.TextChoices):
    VERHUISD = "verhuisd", "verhuisd naar een andere gemeente"
    BUITENLAND = "buitenland", "vertrokken naar het buitenland"
    OVERLEDEN = "overleden", "overleden"
    ONBEKEND = "onbekend", "vertrokken, bestemming onbekend"


class Afsluitreden(models.TextChoices):
    ZELFSTANDIG = "zelfstandig", "redt zich zelf, geen begeleiding meer nodig"
    VERTROKKEN = "vertrokken", "vertrokken uit de gemeente"
    OVERLEDEN = "overleden", "overleden"
    OVERGEDRAGEN = "overgedragen", "overgedragen aan een andere dienst"
    ONTERECHT = "onterecht", "ten onrechte aangemaakt"


class Basis(models.TextChoices):
    """Why a partner may see something (AVG art. 6)."""

    WET = "wet", "wettelijke taak"
    AFSPRAAK = "afspraak", "samenwerkingsafspraak"
    TOESTEMMING = "toestemming", "toestemming van de cliënt"


class Opschortsoort(models.TextChoices):
    OPSCHORTING = "opschorting", "opschorting: de termijn staat stil"
    VERLENGING = "verlenging", "verlenging: de termijn duurt langer"


class Besluiter(models.TextChoices):
    """DUO decides on the inburgeringstermijn, the gemeente on its own policy."""

    DUO = "duo", "DUO"
    GEMEENTE = "gemeente", "de gemeente"


class Mijlpaalsoort(models.TextChoices):
    """Steps of the process that are recorded by the day on which they were taken."""

    PIP = "pip", "eerste PIP vastgesteld"
    ONTZORG_BESLUIT = "ontzorg_besluit", "besluit over verlengen of afbouwen van ontzorging"
    ONTZORG_EINDE = "ontzorg_einde", "ontzorging beëindigd"
    MB_PRAKTISCH = "mb_praktisch", "praktische fase van de begeleiding afgerond"
    MB_RISICO = "mb_risico", "risico's in kaart en vervolg geregeld"
    MB_OVERDRACHT = "mb_overdracht", "warme overdracht na de begeleiding"
    ISK_18 = "isk_18", "inburgeringsplicht rond 18 jaar nagekeken"
