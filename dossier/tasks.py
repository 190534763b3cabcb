"""Work that need not keep a visitor waiting."""

from celery import shared_task
from django.utils.timezone import localdate, now

from bouwstenen import opslag
from toegang.afscherming import als_systeem


@shared_task
def ruim_bestanden_op() -> int:
    """Remove the files that were left when a server was killed; returns how many. Safe to run again."""
    with als_systeem(localdate()):
        return opslag.ruim_op(now())
