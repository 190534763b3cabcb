"""Whether somebody still works where the session says."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from toegang.lidmaatschap.keuze import gekozen, huidig, keuzes, wissel
from toegang.models import Medewerker

VOOR = "voor"  # in the address of a mail to who works at more places
GESTOPT = "U werkt niet meer waar u bezig was. U werkt nu voor {}."


class LidmaatschapMiddleware:
    """Leads whoever was blocked at the place where they work to another of theirs, with nothing of the first, before
    any page is made. Who has none left here is not logged in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Callable[..., Any], args: Any, kwargs: Any) -> HttpResponse | None:
        if not request.user.is_authenticated:
            return None
        hier = huidig(request)
        if hier is None:
            logout(request)
            return redirect("account_login")
        if hier.pk != gekozen(request) and hier.werkzaam:
            wissel(request, hier)
            messages.warning(request, GESTOPT.format(hier.werkplek))
            return redirect("werkplekken")
        return _uit_mail(request, hier) if request.method == "GET" and VOOR in request.GET else None


def _uit_mail(request: Any, hier: Medewerker) -> HttpResponse | None:
    """A link in a mail about another place leads to the button that goes there: with the mail alone nothing changes."""
    bedoeld = [wie for wie in keuzes(request).werkzaam if str(wie.pk) == request.GET[VOOR] and wie != hier]
    if not bedoeld:
        return None
    request.medewerker = hier
    context = {"elders": bedoeld[0], "naar": request.path, "bewaard": False, "link": True}
    return render(request, "toegang/lidmaatschap/van_elders.html", context, status=409)
