"""The pages on a referral of a client to somebody else."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from pip_plan.models import Verwijzing
from pip_plan.verwijzing.forms import VerwijzingFormulier
from pip_plan.verwijzing.handelingen import bewaar_verwijzing
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


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
