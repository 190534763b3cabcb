"""Keep arrears."""

from django.db import transaction

from dossier.regels import niet_in_toekomst
from ontzorging.models import Achterstand
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_achterstand(achterstand: Achterstand, *, door: Zicht) -> Achterstand:
    """Save arrears or a debt."""
    niet_in_toekomst(achterstand.gemeld_op, door.dag, "De melding", code="gemeld")
    niet_in_toekomst(achterstand.opgelost_op, door.dag, "De oplossing", code="opgelost")
    return bewaar(achterstand, door=door)
