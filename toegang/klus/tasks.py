"""What wakes a worker. The table is the queue: a message tells no more than that there is something in it."""

from celery import shared_task
from django.utils.timezone import localdate

from bouwstenen.wachtrij import zet_in_rij
from toegang.klus.uitvoering import neem, ruim_op, voer_uit


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
    zet_in_rij("toegang.klus.tasks.werk")
