"""The addresses of bijstand."""

from dossier.feit.urls import feitadressen
from ontzorging.bijstand.forms import UitkeringFormulier
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("uitkering", UitkeringFormulier, recht=Recht.FINANCIEN),
]
