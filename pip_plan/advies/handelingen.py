"""The write on an advice."""

from django.db import transaction

from pip_plan.models import Advies
from pip_plan.regels import in_het_leven
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_advies(advies: Advies, *, door: Zicht) -> Advies:
    """Save an advice; a new one is given by oneself."""
    in_het_leven(advies.statushouder, advies.datum, door.dag, "De datum van het advies")
    advies.gegeven_door_id = advies.gegeven_door_id or door.medewerker_id
    return bewaar(advies, door=door)
