"""What beat asks for every few minutes."""

import logging

from celery import shared_task
from django.utils import timezone

from toegang.post.handelingen import ruim_op
from toegang.post.tasks import verstuur_post
from werkvoorraad.handelingen_bericht import verstuur_wachtende
from werkvoorraad.handelingen_herinnering import maak_herinneringen, nog_te_maken
from werkvoorraad.regels_herinnering import is_tijd

log = logging.getLogger(__name__)


@shared_task
def ochtend() -> int:
    """Make the reminders of today where that did not happen yet, and send what waits; returns how many were sent. The
    first time of a morning also forgets mail that was sent long ago.

    Cheap when there is nothing to do, and safe to run twice at once, so that nothing depends on what beat or the broker
    remember. It sends by itself instead of putting a task per mail in the queue: a queue cannot fill up, nor get lost.
    """
    nu = timezone.localtime()
    if is_tijd(nu):
        if gemeenten := nog_te_maken(nu.date()):
            ruim_op(nu)  # once a morning
        for gemeente_id in gemeenten:
            try:
                maak_herinneringen(gemeente_id, nu.date())
            except Exception:  # one gemeente does not keep the mail of another; the next time it is tried again
                log.exception("De herinneringen van gemeente %s zijn niet gemaakt.", gemeente_id)
    return verstuur_post() + verstuur_wachtende(timezone.now)
