"""What beat asks for every few minutes."""

import logging

from celery import shared_task
from django.utils import timezone

from toegang.post.tasks import verstuur_post
from werkvoorraad.handelingen_bericht import verstuur_wachtende
from werkvoorraad.handelingen_herinnering import maak_herinneringen, nog_te_maken
from werkvoorraad.regels_herinnering import is_tijd

log = logging.getLogger(__name__)


@shared_task
def ochtend() -> int:
    """Make the reminders of today where that did not happen yet, and send what waits; returns how many were sent.

    Cheap when there is nothing to do, and safe to run twice at once, so that nothing depends on what beat or the broker
    remember. It sends by itself instead of putting a task per mail in the queue: a queue cannot fill up, nor get lost.
    """
    nu = timezone.localtime()
    if is_tijd(nu):
        for gemeente_id in nog_te_maken(nu.date()):
            try:
                maak_herinneringen(gemeente_id, nu.date())
            except Exception:  # one gemeente does not keep the mail of another; the next time it is tried again
                log.exception("De herinneringen van gemeente %s zijn niet gemaakt.", gemeente_id)
    return verstuur_post() + verstuur_wachtende(timezone.now)
