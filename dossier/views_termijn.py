"""Forms on the facts behind terms: steps that were taken, suspensions and extensions."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.forms_termijn import MijlpaalFormulier, OpschortingFormulier
from dossier.handelingen import bewaar_mijlpaal, bewaar_opschorting
from dossier.models import Mijlpaal, Opschorting
from dossier.views import feit_verwijderen, feitpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def mijlpaal(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A step of this client; the address can say which, and today is filled in."""
    vooraf = {"soort": request.GET.get("stap", ""), "datum": request.zicht.dag}
    return feitpagina(request, nummer, pk, MijlpaalFormulier, handeling=bewaar_mijlpaal, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def mijlpaal_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a step that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Mijlpaal)


@vereist(Recht.DOSSIER_BEWERKEN)
def opschorting(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A suspension or extension."""
    return feitpagina(request, nummer, pk, OpschortingFormulier, handeling=bewaar_opschorting)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def opschorting_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a suspension that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Opschorting)
