"""The burgerservicenummer: the elfproef, and what of it is ever shown."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.bsn import gemaskeerd, schoon_bsn

GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def elfproef(nummer: str) -> bool:
    return sum(g * int(c) for g, c in zip(GEWICHTEN, nummer, strict=True)) % 11 == 0 and int(nummer) > 0


@given(st.integers(1, 999_999_999).map(lambda n: f"{n:09}"))
def test_precies_wat_de_elfproef_haalt_wordt_aangenomen(nummer):
    if elfproef(nummer):
        assert schoon_bsn(nummer) == nummer
    else:
        with pytest.raises(ValidationError):
            schoon_bsn(nummer)


@pytest.mark.parametrize("geschreven", ["999990019", " 999990019 ", "9999.90.019", "999 990 019"])
def test_spaties_en_punten_horen_er_niet_bij(geschreven):
    assert schoon_bsn(geschreven) == "999990019"


def test_een_oud_nummer_van_acht_cijfers_krijgt_zijn_nul():
    nummer = next(f"{n:09}" for n in range(10_000_000, 10_000_020) if elfproef(f"{n:09}"))
    assert schoon_bsn(nummer[1:]) == nummer


@pytest.mark.parametrize(
    ("waarde", "code"),
    [
        ("999990018", "bsn"),
        ("123", "bsn_lengte"),
        ("99999001a", "bsn_lengte"),
        ("", "bsn_lengte"),
        ("9" * 10, "bsn_lengte"),
    ],
)
def test_een_fout_nummer_zegt_wat_er_mis_is(waarde, code):
    with pytest.raises(ValidationError) as fout:
        schoon_bsn(waarde)
    assert fout.value.code == code
    assert waarde == "" or waarde not in fout.value.messages[0]


@pytest.mark.parametrize(("waarde", "toont"), [("999990019", "••••••019"), ("", ""), (None, "")])
def test_een_pagina_toont_hooguit_drie_cijfers(waarde, toont):
    assert gemaskeerd(waarde) == toont
