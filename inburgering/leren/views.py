"""Courses and the ISK of one client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.leren.forms import CursusFormulier, IskFormulier
from inburgering.leren.handelingen import bewaar_cursus, bewaar_isk
from inburgering.models import (
    Cursus,
    Isk,
)
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def cursus(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A course of this client."""
    return feitpagina(request, nummer, pk, CursusFormulier, handeling=bewaar_cursus)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def cursus_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a course that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Cursus)


@vereist(Recht.DOSSIER_BEWERKEN)
def isk(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The ISK of this client."""
    return feitpagina(request, nummer, pk, IskFormulier, handeling=bewaar_isk)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def isk_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an ISK that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Isk)
