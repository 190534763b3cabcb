"""What happens around every request of a session: its time, its second factor, and too many attempts."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from allauth.core.exceptions import RateLimited
from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from toegang.aanmelden import factoren, toestellen
from toegang.aanmelden.sessies import SessionStore, herkomst_van

Antwoord = Callable[[HttpRequest], HttpResponse]
View = Callable[..., Any]


class SessieMiddleware(SessionMiddleware):
    """Django's own, for sessions that end by themselves.

    It writes before the view, and so outside the transaction of the view, which may be read-only.
    """

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        _sessie(request).herkomst = partial(herkomst_van, request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        nu, sessie = timezone.now(), _sessie(request)
        if not (request.method == "GET" and getattr(view, "telt_niet_als_gebruik", False)):
            sessie.verleng(nu)
        sessie.over = sessie.seconden_over(nu)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        toestellen.zet_koek(request, response)
        return super().process_response(request, response)


def _sessie(request: HttpRequest) -> SessionStore:
    return cast(SessionStore, request.session)


class TweedeFactorMiddleware:
    """Leads whoever has not shown a second factor in this session to where they can, before anything else."""

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> HttpResponse | None:
        if not settings.TWEEDE_FACTOR_VERPLICHT or not getattr(view, "login_required", True):
            return None
        if not request.user.is_authenticated or factoren.getoond(request):
            return None
        assert request.resolver_match is not None  # a view was found
        heeft_er_een = factoren.heeft(request.user)
        if request.resolver_match.url_name in (factoren.VOOR_TONEN if heeft_er_een else factoren.VOOR_INSTELLEN):
            return None
        if heeft_er_een:
            return redirect(f"{reverse('mfa_reauthenticate')}?{urlencode({'next': request.get_full_path()})}")
        return redirect("mfa_index")

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse | None:
        """Too many attempts, noticed halfway a form: the page that says so, outside its transaction."""
        return respond_429(request) if isinstance(fout, RateLimited) else None
