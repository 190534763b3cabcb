"""Numbers are read as people write them, and never as another number."""

from decimal import Decimal
from typing import Any

import pytest
from django import forms
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.forms import formulierveld
from bouwstenen.getallen import Aantalveld, Getalveld, lees_getal, schrijf_getal

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("geschreven", "bedoeld"),
    [
        ("1250,75", "1250.75"), ("1250.75", "1250.75"), ("1.250,75", "1250.75"), ("1,250.75", "1250.75"),
        ("1 250,75", "1250.75"), (f"1{NBSP}250,75", "1250.75"), ("1'250,75", "1250.75"), ("€ 1.250,75", "1250.75"),
        ("€1250,75", "1250.75"), ("1250,75 euro", "1250.75"), ("EUR 1250", "1250"), ("1.250", "1250"),
        ("1.250.000", "1250000"), ("1,250,000", "1250000"), ("1250,-", "1250"), ("€ 1.250,--", "1250"),
        ("0,05", "0.05"), (",5", "0.5"), ("5,", "5"), ("1.5", "1.5"), ("1,5", "1.5"), ("-12,50", "-12.5"),
        ("\N{MINUS SIGN}12,50", "-12.5"), ("١٢٥٠", "1250"), ("\u06f1\u06f2\u06f5\u06f0\u066b\u06f7\u06f5", "1250.75"),
        ("\uff11\uff12", "12"), (" 12 ", "12"), ("007", "7"), ("12.50", "12.5"),
    ],
)  # fmt: skip
def test_een_getal_zoals_mensen_het_schrijven(geschreven, bedoeld):
    assert lees_getal(geschreven) == Decimal(bedoeld)


@pytest.mark.parametrize(
    "onzin",
    [
        "abc", "1e3", "inf", "nan", "1.25.000", "12,50,00", "1..5", "--5", "½", "0x10", "1_000", "12:30", "12 34", "€",
        ",", ".", "1.2.3", "9" * 50, "1,2.3,4", "12%", "+", "1.250,75.5",
    ],
)  # fmt: skip
def test_wat_geen_getal_is_wordt_geweigerd(onzin):
    with pytest.raises(ValidationError, match=r"bijvoorbeeld 12 of 1250,75"):
        lees_getal(onzin)


def test_wat_twee_getallen_kan_zijn_wordt_gevraagd():
    with pytest.raises(ValidationError, match=r"Bedoelt u 1250 of 1,25\? Schrijf het zo\."):
        lees_getal("1,250")
    with pytest.raises(ValidationError, match=r"Bedoelt u 1005\? Schrijf het zo\."):
        lees_getal("1,005")


@pytest.mark.parametrize(
    ("geschreven", "uren"), [("24,5", "24.5"), ("24:30", "24.5"), ("24u30", "24.5"), ("24 uur", "24"), ("0:45", "0.75")]
)
def test_uren_mogen_ook_als_op_de_klok(geschreven, uren):
    assert lees_getal(geschreven, in_uren=True) == Decimal(uren)


def test_een_kwartier_past_niet_in_een_cijfer_en_wordt_niet_stil_afgerond():
    veld = Getalveld(decimal_places=1, max_digits=5, in_uren=True)
    with pytest.raises(ValidationError, match=r"7,2 of 7,3"):
        veld.clean("7:15")
    assert veld.clean("7:30") == Decimal("7.5")


@given(st.decimals(-99_999_999, 99_999_999, places=2), st.sampled_from(["nl", "kaal", "en", "spatie"]))
def test_elk_bedrag_komt_terug_zoals_het_was(bedrag, stijl):
    engels = f"{bedrag:,.2f}"
    nederlands = engels.translate(str.maketrans(",.", ".,"))
    vorm = {"nl": nederlands, "kaal": schrijf_getal(bedrag), "en": engels, "spatie": nederlands.replace(".", NBSP)}[
        stijl
    ]
    assert lees_getal(vorm) == bedrag


@given(st.text(max_size=60))
def test_wat_iemand_ook_typt_het_is_een_getal_of_een_uitleg(tekst):
    uitleg = ""
    try:
        getal = lees_getal(tekst, in_uren=True)
    except ValidationError as fout:
        uitleg = fout.messages[0]
    assert uitleg.endswith(".") if uitleg else getal.is_finite()


def test_een_geheel_getal_heeft_niets_achter_de_komma():
    assert [Aantalveld().clean(tekst) for tekst in ("12", "12,0", "1.250")] == [12, 12, 1250]
    with pytest.raises(ValidationError, match="heel getal"):
        Aantalveld().clean("12,5")


def test_wat_in_een_veld_staat_wordt_weer_zo_gelezen():
    for bedrag in (Decimal("1250.75"), Decimal("7.5"), Decimal("12.00"), Decimal("0.05"), Decimal("100")):
        assert lees_getal(schrijf_getal(bedrag)) == bedrag
    assert (schrijf_getal(Decimal("1250.75")), schrijf_getal(Decimal("12.00")), schrijf_getal(None)) == (
        "1250,75",
        "12",
        "",
    )


def test_geen_formulier_laat_de_browser_getallen_lezen():
    """A browser in another language takes the comma for a sign between thousands."""
    velden = [
        formulierveld(veld)
        for app in settings.HUIS
        for model in apps.get_app_config(app).get_models()
        for veld in model._meta.fields
        if hasattr(veld, "formfield")
    ]
    zelfgemaakt = [veld for soort in _alle(forms.BaseForm) for veld in getattr(soort, "base_fields", {}).values()]
    getallen = [veld for veld in (*velden, *zelfgemaakt) if isinstance(veld, forms.IntegerField)]
    assert len(getallen) > 20
    assert [veld for veld in getallen if isinstance(veld.widget, forms.NumberInput)] == []


def _alle(soort: Any) -> list[Any]:
    onder = [een for een in soort.__subclasses__() if een.__module__.split(".")[0] in {*settings.HUIS, "forms"}]
    return [*onder, *(deel for een in soort.__subclasses__() for deel in _alle(een))]
