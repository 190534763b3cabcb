"""The mail that goes out by itself, for who keeps the settings of the gemeente: did it arrive, and if not, why not."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from toegang.post.handelingen import verstuur_opnieuw
from toegang.post.keuzes import Berichtstatus
from toegang.post.models import Zending
from toegang.post.queries import UitgaandQuerySet
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.models import Bericht

PER_PAGINA = 50


@vereist(Recht.INRICHTING)
@require_safe
def berichten(request: Verzoek) -> HttpResponse:
    """Every mail with reminders, the newest first: to whom, when, and how it went; never about which dossiers."""
    return _lijst(request, Bericht.objects.zichtbaar_voor(request.zicht), "berichten", "bericht_opnieuw")


@vereist(Recht.INRICHTING)
@require_safe
def zendingen(request: Verzoek) -> HttpResponse:
    """Every mail about accounts and the like, the newest first."""
    return _lijst(request, Zending.objects.zichtbaar_voor(request.zicht), "zendingen", "zending_opnieuw")


def _lijst(request: Verzoek, alle: UitgaandQuerySet, hier: str, opnieuw: str) -> HttpResponse:
    aantallen = dict(alle.order_by().values_list("status").annotate(Count("pk")))
    gekozen = request.GET.get("status", "")
    rijen = alle.filter(status=gekozen) if gekozen in Berichtstatus.values else alle
    context: dict[str, Any] = {
        "hier": hier,
        "opnieuw": opnieuw,
        "pagina": Paginator(rijen.select_related("voor"), PER_PAGINA).get_page(request.GET.get("page")),
        "keuzes": [("", "alle", sum(aantallen.values()))]
        + [(status.value, str(status.label), aantallen.get(status.value, 0)) for status in Berichtstatus],
        "gekozen": gekozen if gekozen in Berichtstatus.values else "",
    }
    return render(request, "werkvoorraad/berichten.html", context)


@vereist(Recht.INRICHTING)
@require_POST
def bericht_opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Let a mail with reminders that failed go out once more."""
    return _opnieuw(request, get_object_or_404(Bericht.objects.zichtbaar_voor(request.zicht), pk=pk), "berichten")


@vereist(Recht.INRICHTING)
@require_POST
def zending_opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Let another mail that failed go out once more."""
    return _opnieuw(request, get_object_or_404(Zending.objects.zichtbaar_voor(request.zicht), pk=pk), "zendingen")


def _opnieuw(request: Verzoek, rij: Bericht | Zending, terug: str) -> HttpResponse:
    try:
        verstuur_opnieuw(rij, door=request.zicht)
        messages.success(request, "Het bericht gaat binnen een paar minuten opnieuw weg.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect(terug)
