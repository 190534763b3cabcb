"""The pages on what somebody does on the way to work."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from pip_plan.activiteit.forms import ActiviteitFormulier
from pip_plan.activiteit.handelingen import bewaar_activiteit
from pip_plan.models import Activiteit
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def activiteit(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An activity of this client."""
    return feitpagina(request, nummer, pk, ActiviteitFormulier, handeling=bewaar_activiteit)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def activiteit_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an activity that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Activiteit)
