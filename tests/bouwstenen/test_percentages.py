"""Rounding, compared with exact fractions."""

from fractions import Fraction
from itertools import pairwise
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.percentages import grootste_resten, half_omhoog

AANTALLEN = st.lists(st.integers(0, 5000), min_size=1, max_size=12)


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_een_aandeel_rondt_een_half_naar_boven(deel, geheel):
    assert half_omhoog(deel, geheel) == floor(Fraction(100 * deel, geheel) + Fraction(1, 2))


@given(AANTALLEN)
def test_de_aandelen_zijn_samen_honderd(aantallen):
    procenten = grootste_resten(aantallen)
    if sum(aantallen):
        assert sum(procenten) == 100
    else:
        assert procenten == [None] * len(aantallen)


@given(AANTALLEN.filter(sum))
def test_elk_aandeel_is_naar_boven_of_naar_beneden_afgerond(aantallen):
    for aantal, procent in zip(aantallen, grootste_resten(aantallen), strict=True):
        assert 0 <= procent - floor(Fraction(100 * aantal, sum(aantallen))) <= 1


@given(AANTALLEN.filter(sum))
def test_niemand_met_een_kleinere_rest_gaat_voor(aantallen):
    geheel = sum(aantallen)
    resten = [Fraction(100 * aantal, geheel) % 1 for aantal in aantallen]
    erbij = [p - 100 * a // geheel for a, p in zip(aantallen, grootste_resten(aantallen), strict=True)]
    wel = [rest for rest, een in zip(resten, erbij, strict=True) if een]
    niet = [rest for rest, een in zip(resten, erbij, strict=True) if not een]
    assert not wel or not niet or min(wel) >= max(niet)


@given(AANTALLEN.filter(sum))
def test_wie_meer_heeft_krijgt_nooit_minder(aantallen):
    paren = sorted(zip(aantallen, grootste_resten(aantallen), strict=True))
    assert all(eerst[1] <= daarna[1] for eerst, daarna in pairwise(paren) if eerst[0] < daarna[0])


@pytest.mark.parametrize(
    ("aantallen", "procenten"),
    [
        ([2, 9, 8, 1, 1], [9, 43, 38, 5, 5]),
        ([1, 1, 1], [34, 33, 33]),
        ([0, 0], [None, None]),
        ([], []),
        ([3, 0], [100, 0]),
    ],
)
def test_voorbeelden(aantallen, procenten):
    assert grootste_resten(aantallen) == procenten


@pytest.mark.parametrize(("deel", "geheel", "procent"), [(25, 27, 93), (1, 8, 13), (1, 200, 1), (0, 0, None)])
def test_voorbeelden_van_een_aandeel(deel, geheel, procent):
    assert half_omhoog(deel, geheel) == procent
