"""Writing down how far goals are."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from dossier.regels import datum_voluit, niet_in_toekomst
from pip_plan.doel.handelingen import eis_recht_over
from pip_plan.models import Evaluatie
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def evalueer(evaluaties: Iterable[Evaluatie], *, door: Zicht) -> None:
    """Write down how far goals are; the plan itself stays as it is."""
    for een in evaluaties:
        niet_in_toekomst(een.datum, door.dag, "De datum van de evaluatie")
        _kan_toen(een)
        if een.gesprek and een.gesprek.statushouder_id != een.doel.pip.statushouder_id:
            raise PermissionDenied
        eis_recht_over(een.doel.leefgebied, door)
        bewaar(een, door=door)


def _kan_toen(een: Evaluatie) -> None:
    """Raise ValidationError when the plan was not there yet on that day, or the talk was on another."""
    vast = een.doel.pip.vastgesteld_op
    if vast and een.datum < vast:
        raise ValidationError(f"Dit plan is er sinds {datum_voluit(vast)}. Kies die dag of een latere.")
    if een.gesprek and een.gesprek.datum != een.datum:
        raise ValidationError(
            f"Het gesprek was op {datum_voluit(een.gesprek.datum)}. Kies die dag, of een ander gesprek."
        )
