"""The versions of one client, and what is known from before one: what DUO compares it with."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Min, QuerySet

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Huisvesting, Mijlpaal, Statushouder
from intake.models import Intake
from pip_plan.models import Pip
from pip_plan.plan.regels import Opmerking, Voorgeschiedenis, strijdig
from pip_plan.queries import PipQuerySet, SchakelenTot
from toegang.zicht import Zicht


def voorgeschiedenis(statushouder: Statushouder, pip: Pip | None = None) -> Voorgeschiedenis:
    """Of this client; `pip` is the version about which is asked."""
    alle = Pip.objects.filter(statushouder=statushouder)
    andere = alle.exclude(pk=pip.pk) if pip else alle
    return _bekend(statushouder, andere, _stappen(statushouder))


def voorgeschiedenis_toen(pip: Pip, vandaag: date) -> Voorgeschiedenis:
    """What there was before this version: nothing of later ones, nor the step that it made itself when it was fixed."""
    wie = pip.statushouder
    return _bekend(wie, Pip.objects.voor(pip), _stappen(wie).filter(datum__lt=pip.vastgesteld_op or vandaag))


def _stappen(statushouder: Statushouder) -> QuerySet[Mijlpaal]:
    """Where it says that there was a PIP: on paper, in another gemeente, or in a version."""
    return Mijlpaal.objects.filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP)


def _bekend(wie: Statushouder, eerdere: PipQuerySet, stappen: QuerySet[Mijlpaal]) -> Voorgeschiedenis:
    woningen = Huisvesting.objects.filter(huishouden__leden__statushouder=wie)
    eerste = stappen.aggregate(dag=Min("datum"), schakelen=Min(SchakelenTot("statushouder")))
    return Voorgeschiedenis(
        plicht=wie.inburgeringsplicht_op,
        gevestigd=woningen.aggregate(dag=Min("brp_op"))["dag"],
        eerste=eerste["dag"],
        schakelen_tot=eerste["schakelen"],
        vorige=eerdere.geldig(),
        asiel=not wie.gezinsmigrant,
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


def past_niet_meer(pip: Pip, voor: Voorgeschiedenis) -> list[Opmerking]:
    """What of a fixed version no longer fits what became known since."""
    later = Intake.objects.filter(statushouder=pip.statushouder_id, afgerond_op__gte=pip.vastgesteld_op)
    return strijdig(pip, voor, later.exclude(pk=pip.intake_id or 0).order_by("-afgerond_op", "-pk").first())
