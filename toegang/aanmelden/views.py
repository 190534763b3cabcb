"""Pages around signing in: one's own account and sessions, the second factor, and which group has which role."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from allauth.account.decorators import reauthentication_required
from allauth.account.views import LoginView, LogoutView, PasswordResetView
from allauth.core.internal.ratelimit import consume
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView, RemoveWebAuthnView
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe
from requests import RequestException

from toegang.aanmelden import factoren, pogingen, sessies, toestellen
from toegang.aanmelden.forms import GroepsrolFormulier
from toegang.aanmelden.oidc import Aanbieder
from toegang.forms import formulierpagina
from toegang.handelingen import bewaar_groepsrol, noteer, verwijder, wis_tweede_factor
from toegang.models import Aanmeldgebeurtenis, Aanmeldsoort, Groepsrol, Medewerker
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek

V = TypeVar("V", bound=Callable[..., HttpResponse])


def bevestigd(view: V) -> V:
    """To change something, somebody must have shown in the last minutes who they are; if not, they do so first."""
    return cast(V, reauthentication_required(view, app="toegang", allow_get=True))


# --- One's own account and sessions -------------------------------------------------------------------------------


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def mijn_account(request: Verzoek) -> HttpResponse:
    """Who one is here, what is open, and what happened."""
    open_ = sessies.eigen(request.user, timezone.now())
    gebeurtenissen = Aanmeldgebeurtenis.objects.zichtbaar_voor(request.zicht).filter(wie=request.user)
    context = {
        "sessies": [(sessie, sessie.pk == request.session.session_key) for sessie in open_],
        "toestellen": request.user.toestellen.all(),
        "dit_toestel": toestellen.bekend(request, request.user.adres),
        "heeft_tweede_stap": factoren.heeft(request.user),
        "gebeurtenissen": gebeurtenissen.select_related("door")[:10],
        "mag_agenda": request.zicht.mag(Recht.DOSSIER_LEZEN),
    }
    return render(request, "toegang/mijn_account.html", context)


@vereist(Recht.EIGEN_ACCOUNT)
@require_POST
def sessies_beeindigen(request: Verzoek) -> HttpResponse:
    """End one session of oneself (`sessie`), or all but this one."""
    aantal = sessies.beeindig(request.user, request.POST.get("sessie"), huidige=request.session.session_key)
    if aantal:
        noteer(Aanmeldsoort.SESSIES, wie=request.user, herkomst=sessies.herkomst_van(request))
    messages.success(request, "De sessie is beëindigd." if aantal == 1 else f"Er zijn {aantal} sessies beëindigd.")
    return redirect("mijn_account")


@vereist(Recht.EIGEN_ACCOUNT)
@require_POST
def toestel_vergeten(request: Verzoek, pk: int) -> HttpResponse:
    """From now on this browser of oneself is like any other."""
    get_object_or_404(request.user.toestellen, pk=pk).delete()
    messages.success(request, "De browser is vergeten.")
    return redirect("mijn_account")


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("says that somebody is still there")
@require_http_methods(["GET", "POST"])
def sessie(request: Verzoek) -> HttpResponse:
    """For the page that is open: how long the session lasts. Asking (GET) is no use of it, staying (POST) is."""
    return JsonResponse(stand_van(request, request.session.over))


def stand_van(request: Verzoek, over: int) -> dict[str, Any]:
    """What a page must know of its session: how long it lasts, and whether it is still of whom the page is."""
    wie = request.medewerker
    return {
        "over": over, "account": request.user.pk, "wie": wie.pk, "werkplek": wie.werkplek, "csrf": get_token(request),
    }  # fmt: skip


sessie.telt_niet_als_gebruik = True  # type: ignore[attr-defined]  # read by SessieMiddleware


@vereist(Recht.EIGEN_ACCOUNT)
@require_GET
def weer_ingelogd(request: Verzoek) -> HttpResponse:
    """Where somebody lands who logged in again in a new tab, beside a form that waits."""
    return render(request, "toegang/weer_ingelogd.html")


def te_vaak(request: HttpRequest) -> HttpResponse:
    """Too many attempts; `handler429` of the project. Noted once in a while: who goes on must not fill the log."""
    wie = request.user if request.user.is_authenticated else None
    if consume(request, app="toegang", action="te_vaak_genoteerd", config=settings.GRENZEN, limit_get=True):
        noteer(Aanmeldsoort.TE_VAAK, wie=wie, herkomst=sessies.herkomst_van(request))
    return render(request, "429.html", status=429)


# --- The second factor: the pages of django-allauth, with what happened noted ---------------------------------------


class Inloggen(LoginView):
    """The front door."""

    extra_context = {"organisatie": settings.OIDC}


class WachtwoordVergeten(PasswordResetView):
    """Asks for a mail. Who asks too often gets the same answer and no other mail: the links sent before still work,
    so nobody can keep the owner from a new password."""

    def form_valid(self, form: Any) -> HttpResponse:
        if not pogingen.mag_mailen(self.request, form.cleaned_data["email"]):
            return redirect(self.get_success_url())
        antwoord: HttpResponse = super().form_valid(form)
        return antwoord


class Uitloggen(LogoutView):
    """What the browser kept goes as well, such as answers that wait to be sent. Its cookies stay: that of the session
    is dead already, and by another the browser is known the next time."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord: HttpResponse = super().post(*args, **kwargs)
        antwoord["Clear-Site-Data"] = '"cache", "storage"'
        return antwoord


