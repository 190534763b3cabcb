"""Months as Dutch Excel and people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.maanden import lees_maand

OKTOBER = date(2026, 10, 1)


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-10", "10-2026", "2026/10", "10/2026", "202610", "2026.10", "1-10-2026", "01-10-2026", "1/10/2026",
        "01.10.2026", "2026-10-01", "2026/10/01", "2026-10-31", "okt-26", "okt 26", "okt. 2026", "okt-2026",
        "Oktober 2026",
        "1 oktober 2026", "oktober  2026", "oct-26", "October 2026", "okt '26", "2026 oktober", "2026-10-01 00:00:00",
        "2026-10-01T00:00:00", "31-okt-2026",
    ],
)  # fmt: skip
def test_een_maand_zoals_mensen_hem_schrijven(tekst):
    assert lees_maand(tekst) == OKTOBER


@pytest.mark.parametrize(
    "tekst",
    [
        "", "oktober", "26-okt", "10-26", "13-2026", "2026-13", "2026-00", "okt", "janssen 2026", "2026", "26", "1-10",
        "zomer 2026",
    ],
)  # fmt: skip
def test_wat_geen_maand_met_een_jaar_is_wordt_niet_geraden(tekst):
    assert lees_maand(tekst) is None


@given(
    st.dates(date(2007, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m", "%m-%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y%m"])
)
def test_elke_maand_komt_terug(dag, vorm):
    assert lees_maand(dag.strftime(vorm)) == dag.replace(day=1)


@given(st.text(max_size=30))
def test_onzin_is_nooit_een_fout(tekst):
    maand = lees_maand(tekst)
    assert maand is None or maand.day == 1
