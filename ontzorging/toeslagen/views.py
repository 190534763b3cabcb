"""The allowances of one household."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from ontzorging.models import Toeslag
from ontzorging.toeslagen import handelingen
from ontzorging.toeslagen.forms import ToeslagFormulier
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
def toeslag(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An allowance of the household."""
    return feitpagina(request, nummer, pk, ToeslagFormulier, handelingen.bewaar_toeslag)


@vereist(Recht.FINANCIEN)
@require_POST
def toeslag_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an allowance that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Toeslag)
