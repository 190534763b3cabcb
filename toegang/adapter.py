"""How django-allauth behaves here: accounts are made by a beheerder, nobody signs up, and what happens is noted."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from bouwstenen.versleuteling import slot
from toegang.aanmelden import factoren, oidc, pogingen, sessies, toestellen
from toegang.handelingen import noteer
from toegang.lidmaatschap.keuze import SLEUTEL, keuzes
from toegang.lidmaatschap.queries import mag_inloggen
from toegang.models import Aanmeldsoort, Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.verzoek import Verzoek

ZONDER_ACCOUNT = "account/email/unknown_account"
MANIEREN = {
    "reauthenticate": "Met uw wachtwoord",
    "mfa_reauthenticate": "Met een code uit uw app of een herstelcode",
    "mfa_reauthenticate:webauthn": "Met een sleutel",
}


class Accounts(DefaultAccountAdapter):
    """Closed for signup; too many attempts are a page of their own; every way in and out is noted."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": "Dit e-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw.",
        "enter_current_password": "Dit is niet uw huidige wachtwoord. Probeer het opnieuw.",
        "incorrect_password": "Dit is niet uw wachtwoord. Probeer het opnieuw.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Medewerker | None:
        """Attempts are counted in our own way, see `pogingen`; above a limit this raises RateLimited."""
        poging = pogingen.wachtwoord(request, credentials.get("email", ""))
        wie: Medewerker | None = super().authenticate(request, **credentials)
        if wie:
            poging.terug()
        return wie

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        wie = Medewerker.objects.filter(email__iexact=credentials.get("email", "")).first()
        noteer(Aanmeldsoort.MISLUKT, wie=wie, herkomst=sessies.herkomst_van(request))

    def pre_login(self, request: HttpRequest, user: Medewerker, **kwargs: Any) -> HttpResponse | None:
        """Who is blocked where the account was made may still work somewhere else."""
        return None if mag_inloggen(user) else super().pre_login(request, user, **kwargs)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Who works at more places, or is asked to, chooses first."""
        eigen = keuzes(request)
        return reverse("werkplekken" if len(eigen.werkzaam) > 1 or eigen.aangeboden else "start")

    def login(self, request: HttpRequest, user: Medewerker) -> None:
        super().login(request, user)
        if hier := keuzes(request).kies(user.pk):
            request.session[SLEUTEL] = hier.pk
        # Whoever has just logged in has just confirmed who they are.
        record_authentication(request, user, method="ingelogd", reauthenticated=True)
        toestellen.onthoud(request, user)
        sessies.SessionStore.clear_expired()
        noteer(Aanmeldsoort.INGELOGD, wie=user, herkomst=sessies.herkomst_van(request))

    def logout(self, request: Verzoek) -> None:
        noteer(Aanmeldsoort.UITGELOGD, wie=request.user, herkomst=sessies.herkomst_van(request))
        super().logout(request)

    def set_password(self, user: Medewerker, password: str) -> None:
        super().set_password(user, password)
        sessies.beeindig_andere(user, behalve=self.request.session.session_key)
        toestellen.vergeet(user)
        toestellen.onthoud(self.request, user)  # whoever got the mail, or knew the old one, is its owner
        noteer(Aanmeldsoort.WACHTWOORD, wie=user, herkomst=sessies.herkomst_van(self.request))

    def send_password_reset_mail(self, user: Medewerker, email: str, context: dict[str, Any]) -> None:
        """Who logs in at the organisation gets no password here, which would still work after leaving it."""
        if not user.has_usable_password() and SocialAccount.objects.filter(user=user).exists():
            return self.send_mail("account/email/bij_organisatie", email, context)
        return super().send_password_reset_mail(user, email, context)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mijn_account")

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The same, in our words."""
        return [
            {**manier, "description": MANIEREN[manier["id"]]} for manier in super().get_reauthentication_methods(user)
        ]

    def get_login_stages(self) -> list[str]:
        """Who has shown a second factor at the organisation is not asked for another one here."""
        stappen = super().get_login_stages()
        if oidc.tweede_factor_getoond(self.request):
            stappen.remove("allauth.mfa.stages.AuthenticateStage")
        return stappen

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Into the outbox: a mail server that is away keeps nobody waiting, and does not tell who has an account."""
        wie = None if template_prefix == ZONDER_ACCOUNT else Medewerker.objects.filter(email__iexact=email).first()
        zet_klaar(template_prefix, voor=wie, adres=email)


class TweedeFactor(DefaultMFAAdapter):
    """Secrets are encrypted at rest, and the last factor stays where one is mandatory."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "Deze code klopt niet, of is al gebruikt. Wacht op de volgende code en probeer het opnieuw.",
        "cannot_generate_recovery_codes": "Stel eerst een tweede stap in. Daarbij krijgt u herstelcodes.",
        "cannot_delete_authenticator": "Dit is uw enige tweede stap. Voeg eerst een andere toe, daarna kan deze weg.",
    }

    def encrypt(self, text: str) -> str:
        return slot().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return slot().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not (settings.TWEEDE_FACTOR_VERPLICHT and factoren.is_laatste(authenticator))

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": settings.MFA_TOTP_ISSUER}


class Organisatielogin(DefaultSocialAccountAdapter):
    """Logging in at one's own organisation: who may come in and with which role, see `oidc`."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        try:
            oidc.laat_binnen(request, sociallogin)
        except oidc.Geweigerd as reden:
            noteer(Aanmeldsoort.GEWEIGERD, wie=reden.wie, herkomst=sessies.herkomst_van(request))
            pagina = render(request, "socialaccount/geweigerd.html", {"reden": str(reden)}, status=403)
            raise ImmediateHttpResponse(pagina) from reden
