"""Numbers read right in every language: 0, 1, 2, 3, 11 and 100."""

import pytest

from bouwstenen.meervoud import vorm
from intake.vertaling import vertaling
from intake.vragenlijst import laad, versies
from pip_plan.vertaling import woorden

AANTALLEN = [0, 1, 2, 3, 11, 100]


@pytest.mark.parametrize(
    ("taal", "jaren"),
    [
        ("en", ["0 years", "1 year", "2 years", "3 years", "11 years", "100 years"]),
        ("ar", ["0 سنة", "سنة واحدة", "سنتان", "3 سنوات", "11 سنة", "100 سنة"]),
        ("fa", ["0 سال", "1 سال", "2 سال", "3 سال", "11 سال", "100 سال"]),
        ("tr", ["0 yıl", "1 yıl", "2 yıl", "3 yıl", "11 yıl", "100 yıl"]),
        ("ti", ["0 ዓመት", "1 ዓመት", "2 ዓመት", "3 ዓመት", "11 ዓመት", "100 ዓመት"]),
    ],
)
def test_jaren_in_een_antwoord(taal, jaren):
    gebied = next(een for een in laad(versies()[-1]).leefgebieden if een.code == "opleiding")
    taal_ = vertaling(taal)
    assert taal_ is not None
    assert [taal_.in_woorden(gebied, gebied.per_code["school_jaren"], aantal) for aantal in AANTALLEN] == jaren


@pytest.mark.parametrize("taal", ["nl", "ar", "en", "fa", "ti", "tr"])
def test_elke_week_is_niet_elke_1_weken(taal):
    een, twee = (woorden(taal).tekst("ritme", weken=weken) for weken in (1, 2))
    assert "1" not in een
    assert "2" in twee


def test_zonder_eigen_vorm_geldt_de_algemene():
    assert [vorm("ar", aantal, {"other": "x", "two": "y"}) for aantal in (1, 2, 5)] == ["x", "y", "x"]
