"""Forms on the facts behind terms."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from dossier.models import Mijlpaal, Opschorting
from dossier.regels import obstakels_mijlpaal
from dossier.termijnen import OPSCHORTBAAR


class MijlpaalFormulier(FeitFormulier):
    """A step that was taken."""

    class Meta(Formulier.Meta):
        model = Mijlpaal
        fields = ["soort", "datum", "toelichting"]

    foutveld = {"dubbel": "soort", "toekomst": "datum", "duo": "datum", "pip_stap_ligt_vast": "datum"}
    velden = (Row("soort", "datum"), "toelichting")

    def clean(self) -> dict[str, Any]:
        """DUO's own rules, with the rule as the reason."""
        schoon = super().clean()
        if schoon.get("soort") and schoon.get("datum"):
            for obstakel in obstakels_mijlpaal(self.instance.statushouder, schoon["soort"], schoon["datum"]):
                self.add_error("datum", obstakel)
        return schoon


class OpschortingFormulier(FeitFormulier):
    """A period in which terms stand still or last longer."""

    codes = forms.MultipleChoiceField(
        label="Welke termijnen?", choices=OPSCHORTBAAR, widget=forms.CheckboxSelectMultiple, required=True
    )

    class Meta(Formulier.Meta):
        model = Opschorting
        fields = ["soort", "codes", "van", "tot", "reden", "besloten_door", "besloten_op"]
        help_texts = {"tot": "Leeg zolang de opschorting loopt. Bij een verlenging: de nieuwe laatste dag."}

    foutveld = {**Formulier.foutveld, "verlenging_zonder_einde": "tot", "toekomst": "besloten_op"}
    velden = ("soort", "codes", Row("van", "tot"), "reden", Row("besloten_door", "besloten_op"))
