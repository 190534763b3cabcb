"""The arrears of one household."""

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen, feitpagina
from ontzorging.achterstanden import handelingen
from ontzorging.achterstanden.forms import AchterstandFormulier
from ontzorging.models import Achterstand
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
def achterstand(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Arrears or a debt of the household."""
    vooraf = {"gemeld_op": request.zicht.dag}
    return feitpagina(request, nummer, pk, AchterstandFormulier, handelingen.bewaar_achterstand, vooraf=vooraf)


@vereist(Recht.FINANCIEN)
@require_POST
def achterstand_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back arrears that were entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Achterstand)
