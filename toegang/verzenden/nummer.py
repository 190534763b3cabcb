"""The once-only number that every form carries, printed with its CSRF token (`toegang/templatetags/verzenden.py`).

It is random and signed with who works on the page, so that also a form that arrives after the end of a session is
known to be theirs, and nobody can make one for somebody else. A page is signed once, its forms are counted.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from django.core.signing import BadSignature, TimestampSigner
from django.http import HttpRequest
from django.utils.html import format_html

from toegang.lidmaatschap.keuze import huidig
from toegang.rechten import RECHT_PER_URL

VELD = "eenmaal"
GELDIG = timedelta(days=7)  # a page that stood open longer is out of date
NOGMAALS = "nogmaals"
View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Nummer:
    """A number as it came in: whose page it was, what names this one form, and whether it may do again what was just
    done in the same words."""

    medewerker_id: int
    waarde: str
    nogmaals: bool


def herhaalbaar(reden: str) -> Callable[[View], View]:
    """Declare that a view needs no number: repeating its POST makes nothing twice, for this reason."""

    def merk(view: View) -> View:
        view.herhaalbaar = reden  # type: ignore[attr-defined]  # a function attribute, as Django's own decorators set
        return view

    return merk


def is_herhaalbaar(view: Callable[..., Any], url_naam: str | None) -> bool:
    """Whether a POST to this view counts as often as it comes. The pages of django-allauth guard themselves: a code
    counts once, a key has its own number, and a password can be set twice."""
    return bool(getattr(view, "herhaalbaar", "")) or url_naam in RECHT_PER_URL or not getattr(view, "recht", None)


def nieuw(medewerker_id: int, soort: str = "") -> str:
    """A fresh number for a page of this account."""
    return TimestampSigner(salt=VELD).sign(f"{medewerker_id}.{secrets.token_urlsafe(16)}.{soort}")


def lees(tekst: str) -> Nummer | None:
    """What a number says; None when we did not make it, or too long ago."""
    getekend, _, volgnummer = tekst.partition("~")
    try:
        wie, toeval, soort = TimestampSigner(salt=VELD).unsign(getekend, max_age=GELDIG).split(".")
    except BadSignature:
        return None
    if not (volgnummer.isdigit() and volgnummer.isascii() and len(volgnummer) < 5):
        return None
    return Nummer(int(wie), f"{toeval}~{volgnummer}", soort == NOGMAALS)


def van(request: HttpRequest) -> Nummer | None:
    """The number that came with this form."""
    return lees(request.POST.get(VELD, ""))


def veld(request: Any) -> str:
    """The hidden field for one form of this page; empty for who is not logged in."""
    if (wie := huidig(request)) is None:
        return ""
    if not hasattr(request, "_eenmaal"):
        request._eenmaal = nieuw(wie.pk), 0
    getekend, aantal = request._eenmaal
    request._eenmaal = getekend, aantal + 1
    return format_html('<input type="hidden" name="{}" value="{}~{}">', VELD, getekend, aantal)
