"""The inburgeringsdiploma of one client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.diploma.forms import DiplomaFormulier
from inburgering.diploma.handelingen import bewaar_diploma
from inburgering.models import (
    Diploma,
)
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def diploma(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The inburgeringsdiploma of this client."""
    return feitpagina(request, nummer, pk, DiplomaFormulier, handeling=bewaar_diploma)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def diploma_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a diploma that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Diploma)
