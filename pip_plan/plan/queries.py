"""What is known of a client before a version of the plan: what DUO compares it with."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Huisvesting, Mijlpaal, Statushouder
from pip_plan.keuzes import Pipstatus
from pip_plan.models import Pip
from pip_plan.queries import SchakelenTot


@dataclass(frozen=True)
class Voorgeschiedenis:
    """What is known of a client before a version: what DUO compares it with."""

    plicht: date | None
    gevestigd: date | None
    eerste: date | None  # the day of the first PIP, also when that was on paper
    schakelen_tot: date | None  # the last day on which the route can change; None while the termijn stands still
    vorige: Pip | None
    asiel: bool

    def is_eerste(self, pip: Pip) -> bool:
        """Whether this is the first PIP of this client anywhere."""
        return not (self.vorige or self.eerste or pip.overgenomen_van)


def voorgeschiedenis(statushouder: Statushouder, pip: Pip | None = None) -> Voorgeschiedenis:
    """Of this client; `pip` is the version about which is asked."""
    woningen = Huisvesting.objects.filter(huishouden__leden__statushouder=statushouder)
    stap = Mijlpaal.objects.filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP)
    eerste = stap.aggregate(dag=Min("datum"), schakelen=Min(SchakelenTot("statushouder")))
    vast = Pip.objects.filter(statushouder=statushouder, status=Pipstatus.VASTGESTELD).order_by("-nummer")
    return Voorgeschiedenis(
        plicht=statushouder.inburgeringsplicht_op,
        gevestigd=woningen.aggregate(dag=Min("brp_op"))["dag"],
        eerste=eerste["dag"],
        schakelen_tot=eerste["schakelen"],
        vorige=vast.exclude(pk=pip.pk).first() if pip else vast.first(),
        asiel=not statushouder.gezinsmigrant,
    )


def nieuwere_van(pip: Pip) -> Pip | None:
    """The version that replaced this one; the last when there were more."""
    return pip.statushouder.pips.filter(nummer__gt=pip.nummer, vastgesteld_op__isnull=False).first()
