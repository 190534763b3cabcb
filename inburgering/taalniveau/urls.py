"""The addresses of measured levels."""

from dossier.feit.urls import feitadressen
from inburgering.taalniveau.forms import TaalmetingFormulier, vooraf
from inburgering.taalniveau.handelingen import bewaar_taalmeting
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("taalmetingen", TaalmetingFormulier, bewaar_taalmeting, recht=Recht.DOSSIER_BEWERKEN, vooraf=vooraf),
]
