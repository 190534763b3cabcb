"""The addresses of parts that are closed with a client."""

from dossier.feit.urls import feitadressen
from inburgering.afronding.forms import AfrondingFormulier, vooraf
from inburgering.afronding.handelingen import bewaar_afronding
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("afrondingen", AfrondingFormulier, bewaar_afronding, recht=Recht.DOSSIER_BEWERKEN, vooraf=vooraf),
]
