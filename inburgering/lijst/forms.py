"""The form on a school's list."""

from base64 import b64decode, b64encode
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core import signing

from bouwstenen.tabellen import GROOTSTE

ZOUT = "aanwezigheidslijst-met-gevolgen"


class LijstFormulier(forms.Form):
    """A school's list, as a file or as it was looked at before: then signed, so that it is what was looked at, and
    `getoond` is what each row would do."""

    bestand = forms.FileField(label="Lijst van de school", required=False)
    ondertekend = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """One of both, as the bytes of the file."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("bestand"):
            if schoon["bestand"].size > GROOTSTE:
                raise forms.ValidationError("Het bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per groep.")
            schoon["inhoud"] = schoon["bestand"].read()
        elif schoon.get("ondertekend"):
            try:
                lijst, schoon["getoond"] = signing.loads(schoon["ondertekend"], salt=ZOUT, max_age=3600)
                schoon["inhoud"] = b64decode(lijst)
            except signing.BadSignature:
                raise forms.ValidationError("De lijst is te oud of veranderd. Kies het bestand nog een keer.") from None
        elif not self.errors:
            self.add_error("bestand", "Kies een bestand.")
        return schoon


def onderteken(inhoud: bytes, getoond: Sequence[str]) -> str:
    """A file to keep in a page, with what the page said that each row would do: whoever changes it cannot send it
    back."""
    return signing.dumps([b64encode(inhoud).decode(), list(getoond)], salt=ZOUT, compress=True)
