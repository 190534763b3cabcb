"""Forms on schools, their groups, and who was there."""

from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.core import signing
from django.db.models import Q

from bouwstenen.forms import Formulier, Opmaak, in_gewone_woorden
from bouwstenen.getallen import Getalveld
from bouwstenen.kalender import JAREN_VOORUIT
from bouwstenen.tabellen import GROOTSTE
from bouwstenen.templatetags.opmaak import urental
from dossier.models import Statushouder
from inburgering.keuzes import EERSTE_WET
from inburgering.models import Aanbieder, Contract, Groep, Keurmerk
from inburgering.models.voortgang import LESUREN, MAANDUREN
from inburgering.queries_school import Tijdvak
from toegang.models import Organisatie
from toegang.zicht import Zicht

ZOUT = "aanwezigheidslijst-met-gevolgen"


class SchoolFormulier(Formulier):
    """The base of forms on a school and what belongs to it."""

    velden: tuple[Any, ...] = ()

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(*self.velden, terug=terug)


class AanbiederFormulier(SchoolFormulier):
    """A school."""

    class Meta(Formulier.Meta):
        model = Aanbieder
        fields = ["naam", "plaats", "telefoon", "organisatie"]
        help_texts = {"organisatie": "Alleen als de school ook zelf inlogt."}

    foutveld = {"naam": "naam"}
    velden = ("naam", Row("plaats", "telefoon"), "organisatie")

    def __init__(self, *args: Any, zicht: Zicht, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partner = self.fields["organisatie"]
        assert isinstance(partner, forms.ModelChoiceField)
        scholen = Organisatie.objects.zichtbaar_voor(zicht).filter(soort=Organisatie.Soort.ONDERWIJS)
        # A partner is one school; those that are one already cannot be chosen again.
        vrij = scholen.filter(Q(aanbieder=None) | Q(aanbieder=self.instance.pk))
        partner.queryset = vrij.kiesbaar(self.instance.organisatie_id)
        partner.empty_label = "logt niet in"


class KeurmerkFormulier(SchoolFormulier):
    """A keurmerk of a school."""

    class Meta(Formulier.Meta):
        model = Keurmerk
        fields = ["soort", "van", "tot"]

    velden = ("soort", Row("van", "tot"))


class ContractFormulier(SchoolFormulier):
    """Places at a school."""

    class Meta(Formulier.Meta):
        model = Contract
        fields = ["leerroute", "plaatsen", "van", "tot"]

    velden = (Row("leerroute", "plaatsen"), Row("van", "tot"))


class GroepFormulier(SchoolFormulier):
    """A group of a school."""

    class Meta(Formulier.Meta):
        model = Groep
        fields = ["naam", "leerroute", "niveau", "dagdeel", "tijden", "plaats", "plaatsen", "van", "tot"]

    velden = (
        "naam", Row("leerroute", "niveau"), Row("dagdeel", "tijden"), Row("plaats", "plaatsen"), Row("van", "tot"),
    )  # fmt: skip


def _urenveld(label: str, meest: Decimal, **extra: Any) -> Getalveld:
    veld = Getalveld(label=label, min_value=0, max_value=meest, decimal_places=1, in_uren=True, **extra)
    in_gewone_woorden(veld)
    return veld


class AanwezigheidFormulier(forms.Form):
    """Who was there how long in one month or lesson: one number for the lessons, and one for each client."""

    def __init__(
        self, *args: Any, clienten: list[Statushouder], dicht: Mapping[int, str], tijdvak: Tijdvak, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.clienten, self.dicht = clienten, dicht
        meest = LESUREN if tijdvak.dag else MAANDUREN
        vraag = "Hoe lang was de les?" if tijdvak.dag else "Hoeveel uur les was er?"
        self.fields["gegeven"] = _urenveld(vraag, meest, required=False)
        for wie in clienten:
            self.fields[f"uren-{wie.pk}"] = _urenveld(wie.naam, meest, required=False, disabled=wie.pk in dicht)
            self.fields[f"was-{wie.pk}"] = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def rijen(self) -> list[tuple[Statushouder, forms.BoundField, forms.BoundField, str]]:
        """Each client with the field, what was in it before, and why it is closed (empty: it is not). Who is closed
        comes last, so that Tab goes from one field to the next and meets no link in between."""
        rijen = [
            (wie, self[f"uren-{wie.pk}"], self[f"was-{wie.pk}"], self.dicht.get(wie.pk, "")) for wie in self.clienten
        ]
        return sorted(rijen, key=lambda rij: bool(rij[3]))

    def clean(self) -> dict[str, Any]:
        """Nobody was there longer than there were lessons, and nothing is kept in a field that is closed."""
        schoon = super().clean() or self.cleaned_data
        gegeven = schoon.get("gegeven")
        if gegeven is None and "gegeven" not in self.errors and (self.aanwezig() or not self.leeggemaakt()):
            self.add_error("gegeven", str(self.fields["gegeven"].error_messages["required"]))
        for pk, uren in self.aanwezig().items():
            if gegeven is not None and uren > gegeven:
                self.add_error(f"uren-{pk}", f"Dit is meer dan de {urental(gegeven)} uur les.")
        for pk in self.dicht:
            if self.data.get(f"uren-{pk}"):
                self.add_error(f"uren-{pk}", "Er is niets opgeslagen: dit kan hier niet.")
        return schoon

    def aanwezig(self) -> dict[int, Decimal]:
        """Client → hours; who was left empty is left out."""
        return {pk: uren for pk, uren in self._uren().items() if uren is not None}

    def leeggemaakt(self) -> list[int]:
        """Of whom the field was made empty."""
        return [pk for pk, uren in self._uren().items() if uren is None and self.stond().get(pk)]

    def stond(self) -> dict[int, str]:
        """Client → the hours that the page showed; empty for who had none yet."""
        return {pk: self.cleaned_data[f"was-{pk}"] for pk in self._uren() if f"was-{pk}" in self.data}

    def _uren(self) -> dict[int, Decimal | None]:
        """Of who may be filled in, as far as it can be read."""
        namen = {wie.pk: f"uren-{wie.pk}" for wie in self.clienten if wie.pk not in self.dicht}
        return {pk: self.cleaned_data[naam] for pk, naam in namen.items() if naam in self.cleaned_data}


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


def tijdvak_uit(vraag: Mapping[str, str], vandaag: date) -> Tijdvak:
    """The lesson ("dag=2026-10-12") or the month ("maand=2026-10") that an address names; or else this month."""
    les = maand = None
    with suppress(ValueError):
        les = date.fromisoformat(vraag["dag"]) if vraag.get("dag") else None
        maand = les.replace(day=1) if les else date.fromisoformat(f"{vraag.get('maand', '')}-01")
    # The calendar ends, and long ago there was no lesson. A month to come is refused where something is kept.
    if maand is None or not EERSTE_WET.year <= maand.year <= vandaag.year + JAREN_VOORUIT:
        return Tijdvak(vandaag.replace(day=1))
    return Tijdvak(maand, les)
