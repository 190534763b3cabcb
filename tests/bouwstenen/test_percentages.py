"""Whole percentages: one share rounds half up, the shares of a whole add up to 100."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bouwstenen.percentages import grootste_resten, half_omhoog


@pytest.mark.parametrize(
    ("deel", "geheel", "procent"),
    [(25, 27, 93), (17, 27, 63), (15, 27, 56), (13, 27, 48), (19, 27, 70), (3, 14, 21), (1, 8, 13), (1, 200, 1)],
)
def test_een_los_percentage_rondt_een_half_naar_boven(deel, geheel, procent):
    assert half_omhoog(deel, geheel) == procent


def test_van_niets_is_er_geen_percentage():
    assert half_omhoog(0, 0) is None
    assert grootste_resten([0, 0]) == [None, None]
    assert grootste_resten([]) == []


def test_de_verdeling_van_de_notitie():
    assert grootste_resten([2, 9, 8, 1, 1]) == [9, 43, 38, 5, 5]


def zeker(procenten: Sequence[int | None]) -> list[int]:
    """The percentages of a whole that is not nothing."""
    return [procent for procent in procenten if procent is not None]


@given(st.lists(st.integers(0, 10_000), min_size=1).filter(any))
def test_een_verdeling_telt_op_tot_honderd_en_blijft_binnen_een_procent(aantallen):
    procenten = zeker(grootste_resten(aantallen))
    assert sum(procenten) == 100
    for aantal, procent in zip(aantallen, procenten, strict=True):
        assert abs(Fraction(100 * aantal, sum(aantallen)) - procent) < 1


@given(st.lists(st.integers(0, 50), min_size=2).filter(any))
def test_een_kleiner_aantal_krijgt_nooit_een_groter_percentage(aantallen):
    op_grootte = sorted(zip(aantallen, zeker(grootste_resten(aantallen)), strict=True))
    procenten_per_aantal: dict[int, list[int]] = {}
    for aantal, procent in op_grootte:
        procenten_per_aantal.setdefault(aantal, []).append(procent)
    grenzen = [(min(procenten), max(procenten)) for _, procenten in sorted(procenten_per_aantal.items())]
    assert all(hoogste <= laagste for (_, hoogste), (laagste, _) in pairwise(grenzen))
