"""The addresses of hours."""

from dossier.feit.urls import feitadressen
from inburgering.uren.forms import UrenFormulier, vooraf
from inburgering.uren.handelingen import bewaar_uren
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("uren", UrenFormulier, bewaar_uren, recht=Recht.DOSSIER_BEWERKEN, vooraf=vooraf),
]
