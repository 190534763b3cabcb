"""The form on the length of a term."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Opmaak
from termijnen.declaratie import Termijn
from termijnen.models import Lengte


class LengteFormulier(Bevestigbaar):
    """How long a policy term lasts, and for terms that begin from which day on."""

    class Meta(Bevestigbaar.Meta):
        model = Lengte
        fields = ["aantal", "van"]
        labels = {"van": "Geldt voor termijnen die beginnen vanaf"}
        help_texts = {"van": "Termijnen die eerder begonnen, houden de datum die ze nu hebben."}

    foutveld = {"dubbel": "van", "al_begonnen": "van"}
    bevestig = "al_begonnen"

    toch = forms.BooleanField(
        label="Ja, ook termijnen die al zijn begonnen krijgen een andere laatste dag",
        required=False,
        widget=forms.HiddenInput,
    )

    def __init__(self, *args: Any, termijn: Termijn, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        eerder = " eerder" if termijn.duur.aantal < 0 else ""
        self.fields["aantal"].label = f"Lengte in {termijn.duur.eenheid.woord}{eerder}"
        self.fields["aantal"].help_text = f"Zonder eigen keuze is het {termijn.duur}."
        self.helper = Opmaak(Row("aantal", "van"), "toch", terug=terug)
