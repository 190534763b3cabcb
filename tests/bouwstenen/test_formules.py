"""A workbook with a formula in its first sheet is refused with the row; what was computed was not typed."""

import io
import re
import zipfile

import pytest
import xlsxwriter
from django.core.exceptions import ValidationError

from bouwstenen.tabellen import lees_tabel
from tests.lijsten import als_ods


def werkboek(cel, blad=0):
    """A header, an empty row, a row, and one with this cell, in the first sheet or another."""
    bestand = io.BytesIO()
    with xlsxwriter.Workbook(bestand, {"in_memory": True}) as boek:
        bladen = [boek.add_worksheet(naam) for naam in ("Lijst", "Toelichting")]
        bladen[0].write_row(0, 0, ["dossiernummer", "uren"])
        bladen[0].write_row(2, 0, ["D1", 3])
        bladen[blad].write(3, 1, cel, None, *([7] if str(cel).startswith("=") else []))
    return bestand.getvalue()


def herschreven(inhoud, deel, oud, nieuw):
    """The same workbook, as another program could write it."""
    bestand = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as van, zipfile.ZipFile(bestand, "w") as naar:
        for naam in van.namelist():
            tekst = van.read(naam)
            naar.writestr(naam, re.sub(oud, nieuw, tekst) if re.fullmatch(deel, naam) else tekst)
    return bestand.getvalue()


@pytest.mark.parametrize("formule", ["=SUM(3,4)", "=B3*2"])
def test_een_formule_in_xlsx_noemt_de_regel(formule):
    with pytest.raises(ValidationError, match="Regel 4 heeft een formule"):
        lees_tabel(werkboek(formule))


def test_ook_als_de_wijzer_naar_het_blad_mist():
    zonder = herschreven(werkboek("=B3*2"), r"xl/workbook\.xml", rb' r:id="[^"]+"', b"")
    with pytest.raises(ValidationError):
        lees_tabel(zonder)


@pytest.mark.parametrize(("cel", "blad"), [(7, 0), ("f 7", 0), ("=SUM(3,4)", 1)])
def test_een_getal_of_een_formule_op_een_ander_blad_wordt_gelezen(cel, blad):
    rijen = lees_tabel(werkboek(cel, blad))
    assert rijen[1] == (3, ["D1", "3"])


@pytest.mark.parametrize(("herhaald", "regel"), [("", 3), (' table:number-rows-repeated="20"', 22)])
def test_een_formule_in_ods_noemt_de_regel(herhaald, regel):
    ods = als_ods([["dossiernummer", "uren"], ["", ""], ["D1", "FORMULE"]])
    met = herschreven(
        ods, r"content\.xml", rb'<table:table-cell office:value-type="string"><text:p>FORMULE',
        b'<table:table-cell table:formula="of:=SUM(3;4)" office:value-type="float" office:value="7"><text:p>7',
    )  # fmt: skip
    leeg = rb'<table:table-row>(<table:table-cell office:value-type="string"><text:p></text:p>)'
    met = herschreven(met, r"content\.xml", leeg, b"<table:table-row" + herhaald.encode() + rb">\1")
    with pytest.raises(ValidationError, match=f"Regel {regel} heeft een formule"):
        lees_tabel(met)
    assert lees_tabel(ods)[-1][1] == ["D1", "FORMULE"]


@pytest.mark.parametrize("stuk", [b"<c ", b'<c r="A1" ', b'r="A1" ', b"<x:", b"<c>" + b" " * 90, b"<table:table-row "])
def test_wat_verzonnen_is_om_lang_te_zoeken_is_zo_doorzocht(stuk):
    """With a pattern without end this takes hours."""
    vol = b"<c " + stuk * (3_000_000 // len(stuk))
    bestand = io.BytesIO()
    with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as boek:
        for naam in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
            boek.writestr(naam, vol)
    with pytest.raises(ValidationError, match="te lezen"):
        lees_tabel(bestand.getvalue())
    with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED) as boek:
        boek.writestr("content.xml", vol)
    with pytest.raises(ValidationError, match="te lezen"):
        lees_tabel(bestand.getvalue())
