"""The base of every form: crispy layout, Dutch refusals at the field, and a version that notices a stale save."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout, Submit
from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import QueryDict
from django.utils.html import format_html

from bouwstenen.botsing import Botsing, Botsregel, zoals_geopend
from bouwstenen.getallen import Aantalveld, Getalveld
from bouwstenen.templatetags.opmaak import ONBEKEND, datum, ja_nee

# The class of the design system for what a filter bar does not write out itself.
VORMEN: dict[type[forms.Widget], str] = {
    forms.CheckboxInput: "utrecht-checkbox utrecht-checkbox--custom utrecht-checkbox--html-input",
    forms.HiddenInput: "",
    forms.widgets.Input: "utrecht-textbox utrecht-textbox--html-input",
}


def verplicht(veld: forms.Field) -> str:
    """What to do with a field that was left empty: to fill in, or to choose."""
    if isinstance(veld, forms.BooleanField):
        return "Zet hier een vinkje."
    if isinstance(veld, (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)):
        return "Kies er minstens één."
    return "Maak een keuze." if isinstance(veld, forms.ChoiceField) else "Vul dit in."


class Datumkiezer(forms.DateInput):
    """The browser's own date picker; it wants the ISO form of the date, whatever the language of the page."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Annuleren:
    """The way back. Crispy's own `HTML` would read the address as a template, and an address can come from outside."""

    def __init__(self, terug: str) -> None:
        self.terug = terug

    def render(self, *_: Any, **__: Any) -> str:
        return format_html('<a class="utrecht-link" href="{}">Annuleren</a>', self.terug)


class Opmaak(FormHelper):
    """One column of fields, the save button under it, and a way back to `terug`."""

    render_hidden_fields = True

    def __init__(self, *velden: Any, knop: str = "Opslaan", terug: str = "") -> None:
        super().__init__()
        annuleren = [Annuleren(terug)] if terug else []
        self.layout = Layout(*velden, Div(Submit("opslaan", knop), *annuleren, css_class="acties"))


def formulierveld(veld: models.Field, **extra: Any) -> forms.Field | None:
    """The form field of a model field: dates get the browser's picker, numbers are read as people write them."""
    if isinstance(veld, models.DateField):
        extra.setdefault("widget", Datumkiezer())
    elif isinstance(veld, models.DecimalField):
        extra |= {"form_class": Getalveld, "in_uren": veld.decimal_places == 1}  # hours have one digit, euros two
    elif isinstance(veld, models.IntegerField) and not veld.choices:
        extra.setdefault("form_class", Aantalveld)
    return veld.formfield(**extra)


def in_gewone_woorden(veld: forms.Field) -> None:
    """Give a field refusals that say what to do, where it has none of its own."""
    if veld.error_messages["required"] == forms.Field.default_error_messages["required"]:
        veld.error_messages["required"] = verplicht(veld)
    if "invalid_choice" in veld.error_messages:
        veld.error_messages["invalid_choice"] = "Kies een mogelijkheid uit de lijst."
    for grens in veld.validators:
        for soort, woord in ((MinValueValidator, "minstens"), (MaxValueValidator, "hoogstens")):
            if isinstance(grens, soort) and grens.message == soort.message:
                grens.message = f"Vul {woord} %(limit_value)s in."


