"""The versions of one client, and what is known from before one: what DUO compares it with."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Min

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Huisvesting, Mijlpaal, Statushouder
from pip_plan.models import Pip
from pip_plan.queries import SchakelenTot
from toegang.zicht import Zicht


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
    alle = Pip.objects.filter(statushouder=statushouder)
    andere = alle.exclude(pk=pip.pk) if pip else alle
    return Voorgeschiedenis(
        plicht=statushouder.inburgeringsplicht_op,
        gevestigd=woningen.aggregate(dag=Min("brp_op"))["dag"],
        eerste=eerste["dag"],
        schakelen_tot=eerste["schakelen"],
        vorige=andere.geldig(),
        asiel=not statushouder.gezinsmigrant,
    )


@dataclass(frozen=True)
class Versies:
    """The versions of the plan of one client, the last first."""

    alle: list[Pip]

    @property
    def vast(self) -> list[Pip]:
        """Those that were fixed."""
        return [een for een in self.alle if een.vast]

    @property
    def geldig(self) -> Pip | None:
        """The one that counts: the last that was fixed."""
        return next(iter(self.vast), None)

    @property
    def open(self) -> Pip | None:
        """The one that is being made."""
        return next((een for een in self.alle if not een.vast), None)


def versies_van(statushouder: Statushouder, zicht: Zicht) -> Versies:
    """Those that the visitor may see."""
    alle = list(Pip.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder))
    for een in alle:
        een.statushouder = statushouder
    return Versies(alle)


def nieuwere_van(pip: Pip) -> Pip | None:
    """The version that replaced this one; the last when there were more."""
    return Pip.objects.na(pip).geldig()
