"""The form on the talk about a plan, with the signature."""

import base64
import binascii
from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from bouwstenen.bestanden import keur, soort_van
from bouwstenen.forms import Formulier, Opmaak
from bouwstenen.plaatjes import keur_tekening
from pip_plan.models import Pip
from pip_plan.plan.regels import NODIG_LATER

BEGIN = "data:image/png;base64,"
GROOTSTE_TEKENING = 400_000  # characters of base64
NIET_AANGEKOMEN = "Deze tekening is niet goed aangekomen. Teken opnieuw, of voeg een scan toe."


class BespreekFormulier(Formulier):
    """How the plan was discussed, what the client thinks of it, and the signature: drawn here, or a scan."""

    tekening = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-tekening": ""}))

    class Meta(Formulier.Meta):
        model = Pip
        fields = [
            "besproken_op", "taal", "tolk", "uitgelegd_in", "visie_client", "getekend_client_op", "scan",
            "niet_getekend_reden",
        ]  # fmt: skip
        widgets = {"visie_client": forms.Textarea(attrs={"rows": 4}), "scan": forms.FileInput}

    foutveld = {
        **{naam: naam for naam in Meta.fields},
        "getekend": "getekend_client_op",
        "pip_besproken_volledig": "taal",
        "pip_getekend_met_bewijs": "getekend_client_op",
        "pip_getekend_na_gesprek": "getekend_client_op",
    }

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("besproken_op", "taal", "tolk"):
            self.fields[naam].required = True
        self.fields["visie_client"].nodig_later = NODIG_LATER  # type: ignore[attr-defined]  # read by nlds/label.html
        self.fields["visie_client"].help_text = "In de woorden van de cliënt: Ik vind … Dit staat ook in het besluit."
        self.fields["getekend_client_op"].help_text = "Bij een handtekening hier onder, of een scan."
        self.helper = Opmaak(
            Fieldset("Het gesprek", "besproken_op", Row("taal", "tolk"), "uitgelegd_in"),
            Fieldset("Wat vindt u van dit plan?", "visie_client"),
            Fieldset("Handtekening van de cliënt", "getekend_client_op", "tekening", "scan", "niet_getekend_reden"),
            terug=terug,
        )

    def clean_tekening(self) -> "ContentFile[bytes] | None":
        """The drawing that the browser sends as text."""
        tekst = self.cleaned_data["tekening"]
        if not tekst:
            return None
        if not tekst.startswith(BEGIN) or len(tekst) > GROOTSTE_TEKENING:
            raise ValidationError(NIET_AANGEKOMEN)
        try:
            inhoud = base64.b64decode(tekst.removeprefix(BEGIN), validate=True)
        except (binascii.Error, ValueError) as fout:
            raise ValidationError(NIET_AANGEKOMEN) from fout
        soort = soort_van(inhoud[:16])
        if soort is None or soort[0] != "png":
            raise ValidationError(NIET_AANGEKOMEN)
        keur(keur_tekening, inhoud)
        return ContentFile(inhoud, "handtekening.png")

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        if gegevens.get("tekening"):
            self.instance.handtekening = gegevens["tekening"]
        return gegevens
