"""The addresses of what DUO is asked."""

from dossier.feit.urls import feitadressen
from inburgering.aanvragen import views
from inburgering.aanvragen.forms import VerlengingFormulier, VrijstellingFormulier
from inburgering.aanvragen.handelingen import bewaar_verlenging, bewaar_vrijstelling
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen(
        "vrijstellingen",
        VrijstellingFormulier,
        bewaar_vrijstelling,
        recht=Recht.DOSSIER_BEWERKEN,
        weg=views.vrijstelling_verwijderen,
    ),
    *feitadressen(
        "verlengingen",
        VerlengingFormulier,
        bewaar_verlenging,
        recht=Recht.DOSSIER_BEWERKEN,
        weg=views.verlenging_verwijderen,
    ),
]
