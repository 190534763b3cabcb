"""The one write of the monitor: freezing a measurement."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from monitor.definities import VERSIE, definities
from monitor.models import Meting
from monitor.rapport import maak_rapport
from toegang.handelingen import bewaar
from toegang.rechten import Recht
from toegang.zicht import Zicht


@transaction.atomic
def leg_vast(meting: Meting, *, door: Zicht) -> Meting:
    """Measure now, and keep the numbers with the definitions that they were counted by."""
    if not door.mag(Recht.MONITOR_VASTLEGGEN):
        raise PermissionDenied
    vraag = meting.vraag
    meting.rapport = maak_rapport(vraag, door)
    meting.definities, meting.definitieversie = definities(vraag.cohort.eenheid), VERSIE
    meting.vastgelegd_door_id = door.medewerker_id
    return bewaar(meting, door=door)
