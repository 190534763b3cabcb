"""The rows of one sheet of a workbook (XLSX or ODS) that people see. What is read is what was looked through before.

This runs in a child process (`bouwstenen.kind`): no Django here. Only the parts that are needed come out of the zip,
within a bound; each is gone through with an XML parser that keeps nothing; and calamine gets a new zip of those parts
alone, so that no two programs can see something else in one file.
"""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from bouwstenen.kind import Geweigerd
from bouwstenen.werkboek import ods, xlsx
from bouwstenen.werkboek.rijen import LAATSTE_RIJ, Rij, begrensd
from bouwstenen.werkboek.uitpakken import ONLEESBAAR, open_zip

ZIP = b"PK\x03\x04"
FORMULE = "Regel {} heeft een formule. Kopieer de lijst, plak haar als waarden, en kies dat bestand."
SAMEN = "Regel {} heeft samengevoegde cellen. Splits die eerst."


def lees(inhoud: bytes) -> bytes:
    """The rows of the first sheet with anything in it that are not empty, and what was not read, as JSON. Raises
    Geweigerd for what is no list that somebody typed."""
    zip_ = open_zip(inhoud)
    soorten = [soort for soort in (ods, xlsx) if soort.HOORT_ERIN in zip_]
    if len(soorten) != 1:  # both: another program could see another list in it
        raise Geweigerd(ONLEESBAAR, "soort")
    delen, bladen = soorten[0].doorzoek(zip_)
    blad = next((een for een in bladen if een.gevuld and not een.verborgen), None)
    if blad is None:
        return json.dumps([[], []]).encode()
    if blad.formule:
        raise Geweigerd(FORMULE.format(blad.formule), "formule")
    niet = [
        f"het {'verborgen ' if een.verborgen else ''}blad “{een.naam[:40]}”"
        for een in bladen
        if een.gevuld and een is not blad
    ]
    return json.dumps([begrensd(_rijen(_opnieuw_ingepakt(delen), blad.plek)), niet]).encode()


def _opnieuw_ingepakt(delen: dict[str, bytes]) -> io.BytesIO:
    bestand = io.BytesIO()
    with zipfile.ZipFile(bestand, "w") as naar:
        for naam, deel in delen.items():
            naar.writestr(naam, deel)
    bestand.seek(0)
    return bestand


def _rijen(bestand: io.BytesIO, plek: int) -> Iterator[Rij]:
    """The values. A merged cell is refused: it is one value for rows that each should have their own."""
    from python_calamine import CalamineError, CalamineWorkbook  # late: whoever imports this asks for a child

    try:
        blad = CalamineWorkbook.from_filelike(bestand).get_sheet_by_index(plek)
        samen = getattr(blad, "merged_cell_ranges", None)
        rijen = blad.to_python(skip_empty_area=False, nrows=LAATSTE_RIJ)
    except (CalamineError, IndexError, ValueError, OSError) as fout:
        raise Geweigerd(ONLEESBAAR, "soort") from fout
    if samen:
        raise Geweigerd(SAMEN.format(min(begin[0] for begin, _ in samen) + 1), "samengevoegd")
    for nummer, cellen in enumerate(rijen, start=1):
        yield nummer, [_als_tekst(cel) for cel in cellen]


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
        case time():
            return cel.strftime("%H:%M")
        case timedelta():
            minuten = round(cel.total_seconds() / 60)
            return f"{minuten // 60}:{minuten % 60:02}"
        case _:
            return str(cel).strip()
