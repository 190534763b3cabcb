"""The addresses of exams."""

from dossier.feit.urls import feitadressen
from inburgering.examens.forms import ExamenFormulier, vooraf
from inburgering.examens.handelingen import bewaar_examen
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("examens", ExamenFormulier, bewaar_examen, recht=Recht.DOSSIER_BEWERKEN, vooraf=vooraf),
]
