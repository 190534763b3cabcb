"""Browsers in which somebody has logged in before.

Such a browser has attempts of its own, so that strangers elsewhere cannot use up those of its owner (`pogingen`). Its
cookie opens nothing: password and second factor are asked as always. The server keeps a fingerprint per account.
"""

import hashlib
import secrets
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from toegang.aanmelden.sessies import herkomst_van

if TYPE_CHECKING:
    from toegang.models import Medewerker, Toestel

SOORT = "toestel"  # keeps its signature apart from those of other cookies
PER_BROWSER, PER_ACCOUNT = 5, 10  # people who share a browser; browsers of one person. The oldest make room.


def bekend(request: HttpRequest, email: str) -> "Toestel | None":
    """This browser, when the owner of this address has logged in here before."""
    from toegang.models import Toestel  # it imports what is around it

    vingerafdrukken = [_vingerafdruk(sleutel) for sleutel in _sleutels(request)]
    if not vingerafdrukken:
        return None
    return Toestel.objects.filter(kenmerk__in=vingerafdrukken, medewerker__email__iexact=email).first()


def onthoud(request: HttpRequest, medewerker: "Medewerker") -> None:
    """From now on this browser is one of this medewerker."""
    sleutels = _sleutels(request)
    if toestel := bekend(request, medewerker.adres):
        toestel.save()  # it was used now
    else:
        nieuw = secrets.token_urlsafe(24)
        medewerker.toestellen.create(kenmerk=_vingerafdruk(nieuw), **vars(herkomst_van(request)))
        sleutels = [*sleutels, nieuw][-PER_BROWSER:]
    te_veel = medewerker.toestellen.values_list("pk", flat=True)[PER_ACCOUNT:]
    medewerker.toestellen.filter(pk__in=list(te_veel)).delete()
    request.toestelsleutels = sleutels  # type: ignore[attr-defined]  # for `zet_koek`


def vergeet(medewerker: "Medewerker") -> None:
    """No browser is one of this medewerker any more: somebody else may have a copy of its cookie."""
    medewerker.toestellen.all().delete()


def zet_koek(request: HttpRequest, antwoord: HttpResponse) -> None:
    """Give the browser what it needs to be known the next time."""
    sleutels = getattr(request, "toestelsleutels", None)
    if sleutels:
        antwoord.set_signed_cookie(
            settings.TOESTEL_COOKIE_NAME,
            ".".join(sleutels),
            salt=SOORT,
            max_age=int(settings.TOESTEL_BEKEND.total_seconds()),
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def _sleutels(request: HttpRequest) -> list[str]:
    koek = request.get_signed_cookie(
        settings.TOESTEL_COOKIE_NAME, default="", salt=SOORT, max_age=int(settings.TOESTEL_BEKEND.total_seconds())
    )
    return [*getattr(request, "toestelsleutels", koek.split(".") if koek else [])]


def _vingerafdruk(sleutel: str) -> str:
    return hashlib.sha256(sleutel.encode()).hexdigest()
