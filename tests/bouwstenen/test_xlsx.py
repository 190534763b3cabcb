"""Workbooks are read back by another library, and no text in them can act as a formula."""

from datetime import date
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from bouwstenen.xlsx import Blad, maak_werkboek


def gelezen(*bladen: Blad) -> dict[str, list[list[Any]]]:
    boek = CalamineWorkbook.from_filelike(BytesIO(maak_werkboek(bladen)))
    return {naam: boek.get_sheet_by_name(naam).to_python() for naam in boek.sheet_names}


def test_wat_erin_gaat_komt_eruit():
    blad = Blad("Cijfers", ["Naam", "Aantal", "Dag"], [["Arbeid", 17, date(2018, 12, 31)], ["Geen", None, None]])
    assert gelezen(blad, Blad("Leeg", ["Kop"])) == {
        "Cijfers": [["Naam", "Aantal", "Dag"], ["Arbeid", 17.0, date(2018, 12, 31)], ["Geen", "", ""]],
        "Leeg": [["Kop"]],
    }


@pytest.mark.parametrize("tekst", ["=1+1", "+31 6 12345678", "-", "@SUM(A1)", "\t=1", "http://ergens.example"])
def test_een_formule_blijft_tekst(tekst):
    assert gelezen(Blad("B", ["K"], [[tekst]]))["B"] == [["K"], [tekst]]


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn", "Co"]), min_size=1))
def test_elke_tekst_komt_heel_terug(tekst):
    assert gelezen(Blad("B", ["K"], [[tekst]]))["B"][1] == [tekst]
