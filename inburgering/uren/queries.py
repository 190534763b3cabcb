"""The hours that count, fetched."""

from datetime import date
from decimal import Decimal

from inburgering.keuzes import Keurmerksoort
from inburgering.models import Groep, Keurmerk, Uren
from inburgering.uren.regels import telt_voor_afschalen


def afschaaluren(uren: list[Uren]) -> Decimal:
    """The hours that count for A2 instead of B1."""
    scholen = dict(Groep.objects.filter(pk__in={een.groep_id for een in uren}).values_list("pk", "aanbieder_id"))
    merken: dict[int, list[tuple[date, date | None]]] = {}
    for rij in Keurmerk.objects.filter(aanbieder__in=set(scholen.values()), soort=Keurmerksoort.BLIK_OP_WERK):
        merken.setdefault(rij.aanbieder_id, []).append((rij.van, rij.tot))
    tellen = (een for een in uren if telt_voor_afschalen(een, merken.get(scholen.get(een.groep_id or 0, 0), [])))
    return sum((een.aanwezig for een in tellen), Decimal(0))
