"""When a household is relieved, who falls under the duty, and what about its money stands out (pure)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dossier.models import Huishoudlid
from dossier.regels import datum_voluit, leeftijd, maand_voluit
from ontzorging.bedragen import euro
from ontzorging.keuzes import Achterstandsoort, Lastsoort
from ontzorging.models import Achterstand, Maandregel, Toeslag, Uitkering, VasteLast
from pip_plan.keuzes import Activiteitsoort
from pip_plan.models import Activiteit

DAG = timedelta(days=1)
TOESLAG_LAAT = timedelta(weeks=8)
BINNENKORT = timedelta(weeks=6)
NET = timedelta(weeks=8)


def plicht(lid: Huishoudlid) -> tuple[bool, str]:
    """Whether the duty to relieve goes for somebody, and why (Participatiewet art. 56a)."""
    if lid.nareiziger:
        return True, "nareiziger van iemand met een asielvergunning"
    if lid.statushouder.gezinsmigrant:
        return False, "reguliere vergunning: geen plicht, wel mogelijk als de cliënt het wil"
    return True, "asielvergunning"


@dataclass(frozen=True)
class Periode:
    """The ontzorging of one household. `einde` is the last day of the six months; without it a pause is going on that
    has no end yet."""

    begin: date
    einde: date | None
    verlengd_tot: date | None = None
    pauzes: tuple[tuple[date, date | None], ...] = ()
    gestopt_op: date | None = None

    @property
    def laatste(self) -> date | None:
        """The last day, the extension included; earlier when it was stopped."""
        if self.einde is None:
            return self.gestopt_op
        laatste = max(self.einde, self.verlengd_tot or self.begin)
        return min(laatste, self.gestopt_op or laatste)

    def soort(self, dag: date) -> str:
        """What holds on this day: "verplicht", "verlengd", "pauze" or nothing."""
        if dag < self.begin or (self.gestopt_op and dag > self.gestopt_op):
            return ""
        if any(van <= dag and (tot is None or dag <= tot) for van, tot in self.pauzes):
            return "pauze"
        if self.einde is None or dag <= self.einde:
            return "verplicht"
        return "verlengd" if self.verlengd_tot and dag <= self.verlengd_tot else ""

    def betaalt(self, dag: date) -> bool:
        """Whether the gemeente pays the bills of this day."""
        return self.soort(dag) in {"verplicht", "verlengd"}

    def raakt(self, van: date, tot: date) -> bool:
        """Whether a day of this stretch is one of payment."""
        return any(self.betaalt(van + n * DAG) for n in range((tot - van).days + 1))


@dataclass(frozen=True)
class Signaal:
    """Something about the money of a household that asks for a look."""

    tekst: str
    ernstig: bool = False

    @property
    def status(self) -> tuple[str, str]:
        """The kind of the status and the word."""
        return ("te-laat", "eerst") if self.ernstig else ("deze-week", "bekijk")


@dataclass(frozen=True)
class Gezinsgeld:
    """The money of one household, as it was fetched."""

    leden: list[Huishoudlid]
    uitkeringen: list[Uitkering]
    lasten: list[VasteLast]
    toeslagen: list[Toeslag]
    achterstanden: list[Achterstand]
    staten: list[Any]  # with their sums, the latest first
    werk: list[Activiteit]
    mislukt: list[Maandregel]  # payments that failed and are not put right yet
    periode: Periode | None

    def bijstand_op(self, dag: date) -> Uitkering | None:
        return next((een for een in self.uitkeringen if een.loopt(dag)), None)

    def lasten_op(self, dag: date) -> list[VasteLast]:
        return [een for een in self.lasten if een.loopt(dag)]


def signalen(geld: Gezinsgeld, vandaag: date) -> list[Signaal]:
    """All of them, the serious ones first."""
    alle = [
        *_mislukt(geld),
        *_te_duur(geld, vandaag),
        *_toeslagen(geld, vandaag),
        *_lasten(geld, vandaag),
        *_gezin(geld, vandaag),
        *_schulden(geld),
    ]
    return sorted(alle, key=lambda signaal: not signaal.ernstig)


def _mislukt(geld: Gezinsgeld) -> Iterable[Signaal]:
    for regel in geld.mislukt:
        wat = f"{regel}, {euro(regel.bedrag)} ({maand_voluit(regel.maandstaat.maand)})"
        yield Signaal(
            f"Betaling {regel.get_stand_display()}: {wat}."
            " Controleer het rekeningnummer. De eerstvolgende maand die wordt opgesteld betaalt haar opnieuw; stel een"
            " open maand daarvoor opnieuw op.",
            ernstig=True,
        )


def _te_duur(geld: Gezinsgeld, vandaag: date) -> Iterable[Signaal]:
    rest = next((een.bedrag for een in geld.uitkeringen if een.loopt(vandaag) and een.bedrag is not None), None)
    if rest is None:
        return
    for last in geld.lasten_op(vandaag):
        if last.bedrag > rest:
            wat = f"{last.get_soort_display()} ({euro(last.bedrag)}) is hoger dan wat er over is van de bijstand"
            yield Signaal(f"{wat[0].upper()}{wat[1:]} ({euro(rest)}).", ernstig=True)
            return
        rest -= last.bedrag


def _toeslagen(geld: Gezinsgeld, vandaag: date) -> Iterable[Signaal]:
    for een in geld.toeslagen:
        naam = str(een.get_soort_display())
        if een.aangevraagd_op and not een.ontvangen_op and een.aangevraagd_op + TOESLAG_LAAT < vandaag:
            yield Signaal(
                f"{naam.capitalize()} is na acht weken nog niet ontvangen (aangevraagd op"
                f" {datum_voluit(een.aangevraagd_op)}).",
                ernstig=True,
            )


def _lasten(geld: Gezinsgeld, vandaag: date) -> Iterable[Signaal]:
    for last in geld.lasten:
        if last.tot and vandaag <= last.tot <= vandaag + BINNENKORT:
            naam = str(last.get_soort_display()).capitalize()
            yield Signaal(f"{naam} aan {last.ontvanger} stopt op {datum_voluit(last.tot)}.")
    verzekerd = {last.wie_id for last in geld.lasten_op(vandaag) if last.soort == Lastsoort.ZORG}
    for lid in geld.leden:
        if geld.periode and leeftijd(lid.statushouder, vandaag) >= 18 and lid.statushouder_id not in verzekerd:
            yield Signaal(f"Geen zorgverzekering bekend van {lid.statushouder.naam}.", ernstig=True)


def _gezin(geld: Gezinsgeld, vandaag: date) -> Iterable[Signaal]:
    begin = geld.periode.begin if geld.periode else vandaag
    for lid in geld.leden:
        if max(begin, vandaag - NET) < lid.van <= vandaag:
            yield Signaal(
                f"{lid.statushouder.naam} kwam bij het gezin op {datum_voluit(lid.van)}: klopt de bijstand nog?"
            )
    for werk in geld.werk:
        if werk.soort == Activiteitsoort.WERK and vandaag - NET < werk.van <= vandaag + NET:
            yield Signaal(f"Werk vanaf {datum_voluit(werk.van)}: pas de bijstand en de toeslagen aan.")


def _schulden(geld: Gezinsgeld) -> Iterable[Signaal]:
    for een in geld.achterstanden:
        if een.opgelost_op is None:
            naam = str(een.get_soort_display()).capitalize()
            yield Signaal(
                f"{naam} bij {een.bij}: {euro(een.bedrag)}, gemeld op {datum_voluit(een.gemeld_op)}.",
                ernstig=een.soort != Achterstandsoort.REKENING,
            )


STANDEN = {
    "loopt": "loopt",
    "eindigt": "eindigt binnen zes weken",
    "verlengd": "verlengd",
    "pauze": "pauze",
    "afgelopen": "afgelopen",
}


def stand_op(periode: Periode, dag: date) -> str:
    """Where the ontzorging stands, by the keys of `STANDEN`."""
    soort, laatste = periode.soort(dag), periode.laatste
    if soort in {"verlengd", "pauze"}:
        return soort
    if soort == "verplicht":
        return "eindigt" if laatste and laatste <= dag + BINNENKORT else "loopt"
    return "loopt" if dag < periode.begin else "afgelopen"