class Formulier(forms.ModelForm):
    """A form on one record.

    `foutveld` says at which field the refusal of a constraint belongs, by its `violation_error_code`.
    After a stale save `botsing` says what a colleague changed meanwhile.
    """

    foutveld: dict[str, str] = {"einde_voor_begin": "tot", "overlap": "van"}
    botsing: Botsing | None = None

    versie = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        formfield_callback = formulierveld

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound and hasattr(self.data, "getlist"):
            self._neem_over(self.data.getlist("neem_over"))
        if hasattr(self.instance, "versie"):
            self.initial["versie"] = self.instance.versie
        else:
            del self.fields["versie"]
        for veld in self.fields.values():
            in_gewone_woorden(veld)
            if isinstance(veld, forms.TypedChoiceField):
                keuzes: list[Any] = list(veld.choices)  # type: ignore[arg-type]  # a callable is iterable here too
                leeg = [("", "Maak een keuze" if veld.required else "Niet ingevuld")] if keuzes[0][0] == "" else []
                veld.choices = [*leeg, *keuzes[len(leeg) :]]

    def _post_clean(self) -> None:
        """Give the record the version that the visitor looked at; `bewaar` compares it with the stored one."""
        super()._post_clean()  # type: ignore[misc]  # Django's own hook; its stubs leave it out
        if self.instance.pk and (versie := self.cleaned_data.get("versie")) is not None:
            self.instance.versie = versie

    def _get_validation_exclusions(self) -> set[str]:
        """Also check constraints over fields that the page fixed, such as the client whom a fact is about."""
        velden = self.instance._meta.concrete_fields
        vast = {v.name for v in velden if v.blank or getattr(self.instance, v.attname, None) not in (None, "", [])}
        return super()._get_validation_exclusions() - (vast - set(self.fields))  # type: ignore[misc]  # Django's own hook

    def _update_errors(self, errors: ValidationError) -> None:
        """Put the refusal of a constraint at the field that can mend it."""
        if hasattr(errors, "error_dict"):
            for naam in [naam for naam in errors.error_dict if naam not in self.fields]:
                for fout in errors.error_dict.pop(naam):
                    veld = self.foutveld.get(fout.code or "", NON_FIELD_ERRORS)
                    plek = veld if veld in self.fields else NON_FIELD_ERRORS
                    errors.error_dict.setdefault(plek, []).append(fout)
        super()._update_errors(errors)  # type: ignore[misc]  # Django's own hook; its stubs leave it out

    def meld(self, fout: ValidationError) -> None:
        """Show a refusal that came after validation: from the rules, or from PostgreSQL in a race."""
        self._update_errors(ValidationError(fout.update_error_dict({})))

    def toon_botsing(self, nu: models.Model) -> None:
        """Somebody saved first. What only they changed is taken over, what only the visitor changed stays; of the rest
        both values are shown, to choose from. The next save replaces what is stored now."""
        toen = zoals_geopend(nu, self.data.get(self.add_prefix("versie")))
        botsing, data = Botsing(), QueryDict(mutable=True)
        data.update(self.data)
        for naam in self._meta.fields or ():  # what the form adds of its own, such as a BSN, stays out of sight
            if naam in self.fields:
                self._vergelijk(naam, nu, toen, botsing, data)
        data[self.add_prefix("versie")] = str(nu.versie)  # type: ignore[attr-defined]  # only records clash
        self.data, self.botsing = data, botsing
        if hasattr(self, "helper"):
            self.helper.form_id = "botsing"  # the choices stand above the form, and belong to it

    def _vergelijk(
        self, naam: str, nu: models.Model, toen: models.Model | None, botsing: Botsing, data: QueryDict
    ) -> None:
        eigen, opgeslagen = self.cleaned_data[naam], getattr(nu, naam)
        was = getattr(toen, naam, None)
        if opgeslagen == eigen or not (opgeslagen or eigen) or (toen and opgeslagen == was):
            return
        label = str(self.fields[naam].label)
        if toen and eigen == was:
            botsing.overgenomen.append(label)
            self._vul_in(naam, opgeslagen, data)
        else:
            waarden = self._als_tekst(naam, opgeslagen), self._als_tekst(naam, eigen)
            botsing.regels.append(Botsregel(label, *waarden, naam))

    def _neem_over(self, namen: list[str]) -> None:
        """Of these fields the visitor chose what the colleague saved."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        for naam in set(namen) & set(self.fields) & set(self._meta.fields or ()):
            self._vul_in(naam, getattr(self.instance, naam), data)
        self.data = data

    def _vul_in(self, naam: str, waarde: Any, data: QueryDict) -> None:
        """Put a stored value into what was sent, as a browser would send it."""
        veld, sleutel = self.fields[naam], self.add_prefix(naam)
        if isinstance(veld.widget, forms.CheckboxInput):
            data.setlist(sleutel, ["on"] if waarde else [])
            return
        vorm = veld.widget.format_value(veld.prepare_value(waarde))
        data.setlist(sleutel, vorm if isinstance(vorm, list) else ["" if vorm is None else str(vorm)])

    def _als_tekst(self, naam: str, waarde: Any) -> str:
        veld = self.fields[naam]
        if isinstance(veld, forms.ChoiceField):
            keuzes: Any = veld.choices
            waarde = dict(keuzes).get(waarde, waarde)
        if isinstance(waarde, bool):
            return ja_nee(waarde)
        return datum(waarde) if isinstance(waarde, date) else str(waarde or ONBEKEND)


class Bevestigbaar(Formulier):
    """A form of which one refusal, that with the code `bevestig`, may be overruled: after it the box `toch` appears.

    A subclass gives `toch` its label and its place in the layout; the answer goes to its handeling (`opgeslagen`).
    """

    bevestig = ""

    toch = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.data.get("toch"):
            self._vraag()

    def meld(self, fout: ValidationError) -> None:
        super().meld(fout)
        if getattr(fout, "code", None) == self.bevestig:
            self._vraag()

    def _vraag(self) -> None:
        self.fields["toch"].widget = forms.CheckboxInput()


class Filterbalk(forms.Form):
    """The filters above a list. Nothing is refused: a choice that does not exist counts as no choice.

    Shown by `bouwstenen/filteren.html`, without crispy-forms: a list is opened all day, and that took a tenth of the
    time of its page.
    """

    vorm = ""  # `filterbalk--raster` for one with many fields

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for veld in self.fields.values():
            if vorm := next((naam for soort, naam in VORMEN.items() if isinstance(veld.widget, soort)), ""):
                veld.widget.attrs["class"] = vorm

    def waarde(self, naam: str) -> Any:
        """What was chosen; empty for nonsense."""
        self.is_valid()
        return self.cleaned_data.get(naam) or ""

    @property
    def velden(self) -> list[tuple[forms.BoundField, list[tuple[str, str, bool]]]]:
        """Every field that is shown, with its choices: value, words, whether chosen."""
        return [(veld, self._keuzes(veld)) for veld in self.visible_fields()]

    def _keuzes(self, veld: forms.BoundField) -> list[tuple[str, str, bool]]:
        gekozen = str(veld.value() or "")
        return [
            (str(waarde), str(tekst), str(waarde) == gekozen) for waarde, tekst in getattr(veld.field, "choices", [])
        ]

    @property
    def blijft(self) -> str:
        """What stays in the address when the filters are cleared: the order of the rows, for example."""
        return urlencode({veld.name: waarde for veld in self.hidden_fields() if (waarde := self.waarde(veld.name))})

    @property
    def gekozen(self) -> bool:
        """Whether anything was chosen at all, apart from the order of the rows."""
        return any(self.waarde(veld.name) for veld in self.visible_fields())
