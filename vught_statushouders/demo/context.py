"""What the pages of a demonstration show besides: how to log in, and the way to the mail that nobody sends."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from vught_statushouders.demo import accounts


def demo(request: HttpRequest) -> dict[str, Any]:
    """`demo`, and before somebody logs in `demo_logins` and `demo_wachtwoord`."""
    tonen = settings.DEMO and not getattr(request, "zicht", None)
    return {
        "demo": settings.DEMO,
        "demo_logins": accounts.logins() if tonen else [],
        "demo_wachtwoord": accounts.WACHTWOORD if tonen else "",
    }
