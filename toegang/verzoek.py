"""The request as it looks after the middleware."""

from django.http import HttpRequest

from toegang.aanmelden.sessies import SessionStore
from toegang.models import Medewerker
from toegang.zicht import Zicht


class Verzoek(HttpRequest):
    """A request of somebody who is logged in."""

    zicht: Zicht
    session: SessionStore
    user: Medewerker  # narrower than Django's own: anonymous visitors do not get here
