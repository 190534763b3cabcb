"""The read log, for who guards privacy: who looked at which dossier, without what is in it."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from toegang.grenzen import begrensd
from toegang.klus.forms import vraagpagina
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
    context = {
        "filterbalk": filterbalk,
        "pagina": Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page")),
        "gefilterd": filterbalk.gekozen,
        "opvallend": Inzage.objects.opvallend(request.zicht, request.zicht.dag - timedelta(days=28)),
    }
    return render(request, "toegang/logboek/logboek.html", context)


@vereist(Recht.LOGBOEK)
@begrensd("download")
def logboek_xlsx(request: Verzoek) -> HttpResponse:
    """Ask for the filtered log as a workbook; it leaves the application, so only for who has just confirmed who they
    are."""
    filterbalk = LogboekFilter(request.GET, zicht=request.zicht)
    velden = filterbalk.als_velden()
    terug = f"{reverse('logboek')}?{urlencode(velden)}"
    return vraagpagina(request, LOGBOEK, velden, wat="Logboek van inzage (Excel)", terug=terug)
