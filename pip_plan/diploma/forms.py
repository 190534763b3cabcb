"""The form on a diploma from elsewhere."""

from crispy_forms.layout import Fieldset, Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from pip_plan.models import Diplomawaardering


class DiplomawaarderingFormulier(FeitFormulier):
    """Which diploma, where it was asked, and what it is worth here."""

    class Meta(Formulier.Meta):
        model = Diplomawaardering
        fields = [
            "diploma", "land", "jaar", "aangevraagd_bij", "aangevraagd_op", "uitkomst", "uitkomst_op", "niveau",
        ]  # fmt: skip

    foutveld = {
        "diploma_dubbel": "diploma", "aanvraag": "aangevraagd_bij", "uitkomst": "uitkomst",
        "uitkomst_op": "uitkomst_op", "niveau": "niveau", "toekomst": "aangevraagd_op",
    }  # fmt: skip
    velden = (
        Fieldset("Het diploma", "diploma", Row("land", "jaar")),
        Fieldset("De aanvraag", Row("aangevraagd_bij", "aangevraagd_op")),
        Fieldset("De uitkomst", Row("uitkomst", "uitkomst_op"), "niveau"),
    )
