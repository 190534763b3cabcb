"""What is known of somebody's inburgering, fetched."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db.models import Max, Min

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from dossier.termijnen import FEITEN as VAN_DOSSIER
from dossier.termijnen import TERMIJNEN
from inburgering.models import Afronding, Examen, Uren, Vrijstelling
from inburgering.regels import Feiten, vrijgesteld_op
from inburgering.termijnen import FEITEN
from pip_plan.keuzes import Pipstatus
from pip_plan.models import Pip
from termijnen.queries import Stelsel

if TYPE_CHECKING:
    from toegang.zicht import Zicht

# The one term with which this floor reckons; the worklist knows them all.
VAN_INBURGERING = {"TERMIJN", "TERMIJN-2013"}
STELSEL = Stelsel(
    Statushouder, {**VAN_DOSSIER, **FEITEN}, [termijn for termijn in TERMIJNEN if termijn.code in VAN_INBURGERING]
)


def leerroute_van(statushouder: Statushouder) -> str:
    """The route of the last fixed plan; empty when there is none."""
    return str(_plan(statushouder).values_list("leerroute", flat=True).first() or "")


def _plan(statushouder: Statushouder):  # type: ignore[no-untyped-def]  # a queryset of plans
    return Pip.objects.filter(statushouder=statushouder, status=Pipstatus.VASTGESTELD).order_by("-nummer")


def termijn_van(statushouder: Statushouder, vandaag: date) -> tuple[date | None, date | None]:
    """The first day of the inburgeringstermijn and its end (that day no longer belongs to it), extensions included."""
    zelf = Statushouder.objects.filter(pk=statushouder.pk)
    for regel in STELSEL.lees(zelf, lokaal=[], vandaag=vandaag, in_een_keer=True):
        if regel.start:
            return regel.start, regel.einde
    eerste = Mijlpaal.objects.filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP).aggregate(dag=Min("datum"))
    return (eerste["dag"] + timedelta(days=1) if eerste["dag"] else None), None


def afgerond_van(statushouder: Statushouder) -> dict[str, date]:
    """The parts that were closed, with the day."""
    return dict(Afronding.objects.filter(statushouder=statushouder).values_list("soort", "datum"))


def feiten_van(statushouder: Statushouder, zicht: "Zicht") -> Feiten:
    """Everything that decides what is left to do, as the visitor may see it."""
    van = {"statushouder": statushouder}
    plan = _plan(statushouder).values("leerroute", "afgeschaald").first() or {"leerroute": "", "afgeschaald": []}
    return Feiten(
        regime=statushouder.regime,
        leerroute=plan["leerroute"],
        afgeschaald=plan["afgeschaald"],
        plicht=statushouder.inburgeringsplicht_op,
        examens=list(Examen.objects.zichtbaar_voor(zicht).filter(**van)),
        uren=uren_per_soort(statushouder, zicht),
        afgerond=dict(Afronding.objects.zichtbaar_voor(zicht).filter(**van).values_list("soort", "datum")),
        vrijgesteld=vrijgesteld_op(Vrijstelling.objects.zichtbaar_voor(zicht).filter(**van), zicht.dag),
        asiel=not statushouder.gezinsmigrant,
    )


def uren_per_soort(statushouder: Statushouder, zicht: "Zicht") -> dict[str, Decimal]:
    """Hours attended per kind. When two sources tell about one month the highest counts, never their sum."""
    per_maand = (
        Uren.objects.zichtbaar_voor(zicht)
        .filter(statushouder=statushouder)
        .order_by()
        .values("soort", "maand")
        .annotate(uren=Max("aanwezig"))
    )
    totaal: dict[str, Decimal] = {}
    for rij in per_maand:
        totaal[rij["soort"]] = totaal.get(rij["soort"], Decimal(0)) + rij["uren"]
    return totaal
