"""Every write about the week in a plan, and the advice that follows from it."""

from collections.abc import Iterable

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction

from pip_plan.handelingen_advies import bewaar_advies
from pip_plan.models import Advies, Pip, Weekdeel
from pip_plan.regels_week import TE_VOL, WEEK, Botsing, samen
from toegang.handelingen import bewaar, verwijder
from toegang.zicht import Zicht

LIGT_VAST = "Dit plan is vastgesteld en verandert niet meer. Maak een nieuwe versie om de week te veranderen."


def _open_plan(pip_id: int) -> Pip:
    """The plan, locked so that two people do not fill one week at once. Raises ValidationError when it is fixed."""
    pip = Pip.objects.select_for_update(of=("self",)).get(pk=pip_id)
    if pip.vast:
        raise ValidationError(LIGT_VAST, code="ligt_vast")
    return pip


@transaction.atomic
def bewaar_weekdeel(deel: Weekdeel, *, door: Zicht, dagen: Iterable[int] = ()) -> Weekdeel:
    """Save one part of the week; a new one on each of `dagen`, all of them or none."""
    pip = _open_plan(deel.pip_id)
    alle = [deel] if deel.pk else [_op(deel, dag) for dag in dagen]
    andere = Weekdeel.objects.filter(pip=pip).exclude(pk=deel.pk)
    if samen([*andere, *alle]) > WEEK:
        raise ValidationError(TE_VOL, code="te_vol")
    for een in alle:
        _bewaar_op_dag(een, door)
    return alle[0]


def _op(deel: Weekdeel, dag: int) -> Weekdeel:
    """The same part of the week on that day, not saved yet."""
    velden = [veld.attname for veld in Weekdeel._meta.concrete_fields if not veld.primary_key]
    return Weekdeel(**{naam: getattr(deel, naam) for naam in velden} | {"dag": dag})


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
    _open_plan(deel.pip_id)
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
