"""What happens around every request of a session: its time, its second factor, and too many attempts."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast

from allauth.core.exceptions import RateLimited
from allauth.core.ratelimit import respond_429
from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from toegang.aanmelden import factoren, toestellen
from toegang.aanmelden.sessies import SessionStore, herkomst_van
from toegang.verzenden import nummer, poort

Antwoord = Callable[[HttpRequest], HttpResponse]
OP_SLOT = {"ontgrendelen", "account_logout"}  # what a locked session still answers
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
        sessie.op_slot = sessie.is_stil(nu)
        if not (request.method == "GET" and getattr(view, "telt_niet_als_gebruik", False)):
            sessie.verleng(nu)
        sessie.over = sessie.seconden_over(nu)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        toestellen.zet_koek(request, response)
        return super().process_response(request, response)


def _sessie(request: HttpRequest) -> SessionStore:
    return cast(SessionStore, request.session)


class IngelogdMiddleware(LoginRequiredMiddleware):
    """Leads whoever is not logged in to where they can, and back to the page of the form that they sent.

    A locked session opens nothing: to every page but those that unlock or end it, nobody is logged in.
    """

    def process_view(self, request: Any, view_func: View, view_args: Any, view_kwargs: Any) -> HttpResponseBase | None:
        request.session.op_slot &= request.user.is_authenticated  # whoever was blocked meanwhile has nothing to unlock
        if request.session.op_slot and request.resolver_match.url_name not in OP_SLOT:
            request.user = AnonymousUser()
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(self, request: Any, view_func: View) -> HttpResponse:  # type: ignore[override]  # a page that asks gets no redirect
        op_slot = request.session.op_slot
        # The page itself asks: it must hear what is the matter, and would not know what to do with another page.
        vraagt_de_pagina = request.headers.get("Sec-Fetch-Dest") == "empty"
        if vraagt_de_pagina or (op_slot and hasattr(view_func, "telt_niet_als_gebruik")):
            return JsonResponse({"stand": "slot" if op_slot else "uit"}, status=403)
        naar = request.get_full_path()
        if request.method == "POST":
            eigen = nummer.van(request)
            naar = poort.bewaar_voor(eigen.medewerker_id, request) if eigen else poort.plek_van(request)
        return redirect(f"{reverse('ontgrendelen' if op_slot else settings.LOGIN_URL)}?{urlencode({'next': naar})}")


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
