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
