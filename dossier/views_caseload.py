"""The caseload: searching, filtering and handing over."""

from collections.abc import Iterable

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.zoeken import alleen_cijfers
from dossier import handelingen
from dossier.forms import CaseloadFilter, OverdraagFormulier
from dossier.models import Statushouder
from dossier.queries import DOSSIERNUMMER
from dossier.views import dossier_url
from toegang.grenzen import begrensd
from toegang.inzage import noteer
from toegang.models import Inzage, Medewerker
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek

PER_PAGINA = 50
ZOEKTEKST = "zoektekst"  # in the session, which is encrypted: a name does not belong in an address


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def caseload(request: Verzoek) -> HttpResponse:
    """The dossiers inside zicht: searched, filtered, sorted and in pages."""
    filterbalk = CaseloadFilter(request.GET, zicht=request.zicht)
    dossiers = filterbalk.pas_toe(Statushouder.objects.zichtbaar_voor(request.zicht), request.zicht)
    zoektekst = request.session.get(ZOEKTEKST, "") if filterbalk.waarde("zoek") else ""
    gevonden = dossiers.zoek(zoektekst).select_related("klantmanager")
    pagina = Paginator(gevonden, PER_PAGINA).get_page(request.GET.get("page"))
    noteer(request, pagina, Inzage.Soort.ZOEKEN if zoektekst else Inzage.Soort.LIJST)
    context = {
        "filterbalk": filterbalk,
        "zoektekst": zoektekst,
        "pagina": pagina,
        "sorteringen": [(sleutel, titel) for sleutel, (titel, _) in CaseloadFilter.SORTERING.items()],
        "gefilterd": filterbalk.gekozen,
        "overdracht": OverdraagFormulier(zicht=request.zicht),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "mag_verdelen": request.zicht.mag(Recht.CASELOAD_VERDELEN),
        "vandaag": request.zicht.dag,
    }
    return render(request, "dossier/caseload.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@herhaalbaar("a search makes nothing")
@require_POST
@begrensd("zoeken")
def zoeken(request: Verzoek) -> HttpResponse:
    """Search by POST, so that neither a name nor a BSN ends up in an address, a log or the browser's history.

    A number leads straight to its dossier; anything else becomes a list, with the text kept in the session. A number
    that is not found is not kept: it could be a BSN.
    """
    tekst = request.POST.get("q", "").strip()[:200]
    if alleen_cijfers(tekst) or DOSSIERNUMMER.fullmatch(tekst):
        if statushouder := Statushouder.objects.zichtbaar_voor(request.zicht).zoek(tekst).first():
            noteer(request, [statushouder], Inzage.Soort.ZOEKEN)
            return redirect(dossier_url(statushouder))
        messages.warning(request, "Met dit nummer is geen dossier gevonden waar u bij kunt.")
        return redirect("caseload")
    request.session[ZOEKTEKST] = tekst
    return redirect(f"{reverse('caseload')}?zoek=ja&fase=alle" if tekst else "caseload")


@vereist(Recht.CASELOAD_VERDELEN)
@require_POST
def overdragen(request: Verzoek) -> HttpResponse:
    """Give the chosen dossiers to another klantmanager, all of them or none with the reasons; back to the same list."""
    nummers = set(request.POST.getlist("dossier"))
    dossiers = Statushouder.objects.zichtbaar_voor(request.zicht).filter(dossiernummer__in=nummers)
    formulier = OverdraagFormulier(request.POST, zicht=request.zicht)
    if not nummers or not formulier.is_valid():
        messages.error(request, "Er is niets overgedragen. Kies minstens één dossier en een klantmanager.")
    elif len(dossiers) != len(nummers):
        raise Http404
    else:
        _draag_over(request, dossiers, formulier.cleaned_data["naar"])
    return redirect(reverse("caseload", query=request.GET))


def _draag_over(request: Verzoek, dossiers: Iterable[Statushouder], klantmanager: Medewerker) -> None:
    try:
        aantal = handelingen.draag_over(dossiers, klantmanager=klantmanager, door=request.zicht)
    except ValidationError as fout:
        for reden in ("Er is niets overgedragen.", *fout.messages):
            messages.error(request, reden)
    else:
        dossier = "dossier is" if aantal == 1 else "dossiers zijn"
        messages.success(request, f"{aantal} {dossier} overgedragen aan {klantmanager.naam}.")
