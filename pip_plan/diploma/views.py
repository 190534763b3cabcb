"""The pages on a diploma from elsewhere and what it is worth here."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from pip_plan.diploma.forms import DiplomawaarderingFormulier
from pip_plan.diploma.handelingen import bewaar_diplomawaardering
from pip_plan.models import Diplomawaardering
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def diplomawaardering(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A diploma of this client, and what is known about its worth."""
    return feitpagina(request, nummer, pk, DiplomawaarderingFormulier, handeling=bewaar_diplomawaardering)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def diplomawaardering_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a diploma that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Diplomawaardering)
