"""The lists to choose from for activities and talks."""

from datetime import date

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
# From here on a trajectory with another executor says why Wegwijs+ could not; of older ones nobody wrote it down.
REDEN_VANAF = date(2026, 12, 1)


class Financiering(models.TextChoices):
    """Out of which money an activity is paid (note, 3.1 and principle 7)."""

    MB = "mb", "bijdrage maatschappelijke begeleiding"
    PARTICIPATIEBUDGET = "participatie", "Participatiebudget"
    BIJZONDERE_BIJSTAND = "bijzonder", "bijzondere bijstand"
    WEB = "web", "WEB (volwasseneneducatie)"
    WMO = "wmo", "Wmo"
    AMIF = "amif", "AMIF"


class Opvolging(models.TextChoices):
    """What became of an advice."""

    OPEN = "open", "nog niet bekend"
    JA = "ja", "ja, gevolgd"
    NEE = "nee", "nee, niet gevolgd"


class Verwijsstatus(models.TextChoices):
    VERSTUURD = "verstuurd", "verstuurd, nog geen antwoord"
    OPGEPAKT = "opgepakt", "opgepakt"
    KLAAR = "klaar", "klaar"
    AFGEWEZEN = "afgewezen", "afgewezen"


class Gespreksoort(models.TextChoices):
    """The kinds of contact that the process knows (note, 3.2 and 4.1), and the rest."""

    INTAKE_WERK = "intake_werk", "intake met de focus op werk"
    VOORTGANG = "voortgang", "voortgangsgesprek"
    HALFJAAR = "halfjaar", "halfjaargesprek over taaleis en PIP"
    HUISBEZOEK = "huisbezoek", "huisbezoek"
    TELEFOON = "telefoon", "telefonisch contact"
    ANDERS = "anders", "ander contact"


class Gesprekskanaal(models.TextChoices):
    KANTOOR = "kantoor", "op kantoor"
    TELEFOON = "telefoon", "telefoon"
    BEELDBELLEN = "beeldbellen", "beeldbellen"
    HUISBEZOEK = "huisbezoek", "bij de cliënt thuis"
    BERICHT = "bericht", "sms of app-bericht"


class Tolk(models.TextChoices):
    GEEN = "geen", "geen tolk"
    AANWEZIG = "aanwezig", "tolk aanwezig"
    TELEFOON = "telefoon", "tolktelefoon"
    BEKENDE = "bekende", "familie of bekende"


# A kind that says by itself where the talk was.
KANAAL_VAN_SOORT = {
    Gespreksoort.HUISBEZOEK: Gesprekskanaal.HUISBEZOEK,
    Gespreksoort.TELEFOON: Gesprekskanaal.TELEFOON,
}


class Pipstatus(models.TextChoices):
    """How far a version of the plan is; a fixed one that a later one replaced is called bijgesteld on the screen."""

    CONCEPT = "concept", "concept"
    BESPROKEN = "besproken", "besproken met de cliënt"
    VASTGESTELD = "vastgesteld", "vastgesteld"


class Niveau(models.TextChoices):
    """The level of the B1-route, as DUO writes it."""

    A2 = "A2", "A2"
    B1 = "B1", "B1"


class Alfabetisering(models.TextChoices):
    """As DUO writes it."""

    ANALFABEET = "A", "onderwijs voor analfabeten"
    ANDERS = "AA", "onderwijs voor wie in een ander schrift leest"
    NIET = "NVT", "niet van toepassing"


class Examenonderdeel(models.TextChoices):
    LEZEN = "LE", "lezen"
    LUISTEREN = "LU", "luisteren"
    SCHRIJVEN = "SC", "schrijven"
    SPREKEN = "SP", "spreken"


class Wie(models.TextChoices):
    """Who takes a step towards a goal."""

    CLIENT = "client", "ik (de cliënt)"
    GEMEENTE = "gemeente", "de gemeente"
    PARTNER = "partner", "een partner"
    ANDER = "ander", "iemand anders"


class Stand(models.TextChoices):
    """How far a goal is."""

    NOG_NIET = "nog_niet", "nog niet begonnen"
    BEZIG = "bezig", "bezig"
    BEREIKT = "bereikt", "bereikt"
    GESTOPT = "gestopt", "gestopt"


class Weeksoort(models.TextChoices):
    """What somebody does in a week."""

    TAAL = "taal", "taal"
    WERK = "werk", "werk"
    TRAJECT = "traject", "traject"
    VRIJWILLIG = "vrijwillig", "vrijwilligerswerk"
    STAGE = "stage", "stage"
    STUDIE = "studie", "studie"
    ZORG = "zorg", "zorg"


class Dag(models.IntegerChoices):
    MAANDAG = 1, "maandag"
    DINSDAG = 2, "dinsdag"
    WOENSDAG = 3, "woensdag"
    DONDERDAG = 4, "donderdag"
    VRIJDAG = 5, "vrijdag"
    ZATERDAG = 6, "zaterdag"
    ZONDAG = 7, "zondag"


class Documentsoort(models.TextChoices):
    PLAN = "plan", "Mijn plan"
    BESCHIKKING = "beschikking", "beschikking"
    INTERN = "intern", "interne versie"
    DUO = "duo", "invoerblad voor DUO"


class Waardeerder(models.TextChoices):
    """Who says what a diploma from elsewhere is worth here (note, 3.2)."""

    NUFFIC = "nuffic", "Nuffic"
    SBB = "sbb", "SBB"


class Waardering(models.TextChoices):
    GEWAARDEERD = "ja", "gewaardeerd"
    NIET = "nee", "niet te vergelijken"
    GEEN_PAPIEREN = "papieren", "te weinig papieren"


class Diplomaniveau(models.TextChoices):
    """The Dutch level of a diploma."""

    VMBO = "vmbo", "vmbo"
    HAVO = "havo", "havo"
    VWO = "vwo", "vwo"
    MBO_1 = "mbo1", "mbo 1"
    MBO_2 = "mbo2", "mbo 2"
    MBO_3 = "mbo3", "mbo 3"
    MBO_4 = "mbo4", "mbo 4"
    HBO = "hbo", "hbo-bachelor"
    WO = "wo", "wo-bachelor"
    MASTER = "master", "master"
