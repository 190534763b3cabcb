"""Keep an attempt at the exam."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from inburgering.examens.regels import over_examen
from inburgering.models import Examen
from inburgering.regels import vraag
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_examen(examen: Examen, *, door: Zicht, toch: bool = False) -> Examen:
    """Save an attempt; neither registration nor result is from the future. Raises ValidationError (code "vreemd") for a
    day before the inburgeringsplicht, or without one, unless it was so `toch`: who does an exam in the azc keeps it."""
    niet_in_toekomst(examen.uitslag_op, door.dag, "De dag van de uitslag")
    niet_in_toekomst(examen.aangemeld_op, door.dag, "De aanmelding", "aanmelding")
    plicht = examen.statushouder.inburgeringsplicht_op
    if not toch and not _al_bekend(examen) and (reden := vraag(over_examen(examen, plicht))):
        raise ValidationError(reden, code="vreemd")
    return bewaar(examen, door=door)


def _al_bekend(examen: Examen) -> bool:
    """Whether this day was accepted before."""
    return Examen.objects.filter(pk=examen.pk, datum=examen.datum).exists()
