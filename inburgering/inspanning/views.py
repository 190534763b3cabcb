"""The file on somebody's effort: a look at it beforehand, making it, and reading what was kept."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dossier.models import Statushouder
from dossier.stukken import als_antwoord
from dossier.views import dossier_of_404, kruimels_naar
from inburgering.inspanning.beeld import uitkomsten
from inburgering.inspanning.documenten import inhoud
from inburgering.inspanning.handelingen import maak_inspanningsdossier
from inburgering.keuzes import Inspanningsdoel
from inburgering.models import Inspanningsdossier
from inburgering.wet.regels import bestaat, keuzes_onder
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def _doel_of_404(doel: str, statushouder: Statushouder) -> Inspanningsdoel:
    if doel not in Inspanningsdoel.values or not bestaat(doel, statushouder.regime):
        raise Http404
    return Inspanningsdoel(doel)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def inspanning(request: Verzoek, nummer: str) -> HttpResponse:
    """What somebody did and which rules are met, for the purpose that was chosen; and the files that were made."""
    statushouder = dossier_of_404(request, nummer)
    doelen = keuzes_onder(Inspanningsdoel.choices, statushouder.regime)
    doel = _doel_of_404(request.GET.get("doel", doelen[0][0]), statushouder)
    gemaakt = Inspanningsdossier.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    wat = inhoud(statushouder, doel, request.zicht)
    context = {
        **wat,
        "uitkomsten": uitkomsten(wat["voorwaarden"]),
        "doelen": doelen,
        "gemaakt": gemaakt.select_related("gemaakt_door"),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [
            *kruimels_naar(statushouder), ("Inburgering", reverse("inburgering", args=[nummer])),
            ("Aantoonbare inspanning", None),
        ],
    }  # fmt: skip
    return render(request, "inburgering/inspanning.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def inspanning_maken(request: Verzoek, nummer: str) -> HttpResponse:
    """Make the file for one purpose, and go and read it."""
    statushouder = dossier_of_404(request, nummer)
    doel = _doel_of_404(request.POST.get("doel", ""), statushouder)
    stuk = maak_inspanningsdossier(statushouder, doel, door=request.zicht, moment=timezone.now())
    return redirect("inspanningsdossier", nummer, stuk.pk)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def inspanningsdossier(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Read a file as it was made."""
    statushouder = dossier_of_404(request, nummer)
    van_client = Inspanningsdossier.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    stuk = get_object_or_404(van_client, pk=pk)
    noteer(request, [statushouder], Inzage.Soort.DOCUMENT, toelichting=stuk.get_doel_display())
    return als_antwoord(stuk, f"inspanning-{stuk.doel}-{nummer}-{stuk.pk}.pdf")
