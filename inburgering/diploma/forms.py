"""The form on the inburgeringsdiploma."""

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Formulier
from inburgering.models import Diploma
from inburgering.wet.forms import VolgensWet


class DiplomaFormulier(Bevestigbaar, VolgensWet):
    """The inburgeringsdiploma."""

    wetveld = "niveau"
    bevestig = "vreemd"

    toch = forms.BooleanField(label="Ja, dit klopt", required=False, widget=forms.HiddenInput)

    class Meta(Formulier.Meta):
        model = Diploma
        fields = ["behaald_op", "niveau"]

    foutveld = {
        "toekomst": "behaald_op", "diploma_dubbel": "behaald_op", "vreemd": "behaald_op", "route": "niveau",
    }  # fmt: skip
    velden = (Row("behaald_op", "niveau"), "toch")
