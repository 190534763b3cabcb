"""The addresses of the taaleis."""

from django.urls import path

from dossier.feit.urls import feitadressen
from inburgering.taaleis import views
from inburgering.taaleis.forms import TaaleisFormulier, vooraf
from inburgering.taaleis.handelingen import bewaar_taaleis
from toegang.rechten import Recht

urlpatterns = [
    path("taaleis/", views.taaleisen, name="taaleisen"),
    *feitadressen(
        "taaleis", TaaleisFormulier, bewaar_taaleis, recht=Recht.FINANCIEN, vooraf=vooraf, anders="taaleisen"
    ),
    path("taaleis/<int:pk>/besluit/", views.taaleis_besluit, name="taaleis_besluit"),
]
