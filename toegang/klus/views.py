"""Pages of klussen: the list of one's own, one of them with how far it is, and what can be done with it."""

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from toegang.grenzen import begrensd
from toegang.klus.beeld import Klusbeeld, vergeet
from toegang.klus.declaratie import Soort, soort_van
from toegang.klus.forms import vraag
from toegang.klus.handelingen import breek_af, haal_op
from toegang.klus.handelingen import opnieuw as vraag_opnieuw
from toegang.klus.models import Klus
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

MEEST = 50
TITEL = "Bestanden in de maak"


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def klussen(request: Verzoek) -> HttpResponse:
    """What is made for the visitor, and what was."""
    rijen = [Klusbeeld(klus, request.zicht.dag) for klus in Klus.objects.zichtbaar_voor(request.zicht)[:MEEST]]
    vergeet(request, {rij.klus.pk for rij in rijen if not rij.loopt})
    return render(request, "toegang/klus/klussen.html", {"titel": TITEL, "rijen": rijen})


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def klus(request: Verzoek, pk: int) -> HttpResponse:
    """How far it is, and when it is ready the file."""
    beeld = Klusbeeld(_klus(request, pk), request.zicht.dag)
    if not beeld.loopt:
        vergeet(request, {pk})
    context = {"beeld": beeld, "kruimels": [(TITEL, reverse("klussen")), (beeld.kop, None)]}
    return render(request, "toegang/klus/klus.html", context)


@vereist(Recht.EIGEN_ACCOUNT)
@require_safe
def stand(request: Verzoek, pk: int) -> HttpResponse:
    """For the page that is open: how far it is."""
    return JsonResponse(Klusbeeld(_klus(request, pk), request.zicht.dag).als_json())


stand.telt_niet_als_gebruik = True  # type: ignore[attr-defined]  # asked by the page itself; read by SessieMiddleware


@vereist(Recht.EIGEN_ACCOUNT)
@require_POST
def afbreken(request: Verzoek, pk: int) -> HttpResponse:
    """Stop it; what was made so far is thrown away."""
    if not breek_af(_klus(request, pk), door=request.zicht):
        messages.info(request, "Dit was al klaar of gestopt. Er is niets veranderd.")
    return redirect("klus", pk)


@vereist(Recht.EIGEN_ACCOUNT)
@require_POST
def opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Ask the same once more."""
    record = _klus(request, pk)
    _bevestigd(request, _soort(record))
    return vraag(request, lambda: vraag_opnieuw(record, door=request.zicht))


@vereist(Recht.EIGEN_ACCOUNT)
@require_POST
@begrensd("download")
def ophalen(request: Verzoek, pk: int) -> HttpResponse:
    """The file; a POST, because it is written down that it was fetched."""
    record = _klus(request, pk)
    _bevestigd(request, _soort(record))
    inhoud = haal_op(record, door=request.zicht)
    if inhoud is None:
        messages.error(request, "Dit bestand is er niet meer. Maak het opnieuw als u het nog nodig heeft.")
        return redirect("klus", pk)
    kop = {"Content-Disposition": f'attachment; filename="{record.naam}"'}
    return HttpResponse(inhoud, content_type=record.mediatype, headers=kop)


# --- What these have in common ---------------------------------------------------------------------------------------


def _klus(request: Verzoek, pk: int) -> Klus:
    return get_object_or_404(Klus.objects.zichtbaar_voor(request.zicht), pk=pk)


def _soort(record: Klus) -> Soort:
    """Its declaration; of a kind that a newer version no longer has nothing can be done."""
    try:
        return soort_van(record.soort)
    except KeyError as fout:
        raise Http404 from fout


def _bevestigd(request: Verzoek, soort: Soort) -> None:
    if soort.bevestigd:
        raise_if_reauthentication_required(request, app="toegang")
