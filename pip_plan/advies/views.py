"""Pages on advice and referrals, and the page with all that somebody does, with whom and out of which money."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from dossier.views import dossier_of_404, feit_verwijderen, feitpagina, kruimels_naar
from pip_plan.advies.forms import AdviesFormulier, VerwijzingFormulier
from pip_plan.advies.handelingen import bewaar_advies, bewaar_verwijzing
from pip_plan.financiering.queries import per_bron, totaal
from pip_plan.models import Activiteit, Advies, Diplomawaardering, Verwijzing
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def activiteiten(request: Verzoek, nummer: str) -> HttpResponse:
    """Activities, advice and referrals of one client, and what they cost."""
    statushouder = dossier_of_404(request, nummer)
    van_client = Activiteit.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    adviezen = Advies.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    verwijzingen = Verwijzing.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    bronnen = [bron for bron in per_bron(van_client) if bron.aantal]
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "activiteiten": van_client,
        "adviezen": adviezen.select_related("gegeven_door"),
        "verwijzingen": verwijzingen.select_related("organisatie", "verwezen_door"),
        "diplomas": Diplomawaardering.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder),
        "bronnen": bronnen,
        "totaal": totaal(bronnen),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "vandaag": request.zicht.dag,
        "kruimels": [*kruimels_naar(statushouder), ("Activiteiten", None)],
    }
    return render(request, "pip_plan/activiteiten.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
def advies(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An advice to this client."""
    vooraf = {"datum": request.zicht.dag}
    return feitpagina(request, nummer, pk, AdviesFormulier, handeling=bewaar_advies, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def advies_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an advice that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Advies)


@vereist(Recht.DOSSIER_BEWERKEN)
def verwijzing(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A referral of this client."""
    vooraf = {"datum": request.zicht.dag}
    return feitpagina(request, nummer, pk, VerwijzingFormulier, handeling=bewaar_verwijzing, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def verwijzing_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a referral that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Verwijzing)
