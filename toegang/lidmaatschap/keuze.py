"""For which gemeente or organisatie somebody works in this session.

`request.user` is the account that signed in, with everything around signing in; `request.medewerker` is who works, and
what a page asks, writes and logs is theirs. The session keeps the choice, and every request looks whether it holds.
"""

from typing import Any

from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY, get_authentication_records
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.http import HttpRequest

from toegang.lidmaatschap.queries import werkplekken
from toegang.lidmaatschap.regels import Werkplekken
from toegang.models import Medewerker

SLEUTEL = "werkplek"
# Of the account: who signed in, and how. All else in a session belongs to where somebody works.
VAN_ACCOUNT = {
    SESSION_KEY,
    BACKEND_SESSION_KEY,
    HASH_SESSION_KEY,
    AUTHENTICATION_METHODS_SESSION_KEY,
    f"{AUTHENTICATION_METHODS_SESSION_KEY}_user",
}


def keuzes(request: HttpRequest) -> Werkplekken:
    """Where the visitor can work in this session. Who was let in by the own organisation works there alone: what it
    says counts in its own gemeente and no other."""
    account = request.user
    assert account.is_authenticated
    alle = werkplekken(account)
    wegen = {stap["method"] for stap in get_authentication_records(request, account)}
    if "socialaccount" in wegen and "password" not in wegen:
        return Werkplekken([wie for wie in alle.werkzaam if wie.pk == account.pk], [])
    return alle


def gekozen(request: HttpRequest) -> int:
    """What the session says, which may not hold any more."""
    return int(request.session.get(SLEUTEL, request.user.pk))


def huidig(request: Any) -> Medewerker | None:
    """Who works; none for a visitor who is not logged in."""
    if not request.user.is_authenticated:
        return None
    if getattr(request, "_huidig", None) is None:
        request._huidig = keuzes(request).kies(gekozen(request))
    medewerker: Medewerker | None = request._huidig
    return medewerker


def wissel(request: Any, naar: Medewerker) -> None:
    """Go on as `naar`, with nothing in the session that belonged to another place, under a new key: what a page
    of before still writes into it, is lost."""
    blijft = {naam: request.session[naam] for naam in VAN_ACCOUNT if naam in request.session}
    for naam in [*request.session.keys()]:
        del request.session[naam]
    request.session.update({**blijft, SLEUTEL: naar.pk})
    request.session.cycle_key()
    request._huidig = naar
