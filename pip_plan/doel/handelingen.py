"""Every write on the goals of a plan and the steps towards them."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from intake.keuzes import VAN_GEZONDHEID
from pip_plan.models import Doel, Doelstap, Pip
from pip_plan.plan.handelingen import te_wijzigen
from pip_plan.regels import niet_voorbij
from toegang.handelingen import bewaar, verwijder
from toegang.rechten import Recht
from toegang.zicht import Zicht


def eis_recht_over(leefgebied: str, door: Zicht) -> None:
    """Raise PermissionDenied for a leefgebied of health without that right."""
    if leefgebied in VAN_GEZONDHEID and not door.mag(Recht.GEZONDHEID):
        raise PermissionDenied


@transaction.atomic
def bewaar_doel(doel: Doel, *, door: Zicht) -> Doel:
    """Save a goal; a new one comes last. Raises PermissionDenied for health without the right."""
    te_wijzigen(doel.pip)
    eis_recht_over(doel.leefgebied, door)
    _komt_nog(doel, door)
    if not doel.pk:
        doel.volgorde = doel.pip.doelen.count() + 1
    return bewaar(doel, door=door)


def _komt_nog(rij: Doel | Doelstap, door: Zicht) -> None:
    """Raise ValidationError when the day on which it has to be done was put in the past; one that went by stays."""
    was = type(rij)._default_manager.filter(pk=rij.pk).values_list("uiterlijk", flat=True).first() if rij.pk else None
    niet_voorbij(rij.uiterlijk, was, door.dag, "uiterlijk")


@transaction.atomic
def neem_doelen_over(pip: Pip, voorstellen: Iterable[tuple[str, str]], *, door: Zicht) -> int:
    """Make goals of proposals, (leefgebied, text); what is in the plan already is left out. Returns how many."""
    te_wijzigen(pip)
    bestaand = set(pip.doelen.values_list("leefgebied", "tekst"))
    nieuw = [een for een in dict.fromkeys(voorstellen) if een not in bestaand]
    for leefgebied, tekst in nieuw:
        bewaar_doel(Doel(gemeente_id=door.gemeente_id, pip=pip, leefgebied=leefgebied, tekst=tekst), door=door)
    return len(nieuw)


@transaction.atomic
def verwijder_doel(doel: Doel, *, door: Zicht) -> None:
    """Take a goal out of a version that is still open."""
    te_wijzigen(doel.pip)
    verwijder(doel, door=door)


@transaction.atomic
def bewaar_stap(stap: Doelstap, *, door: Zicht) -> Doelstap:
    """Save a step towards a goal."""
    te_wijzigen(stap.doel.pip)
    _komt_nog(stap, door)
    return bewaar(stap, door=door)


@transaction.atomic
def verwijder_stap(stap: Doelstap, *, door: Zicht) -> None:
    """Take a step out of a version that is still open."""
    te_wijzigen(stap.doel.pip)
    verwijder(stap, door=door)
