"""Forms on what DUO is asked and decides: an exemption, a longer term."""

from typing import Any

from crispy_forms.layout import HTML, Fieldset, Row
from django import forms

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from dossier.keuzes import Regime
from inburgering.keuzes import Grond, Vrijstellingdeel
from inburgering.models import Verlenging, Vrijstelling
from inburgering.wet.forms import VolgensWet


class VrijstellingFormulier(VolgensWet):
    """What DUO was asked about an exemption, and decided."""

    wetveld = "delen"

    delen = forms.MultipleChoiceField(
        label="Waarvan?", choices=Vrijstellingdeel, widget=forms.CheckboxSelectMultiple, required=True
    )

    class Meta(Formulier.Meta):
        model = Vrijstelling
        fields = ["soort", "delen", "gevraagd_op", "besluit", "besloten_op", "van", "tot", "grond"]

    foutveld = {
        "besluit": "besluit", "van": "van", "tot": "tot", "delen": "delen", "toekomst": "besloten_op",
        "gevraagd": "gevraagd_op", "grond": "grond",
    }  # fmt: skip
    velden = (
        "soort", "delen", "grond", "gevraagd_op", Row("besluit", "besloten_op"),
        Fieldset(
            "Alleen bij een tijdelijke vrijstelling",
            HTML(
                '<p class="zacht">Geldt die voor de hele plicht, dan staat de inburgeringstermijn zo lang stil. Alle'
                " datums die ervan afhangen schuiven mee. Zonder eerste dag begint zij op de dag van het besluit.</p>"
            ),
            Row("van", "tot"),
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grond = self.fields["grond"]
        assert isinstance(grond, forms.ChoiceField)
        if self.instance.statushouder.regime == Regime.WI2021 and self.instance.grond != Grond.INSPANNING:
            keuzes: Any = grond.choices
            grond.choices = [een for een in keuzes if een[0] != Grond.INSPANNING]


class VerlengingFormulier(FeitFormulier):
    """What DUO was asked about the term, and decided."""

    class Meta(Formulier.Meta):
        model = Verlenging
        fields = ["grond", "gevraagd_op", "besluit", "besloten_op", "tot"]
        help_texts = {"grond": "Alleen de grond. Wat er aan de hand is blijft bij DUO en de medisch adviseur."}

    foutveld = {"besluit": "besluit", "gevraagd": "gevraagd_op", "tot": "tot", "toekomst": "besloten_op"}
    velden = ("grond", "gevraagd_op", Row("besluit", "besloten_op"), "tot")
