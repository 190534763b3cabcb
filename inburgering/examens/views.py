"""The exams of one client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.examens.forms import ExamenFormulier
from inburgering.examens.handelingen import bewaar_examen
from inburgering.models import (
    Examen,
)
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def examen(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An attempt at a part of the exam; the address can say which."""
    vooraf = {"onderdeel_examen": request.GET.get("deel", ""), "niveau": request.GET.get("niveau", "")}
    return feitpagina(request, nummer, pk, ExamenFormulier, handeling=bewaar_examen, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def examen_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an attempt that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Examen)
