"""Questions about money: who falls under the duty, what belongs in a month, what stands in the way, what stands out."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from bouwstenen.kalender import plus_maanden
from dossier.models import Huishoudlid
from dossier.regels import datum_voluit, leeftijd, maand_voluit
from ontzorging.bedragen import NUL, euro, naar_rato
from ontzorging.geld.periode import Periode
from ontzorging.keuzes import Achterstandsoort, Lastsoort, Stand
from ontzorging.models import Achterstand, Maandregel, Maandstaat, Toeslag, Uitkering, VasteLast
from pip_plan.keuzes import Activiteitsoort
from pip_plan.models import Activiteit

VAST = "Deze maand is gesloten en verandert niet meer. Wat niet klopt, komt in de volgende maand."
TOESLAG_LAAT = timedelta(weeks=8)
BINNENKORT = timedelta(weeks=6)
NET = timedelta(weeks=8)


def eerste_dag(dag: date) -> date:
    return dag.replace(day=1)


def laatste_dag(maand: date) -> date:
    return maand.replace(day=monthrange(maand.year, maand.month)[1])


def volgende_maand(dag: date) -> date:
    return plus_maanden(eerste_dag(dag), 1)


# --- Who -------------------------------------------------------------------------------------------------------------


def plicht(lid: Huishoudlid) -> tuple[bool, str]:
    """Whether the duty to relieve goes for somebody, and why (Participatiewet art. 56a)."""
    if lid.nareiziger:
        return True, "nareiziger van iemand met een asielvergunning"
    if lid.statushouder.gezinsmigrant:
        return False, "reguliere vergunning: geen plicht, wel mogelijk als de cliënt het wil"
    return True, "asielvergunning"


# --- What belongs in a month -----------------------------------------------------------------------------------------


def bijstand_in(maand: date, uitkeringen: Iterable[Uitkering], vertrek: date | None) -> Decimal:
    """What a household receives in a month: for part of a month the part of its days, up to and including departure."""
    eerste, laatste = maand, laatste_dag(maand)
    if vertrek:
        laatste = min(laatste, vertrek)
    som = NUL
    for uitkering in uitkeringen:
        van, tot = max(eerste, uitkering.van), min(laatste, uitkering.tot or laatste)
        if uitkering.bedrag is not None and van <= tot:
            som += naar_rato(uitkering.bedrag, (tot - van).days + 1, laatste_dag(maand).day)
    return som


def betaaldag(last: VasteLast, maand: date) -> date:
    """The day on which a bill is paid: in a short month the last one."""
    return maand.replace(day=min(last.vervaldag, laatste_dag(maand).day))


def lasten_in(
    maand: date, lasten: Iterable[VasteLast], periode: Periode, vertrek: date | None
) -> list[tuple[VasteLast, date]]:
    """The bills that are paid out of the bijstand of a month, with their day; not what the client pays already."""
    met_dag = [(last, betaaldag(last, maand)) for last in lasten]
    return [
        (last, dag)
        for last, dag in met_dag
        if last.loopt(dag)
        and periode.betaalt(dag)
        and not (last.zelf_vanaf and last.zelf_vanaf <= dag)
        and not (vertrek and vertrek < dag)
    ]


def te_corrigeren(regel: Maandregel) -> tuple[Decimal, Decimal]:
    """What a line of a closed month still asks for: (to pay to the payee, to settle with the client).

    A payment that failed is made again and its money, which was held back then, counts for the client; of a bill that
    was higher the rest is paid; of one that was lower the rest goes to the client.
    """
    rekening = regel.bedrag if regel.werkelijk is None else regel.werkelijk
    if not regel.wordt_betaald:
        return NUL, NUL
    if regel.mislukt:
        return rekening, -regel.bedrag
    if regel.stand == Stand.BETAALD and rekening != regel.bedrag:
        return max(rekening - regel.bedrag, NUL), min(rekening - regel.bedrag, NUL)
    return NUL, NUL


def obstakels_sluiten(staat: Maandstaat, lasten: Decimal) -> list[str]:
    """Why a month cannot be closed."""
    if lasten > staat.bijstand and not staat.uitleg:
        return [
            f"De lasten ({euro(lasten)}) zijn hoger dan de bijstand ({euro(staat.bijstand)}). Leg uit waar het verschil"
            " vandaan komt, of haal een regel weg."
        ]
    return []


# --- What stands out -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Signaal:
    """Something about the money of a household that asks for a look."""

    tekst: str
    ernstig: bool = False


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
