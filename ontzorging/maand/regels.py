"""What belongs in a month, what it still asks for, and what stands in the way of closing it (pure)."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from bouwstenen.kalender import plus_maanden
from ontzorging.bedragen import NUL, euro, naar_rato
from ontzorging.geld.regels import Periode
from ontzorging.keuzes import Stand
from ontzorging.models import Maandregel, Maandstaat, Uitkering, VasteLast

VAST = "Deze maand is gesloten en verandert niet meer. Wat niet klopt, komt in de volgende maand."


def eerste_dag(dag: date) -> date:
    return dag.replace(day=1)


def laatste_dag(maand: date) -> date:
    return maand.replace(day=monthrange(maand.year, maand.month)[1])


def volgende_maand(dag: date) -> date:
    return plus_maanden(eerste_dag(dag), 1)


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
