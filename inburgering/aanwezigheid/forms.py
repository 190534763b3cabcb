"""The sheet on which the attendance of a group is filled in."""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms

from bouwstenen.forms import in_gewone_woorden
from bouwstenen.getallen import Getalveld
from bouwstenen.kalender import JAREN_VOORUIT
from bouwstenen.templatetags.opmaak import urental
from dossier.models import Statushouder
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.keuzes import EERSTE_WET
from inburgering.models.voortgang import LESUREN, MAANDUREN


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
