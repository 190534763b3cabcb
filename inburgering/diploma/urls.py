"""The addresses of the inburgeringsdiploma."""

from dossier.feit.urls import feitadressen
from inburgering.diploma.forms import DiplomaFormulier
from inburgering.diploma.handelingen import bewaar_diploma
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("diploma", DiplomaFormulier, bewaar_diploma, recht=Recht.DOSSIER_BEWERKEN),
]
