"""One door: every request gets its `Zicht`, and every view has declared the right that it asks for."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from django.core.exceptions import ImproperlyConfigured, PermissionDenied, SuspiciousOperation
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils import timezone
from pghistory.middleware import HistoryMiddleware

from bouwstenen.logregels import verzoeknummer
from bouwstenen.pdf import DocumentMislukt
from toegang.afscherming import binnen
from toegang.inzage import leg_vast
from toegang.lidmaatschap.keuze import huidig
from toegang.models import Inzage
from toegang.rechten import RECHT_PER_URL, SCHRIJVENDE_GET, Recht
from toegang.verzenden import poort
from toegang.zicht import Kring, zicht_van

Antwoord = Callable[[HttpRequest], HttpResponse]
LEZEN = ("GET", "HEAD")
METHODEN = (*LEZEN, "POST")
GETOOND, MISLUKT, FOUT = (200, 201, 422), 400, 500  # 422: the page again, with what was refused


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
    """Sets `request.zicht` (None for a visitor who is not logged in), refuses what the role may not do, and runs the
    view inside a transaction that PostgreSQL guards: read-only for a GET, in the name of this visitor.

    What a POST makes, it makes once (`toegang/verzenden/poort.py`): its number is taken in the same transaction.

    What the view shows of dossiers is written down before the page leaves: no log, no page. With a POST that happens in
    the transaction of the view (no log, no change either), with a GET, which cannot write, in one of its own.
    The last of MIDDLEWARE, so that its transaction opens after every check and closes before anything else.
    """

    def __init__(self, get_response: Antwoord) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.zicht, request.medewerker, request.notities, request.transactie = None, None, [], ExitStack()
        request.genomen, request.aangevraagd = None, request.path
        antwoord = self.get_response(request)
        if request.method in LEZEN:
            request.transactie.close()
        with request.transactie:
            if request.zicht:
                _schrijf_inzage(request, antwoord)
            if request.zicht and request.method == "POST":
                poort.rond_af(request, antwoord)
        # The page of an error says so itself; with the database away, asking who this is would be a second error.
        if antwoord.status_code != FOUT and request.user.is_authenticated:
            antwoord.setdefault("Cache-Control", "no-store")
        return antwoord

    def process_view(self, request: Any, view: Callable[..., Any], args: Any, kwargs: Any) -> HttpResponse | None:
        if request.method not in METHODEN:
            return HttpResponseNotAllowed(METHODEN)
        if _heeft_nul(request):
            raise SuspiciousOperation("Een nulteken in het verzoek.")
        naam = request.resolver_match.url_name
        recht = recht_van(view, naam)
        if not request.user.is_authenticated:
            request.transactie.enter_context(transaction.atomic())
            return None
        request.medewerker = huidig(request)
        request.zicht = zicht_van(request.medewerker, timezone.localdate())
        if recht and not request.zicht.mag(recht):
            raise PermissionDenied
        alleen_lezen = request.method in LEZEN and naam not in SCHRIJVENDE_GET
        # A page about the account alone needs no dossier; and to a partner's dossiers belongs no password.
        kring = (
            Kring.GEEN if recht in (None, Recht.EIGEN_ACCOUNT) and request.zicht.kring == Kring.ORGANISATIE else None
        )
        request.transactie.enter_context(binnen(request.zicht, alleen_lezen=alleen_lezen, kring=kring))
        return poort.neem(request, view) if request.method == "POST" else None

    def process_exception(self, request: Any, fout: Exception) -> HttpResponse | None:
        """Roll back, whatever answer others make of the exception; the number that was taken is free again. A document
        that could not be made says what to do."""
        request.genomen, request.aangevraagd = None, request.path
        request.transactie.__exit__(type(fout), fout, fout.__traceback__)
        if isinstance(fout, DocumentMislukt):
            return render(request, "bouwstenen/document_mislukt.html", {"raad": fout.raad}, status=409)
        return None


def _heeft_nul(request: HttpRequest) -> bool:
    """Whether there is a NUL in the address or in what was sent: nobody can type it, and PostgreSQL cannot hold it."""
    verstuurd = (waarde for data in (request.GET, request.POST) for _, waarden in data.lists() for waarde in waarden)
    return "\0" in request.path or any("\0" in str(waarde) for waarde in verstuurd)


class HistorieMiddleware(HistoryMiddleware):
    """Writes with every change who made it, on which page and in which request."""

    def get_context(self, request: HttpRequest) -> dict[str, Any]:
        wie = huidig(request)
        return {**super().get_context(request), "user": wie.pk if wie else None, "verzoek": verzoeknummer()}


def _schrijf_inzage(request: Any, antwoord: HttpResponse) -> None:
    """Log what was shown; a form that was saved and led elsewhere showed nothing new.

    Raises ImproperlyConfigured for a page about a dossier that noted nothing: it is a mistake, and is not shown.
    """
    getoond = antwoord.status_code in GETOOND
    if getoond and "nummer" in request.resolver_match.kwargs and not request.notities:
        raise ImproperlyConfigured(f"{request.resolver_match.url_name} toont een dossier zonder inzage te noteren.")
    gelukt = antwoord.status_code < MISLUKT
    notities = [n for n in request.notities if getoond or (gelukt and n.soort != Inzage.Soort.PAGINA)]
    if notities:
        with binnen(request.zicht):
            leg_vast(notities, door=request.zicht, naam=request.medewerker.naam)
