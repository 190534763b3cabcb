"""The addresses of fixed costs."""

from dossier.feit.urls import feitadressen
from ontzorging.lasten import views
from ontzorging.lasten.forms import VasteLastFormulier, vooraf
from ontzorging.lasten.handelingen import bewaar_last
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen(
        "vaste-last",
        VasteLastFormulier,
        bewaar_last,
        recht=Recht.FINANCIEN,
        vooraf=vooraf,
        weg=views.vastelast_verwijderen,
    ),
]
