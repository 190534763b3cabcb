"""Keep an allowance."""

from django.db import transaction

from dossier.regels import niet_in_toekomst
from ontzorging.models import Toeslag
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_toeslag(toeslag: Toeslag, *, door: Zicht) -> Toeslag:
    """Save an allowance."""
    niet_in_toekomst(toeslag.aangevraagd_op, door.dag, "De aanvraag", code="aangevraagd")
    niet_in_toekomst(toeslag.ontvangen_op, door.dag, "De ontvangst", code="ontvangen")
    return bewaar(toeslag, door=door)
