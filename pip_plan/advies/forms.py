"""The form on an advice to a client."""

from crispy_forms.layout import Fieldset
from django import forms

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from pip_plan.models import Advies


class AdviesFormulier(FeitFormulier):
    """What was advised, and whether it was followed."""

    class Meta(Formulier.Meta):
        model = Advies
        fields = ["datum", "tekst", "gevolgd", "waarom"]
        widgets = {"tekst": forms.Textarea(attrs={"rows": 4})}

    foutveld = {"toekomst": "datum", "zonder_reden": "waarom", "dubbel": "tekst"}
    velden = ("datum", "tekst", Fieldset("Volgt de cliënt het advies?", "gevolgd", "waarom"))
