"""The form on bijstand."""

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from ontzorging.models import (
    Uitkering,
)


class UitkeringFormulier(FeitFormulier):
    """Bijstand of a household."""

    class Meta(Formulier.Meta):
        model = Uitkering
        fields = ["soort", "norm", "bedrag", "van", "tot", "toelichting"]

    foutveld = {**Formulier.foutveld, "boven_norm": "bedrag", "niet_volledig": "bedrag"}
    velden = ("soort", Row("norm", "bedrag"), Row("van", "tot"), "toelichting")
