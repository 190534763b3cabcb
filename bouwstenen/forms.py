"""The base of every form: crispy layout, Dutch refusals at the field, and a version that notices a stale save."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout, Submit
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models


class DatumVeld(forms.DateInput):
    """The browser's own date picker; it wants the ISO form of the date, whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Opmaak(FormHelper):
    """One column, the save button under it, and a way back."""

    form_show_errors = True
    error_text_inline = True
    disable_csrf = False

    def __init__(self, *velden: Any, knop: str = "Opslaan", terug: str = "", methode: str = "post") -> None:
        super().__init__()
        self.form_method = methode
        knoppen: list[Any] = [Submit("opslaan", knop)]
        if terug:
            knoppen.append(HTML(f'<a class="utrecht-link" href="{terug}">Annuleren</a>'))
        self.layout = Layout(*velden, *knoppen)


def formulierveld(veld: models.Field, **extra: Any) -> forms.Field | None:
    """The form field of a model field: dates get the browser's picker."""
    if isinstance(veld, models.DateField):
        extra.setdefault("widget", DatumVeld())
    return veld.formfield(**extra)


class Formulier(forms.ModelForm):
    """A form on one record.

    `foutveld` says at which field the refusal of a constraint belongs, by its `violation_error_code`.
    """

    foutveld: dict[str, str] = {}
    formfield_callback = formulierveld

    def _get_validation_exclusions(self) -> set[str]:
        """Also check constraints over fields that the page fixed, such as the client whom a fact is about."""
        vast = {veld.name for veld in self._meta.model._meta.fields if getattr(self.instance, veld.attname) is not None}
        return super()._get_validation_exclusions() - vast
