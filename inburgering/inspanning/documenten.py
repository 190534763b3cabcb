"""What the file on somebody's effort says: attendance, attempts, talks and advice, and the rules for one purpose."""

from datetime import date
from typing import Any

from django.db.models import Min

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from inburgering.inspanning.regels import Inspanning, voorwaarden
from inburgering.keuzes import Inspanningsdoel
from inburgering.models import Cursus, Uren, Verlenging, Vrijstelling
from inburgering.queries import feiten_van, termijn_van
from inburgering.regels import eisen, nog_te_doen
from inburgering.uren.queries import afschaaluren
from intake.keuzes import Leerroute
from pip_plan.keuzes import Opvolging
from pip_plan.models import Advies, Gesprek
from pip_plan.queries import SchakelenTot
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
    inspanning = _inspanning(statushouder, gesprekken, adviezen, zicht)
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
    statushouder: Statushouder, gesprekken: list[Gesprek], adviezen: list[Advies], zicht: Zicht
) -> Inspanning:
    stap = Mijlpaal.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP)
    uren = Uren.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder).order_by("maand", "dag", "soort", "pk")
    eerste = stap.aggregate(dag=Min("datum"), schakelen=Min(SchakelenTot("statushouder")))
    return Inspanning(
        feiten=feiten_van(statushouder, zicht),
        termijn=termijn_van(statushouder, zicht.dag),
        eerste_pip=eerste["dag"],
        schakelen_tot=eerste["schakelen"],
        keurmerk_uren=afschaaluren(list(uren)),
        uren=list(uren),
        gesprekken=len(gesprekken),
        adviezen=len(adviezen),
        gevolgd=sum(een.gevolgd == Opvolging.JA for een in adviezen),
        vandaag=zicht.dag,
    )
