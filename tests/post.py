"""The worker, for tests about what is mailed: sends what waits in the outbox."""

from django.core import mail
from django.core.mail import EmailMessage

from tests.conftest import als_werkrol
from toegang.post.tasks import verstuur_post


def bezorg() -> list[EmailMessage]:
    """All mail that went out until now."""
    with als_werkrol():
        verstuur_post()
    return mail.outbox
