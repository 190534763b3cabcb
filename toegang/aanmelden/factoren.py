"""The second factor: who has one, and whether this session has shown one."""

from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from toegang.models import Medewerker

# What works without a second factor: setting one up, or showing the one that there is.
ALTIJD = {"account_logout", "account_reauthenticate", "sessie", "ontgrendelen"}
VOOR_INSTELLEN = ALTIJD | {"mfa_index", "mfa_activate_totp", "mfa_add_webauthn"}
VOOR_TONEN = ALTIJD | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
EIGENLIJKE = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]  # recovery codes come with one of these


def heeft(medewerker: Medewerker) -> bool:
    """Whether there is anything to show."""
    return Authenticator.objects.filter(user=medewerker, type__in=EIGENLIJKE).exists()


def heeft_sleutel(medewerker: Medewerker) -> bool:
    """Whether one of them is a key."""
    return Authenticator.objects.filter(user=medewerker, type=Authenticator.Type.WEBAUTHN).exists()


def getoond(request: HttpRequest) -> bool:
    """Whether this session has shown a second factor, here or at the organisation.

    Having one is not enough: a session that was opened with a stolen password before must not profit from it.
    """
    return any(stap["method"] == "mfa" for stap in get_authentication_records(request, request.user))


def onthoud(request: HttpRequest, medewerker: Medewerker, soort: str) -> None:
    """This session has just shown a second factor."""
    record_authentication(request, medewerker, method="mfa", type=soort, reauthenticated=True)


def is_laatste(factor: Authenticator) -> bool:
    """Whether nothing would be left without this one."""
    return not Authenticator.objects.filter(user=factor.user_id, type__in=EIGENLIJKE).exclude(pk=factor.pk).exists()
