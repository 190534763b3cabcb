"""The addresses of the PVT and the MAP."""

from dossier.feit.urls import feitadressen
from inburgering.modules import views
from inburgering.modules.forms import ModuleFormulier
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("modules", ModuleFormulier, recht=Recht.DOSSIER_BEWERKEN, pagina=views.module),
]
