"""The pages on an advice to a client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from pip_plan.advies.forms import AdviesFormulier
from pip_plan.advies.handelingen import bewaar_advies
from pip_plan.models import Advies
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


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
