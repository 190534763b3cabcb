"""The hours of one client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.keuzes import Urensoort
from inburgering.models import (
    Uren,
)
from inburgering.uren.forms import UrenFormulier
from inburgering.uren.handelingen import bewaar_uren
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def uren(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Hours of one month, or of one lesson."""
    vooraf = {"soort": request.GET.get("soort") or Urensoort.TAAL, "maand": request.zicht.dag.replace(day=1)}
    return feitpagina(request, nummer, pk, UrenFormulier, handeling=bewaar_uren, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def uren_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back hours that were entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Uren)
