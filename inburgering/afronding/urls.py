"""The addresses of parts that are closed with a client."""

from dossier.feit.urls import feitadressen
from inburgering.afronding import views
from inburgering.afronding.forms import AfrondingFormulier
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("afrondingen", AfrondingFormulier, recht=Recht.DOSSIER_BEWERKEN, pagina=views.afronding),
]
