"""The addresses of allowances."""

from dossier.feit.urls import feitadressen
from ontzorging.toeslagen.forms import ToeslagFormulier
from ontzorging.toeslagen.handelingen import bewaar_toeslag
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("toeslag", ToeslagFormulier, bewaar_toeslag, recht=Recht.FINANCIEN),
]
