"""Sending what waits in the outbox: asked for when something was put there, and by beat every few minutes."""

from celery import shared_task
from django.utils import timezone

from toegang.post.documenten import zendingmail
from toegang.post.handelingen import verstuur_wachtende
from toegang.post.models import Zending


@shared_task
def verstuur_post() -> int:
    """Returns how many went. Safe to run twice at once."""
    return verstuur_wachtende(Zending, zendingmail, timezone.now)
