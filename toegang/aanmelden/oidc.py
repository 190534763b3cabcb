"""Logging in at one's own organisation with OpenID Connect (Entra ID, Keycloak): who comes in, and with which role.

The organisation says who somebody is and in which groups; `Groepsrol` says what that means here. It never opens a
blocked account, never crosses the border of its gemeente, and never touches the account of a partner.
"""

from typing import Any

from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from toegang.aanmelden import factoren
from toegang.aanmelden.organisatie import Organisatie
from toegang.aanmelden.sessies import herkomst_van
from toegang.handelingen import volg_organisatie
from toegang.models import Gemeente, Groepsrol, Medewerker
from toegang.rechten import Rol


class Geweigerd(Exception):
    """Why somebody does not come in, in words for the page."""

    def __init__(self, reden: str, wie: Medewerker | None = None) -> None:
        super().__init__(reden)
        self.wie = wie if wie and wie.pk else None


class Aanbieder(OpenIDConnectOAuth2Adapter):
    """The organisation's server. The signature is checked always, also of a token that came over TLS."""

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        self.did_fetch_access_token = False
        return super()._decode_id_token(app, id_token)


def laat_binnen(request: HttpRequest, login: SocialLogin) -> None:
    """Find or make the account of whoever logged in at the organisation, with the role that goes with the group.

    Raises Geweigerd with the reason.
    """
    claims = login.account.extra_data["id_token"]
    bewezen = _tweede_factor_in(claims)
    if login.state.get("process", AuthProcess.LOGIN) != AuthProcess.LOGIN:
        raise Geweigerd("Zo kunt u niet inloggen. Begin opnieuw op de inlogpagina.")
    medewerker = _account(login, claims)
    rol = _rol(medewerker.gemeente, claims)
    if rol is None:
        reden = "U zit bij uw organisatie niet in een groep die hier toegang geeft. Vraag uw functioneel beheerder."
        raise Geweigerd(reden, medewerker)
    try:
        login.user = volg_organisatie(medewerker, rol, herkomst=herkomst_van(request))
    except ValidationError as fout:
        laatste = getattr(fout, "code", None) == "laatste_beheerder"
        reden = fout.messages[0] if laatste else "Met de gegevens van uw organisatie is geen account te maken."
        raise Geweigerd(reden, medewerker) from fout
    login.account.user = login.user
    login.account.extra_data = {}  # what the organisation told has done its work
    login.account.save()
    if bewezen:
        request.tweede_factor_bij_organisatie = True  # type: ignore[attr-defined]  # see tweede_factor_getoond
        factoren.onthoud(request, login.user, "organisatie")


def tweede_factor_getoond(request: HttpRequest) -> bool:
    """Whether whoever logs in with this request has shown a second factor at the organisation."""
    return getattr(request, "tweede_factor_bij_organisatie", False)


def _tweede_factor_in(claims: dict[str, Any]) -> bool:
    """Whether the token proves a second factor; without a demand it proves nothing."""
    eisen = {"amr": _organisatie().amr, "acr": _organisatie().acr}
    for claim, gevraagd in eisen.items():
        if gevraagd and not set(gevraagd) & set(_lijst(claims.get(claim))):
            raise Geweigerd("U bent bij uw organisatie ingelogd zonder tweede stap. Log daar in twee stappen in.")
    return any(eisen.values())


def _account(login: SocialLogin, claims: dict[str, Any]) -> Medewerker:
    """The account that this login belongs to: linked before, or of the same confirmed address, or a new one."""
    gemeente = Gemeente.objects.get(code=_organisatie().gemeente)
    if login.is_existing:
        medewerker = login.user
    else:
        # Some servers send the text "false", which must not count as yes.
        adres = next((adres.email.lower() for adres in login.email_addresses if adres.verified is True), None)
        if adres is None:
            raise Geweigerd("Uw organisatie geeft geen bevestigd e-mailadres door. Vraag uw functioneel beheerder.")
        nieuw = Medewerker(gemeente=gemeente, email=adres, naam=claims.get("name") or adres)
        medewerker = Medewerker.objects.filter(email__iexact=adres).first() or nieuw
    if medewerker.gemeente_id != gemeente.pk or medewerker.organisatie_id:
        raise Geweigerd("Uw account hoort niet bij deze gemeente. Log in met uw e-mailadres en wachtwoord.", medewerker)
    return medewerker


def _rol(gemeente: Gemeente, claims: dict[str, Any]) -> Rol | None:
    """The role of the group that comes first."""
    groepen = _lijst(claims.get(_organisatie().groepen_claim))
    eerste = Groepsrol.objects.filter(gemeente=gemeente, groep__in=groepen).first()
    return Rol(eerste.rol) if eerste else None


def _organisatie() -> Organisatie:
    organisatie: Organisatie | None = settings.OIDC
    assert organisatie  # the addresses that lead here exist only then
    return organisatie


def _lijst(waarde: Any) -> list[str]:
    """A claim of one value or of more, as a list."""
    waarden = waarde if isinstance(waarde, list) else [waarde]
    return [str(een) for een in waarden if een is not None]
