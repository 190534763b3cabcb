"""The measured levels of one client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.models import (
    Taalmeting,
)
from inburgering.taalniveau.forms import TaalmetingFormulier
from inburgering.taalniveau.handelingen import bewaar_taalmeting
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def taalmeting(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Measured levels."""
    vooraf = {"datum": request.zicht.dag}
    return feitpagina(request, nummer, pk, TaalmetingFormulier, handeling=bewaar_taalmeting, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def taalmeting_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a measurement that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Taalmeting)
