"""What comes in is bounded by what it becomes: a refusal in words, whatever somebody made up."""

import io
from decimal import Decimal

import pytest
import xlsxwriter
from django.core.exceptions import ValidationError

from bouwstenen import tabellen
from bouwstenen.getallen import lees_getal
from bouwstenen.kind import Geweigerd, Omgekomen, in_kind
from bouwstenen.tabellen import lees_tabel
from bouwstenen.werkboek import uitpakken
from tests.bouwstenen import kinderwerk
from tests.bouwstenen.misbruik import (
    WERKBOEKEN,
    cel,
    ingepakt,
    ods,
    ods_cel,
    rij,
    tabel,
    tekstbestanden,
    twee_hoeken,
    uitgepakt,
    xlsx,
)  # fmt: skip
from tests.lijsten import SOORTEN, als_bladen, als_xlsx


@pytest.mark.parametrize("soort", WERKBOEKEN)
def test_een_verzonnen_werkblad_wordt_geweigerd(soort):
    maak, melding = WERKBOEKEN[soort]
    inhoud = maak()
    assert len(inhoud) < tabellen.GROOTSTE
    with pytest.raises(ValidationError, match=melding):
        lees_tabel(inhoud)


@pytest.mark.parametrize(("soort", "geval"), tekstbestanden().items(), ids=list(tekstbestanden()))
def test_een_verzonnen_csv_wordt_geweigerd(soort, geval):
    inhoud, melding = geval
    with pytest.raises(ValidationError, match=melding):
        lees_tabel(inhoud)


@pytest.mark.parametrize("soort", SOORTEN)
def test_een_grote_gewone_lijst_wordt_gelezen(soort):
    rijen = [[f"kolom {n}" for n in range(30)], *([f"D{nummer}", *range(29)] for nummer in range(2000))]
    lijst = SOORTEN[soort](rijen)
    gelezen = lees_tabel(ingepakt(uitgepakt(lijst)) if soort == "ods" else lijst)  # a real ODS is packed
    assert len(gelezen) == 2001
    assert gelezen[-1] == (2001, ["D1999", *map(str, range(29))])


def test_wat_een_programma_leeg_laat_telt_niet():
    """LibreOffice writes the empty rest of a sheet as one repeat, Excel gives cells a colour far below the list."""
    rest = "<table:table-cell table:number-columns-repeated='16384'/>"
    assert lees_tabel(ods(tabel(rij(ods_cel() + rest) * 3 + rij(rest, 1048000)))) == [(n, ["x"]) for n in (1, 2, 3)]
    gekleurd = xlsx(f'<row r="1">{cel("A1")}<c r="XFD1" s="0"/></row><row r="1048576"><c r="B1048576" s="0"/></row>')
    assert lees_tabel(gekleurd) == [(1, ["1"])]


def test_ook_wie_zijn_werkboek_anders_noemt_wordt_gelezen():
    """SharePoint writes xl/workbook2.xml."""
    delen = uitgepakt(als_xlsx([["a", "b"]]))
    delen["_rels/.rels"] = delen["_rels/.rels"].replace(b"xl/workbook.xml", b"/xl/workbook2.xml")
    for oud in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        delen[oud.replace("workbook", "workbook2")] = delen.pop(oud)
    assert lees_tabel(ingepakt(delen)) == [(1, ["a", "b"])]


def test_wat_de_zoektocht_niet_ziet_houdt_het_kind_tegen(monkeypatch):
    """The second lock: the library asks for all of that sheet, and is stopped."""
    with pytest.raises(Omgekomen):
        in_kind(kinderwerk.lees_ongezien, twee_hoeken("XFD1048576"))
    monkeypatch.setattr(tabellen, "in_kind", lambda *_: in_kind(kinderwerk.val_om, b""))
    with pytest.raises(ValidationError, match="kan hier niet worden gelezen"):
        lees_tabel(als_xlsx([["a"]]))
    monkeypatch.undo()
    assert lees_tabel(als_xlsx([["a"]])) == [(1, ["a"])], "the next visitor notices nothing"


def test_uitpakken_houdt_op_bij_de_grens(monkeypatch):
    """Of what does not fit no more is unpacked than the bound."""
    gelezen = []
    echt = uitpakken.zipfile.ZipExtFile.read
    monkeypatch.setattr(uitpakken.zipfile.ZipExtFile, "read", lambda bron, n=-1: gelezen.append(n) or echt(bron, n))
    zip_ = uitpakken.open_zip(xlsx(" " * 30_000_000))
    with pytest.raises(Geweigerd, match="te groot"):
        zip_.lees("xl/worksheets/sheet1.xml")
    assert gelezen == [uitpakken.UITGEPAKT + 1]


# --- What is not read is said --------------------------------------------------------------------------------------


def test_een_tweede_blad_wordt_niet_gelezen_en_genoemd():
    gelezen = lees_tabel(als_bladen({"sept": [["a"], ["1"]], "okt": [["a"], ["2"]], "leeg": []}))
    assert (list(gelezen), gelezen.niet) == ([(1, ["a"]), (2, ["1"])], ["het blad “okt”"])


def test_van_een_verborgen_blad_is_niemand_de_lezer():
    """Programs put the words of a drop-down list in front of the list itself."""
    gelezen = lees_tabel(als_bladen({"keuzes": [["ja"], ["nee"]], "lijst": [["a"], ["1"]]}, verborgen={"keuzes"}))
    assert (list(gelezen), gelezen.niet) == ([(1, ["a"]), (2, ["1"])], ["het verborgen blad “keuzes”"])


def test_ook_in_een_ods():
    weg = "<style:table-properties table:display='false'/>"
    stijl = f"<style:style style:name='weg' style:family='table'>{weg}</style:style>"
    bladen = tabel(rij(ods_cel()), "weg", "keuzes"), tabel(rij(ods_cel()) * 2, naam="lijst"), tabel("", naam="leeg")
    gelezen = lees_tabel(ods("".join(bladen), stijl))
    assert (len(gelezen), gelezen.niet) == (2, ["het verborgen blad “keuzes”"])


def test_rijen_onder_een_gat_horen_erbij():
    assert [nummer for nummer, _ in lees_tabel(als_xlsx([["a"], *[[]] * 2500, ["b"]]))] == [1, 2502]


@pytest.mark.parametrize(("teken", "eerste"), [(";", "sep=;"), (",", "sep=,"), ("\t", "SEP=\t")])
def test_excel_mag_zeggen_hoe_de_cellen_gescheiden_zijn(teken, eerste):
    gelezen = lees_tabel(f"{eerste}\r\na{teken}b\r\n1{teken}2\r\n".encode())
    assert list(gelezen) == [(2, ["a", "b"]), (3, ["1", "2"])]


def test_uren_op_een_klok_komen_zo_uit_een_werkboek():
    """[h]:mm, also beyond a day."""
    bestand = io.BytesIO()
    with xlsxwriter.Workbook(bestand, {"in_memory": True}) as boek:
        blad = boek.add_worksheet()
        for kolom, (uren, vorm) in enumerate([(24.5, "[h]:mm"), (7.5, "h:mm"), (0.75, "[h]:mm")]):
            blad.write_number(0, kolom, uren / 24, boek.add_format({"num_format": vorm}))
    (rij_,) = lees_tabel(bestand.getvalue())
    assert [lees_getal(cel, in_uren=True) for cel in rij_[1]] == [Decimal("24.5"), Decimal("7.5"), Decimal("0.75")]
