"""The page, and for a page that is open the answer, that opens a locked session again."""

import json
from typing import Any

from allauth.account.forms import ReauthenticateForm
from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.core import ratelimit
from allauth.mfa.webauthn.internal import auth
from allauth.mfa.webauthn.internal.flows import reauthenticate
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from toegang.aanmelden import factoren
from toegang.aanmelden.forms import SleutelBevestigen
from toegang.aanmelden.sessies import herkomst_van
from toegang.aanmelden.views import stand_van
from toegang.handelingen import noteer
from toegang.models import Aanmeldsoort
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("opens what is open")
@require_http_methods(["GET", "POST"])
def ontgrendelen(request: Verzoek) -> HttpResponse:
    """Show again who one is. The second factor was shown in this session; a code from an app alone is not enough.

    As often, and counted together with, confirming who one is before something that matters.
    """
    als_json = request.headers.get("Accept") == "application/json"
    if not request.session.op_slot:
        return _open(request, als_json=als_json)
    fouten: list[str] = []
    if request.method == "POST":
        if te_vaak := ratelimit.consume_or_429(request, action="reauthenticate", user=request.user):
            return te_vaak
        if not (fouten := _toon(request)):
            request.session.gebruik(timezone.now())
            noteer(Aanmeldsoort.ONTGRENDELD, wie=request.user, herkomst=herkomst_van(request))
            return _open(request, als_json=als_json)
    context = {"fouten": fouten, "next": _verder(request), **_manieren(request)}
    if als_json:
        return JsonResponse({"stand": "slot", **context}, status=422 if fouten else 200)
    return render(request, "toegang/ontgrendelen.html", context, status=422 if fouten else 200)


def _toon(request: Verzoek) -> list[str]:
    """Look at the key or the password that came; what was wrong with it."""
    if request.POST.get("credential"):
        sleutel = SleutelBevestigen(data=request.POST, user=request.user)
        if sleutel.is_valid() and _met_vinger_of_pin(request.POST["credential"]):
            reauthenticate(request, sleutel.cleaned_data["credential"])
            return []
        return ["Deze sleutel opent het scherm niet. Probeer het nog een keer, of vul uw wachtwoord in."]
    wachtwoord = ReauthenticateForm(data=request.POST, user=request.user)
    if wachtwoord.is_valid():
        reauthenticate_by_password(request)
        return []
    return [str(fout) for fout in wachtwoord.errors["password"]]


def _met_vinger_of_pin(antwoord: str) -> bool:
    """Whether the key knew whose finger, face or code it was: one that was left in the computer opens nothing alone."""
    gegevens = auth.parse_authentication_response(json.loads(antwoord)).response.authenticator_data
    return bool(gegevens.is_user_verified())


def _manieren(request: Verzoek) -> dict[str, Any]:
    """What this account can show; neither: it logs in at its organisation, and does so again."""
    heeft = factoren.heeft_sleutel(request.user)
    return {
        "wachtwoord": request.user.has_usable_password(),
        "sleutel": {"request_options": auth.begin_authentication(request.user)} if heeft else None,
    }


def _open(request: Verzoek, *, als_json: bool) -> HttpResponse:
    if als_json:
        return JsonResponse(stand_van(request, request.session.seconden_over(timezone.now())))
    return redirect(_verder(request))


def _verder(request: Verzoek) -> str:
    naar = request.POST.get("next") or request.GET.get("next") or ""
    return naar if naar.startswith("/") and url_has_allowed_host_and_scheme(naar, None) else reverse("start")
