"""The write on a diploma from elsewhere."""

from dossier.regels import niet_in_toekomst
from pip_plan.models import Diplomawaardering
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_diplomawaardering(diploma: Diplomawaardering, *, door: Zicht) -> Diplomawaardering:
    """Save a diploma; what Nuffic or SBB said is only recorded afterwards."""
    niet_in_toekomst(diploma.aangevraagd_op, door.dag, "De dag van de aanvraag")
    niet_in_toekomst(diploma.uitkomst_op, door.dag, "De dag van de uitkomst", "uitkomst_op")
    return bewaar(diploma, door=door)
