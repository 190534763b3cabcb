"""The read log, for who guards privacy: who looked at which dossier, without what is in it."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from toegang.grenzen import begrensd
from toegang.keuzes import Intern
from toegang.klus.forms import vraagpagina
from toegang.logboek.beeld import Inzageregel, opvallend
from toegang.logboek.forms import LogboekFilter
from toegang.logboek.tasks import LOGBOEK
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

PER_PAGINA = 100


@vereist(Recht.LOGBOEK)
@require_safe
def logboek(request: Verzoek) -> HttpResponse:
    """The log with filters; unusual reading of the past four weeks on top."""
    filterbalk = LogboekFilter(request.GET, zicht=request.zicht)
    rijen = filterbalk.pas_toe(Inzage.objects.zichtbaar_voor(request.zicht)).select_related("medewerker", "organisatie")
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page"))
    context = {
        "filterbalk": filterbalk,
        "pagina": pagina,
        "regels": [Inzageregel(rij) for rij in pagina],
        "opvallend": opvallend(request.zicht),
        "oude_regels": _oude_regels(request, filterbalk),
    }
    return render(request, "toegang/logboek/logboek.html", context)


def _oude_regels(request: Verzoek, filterbalk: LogboekFilter) -> str:
    """Where the rows are that do not say which parts were seen, for who looks for a part; empty when there are none."""
    if not filterbalk.waarde("onderdeel") or filterbalk.waarde("onderdeel") == Intern.ONBEKEND:
        return ""
    velden = {**filterbalk.als_velden(), "onderdeel": Intern.ONBEKEND.value}
    ook = LogboekFilter(velden, zicht=request.zicht).pas_toe(Inzage.objects.zichtbaar_voor(request.zicht))
    return f"?{urlencode(velden)}" if ook.exists() else ""


@vereist(Recht.LOGBOEK)
@begrensd("download")
def logboek_xlsx(request: Verzoek) -> HttpResponse:
    """Ask for the filtered log as a workbook; it leaves the application, so only for who has just confirmed who they
    are. A filter that is refused goes back to the page, which says why."""
    filterbalk = LogboekFilter(request.GET, zicht=request.zicht)
    if not filterbalk.is_valid():
        return redirect(f"{reverse('logboek')}?{request.GET.urlencode()}")
    velden = filterbalk.als_velden()
    terug = f"{reverse('logboek')}?{urlencode(velden)}"
    return vraagpagina(request, LOGBOEK, velden, wat="Logboek van inzage (Excel)", terug=terug)
