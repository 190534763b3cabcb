"""What the file on somebody's effort says: attendance, attempts, talks and advice, and the rules for one purpose."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Min

from bouwstenen.kalender import plus_maanden
from bouwstenen.periodes import Periode
from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from inburgering.keuzes import Inspanningsdoel, Keurmerksoort, Urensoort
from inburgering.models import Cursus, Keurmerk, Uren, Verlenging, Vrijstelling
from inburgering.queries import feiten_van, termijn_van
from inburgering.regels import eisen, nog_te_doen
from inburgering.regels_inspanning import Inspanning, voorwaarden
from intake.keuzes import Leerroute
from pip_plan.keuzes import Opvolging
from pip_plan.models import Advies, Gesprek
from toegang.zicht import Zicht

SJABLOON = "inburgering/pdf_inspanning.html"


def inhoud(statushouder: Statushouder, doel: Inspanningsdoel, zicht: Zicht) -> dict[str, Any]:
    """The context of the document, and of the page on which it can be looked at before."""
    van = {"statushouder": statushouder}
    gesprekken = list(Gesprek.objects.zichtbaar_voor(zicht).filter(**van).order_by("datum", "pk"))
    adviezen = list(Advies.objects.zichtbaar_voor(zicht).filter(**van).order_by("datum", "pk"))
    cursussen = list(
        Cursus.objects.zichtbaar_voor(zicht).filter(**van).select_related("groep__aanbieder").order_by("van", "pk")
    )
    inspanning = _inspanning(statushouder, cursussen, gesprekken, adviezen, zicht)
    return {
        "statushouder": statushouder,
        "nummer": statushouder.dossiernummer,
        "gemeente": statushouder.gemeente,
        "dag": zicht.dag,
        "doel": doel,
        "inspanning": inspanning,
        "leerroute": Leerroute(inspanning.feiten.leerroute).label if inspanning.feiten.leerroute else "",
        "voorwaarden": voorwaarden(doel, inspanning),
        "nog": nog_te_doen(eisen(inspanning.feiten)),
        "cursussen": cursussen,
        "examens": sorted(inspanning.feiten.examens, key=lambda een: een.datum or date.max),
        "gesprekken": gesprekken,
        "adviezen": adviezen,
        "vrijstellingen": list(Vrijstelling.objects.zichtbaar_voor(zicht).filter(**van)),
        "verlengingen": list(Verlenging.objects.zichtbaar_voor(zicht).filter(**van)),
    }


def _inspanning(
    statushouder: Statushouder, cursussen: list[Cursus], gesprekken: list[Gesprek], adviezen: list[Advies], zicht: Zicht
) -> Inspanning:
    stappen = Mijlpaal.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP)
    uren = list(Uren.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder).order_by("maand", "soort", "pk"))
    return Inspanning(
        feiten=feiten_van(statushouder, zicht),
        termijn=termijn_van(statushouder, zicht.dag),
        eerste_pip=stappen.aggregate(dag=Min("datum"))["dag"],
        keurmerk_uren=_bij_keurmerk(uren, cursussen),
        uren=uren,
        gesprekken=len(gesprekken),
        adviezen=len(adviezen),
        gevolgd=sum(een.gevolgd == Opvolging.JA for een in adviezen),
        vandaag=zicht.dag,
    )


def _bij_keurmerk(uren: list[Uren], cursussen: list[Cursus]) -> Decimal:
    """The hours of months in which somebody followed a course at a school that had the keurmerk then."""
    scholen = {een.groep.aanbieder_id for een in cursussen if een.groep}
    keurmerken = list(Keurmerk.objects.filter(aanbieder__in=scholen, soort=Keurmerksoort.BLIK_OP_WERK))
    per_maand: dict[date, Decimal] = {}
    for rij in uren:
        if rij.soort == Urensoort.TAAL:  # of two sources the highest counts
            per_maand[rij.maand] = max(rij.aanwezig, per_maand.get(rij.maand, Decimal(0)))
    return sum(
        (aantal for maand, aantal in per_maand.items() if _had_keurmerk(maand, cursussen, keurmerken)), Decimal(0)
    )


def _had_keurmerk(maand: date, cursussen: list[Cursus], keurmerken: list[Keurmerk]) -> bool:
    scholen = {een.groep.aanbieder_id for een in cursussen if een.groep and _raakt(een, maand)}
    return any(een.aanbieder_id in scholen and _raakt(een, maand) for een in keurmerken)


def _raakt(periode: Periode, maand: date) -> bool:
    """Whether a period has a day in that month."""
    laatste = plus_maanden(maand, 1) - timedelta(days=1)
    return periode.van <= laatste and (periode.tot is None or periode.tot >= maand)
