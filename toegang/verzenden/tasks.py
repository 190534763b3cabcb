"""What is removed by itself: used numbers, and typed text that nobody came back for."""

from celery import shared_task
from django.utils import timezone

from toegang.afscherming import als_systeem
from toegang.verzenden.handelingen import ruim_op
from toegang.verzenden.nummer import GELDIG


@shared_task
def opruimen() -> int:
    """Typed text is kept for a day at most, a used number for as long as a page with it could come; how many went."""
    nu = timezone.now()
    with als_systeem(timezone.localdate(nu)):
        return ruim_op(nu, GELDIG)
