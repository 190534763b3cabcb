"""What is known of somebody's inburgering, fetched."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Min

from bouwstenen.kalender import plus_maanden
from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal, Statushouder
from dossier.termijnen import FEITEN as VAN_DOSSIER
from dossier.termijnen import TERMIJNEN
from inburgering.aanvragen.regels import tijdelijk_op, vrijgesteld_op
from inburgering.keuzes import Modulesoort
from inburgering.models import Afronding, Diploma, Examen, Isk, Module, Uren, Vrijstelling
from inburgering.regels import Feiten
from inburgering.termijnen import FEITEN
from inburgering.termijnen import TERMIJNEN as VAN_LEREN
from inburgering.uren.queries import afschaaluren
from inburgering.uren.regels import per_soort
from intake.keuzes import Leerroute
from pip_plan.models import Pip
from pip_plan.termijnen import FEITEN as VAN_PLAN
from termijnen.declaratie import Feit
from termijnen.models import Lengte
from termijnen.queries import Lokaal, Stelsel

if TYPE_CHECKING:
    from toegang.zicht import Zicht

# The terms with which this floor reckons; the worklist knows them all.
EXAMENS = ("EXAMEN", "EXAMEN-2013")
VAN_INBURGERING = ("TERMIJN", "TERMIJN-2013", *EXAMENS)
NODIG = {naam: FEITEN[naam] for naam in ("diploma", "examens", "examens_2013")} | {
    naam: VAN_PLAN[naam] for naam in ("plannen", "leerroute")
}
STELSEL = Stelsel(
    Statushouder,
    {**VAN_DOSSIER, **NODIG, "uitstel": Feit("uitstel", uit="NULL::jsonb")},
    [termijn for termijn in (*TERMIJNEN, *VAN_LEREN) if termijn.code in VAN_INBURGERING],
)


@dataclass(frozen=True)
class Looptijd:
    """The first and the last day of the inburgeringstermijn, extensions included, and the last day to register for an
    exam so that the result is there in time."""

    begin: date | None
    einde: date | None
    aanmelden: date | None


def leerroute_van(statushouder: Statushouder) -> str:
    """The route of the last fixed plan; empty when there is none."""
    geldig = Pip.objects.filter(statushouder=statushouder).geldig()
    return geldig.leerroute if geldig else ""


def kan_z_route(statushouder: Statushouder) -> bool:
    """Whether somebody is or was in the Z-route, or had a plan elsewhere, of which the route is not known here."""
    vast = Pip.objects.vastgesteld().filter(statushouder=statushouder)
    if vast.filter(leerroute=Leerroute.Z).exists():
        return True
    elders = Mijlpaal.objects.filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP)
    eerste = vast.aggregate(dag=Min("vastgesteld_op"))["dag"]
    return (elders.filter(datum__lt=eerste) if eerste else elders).exists()


def looptijd_van(statushouder: Statushouder, vandaag: date) -> Looptijd:
    """The term of one client as it is on `vandaag`."""
    zelf = Statushouder.objects.filter(pk=statushouder.pk)
    lokaal = [Lokaal(een.gemeente_id, een.code, een.aantal, een.van) for een in Lengte.objects.filter(code__in=EXAMENS)]
    per_code = {r.code: r for r in STELSEL.lees(zelf, lokaal=lokaal, vandaag=vandaag, in_een_keer=True) if r.start}
    examen = next((per_code.pop(code) for code in EXAMENS if code in per_code), None)
    for regel in per_code.values():
        return Looptijd(regel.start, regel.einde, examen.einde if examen else None)
    eerste = Mijlpaal.objects.filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP).aggregate(dag=Min("datum"))
    return Looptijd(eerste["dag"] + timedelta(days=1) if eerste["dag"] else None, None, None)


def termijn_van(statushouder: Statushouder, vandaag: date) -> tuple[date | None, date | None]:
    """The first and the last day of the inburgeringstermijn, extensions included."""
    looptijd = looptijd_van(statushouder, vandaag)
    return looptijd.begin, looptijd.einde


def afgerond_van(statushouder: Statushouder) -> dict[str, date]:
    """The parts that were closed, with the day."""
    return dict(Afronding.objects.filter(statushouder=statushouder).values_list("soort", "datum"))


def feiten_van(statushouder: Statushouder, zicht: "Zicht") -> Feiten:
    """Everything that decides what is left to do, as the visitor may see it."""
    van = {"statushouder": statushouder}
    map_ = Module.objects.zichtbaar_voor(zicht).filter(**van, soort=Modulesoort.MAP).first()
    plan = Pip.objects.filter(**van).geldig()
    uren = list(Uren.objects.zichtbaar_voor(zicht).filter(**van))
    vrijstellingen = list(Vrijstelling.objects.zichtbaar_voor(zicht).filter(**van))
    return Feiten(
        regime=statushouder.regime,
        leerroute=plan.leerroute if plan else "",
        afgeschaald=plan.afgeschaald if plan else [],
        plicht=statushouder.inburgeringsplicht_op,
        examens=list(Examen.objects.zichtbaar_voor(zicht).filter(**van)),
        uren=per_soort(uren),
        afschaaluren=afschaaluren(uren),
        afgerond=dict(Afronding.objects.zichtbaar_voor(zicht).filter(**van).values_list("soort", "datum")),
        vrijgesteld=vrijgesteld_op(vrijstellingen, zicht.dag),
        tijdelijk=tijdelijk_op(vrijstellingen, zicht.dag),
        asiel=not statushouder.gezinsmigrant,
        themas=frozenset(map_.themas if map_ else []),
        startkwalificatie=startkwalificatie_van(statushouder, zicht),
        vandaag=zicht.dag,
        diploma=Diploma.objects.zichtbaar_voor(zicht).filter(**van).exists(),
    )


def startkwalificatie_van(statushouder: Statushouder, zicht: "Zicht") -> date | None:
    """From which day a startkwalificatie meets the obligation: not before the eighteenth birthday, nor before today."""
    van_client = Isk.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder)
    eerste = van_client.aggregate(dag=Min("startkwalificatie_op"))["dag"]
    dag = max(eerste, plus_maanden(statushouder.geboortedatum, 18 * 12)) if eerste else None
    return dag if dag and dag <= zicht.dag else None
