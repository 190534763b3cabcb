"""What beat asks for: the month statements of the next month."""

import logging

from celery import shared_task
from django.utils.timezone import localdate

from ontzorging.maand.handelingen import stel_op
from ontzorging.maand.regels import volgende_maand
from toegang.afscherming import als_systeem
from toegang.models import Gemeente

log = logging.getLogger(__name__)


@shared_task
def volgende_maandstaten() -> int:
    """Draw up the statements of the next month where there are none yet; returns how many. Safe to run again."""
    vandaag, nieuw = localdate(), 0
    for gemeente_id in Gemeente.objects.values_list("pk", flat=True):
        try:
            with als_systeem(vandaag):
                nieuw += stel_op(volgende_maand(vandaag), vandaag=vandaag, gemeente_id=gemeente_id)
        except Exception:  # one gemeente does not keep that of another; the next time it is tried again
            log.exception("De maandstaten van gemeente %s zijn niet opgesteld.", gemeente_id)
    return nieuw
