"""Workbooks: plain tables that open well, in which no text can act as a formula."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO

MEDIATYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")

Cel = str | int | float | date | None


@dataclass(frozen=True)
class Blad:
    """One sheet: a header row, and the rows under it."""

    naam: str
    kop: Sequence[str]
    rijen: Sequence[Sequence[Cel]] = field(default_factory=list)
    # Columns to fill in by hand, in which a spreadsheet leaves what is typed as it is: no date out of 2026-10.
    als_tekst: Collection[str] = ()


def maak_werkboek(bladen: Sequence[Blad]) -> bytes:
    """The workbook as a file."""
    import xlsxwriter  # late: only downloads need it

    bestand = BytesIO()
    with xlsxwriter.Workbook(bestand, {"in_memory": True, "strings_to_formulas": False}) as boek:
        opmaak = {
            "kop": boek.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
            "tekst": boek.add_format({"text_wrap": True, "valign": "top"}),
            # Excel's own mark for "this is text", which it also keeps when the sheet is saved as another format.
            "citaat": boek.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True}),
            "datum": boek.add_format({"num_format": "d-m-yyyy", "align": "left", "valign": "top"}),
            "getal": boek.add_format({"valign": "top"}),
            "getypt": boek.add_format({"num_format": 49}),  # Text
        }
        for blad in bladen:
            _schrijf(boek.add_worksheet(blad.naam), blad, opmaak)
    return bestand.getvalue()


def _schrijf(vel, blad: Blad, opmaak) -> None:  # type: ignore[no-untyped-def]  # xlsxwriter has no types
    for kolom, titel in enumerate(blad.kop):
        vel.write_string(0, kolom, titel, opmaak["kop"])
        breedte = _breedte([titel, *(rij[kolom] for rij in blad.rijen if kolom < len(rij))])
        vel.set_column(kolom, kolom, breedte, opmaak["getypt"] if titel in blad.als_tekst else None)
    vel.freeze_panes(1, 0)
    for nummer, rij in enumerate(blad.rijen, start=1):
        for kolom, cel in enumerate(rij):
            _schrijf_cel(vel, nummer, kolom, cel, opmaak)


def _schrijf_cel(vel, rij: int, kolom: int, cel: Cel, opmaak) -> None:  # type: ignore[no-untyped-def]  # xlsxwriter has no types
    match cel:
        case None:
            return
        case str():
            vel.write_string(rij, kolom, cel, opmaak["citaat" if cel.startswith(FORMULETEKENS) else "tekst"])
        case date():
            vel.write_datetime(rij, kolom, cel, opmaak["datum"])
        case _:
            vel.write_number(rij, kolom, cel, opmaak["getal"])


def _breedte(cellen: Sequence[Cel]) -> int:
    """Wide enough for the longest cell, within what fits on a screen."""
    return min(60, max(10, *(len(str(cel)) + 2 for cel in cellen if cel is not None)))
