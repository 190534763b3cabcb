"""Forms on learning the language."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.forms import CursusFormulier, DiplomaFormulier, IskFormulier
from inburgering.handelingen import bewaar_diploma
from inburgering.models import Cursus, Diploma, Isk
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def cursus(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A course of this client."""
    return feitpagina(request, nummer, pk, CursusFormulier)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def cursus_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a course that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Cursus)


@vereist(Recht.DOSSIER_BEWERKEN)
def isk(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The ISK of this client."""
    return feitpagina(request, nummer, pk, IskFormulier)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def isk_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an ISK that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Isk)


@vereist(Recht.DOSSIER_BEWERKEN)
def diploma(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The inburgeringsdiploma of this client."""
    return feitpagina(request, nummer, pk, DiplomaFormulier, handeling=bewaar_diploma)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def diploma_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a diploma that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Diploma)
