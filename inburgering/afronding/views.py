"""The parts that are closed with a client."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from inburgering.afronding.forms import AfrondingFormulier
from inburgering.afronding.handelingen import bewaar_afronding
from inburgering.models import (
    Afronding,
)
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def afronding(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Close a part with the client; the address can say which."""
    vooraf = {"soort": request.GET.get("soort", ""), "datum": request.zicht.dag}
    return feitpagina(request, nummer, pk, AfrondingFormulier, handeling=bewaar_afronding, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def afronding_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back what was closed by mistake."""
    return feit_verwijderen(request, nummer, pk, Afronding)
