"""The request as it looks after the middleware."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from toegang.aanmelden.sessies import SessionStore
from toegang.models import Medewerker
from toegang.zicht import Zicht

if TYPE_CHECKING:
    from toegang.inzage import Notitie


class Verzoek(HttpRequest):
    """A request of somebody who is logged in."""

    zicht: Zicht
    notities: list["Notitie"]  # what it shows of dossiers, for the read log
    genomen: int | None  # the number of its form, see `toegang/verzenden/`
    session: SessionStore
    user: Medewerker  # the account; narrower than Django's own: anonymous visitors do not get here
    medewerker: Medewerker  # who works, see `toegang/lidmaatschap/keuze.py`
