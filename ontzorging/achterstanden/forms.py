"""The form on arrears."""

from typing import Any

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from ontzorging.models import (
    Achterstand,
)
from toegang.verzoek import Verzoek


class AchterstandFormulier(FeitFormulier):
    """Arrears or a debt."""

    class Meta(Formulier.Meta):
        model = Achterstand
        fields = ["soort", "bij", "bedrag", "gemeld_op", "opgelost_op", "afspraak"]

    foutveld = {"gemeld": "gemeld_op", "opgelost": "opgelost_op"}
    velden = (Row("soort", "bij"), "bedrag", Row("gemeld_op", "opgelost_op"), "afspraak")


def vooraf(request: Verzoek) -> dict[str, Any]:
    """Told today."""
    return {"gemeld_op": request.zicht.dag}
