"""The addresses of arrears."""

from dossier.feit.urls import feitadressen
from ontzorging.achterstanden.forms import AchterstandFormulier, vooraf
from ontzorging.achterstanden.handelingen import bewaar_achterstand
from toegang.rechten import Recht

urlpatterns = [
    *feitadressen("achterstand", AchterstandFormulier, bewaar_achterstand, recht=Recht.FINANCIEN, vooraf=vooraf),
]
