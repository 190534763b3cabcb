"""The form on an attempt at the exam."""

from typing import Any

from crispy_forms.layout import HTML, Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Formulier
from inburgering.models import Examen
from inburgering.queries import leerroute_van
from inburgering.wet.forms import VolgensWet
from intake.keuzes import Leerroute
from toegang.verzoek import Verzoek

EXTRA = "<p>De cliënt volgt de Z-route. Daar zijn examens niet nodig. Een examen mag wel: het is dan extra.</p>"


class ExamenFormulier(Bevestigbaar, VolgensWet):
    """One attempt at one part of the exam."""

    wetveld = "onderdeel_examen"
    bevestig = "vreemd"

    toch = forms.BooleanField(label="Ja, dit klopt", required=False, widget=forms.HiddenInput)

    class Meta(Formulier.Meta):
        model = Examen
        fields = ["onderdeel_examen", "niveau", "aangemeld_op", "datum", "uitslag", "uitslag_op", "staatsexamen"]

    foutveld = {
        "examen_dubbel": "onderdeel_examen", "niveau": "niveau", "uitslag": "uitslag", "aanmelding": "aangemeld_op",
        "staatsexamen": "staatsexamen", "toekomst": "uitslag_op", "vreemd": "datum", "examen_kon_toen": "datum",
        "examen_een_open": "onderdeel_examen", "examen_wanneer": "aangemeld_op",
    }  # fmt: skip
    velden = (
        Row("onderdeel_examen", "niveau"), Row("aangemeld_op", "datum"), "toch", Row("uitslag", "uitslag_op"),
        "staatsexamen",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if leerroute_van(self.instance.statushouder) == Leerroute.Z:
            self.helper.layout.insert(0, HTML(EXTRA))


def vooraf(request: Verzoek) -> dict[str, Any]:
    """The address can say which part, and on which level."""
    return {"onderdeel_examen": request.GET.get("deel", ""), "niveau": request.GET.get("niveau", "")}
