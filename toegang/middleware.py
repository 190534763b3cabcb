"""One door: every request gets its `Zicht`, and every view has declared the right that it asks for."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from toegang.afscherming import binnen
from toegang.inzage import leg_vast
from toegang.models import Inzage
from toegang.rechten import RECHT_PER_URL, SCHRIJVENDE_GET, Recht
from toegang.zicht import zicht_van

Antwoord = Callable[[HttpRequest], HttpResponse]
VEILIG = ("GET", "HEAD", "OPTIONS")
OK = 200


def recht_van(view: Callable[..., Any], url_naam: str | None) -> Recht | None:
    """The right that a view asks for; None for a page that is open to everybody.

    Raises ImproperlyConfigured when nobody declared it: a forgotten page stays closed.
    """
    if recht := getattr(view, "recht", None):
        return recht
    if url_naam in RECHT_PER_URL:
        return RECHT_PER_URL[url_naam]
    if not getattr(view, "login_required", True):
        return None
    raise ImproperlyConfigured(f"{view!r} ({url_naam}) noemt geen recht; zie toegang/rechten.py.")


class ZichtMiddleware:
    """Sets `request.zicht` (None for a visitor who is not logged in), refuses what the role may not do, and runs the
    view inside a transaction that PostgreSQL guards: read-only for a GET, in the name of this visitor.

    What the view shows of dossiers is written down in a transaction of its own before the page leaves: no log, no page.
    """

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.zicht, request.notities = None, []
        antwoord = self.get_response(request)
        if request.user.is_authenticated:
            antwoord.setdefault("Cache-Control", "no-store")
        return antwoord

    def process_view(
        self, request: Any, view: Callable[..., HttpResponse], args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse:
        """The last of its kind, after the check of the CSRF token, so that it can run the view itself."""
        naam = request.resolver_match.url_name
        recht = recht_van(view, naam)
        alleen_lezen = request.method in VEILIG and naam not in SCHRIJVENDE_GET
        if not request.user.is_authenticated:
            with transaction.atomic():
                return _volledig(view(request, *args, **kwargs))
        request.zicht = zicht_van(request.user, timezone.localdate())
        if recht and not request.zicht.mag(recht):
            raise PermissionDenied
        with binnen(request.zicht, alleen_lezen=alleen_lezen):
            antwoord = _volledig(view(request, *args, **kwargs))
        _schrijf_inzage(request, antwoord, toont_dossier="nummer" in kwargs)
        return antwoord


def _volledig(antwoord: HttpResponse) -> HttpResponse:
    """Render a deferred response now, while the transaction is open."""
    if hasattr(antwoord, "render"):
        antwoord.render()
    return antwoord


def _schrijf_inzage(request: Any, antwoord: HttpResponse, *, toont_dossier: bool) -> None:
    """Log what was shown; a form that was saved and led elsewhere showed nothing new."""
    getoond = antwoord.status_code == OK
    if getoond and toont_dossier and not request.notities:
        raise ImproperlyConfigured(f"{request.resolver_match.url_name} toont een dossier zonder inzage te noteren.")
    notities = [n for n in request.notities if getoond or n.soort != Inzage.Soort.PAGINA]
    if notities:
        with binnen(request.zicht):
            leg_vast(notities, door=request.zicht, naam=request.user.naam)