class _Erbij:
    """A factor that is set up in this session has been shown in it."""

    soort: str
    request: Verzoek

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)  # type: ignore[misc]  # a mixin
        factoren.onthoud(self.request, self.request.user, self.soort)
        noteer(Aanmeldsoort.FACTOR_ERBIJ, wie=self.request.user, herkomst=sessies.herkomst_van(self.request))
        return antwoord


class AppErbij(_Erbij, ActivateTOTPView):
    soort = Authenticator.Type.TOTP


class SleutelErbij(_Erbij, AddWebAuthnView):
    soort = Authenticator.Type.WEBAUTHN


class AppEraf(DeactivateTOTPView):
    """Its form refuses to remove the last factor."""

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)
        noteer(Aanmeldsoort.FACTOR_ERAF, wie=self.request.user, herkomst=sessies.herkomst_van(self.request))
        return antwoord


class SleutelEraf(RemoveWebAuthnView):
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Any) -> HttpResponse:
        if not get_adapter().can_delete_authenticator(self.object):
            messages.error(self.request, get_adapter().error_messages["cannot_delete_authenticator"])
            return redirect("mfa_index")
        antwoord: HttpResponse = super().form_valid(form)
        noteer(Aanmeldsoort.FACTOR_ERAF, wie=self.request.user, herkomst=sessies.herkomst_van(self.request))
        return antwoord


class NieuweHerstelcodes(GenerateRecoveryCodesView):
    def form_valid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_valid(form)
        noteer(Aanmeldsoort.HERSTELCODES, wie=self.request.user, herkomst=sessies.herkomst_van(self.request))
        return antwoord


@vereist(Recht.GEBRUIKERS)
@require_POST
@bevestigd
def tweede_stap_wissen(request: Verzoek, pk: int) -> HttpResponse:
    """Help a colleague who lost phone and key."""
    medewerker = get_object_or_404(Medewerker.objects.zichtbaar_voor(request.zicht), pk=pk)
    try:
        wis_tweede_factor(medewerker, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.message)
    else:
        messages.success(request, f"De tweede stap van {medewerker} is gewist.")
    return redirect("medewerker", pk)


# --- Logging in at one's own organisation ----------------------------------------------------------------------------


@login_not_required
@require_POST
def organisatie_login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Off to the server of the organisation. What the address asks for on top of that is not passed on."""
    request.GET = QueryDict()
    return _bij_organisatie(OAuth2LoginView, request, provider_id)


@login_not_required
@require_GET
def organisatie_terug(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the server of the organisation."""
    return _bij_organisatie(OAuth2CallbackView, request, provider_id)


def _bij_organisatie(view: Any, request: HttpRequest, provider_id: str) -> HttpResponse:
    aanbieder = Aanbieder(request, provider_id)
    try:
        return view.adapter_view(aanbieder)(request)
    except SocialApp.DoesNotExist as fout:
        raise Http404 from fout
    except RequestException as fout:
        return render_authentication_error(request, aanbieder.get_provider(), exception=fout)


@vereist(Recht.INRICHTING)
@require_safe
def groepsrollen(request: Verzoek) -> HttpResponse:
    """Which group at the organisation has which role here."""
    rijen = Groepsrol.objects.zichtbaar_voor(request.zicht)
    return render(request, "toegang/groepsrollen.html", {"rijen": rijen, "organisatie": settings.OIDC})


@vereist(Recht.INRICHTING)
@bevestigd
def groepsrol(request: Verzoek, pk: int | None = None) -> HttpResponse:
    """Give a group a role, or change that."""
    record = (
        get_object_or_404(Groepsrol.objects.zichtbaar_voor(request.zicht), pk=pk)
        if pk
        else Groepsrol(gemeente_id=request.zicht.gemeente_id)
    )
    terug = reverse("groepsrollen")
    return formulierpagina(
        request,
        GroepsrolFormulier(request.POST or None, instance=record, terug=terug),
        titel="Rol van een groep wijzigen" if pk else "Rol aan een groep geven",
        melding="De rol van de groep is opgeslagen. Die geldt vanaf de volgende keer inloggen.",
        terug=terug,
        kruimels=[("Groepen en rollen", terug)],
        handeling=bewaar_groepsrol,
        verwijder_url=reverse("groepsrol_verwijderen", args=[pk]) if pk else "",
    )


@vereist(Recht.INRICHTING)
@require_POST
@bevestigd
def groepsrol_verwijderen(request: Verzoek, pk: int) -> HttpResponse:
    """Take the role of a group away."""
    verwijder(get_object_or_404(Groepsrol.objects.zichtbaar_voor(request.zicht), pk=pk), door=request.zicht)
    messages.success(request, "De groep geeft geen toegang meer vanaf de volgende keer inloggen.")
    return redirect("groepsrollen")
