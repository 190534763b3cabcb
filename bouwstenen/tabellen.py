"""Tables that people upload: CSV, XLSX and ODS, read within bounds and refused in words."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError

from bouwstenen.formules import eerste_formule

GROOTSTE = 1024 * 1024  # bytes of the file
UITGEPAKT = 40 * 1024 * 1024  # bytes inside a workbook
MEESTE_RIJEN = 2000
MEESTE_KOLOMMEN = 40
ZIP = b"PK\x03\x04"
Rij = tuple[int, list[str]]  # the line number as people see it, the cells as text


def lees_tabel(inhoud: bytes) -> list[Rij]:
    """The rows of the first sheet that are not empty, the header first.

    Raises ValidationError for what is no table, too large, or written in another way than UTF-8.
    """
    if len(inhoud) > GROOTSTE:
        raise ValidationError("Het bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per groep.", code="groot")
    rijen = _werkboek(inhoud) if inhoud.startswith(ZIP) else _csv(inhoud)
    gevuld: list[Rij] = []
    for nummer, cellen in rijen:
        if any(cellen):
            gevuld.append((nummer, cellen))
        if len(gevuld) > MEESTE_RIJEN + 1:
            te_veel = f"Er staan meer dan {MEESTE_RIJEN} rijen in. Maak er kleinere lijsten van."
            raise ValidationError(te_veel, code="rijen")
    if not gevuld:
        raise ValidationError("Het bestand is leeg.", code="leeg")
    return gevuld


def _csv(inhoud: bytes) -> Iterator[Rij]:
    """Comma, semicolon or tab, whichever the header uses most."""
    if b"\0" in inhoud:
        raise ValidationError(
            "Dit is geen CSV (UTF-8), XLSX of ODS. Sla de lijst op als een van die drie.", code="soort"
        )
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValidationError(
            "Dit CSV-bestand is niet in UTF-8 geschreven. Sla het op als “CSV UTF-8”, of als XLSX of ODS.",
            code="codering",
        ) from None
    kop = tekst.split("\n", 1)[0]
    teken = max(";,\t", key=kop.count)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken)
    try:
        for cellen in lezer:
            yield lezer.line_num, [cel.strip() for cel in cellen[:MEESTE_KOLOMMEN]]
    except csv.Error:
        raise ValidationError(f"Regel {lezer.line_num} is niet te lezen.", code="soort") from None


def _werkboek(inhoud: bytes) -> Iterator[Rij]:
    """The values of the first sheet. A merged cell is refused, and so is a formula: what it says was not typed."""
    from python_calamine import CalamineError, CalamineWorkbook  # late: only uploads need it

    _leesbaar(inhoud)
    try:
        boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
        blad = boek.get_sheet_by_index(0)
        samen = getattr(blad, "merged_cell_ranges", None)
        rijen = blad.to_python(skip_empty_area=False, nrows=MEESTE_RIJEN + 50)
    except (CalamineError, IndexError, ValueError, OSError) as fout:
        raise ValidationError("Dit bestand is geen werkblad dat te lezen is.", code="soort") from fout
    if samen:
        regel = min(begin[0] for begin, _ in samen) + 1
        raise ValidationError(f"Regel {regel} heeft samengevoegde cellen. Splits die eerst.", code="samengevoegd")
    for nummer, cellen in enumerate(rijen, start=1):
        yield nummer, [_als_tekst(cel) for cel in cellen[:MEESTE_KOLOMMEN]]


def _leesbaar(inhoud: bytes) -> None:
    """A workbook is a zip: what it unpacks to is known beforehand, and it holds what somebody typed."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as boek:
            if sum(deel.file_size for deel in boek.infolist()) > UITGEPAKT:
                raise ValidationError("Dit werkblad is te groot om te lezen.", code="groot")
            regel = eerste_formule(boek)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error, EOFError) as fout:
        raise ValidationError("Dit bestand is geen werkblad dat te lezen is.", code="soort") from fout
    if regel:
        raise ValidationError(
            f"Regel {regel} heeft een formule. Kopieer de lijst, plak haar als waarden, en kies dat bestand.",
            code="formule",
        )


def _als_tekst(cel: Any) -> str:
    match cel:
        case bool():
            return "ja" if cel else "nee"
        case float():
            return f"{cel:.10g}"
        case datetime():
            return cel.date().isoformat()
        case date():
            return cel.isoformat()
        case _:
            return str(cel).strip()
