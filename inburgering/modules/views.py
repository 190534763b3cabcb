"""The PVT or the MAP of one client."""

from django.http import HttpResponse

from dossier.views import dossier_of_404, feitpagina
from inburgering.keuzes import Modulesoort
from inburgering.modules.forms import ModuleFormulier
from inburgering.modules.handelingen import bewaar_module
from inburgering.wet.regels import bestaat
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
def module(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The PVT or the MAP of this client; the address can say which."""
    met_map = bestaat(Modulesoort.MAP, dossier_of_404(request, nummer).regime)
    return feitpagina(
        request, nummer, pk, ModuleFormulier, bewaar_module, vooraf={"soort": request.GET.get("soort", "")},
        heet="" if met_map else "PVT",
    )  # fmt: skip
