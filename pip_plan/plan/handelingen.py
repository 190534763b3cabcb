"""The writes on a version as a whole: beginning one, throwing one away, and what every other write asks first."""

from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.models import Statushouder
from intake.keuzes import Leerroute
from intake.models import Intake
from pip_plan.keuzes import Niveau
from pip_plan.models import Doel, Doelstap, Pip, Weekdeel
from pip_plan.plan.regels import geen_pip
from toegang.handelingen import bewaar, verwijder
from toegang.zicht import Zicht

R = TypeVar("R", Doel, Doelstap, Weekdeel)
VAST = "Dit PIP is vastgesteld en verandert niet meer. Begin een nieuwe versie om iets te wijzigen."
GETEKEND = "De cliënt heeft dit plan al getekend. Trek eerst de handtekening in, en bespreek de wijziging."


def te_wijzigen(pip: Pip, *, ook_getekend: bool = False) -> Pip:
    """The version as it is stored, locked until the end of the transaction, so that nobody fixes it meanwhile.

    Raises ValidationError when it was fixed, or signed by the client: who signed, signed for this.
    """
    nu = Pip.objects.select_for_update(of=("self",)).select_related("statushouder", "intake").get(pk=pip.pk)
    if nu.vast:
        raise ValidationError(VAST, code="vast")
    if nu.getekend_client_op and not ook_getekend:
        raise ValidationError(GETEKEND, code="getekend")
    return nu


@transaction.atomic
def begin_pip(statushouder: Statushouder, *, door: Zicht) -> Pip:
    """Begin the next version: a copy of the fixed one, or else from the last completed intake, or from nothing.

    Raises ValidationError for who cannot have one: under the law of 2013, which knows no PIP, and for a child.
    """
    if reden := geen_pip(statushouder, door.dag):
        raise ValidationError(reden, code="wet")
    vorige = Pip.objects.filter(statushouder=statushouder).geldig()
    pip = Pip(gemeente_id=door.gemeente_id, statushouder=statushouder, nummer=vorige.nummer + 1 if vorige else 1)
    pip.intake = intake = Intake.objects.filter(statushouder=statushouder, afgerond_op__lte=door.dag).first()
    if vorige:
        for veld in Pip.BESLUIT:
            setattr(pip, veld, getattr(vorige, veld))
        bewaar(pip, door=door)
        _neem_over(vorige, pip, door)
        return pip
    if intake:
        pip.leerroute, pip.route_reden = intake.route, intake.route_reden
        pip.niveau = Niveau.B1 if intake.route == Leerroute.B1 else ""
    return bewaar(pip, door=door)


def _neem_over(vorige: Pip, pip: Pip, door: Zicht) -> None:
    """Copy goals that are not closed, with their steps, and the week."""
    for doel in vorige.doelen.prefetch_related("stappen", "evaluaties"):
        laatste = next(iter(doel.evaluaties.all()), None)
        if laatste and laatste.klaar:
            continue
        stappen = list(doel.stappen.all())
        nieuw = kopie(doel, pip_id=pip.pk, oorsprong_id=doel.oorsprong_id or doel.pk)
        bewaar(nieuw, door=door)
        for stap in stappen:
            bewaar(kopie(stap, doel_id=nieuw.pk), door=door)
    for deel in vorige.week.all():
        bewaar(kopie(deel, pip_id=pip.pk), door=door)


def kopie(rij: R, **anders: Any) -> R:
    """The same row, not saved yet, with something else in it."""
    velden = {veld.attname: getattr(rij, veld.attname) for veld in rij._meta.concrete_fields if not veld.primary_key}
    return type(rij)(**velden | {"versie": 0} | anders)


@transaction.atomic
def verwijder_concept(pip: Pip, *, door: Zicht) -> None:
    """Throw away a version that was not fixed; its history stays. Raises ValidationError when it has documents, which
    are kept, or is signed."""
    nu = te_wijzigen(pip)
    if nu.documenten.exists():
        raise ValidationError("Van deze versie zijn documenten gemaakt, en die blijven bewaard. Pas de versie aan.")
    verwijder(nu, door=door)
