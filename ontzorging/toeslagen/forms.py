"""The form on an allowance."""

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from ontzorging.models import (
    Toeslag,
)


class ToeslagFormulier(FeitFormulier):
    """An allowance."""

    class Meta(Formulier.Meta):
        model = Toeslag
        fields = ["soort", "bedrag", "aangevraagd_op", "ontvangen_op", "van", "tot"]
        help_texts = {"van": "De eerste maand waarvoor de toeslag is."}

    foutveld = {**Formulier.foutveld, "aangevraagd": "aangevraagd_op", "ontvangen": "ontvangen_op"}
    velden = (Row("soort", "bedrag"), Row("aangevraagd_op", "ontvangen_op"), Row("van", "tot"))
