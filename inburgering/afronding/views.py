"""The page on closing a part with a client."""

from django.http import HttpResponse

from dossier.views import feitpagina
from inburgering.afronding.forms import AfrondingFormulier
from inburgering.afronding.handelingen import bewaar_afronding
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def afronding(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Close a part with the client; the address can say which."""
    dag = request.zicht.dag
    vooraf = {"soort": request.GET.get("soort", ""), "datum": dag}
    return feitpagina(request, nummer, pk, AfrondingFormulier, handeling=bewaar_afronding, vooraf=vooraf, vandaag=dag)
