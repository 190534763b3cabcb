"""Numbers as people write them: 1250,75 and 1.250,75 and € 1250,-; hours as 24,5 and 24:30.

Not `type="number"`: a browser in another language made 125075 of 1250,75, without a word. What can be read in two ways
is refused, with both.
"""

import re
import unicodedata
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

EENHEDEN = re.compile(r"^(€|eur|euro)\s*|\s*(€|eur|euro|uur|uren|u)\.?$", re.IGNORECASE)
STREEPJE = re.compile(r"[,.](-|--)$")  # € 1250,-
KLOK = re.compile(r"(\d{1,4})\s*[:u]\s*([0-5]\d)", re.IGNORECASE)
DUIZENDTALLEN = r"[1-9]\d{0,2}(?:%s\d{3})+"
HEEL = re.compile("|".join([r"\d+", *(DUIZENDTALLEN % teken for teken in (r"\.", "'"))]))
MET_KOMMA = re.compile(rf"(\d+|{DUIZENDTALLEN % r'[.]'}|{DUIZENDTALLEN % chr(39)})?,(\d*)")
MET_PUNT = re.compile(rf"(\d+|{DUIZENDTALLEN % ','}|{DUIZENDTALLEN % chr(39)})?\.(\d*)")
ENGELS = re.compile(DUIZENDTALLEN % ",")
ONZE_TEKENS = {ord(teken): ons for teken, ons in zip("\u2212\u2013\u2019\u066b\u066c", "--',.", strict=True)}
LANGST, MEESTE_CIJFERS = 40, 15  # characters, digits; no number that anybody means has more


def lees_getal(tekst: str, *, in_uren: bool = False) -> Decimal:
    """The number that somebody wrote. Raises ValidationError (`invalid`, `dubbelzinnig`), in words for who wrote it."""
    kaal = _kaal(tekst)
    negatief, kaal = kaal.startswith("-"), kaal.removeprefix("-")
    cijfers = sum(teken.isdigit() for teken in kaal)
    waarde = _waarde(kaal, in_uren=in_uren) if len(kaal) <= LANGST and 0 < cijfers <= MEESTE_CIJFERS else None
    if waarde is None:
        voorbeeld = "12, 7,5 of 7:30" if in_uren else "12 of 1250,75"
        raise ValidationError(f"Vul een getal in, bijvoorbeeld {voorbeeld}.", code="invalid")
    return (-waarde if negatief else waarde).normalize() + Decimal(0)  # no zeros at the end, no exponent


def schrijf_getal(waarde: Any) -> str:
    """For in a field: a comma, no sign between thousands, no zeros that say nothing."""
    if isinstance(waarde, Decimal):
        tekst = f"{waarde:f}".replace(".", ",")
        return tekst.removesuffix(",00").removesuffix(",0")
    return "" if waarde is None else str(waarde)


def _kaal(tekst: str) -> str:
    """Digits of any script as ours, one kind of minus, and no spaces, currency or unit around it."""
    gewoon = unicodedata.normalize("NFKC", tekst).translate(ONZE_TEKENS)
    gewoon = "".join(str(unicodedata.decimal(teken)) if teken.isdecimal() else teken for teken in gewoon).strip()
    gewoon = EENHEDEN.sub("", EENHEDEN.sub("", gewoon)).strip()
    gewoon = re.sub(r"(?<=\d)\s(?=\d{3}(\D|$))", "", gewoon)  # 1 250,75
    return STREEPJE.sub("", gewoon.replace("- ", "-"))


def _waarde(kaal: str, *, in_uren: bool) -> Decimal | None:
    if in_uren and (klok := KLOK.fullmatch(kaal)):
        return Decimal(klok[1]) + (Decimal(klok[2]) / 60).quantize(Decimal("0.01"))
    if HEEL.fullmatch(kaal):
        return Decimal(re.sub(r"\D", "", kaal))
    if ENGELS.fullmatch(kaal) and kaal.count(",") == 1:
        duizend, klein = kaal.replace(",", ""), kaal.removesuffix("0")
        keuze = duizend if klein == kaal else f"{duizend} of {klein}"
        raise ValidationError(f"Bedoelt u {keuze}? Schrijf het zo.", code="dubbelzinnig")
    if ENGELS.fullmatch(kaal):
        return Decimal(kaal.replace(",", ""))
    for vorm in (MET_KOMMA, MET_PUNT):
        if (deel := vorm.fullmatch(kaal)) and (deel[1] or deel[2]):
            return Decimal(f"{re.sub(r'[^0-9]', '', deel[1] or '0')}.{deel[2] or '0'}")
    return None


class _AlsTekst:
    """What both fields share: a field for text, and the number out of it. The page knows how much is too much."""

    in_uren = False
    min_value: Any
    max_value: Any

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        grenzen = {"data-minst": self.min_value, "data-meest": self.max_value}
        return {naam: schrijf_getal(grens) for naam, grens in grenzen.items() if grens is not None}

    def prepare_value(self, waarde: Any) -> Any:
        return schrijf_getal(waarde)

    def _lees(self, waarde: Any) -> Decimal | None:
        if waarde in (None, ""):
            return None
        return waarde if isinstance(waarde, Decimal) else lees_getal(str(waarde), in_uren=self.in_uren)


class Getalveld(_AlsTekst, forms.DecimalField):
    """An amount, or hours."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, *, in_uren: bool = False, **opties: Any) -> None:
        self.in_uren = in_uren
        super().__init__(**opties)

    def to_python(self, waarde: Any) -> Decimal | None:  # type: ignore[override]  # the stubs make a DecimalField an IntegerField
        return self._lees(waarde)

    def run_validators(self, waarde: Any) -> None:
        """Of hours on a clock it is not plain to see how many digits they have."""
        if self.in_uren and isinstance(waarde, Decimal) and self.decimal_places is not None:
            stap = Decimal(1).scaleb(-self.decimal_places)
            minder, meer = (waarde.quantize(stap, rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING))
            if minder != meer:
                keuze = f"{schrijf_getal(minder)} of {schrijf_getal(meer)}"
                raise ValidationError(f"Rond de uren af op één cijfer achter de komma: {keuze}.", code="afronden")
        super().run_validators(waarde)


class Aantalveld(_AlsTekst, forms.IntegerField):
    """A whole number: places, days, years."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def to_python(self, waarde: Any) -> int | None:
        getal = self._lees(waarde)
        if getal is None:
            return None
        if getal != getal.to_integral_value():
            raise ValidationError("Vul een heel getal in, zonder cijfers achter de komma.", code="invalid")
        return int(getal)
