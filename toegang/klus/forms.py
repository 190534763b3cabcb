"""The one way in which a page asks for a klus."""

from collections.abc import Callable

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render

from toegang.klus.beeld import koppen, onthoud
from toegang.klus.declaratie import Parameters, Soort
from toegang.klus.handelingen import vraag_aan
from toegang.klus.models import Klus
from toegang.verzoek import Verzoek


def vraagpagina(request: Verzoek, soort: Soort, parameters: Parameters, *, wat: str, terug: str) -> HttpResponse:
    """Asks for a klus and leads to its page (POST); a GET, such as an address that was kept, shows the button."""
    if soort.bevestigd:
        raise_if_reauthentication_required(request, app="toegang")
    if request.method == "POST":
        return vraag(request, lambda: vraag_aan(soort, parameters, wat=wat, terug=terug, door=request.zicht))
    kop, onderkop = koppen(wat)
    return render(request, "toegang/klus/vraag.html", {"kop": kop, "onderkop": onderkop, "terug": terug})


def vraag(request: Verzoek, handeling: Callable[[], Klus]) -> HttpResponse:
    """To the page of the klus, or to the list when there are too many."""
    try:
        klus = handeling()
    except ValidationError as fout:
        messages.error(request, fout.message)
        return redirect("klussen")
    onthoud(request, klus)
    return redirect("klus", klus.pk)
