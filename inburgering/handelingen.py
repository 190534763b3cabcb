"""Writes on learning the language."""

from dossier.regels import niet_in_toekomst
from inburgering.models import Diploma
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_diploma(diploma: Diploma, *, door: Zicht) -> Diploma:
    """Save the inburgeringsdiploma; it is only recorded once it is there."""
    niet_in_toekomst(diploma.behaald_op, door.dag, "De datum van het diploma")
    return bewaar(diploma, door=door)
