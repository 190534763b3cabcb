"""Every write about the week in a plan, and the advice that follows from it."""

from collections.abc import Iterable

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from pip_plan.advies.handelingen import bewaar_advies
from pip_plan.models import Advies, Pip, Weekdeel
from pip_plan.plan.handelingen import kopie, te_wijzigen
from pip_plan.week.regels import TE_VOL, WEEK, Botsing, samen
from toegang.handelingen import bewaar, verwijder
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_weekdeel(deel: Weekdeel, *, door: Zicht) -> Weekdeel:
    """Change one part of the week. Raises ValidationError for more hours than a week has."""
    _moet_passen(te_wijzigen(deel.pip), [deel])
    return bewaar(deel, door=door)


@transaction.atomic
def voeg_toe(deel: Weekdeel, *, door: Zicht, dagen: Iterable[int]) -> list[Weekdeel]:
    """The same on each of these days, all of them or none."""
    alle = [kopie(deel, dag=dag) for dag in dagen]
    _moet_passen(te_wijzigen(deel.pip), alle)
    for een in alle:
        _bewaar_op_dag(een, door)
    return alle


def _moet_passen(pip: Pip, nieuw: list[Weekdeel]) -> None:
    """The plan is locked, so nobody else adds to this week meanwhile."""
    andere = Weekdeel.objects.filter(pip=pip).exclude(pk__in=[een.pk for een in nieuw if een.pk])
    if samen([*andere, *nieuw]) > WEEK:
        raise ValidationError(TE_VOL, code="te_vol")


def _bewaar_op_dag(deel: Weekdeel, door: Zicht) -> None:
    """Raises ValidationError that says on which day something is there already."""
    try:
        bewaar(deel, door=door)
    except ValidationError as fout:
        if any(een.code == "twee_keer" for een in fout.error_dict.get(NON_FIELD_ERRORS, [])):
            raise ValidationError(
                f"Op {deel.get_dag_display()} staat er op deze tijd al iets van dezelfde soort. Kies een andere tijd of"
                " een andere dag.",
                code="twee_keer",
            ) from fout
        raise


@transaction.atomic
def verwijder_weekdeel(deel: Weekdeel, *, door: Zicht) -> None:
    """Take something out of a week."""
    te_wijzigen(deel.pip)
    verwijder(deel, door=door)


@transaction.atomic
def adviseer(pip: Pip, botsing: Botsing, *, door: Zicht) -> tuple[Advies, bool]:
    """Record what is advised about a clash, and whether that is new: a second click on the same day is the same one."""
    advies = Advies(gemeente_id=door.gemeente_id, statushouder=pip.statushouder, datum=door.dag, tekst=botsing.advies)
    try:
        return bewaar_advies(advies, door=door), True
    except ValidationError:
        zelfde = Advies.objects.filter(statushouder=pip.statushouder, datum=door.dag, tekst=botsing.advies).first()
        if zelfde is None:
            raise
        return zelfde, False
