"""What somebody is typing, kept by the server while they type; and the answer when a form carries no valid token."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.views import csrf
from django.views.decorators.http import require_http_methods, require_POST

from toegang.afscherming import namens
from toegang.lidmaatschap.keuze import keuzes
from toegang.rechten import Recht, vereist
from toegang.verzenden import handelingen, nummer, poort
from toegang.verzenden.models import Concept
from toegang.verzenden.nummer import herhaalbaar, is_herhaalbaar
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

GROOTSTE_BERICHT = 2 * handelingen.GROOTST


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("there is one draft per form, and the newest stays")
@require_http_methods(["GET", "POST"])
def concept(request: Verzoek) -> HttpResponse:
    """For the page that is open: what was typed on it before (GET), and keeping what is typed now (POST)."""
    if request.method == "GET":
        return JsonResponse(_aanbod(request))
    if request.content_type != "application/json":
        raise BadRequest("Geen concept van een pagina.")
    if len(request.body) > GROOTSTE_BERICHT:
        return JsonResponse({"bewaard": False}, status=413)
    try:
        inhoud = json.loads(request.body)
        pagina, actie = str(inhoud["pagina"]), str(inhoud["actie"])
        velden = [(str(naam), str(waarde)) for naam, waarde in inhoud["velden"]]
        doel = resolve(actie)
    except (ValueError, TypeError, KeyError, Resolver404) as fout:
        raise BadRequest("Geen formulier van deze toepassing.") from fout
    bewaard = None
    past = "\0" not in pagina and max(len(pagina), len(actie)) <= poort.GROOTSTE_ADRES
    if past and poort.bestaat(pagina.partition("?")[0]) and not is_herhaalbaar(doel.func, doel.url_name):
        with _van_de_pagina(request, velden) as door:
            bewaard = handelingen.bewaar_concept(
                poort.zonder_concept(pagina), actie, handelingen.past(velden),
                soort=Concept.Soort.GETYPT, door=door, moment=timezone.now(),
            )  # fmt: skip
    return JsonResponse({"bewaard": bool(bewaard)})


@contextmanager
def _van_de_pagina(request: Verzoek, velden: list[tuple[str, str]]) -> Iterator[Zicht]:
    """In the name of whose page it is: the tab may be of a place where its owner worked a moment ago."""
    eigen = nummer.lees(dict(velden).get(nummer.VELD, ""))
    elders = {wie.pk for wie in keuzes(request).werkzaam} - {request.medewerker.pk}
    if eigen and eigen.medewerker_id in elders:
        with namens(eigen.medewerker_id, request.zicht.dag) as door:
            yield door
    else:
        yield request.zicht


concept.telt_niet_als_gebruik = True  # type: ignore[attr-defined]  # asked by the page itself; read by SessieMiddleware


def _aanbod(request: Verzoek) -> dict[str, Any]:
    pagina = poort.zonder_concept(request.GET.get("pagina", ""))
    eigen = Concept.objects.zichtbaar_voor(request.zicht).op(timezone.now())
    laatste = eigen.filter(pagina=pagina).order_by("-op").first()
    if laatste is None or handelingen.al_verzonden(velden := handelingen.velden_van(laatste), door=request.zicht):
        return {}
    return {
        "om": timezone.localtime(laatste.op).strftime("%H.%M"),
        "adres": poort.met_concept(pagina, laatste),
        "weg": reverse("concept_weggooien", args=[laatste.pk]),
        "actie": laatste.actie,
        "velden": velden,
    }


@vereist(Recht.EIGEN_ACCOUNT)
@herhaalbaar("what is gone stays gone")
@require_POST
def concept_weggooien(request: Verzoek, pk: int) -> HttpResponse:
    """Back to the page, empty."""
    eigen = get_object_or_404(Concept.objects.zichtbaar_voor(request.zicht), pk=pk)
    handelingen.gooi_weg(eigen, door=request.zicht)
    return redirect(eigen.pagina)


def _van_bezoeker(request: HttpRequest, medewerker_id: int) -> bool:
    """Whether a page was of who is logged in, wherever they work now; also when that is nobody (any more)."""
    if getattr(request.session, "op_slot", False) or not request.user.is_authenticated:
        return True
    return medewerker_id in {wie.pk for wie in keuzes(request).werkzaam}


def csrf_mislukt(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The token of the page is not that of the browser (any more): after logging in again, for example. The number of
    the form is ours, so what was typed comes back to its own account. `CSRF_FAILURE_VIEW`."""
    eigen = nummer.van(request)
    if eigen is None or not _van_bezoeker(request, eigen.medewerker_id):
        return csrf.csrf_failure(request, reason)
    naar = poort.bewaar_voor(eigen.medewerker_id, request)
    return redirect(naar) if "concept=" in naar else csrf.csrf_failure(request, reason)
