"""The calendar feed, which a program fetches without logging in, and the page on which somebody gets its address."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from toegang.aanmelden.views import bevestigd
from toegang.afscherming import binnen
from toegang.grenzen import tel
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad import handelingen_agenda as handelingen
from werkvoorraad.agenda import afspraken, als_ics
from werkvoorraad.models import Agendasleutel


@login_not_required
@require_safe
@cache_control(private=True, no_store=True)
def agenda(request: HttpRequest, sleutel: str) -> HttpResponseBase:
    """The feed that this secret opens, with the rights that its owner has today; anything else does not exist."""
    dag = timezone.localdate()  # nobody is logged in, so that there is no zicht that knows the day
    zicht = handelingen.open_met(sleutel, dag)
    if zicht is None:
        tel(request, "agenda", ook_get=True)
        raise Http404
    with binnen(zicht):
        alle = afspraken(zicht)
        handelingen.noteer_ophalen([een.dossier for een in alle if een.dossier], door=zicht)
    inhoud = als_ics(alle, basis=request.build_absolute_uri("/").rstrip("/"), dag=dag)
    antwoord = HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")
    antwoord["ETag"] = etag = quote_etag(handelingen.vingerafdruk(inhoud.decode()))
    return get_conditional_response(request, etag=etag, response=antwoord) or antwoord


def _pagina(request: Verzoek, adres: str = "", status: int = 200) -> HttpResponse:
    context = {
        "rij": Agendasleutel.objects.zichtbaar_voor(request.zicht).first(),
        "adres": adres,
        "kruimels": [("Mijn account", reverse("mijn_account")), ("Mijn agenda", None)],
    }
    return render(request, "werkvoorraad/agenda.html", context, status=status)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def mijn_agenda(request: Verzoek) -> HttpResponse:
    """What the feed is, and whether there is an address."""
    return _pagina(request)


@vereist(Recht.DOSSIER_LEZEN)
@require_POST
@bevestigd
def agenda_nieuw(request: Verzoek) -> HttpResponse:
    """A new address, shown once. It opens something for as long as it exists, so only who has just confirmed who they
    are gets one."""
    sleutel = handelingen.maak_sleutel(door=request.zicht)
    return _pagina(request, request.build_absolute_uri(reverse("agenda", args=[sleutel])), status=201)


@vereist(Recht.DOSSIER_LEZEN)
@require_POST
def agenda_intrekken(request: Verzoek) -> HttpResponse:
    """The address opens nothing any more."""
    handelingen.trek_in(door=request.zicht)
    messages.success(request, "Het adres van uw agenda werkt niet meer. Haal de agenda ook weg uit uw programma.")
    return redirect("mijn_agenda")
