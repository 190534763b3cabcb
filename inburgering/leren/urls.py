"""The addresses of courses and of the ISK."""

from dossier.feit.urls import feitadressen
from inburgering.leren.forms import CursusFormulier, IskFormulier
from inburgering.leren.handelingen import bewaar_cursus, bewaar_isk
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("cursussen", CursusFormulier, bewaar_cursus, recht=Recht.DOSSIER_BEWERKEN),
    *feitadressen("isk", IskFormulier, bewaar_isk, recht=Recht.DOSSIER_BEWERKEN),
]
