"""What wakes a worker. The table is the queue: a message tells no more than that there is something in it."""

import logging

from celery import shared_task
from django.utils.timezone import localdate
from kombu.exceptions import OperationalError

from toegang.klus.uitvoering import neem, ruim_op, voer_uit

log = logging.getLogger(__name__)
ELKE = 30  # seconds between two looks of beat; a message that is older is no longer needed


@shared_task
def werk() -> int | None:
    """Make the klus that waits longest, if there is one and a place is free; returns its number.

    One at a time, so that mails get their turn in between; then it wakes whoever comes next.
    """
    dag = localdate()
    ruim_op(dag)
    klus = neem(dag)
    if klus is None:
        return None
    try:
        voer_uit(klus, dag)
    finally:
        wek()
    return klus.pk


def wek() -> None:
    """Tell a worker that there is something to do. Without a broker it waits until beat looks."""
    try:
        werk.apply_async(retry=False, expires=ELKE)
    except OperationalError:
        log.warning("De broker is niet bereikbaar; wat gevraagd is, begint bij de volgende ronde.")
