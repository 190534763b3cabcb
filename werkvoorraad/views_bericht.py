"""The mail that goes out by itself, for who keeps the settings of the gemeente: did it arrive, and if not, why not."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.handelingen_bericht import verstuur_opnieuw
from werkvoorraad.keuzes import Berichtstatus
from werkvoorraad.models import Bericht

PER_PAGINA = 50


@vereist(Recht.INRICHTING)
@require_safe
def berichten(request: Verzoek) -> HttpResponse:
    """Every mail, the newest first: to whom, when, and how it went; never about which dossiers."""
    alle = Bericht.objects.zichtbaar_voor(request.zicht)
    aantallen = dict(alle.order_by().values_list("status").annotate(Count("pk")))
    gekozen = request.GET.get("status", "")
    rijen = alle.filter(status=gekozen) if gekozen in Berichtstatus.values else alle
    context = {
        "pagina": Paginator(rijen.select_related("voor"), PER_PAGINA).get_page(request.GET.get("page")),
        "keuzes": [("", "alle", sum(aantallen.values()))]
        + [(status.value, str(status.label), aantallen.get(status.value, 0)) for status in Berichtstatus],
        "gekozen": gekozen if gekozen in Berichtstatus.values else "",
    }
    return render(request, "werkvoorraad/berichten.html", context)


@vereist(Recht.INRICHTING)
@require_POST
def bericht_opnieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Let a mail that failed go out once more."""
    bericht = get_object_or_404(Bericht.objects.zichtbaar_voor(request.zicht), pk=pk)
    try:
        verstuur_opnieuw(bericht, door=request.zicht)
        messages.success(request, "Het bericht gaat binnen een paar minuten opnieuw weg.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect("berichten")
