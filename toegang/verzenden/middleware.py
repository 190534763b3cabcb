"""The page that shows again what was typed, and the page of a method that an address does not know."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from toegang.afscherming import namens
from toegang.lidmaatschap.keuze import huidig
from toegang.verzenden import handelingen
from toegang.verzenden.beeld import vul_in
from toegang.verzenden.models import Concept
from toegang.verzenden.poort import pagina_boven, zonder_concept

NIETS_GEBEURD = "U was uitgelogd of de pagina was te oud. Er is niets gebeurd. Druk nog een keer op de knop."


class FormulierMiddleware:
    """Fills in the form of a page that is asked for with `?concept=`, for the owner of what was typed, or says that a
    button has to be pressed again; and gives a 405 a page of its own, with a way back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> HttpResponse:
        request.concept = None
        antwoord = self.get_response(request)
        if antwoord.status_code == 405 and not antwoord.content:
            # The way is relative, so that the page is the same whatever the address is about.
            antwoord.content = render(request, "405.html", {"boven": pagina_boven(request.path)}).content
        if request.concept and antwoord.status_code == 200 and not antwoord.streaming:
            inhoud = antwoord.content.decode()
            concept = request.concept
            gevuld = vul_in(inhoud, request.path, concept.actie, handelingen.velden_van(concept))
            if gevuld is None:
                messages.info(request, NIETS_GEBEURD)
                return redirect(zonder_concept(request.get_full_path()))
            antwoord.content = gevuld
        return antwoord

    def process_view(self, request: Any, view: Callable[..., Any], args: Any, kwargs: Any) -> None:
        gevraagd = request.GET.get("concept", "")[:18]
        if request.method == "GET" and request.user.is_authenticated and gevraagd.isascii() and gevraagd.isdigit():
            request.concept = _lees(request, int(gevraagd))


def _lees(request: Any, pk: int) -> Concept | None:
    """What was typed on this page, when it is the visitor's own, not too old and not saved since."""
    wie = huidig(request)
    if wie is None or not wie.werkzaam:
        return None
    with namens(wie.pk, timezone.localdate()) as zicht:
        eigen = Concept.objects.zichtbaar_voor(zicht).op(timezone.now())
        concept: Concept | None = eigen.filter(pk=pk, pagina=zonder_concept(request.get_full_path())).first()
        if concept and handelingen.al_verzonden(handelingen.velden_van(concept), door=zicht):
            return None
    return concept
