"""The bijstand of one household."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from ontzorging.bijstand.forms import UitkeringFormulier
from ontzorging.models import Uitkering
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
def uitkering(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Bijstand of the household."""
    return feitpagina(request, nummer, pk, UitkeringFormulier)


@vereist(Recht.FINANCIEN)
@require_POST
def uitkering_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back bijstand that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Uitkering)
