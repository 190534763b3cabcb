"""Whether somebody still works where the session says."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from toegang.lidmaatschap.keuze import gekozen, huidig, wissel

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
        if hier.pk == gekozen(request) or not hier.werkzaam:
            return None
        wissel(request, hier)
        messages.warning(request, GESTOPT.format(hier.werkplek))
        return redirect("werkplekken")
