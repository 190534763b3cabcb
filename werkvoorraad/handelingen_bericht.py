"""Sending the mail with reminders that waits; how a mail is sent is in `toegang/post/`."""

from collections.abc import Callable
from datetime import datetime

from django.core.mail import EmailMessage
from django.utils.timezone import localtime

from toegang.post import handelingen as post
from toegang.post.regels import Weigering
from werkvoorraad.documenten import herinneringsmail
from werkvoorraad.models import Bericht

NIETS_OVER = Weigering("De dossiers worden niet meer gedeeld met deze partner.", blijvend=True)


def verstuur_wachtende(klok: Callable[[], datetime]) -> int:
    """Send what may go out now, one by one; returns how many went."""
    return post.verstuur_wachtende(Bericht, _stel_op, klok)


def verstuur(bericht_id: int, nu: datetime) -> Weigering | None:
    """Send one mail, unless it has gone or somebody else is sending it at this moment."""
    return post.verstuur(Bericht, _stel_op, bericht_id, nu)


def _stel_op(bericht: Bericht, nu: datetime) -> EmailMessage | Weigering:
    return herinneringsmail(bericht, localtime(nu).date()) or NIETS_OVER
