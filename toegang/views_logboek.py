"""The read log, for who guards privacy: who looked at which dossier, without what is in it."""

from datetime import timedelta

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from bouwstenen.xlsx import MEDIATYPE, Blad, maak_werkboek
from toegang.forms import LogboekFilter
from toegang.grenzen import begrensd
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

PER_PAGINA = 100
MEEST = 20_000  # rows in one workbook
KOP = [
    "Moment",
    "Medewerker",
    "Organisatie",
    "Soort",
    "Onderdeel",
    "Doel",
    "Dossiers",
    "Buiten caseload",
    "Zelfde naam",
]


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
    return render(request, "toegang/logboek.html", context)


@vereist(Recht.LOGBOEK)
@require_safe
@begrensd("download")
def logboek_xlsx(request: Verzoek) -> HttpResponse:
    """The filtered log as a workbook; it leaves the application, so only for who has just confirmed who they are."""
    raise_if_reauthentication_required(request, app="toegang")
    filterbalk = LogboekFilter(request.GET, zicht=request.zicht)
    rijen = filterbalk.pas_toe(Inzage.objects.zichtbaar_voor(request.zicht))
    cellen = [
        [
            timezone.localtime(rij.moment).strftime("%Y-%m-%d %H:%M:%S"),
            rij.medewerker.naam,
            rij.organisatie.naam if rij.organisatie else "",
            rij.get_soort_display(),
            rij.onderdeel,
            rij.doel,
            ", ".join(rij.dossiers),
            "ja" if rij.buiten_caseload else "",
            "ja" if rij.zelfde_achternaam else "",
        ]
        for rij in rijen.select_related("medewerker", "organisatie")[:MEEST]
    ]
    antwoord = HttpResponse(maak_werkboek([Blad("Logboek", KOP, cellen)]), content_type=MEDIATYPE)
    antwoord["Content-Disposition"] = 'attachment; filename="logboek.xlsx"'
    return antwoord
