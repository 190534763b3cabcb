"""Workbooks, read back with another library than the one that wrote them."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from bouwstenen.xlsx import FORMULETEKENS, Blad, Cel, maak_werkboek


def terug(*rijen: list[Cel]) -> list[list[object]]:
    """What another program reads in the rows below the header."""
    boek = maak_werkboek([Blad("Proef", ["Een", "Twee", "Drie"], rijen)])
    gelezen = CalamineWorkbook.from_filelike(BytesIO(boek)).get_sheet_by_name("Proef").to_python()
    assert gelezen[0] == ["Een", "Twee", "Drie"]
    return gelezen[1:]


def test_waarden_komen_terug_zoals_ze_waren():
    assert terug(["tekst", 3, 2.5], [date(2026, 11, 25), None, "é ı ትግርኛ"]) == [
        ["tekst", 3.0, 2.5],
        [date(2026, 11, 25), "", "é ı ትግርኛ"],
    ]


@pytest.mark.parametrize("begin", FORMULETEKENS)
def test_geen_tekst_werkt_als_formule(begin):
    tekst = f"{begin}SUM(A1:A2)"
    boek = maak_werkboek([Blad("Proef", ["Een"], [[tekst], ["gewoon"]])])
    with ZipFile(BytesIO(boek)) as delen:
        blad = delen.read("xl/worksheets/sheet1.xml").decode()
        opmaak = delen.read("xl/styles.xml").decode()
    assert "<f>" not in blad
    assert 'quotePrefix="1"' in opmaak
    assert [str(rij[0]).strip() for rij in terug([tekst])] == [tekst.strip()]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1, max_size=40))
def test_elke_tekst_blijft_tekst(tekst):
    assert terug([tekst]) == [[tekst, "", ""]] or terug([tekst])[0][0] == tekst


def test_een_leeg_blad_heeft_een_kop():
    assert terug() == []


def test_meer_bladen_in_een_boek():
    boek = maak_werkboek([Blad("Cijfers", ["Naam"], [["a"]]), Blad("Uitleg", ["Over"], [["b"]])])
    assert CalamineWorkbook.from_filelike(BytesIO(boek)).sheet_names == ["Cijfers", "Uitleg"]
