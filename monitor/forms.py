"""What to measure, and what to call a measurement that is frozen."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Layout
from django import forms

from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from monitor import regels
from monitor.cohort import Cohort, Eenheid, Meetvraag
from monitor.models import Meting

KNOP = HTML(
    '<button class="utrecht-button utrecht-button--html-button utrecht-button--primary-action" type="submit">'
    "Toon de cijfers</button>"
)


class MonitorFormulier(forms.Form):
    """A cohort and one or two dates, in the address of the page."""

    cohort_van = forms.DateField(label="Gehuisvest van", widget=Datumkiezer())
    cohort_tot = forms.DateField(label="Tot en met", widget=Datumkiezer())
    peildatum = forms.DateField(label="Peildatum", widget=Datumkiezer())
    vergelijkdatum = forms.DateField(label="Vergelijk met (mag leeg)", required=False, widget=Datumkiezer())
    eenheid = forms.ChoiceField(label="Tel", choices=[(e.value, e.meervoud) for e in Eenheid])
    publicatie = forms.BooleanField(label="Voor publicatie: verberg aantallen onder de 10", required=False)

    def __init__(self, data: Any, *, vandaag: date) -> None:
        super().__init__(data)
        self.vandaag = vandaag
        self.helper = FormHelper()
        self.helper.form_method = "get"
        self.helper.form_class = "filterbalk monitorvraag"
        self.helper.layout = Layout(*self.fields, KNOP)

    def clean(self) -> dict[str, Any]:
        schoon = super().clean() or self.cleaned_data
        if {"cohort_van", "cohort_tot", "peildatum", "vergelijkdatum"} <= schoon.keys():
            datums = (schoon[naam] for naam in ("cohort_van", "cohort_tot", "peildatum", "vergelijkdatum"))
            for veld, reden in regels.bezwaren(*datums, vandaag=self.vandaag):
                self.add_error(veld, reden)
        return schoon

    @property
    def vraag(self) -> Meetvraag:
        """What a valid form asks."""
        gekozen = self.cleaned_data
        cohort = Cohort(gekozen["cohort_van"], gekozen["cohort_tot"], Eenheid(gekozen["eenheid"]))
        return Meetvraag(cohort, gekozen["peildatum"], gekozen["vergelijkdatum"])


def als_velden(vraag: Meetvraag, *, publicatie: bool = False) -> dict[str, str]:
    """The fields of the form, filled in for this question."""
    velden = {
        "cohort_van": vraag.cohort.van.isoformat(),
        "cohort_tot": vraag.cohort.tot.isoformat(),
        "peildatum": vraag.peildatum.isoformat(),
        "vergelijkdatum": vraag.vergelijkdatum.isoformat() if vraag.vergelijkdatum else "",
        "eenheid": vraag.cohort.eenheid.value,
        "publicatie": "on" if publicatie else "",
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def als_adres(vraag: Meetvraag, *, publicatie: bool = False) -> str:
    """The question as the end of an address: "?cohort_van=…"."""
    return "?" + urlencode(als_velden(vraag, publicatie=publicatie))


class MetingFormulier(Formulier):
    """The name under which a measurement is frozen."""

    class Meta(Formulier.Meta):
        model = Meting
        fields = ["naam"]
        help_texts = {
            "naam": "Onder deze naam staat de meting straks in de lijst. Na het vastleggen veranderen de cijfers, de"
            " definities en de datum niet meer. U kunt een vastgelegde meting niet verwijderen."
        }

    foutveld = {"naam_dubbel": "naam"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("naam", knop="Meting vastleggen", terug=terug)
