"""One door: every request gets its `Zicht`, and every view has declared the right that it asks for."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from toegang.rechten import RECHT_PER_URL, Recht
from toegang.zicht import zicht_van

Antwoord = Callable[[HttpRequest], HttpResponse]


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
    """Sets `request.zicht` (None for a visitor who is not logged in) and refuses what the role may not do."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.zicht = None  # type: ignore[attr-defined]  # the attribute that this middleware adds
        antwoord = self.get_response(request)
        if request.user.is_authenticated:
            antwoord.setdefault("Cache-Control", "no-store")
        return antwoord

    def process_view(self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        assert request.resolver_match is not None  # a view was found
        recht = recht_van(view, request.resolver_match.url_name)
        if not request.user.is_authenticated:
            return
        request.zicht = zicht_van(request.user, timezone.localdate())  # type: ignore[attr-defined]  # idem
        if recht and not request.zicht.mag(recht):  # type: ignore[attr-defined]  # idem
            raise PermissionDenied
