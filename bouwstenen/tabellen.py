"""Tables that people upload: CSV, XLSX and ODS, read within bounds and refused in words."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import TypeVar

from django.core.exceptions import ValidationError

from bouwstenen import werkboek
from bouwstenen.kind import MEGABYTE, Geweigerd, Grenzen, Omgekomen, in_kind
from bouwstenen.werkboek.rijen import MEESTE_RIJEN, Rij, begrensd

__all__ = ["GROOTSTE", "MEESTE_RIJEN", "Gelezen", "Rij", "lees_tabel"]
T = TypeVar("T")
SCHEIDING = "sep="  # Excel: the first line may say which sign stands between cells
GROOTSTE = MEGABYTE  # bytes of the file
WERKBOEK = Grenzen(uitvoer=8 * MEGABYTE)
TE_ZWAAR = (
    "Dit werkblad kan hier niet worden gelezen. Kopieer alleen de lijst naar een nieuw bestand, of sla haar op als "
    "CSV (UTF-8), en kies dat."
)


class Gelezen(list[T]):
    """What was read of a file, and in words what was not: nothing is left out in silence."""

    def __init__(self, delen: Iterable[T], niet: Iterable[str] = ()) -> None:
        super().__init__(delen)
        self.niet = list(niet)


def lees_tabel(inhoud: bytes) -> Gelezen[Rij]:
    """The rows of the first sheet that people see, those that are not empty.

    Raises ValidationError for what is no table, too large, or written in another way than UTF-8.
    """
    if len(inhoud) > GROOTSTE:
        raise ValidationError("Het bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per groep.", code="groot")
    try:
        rijen = _werkboek(inhoud) if inhoud.startswith(werkboek.ZIP) else Gelezen(begrensd(_csv(inhoud)))
    except Geweigerd as fout:
        raise ValidationError(fout.tekst, code=fout.code) from fout
    except Omgekomen as fout:
        raise ValidationError(TE_ZWAAR, code="zwaar") from fout
    if not rijen:
        raise ValidationError("Het bestand is leeg.", code="leeg")
    return rijen


def _werkboek(inhoud: bytes) -> Gelezen[Rij]:
    """A small workbook can be made to become anything, so another process opens it."""
    rijen, niet = json.loads(in_kind(werkboek.lees, inhoud, WERKBOEK))
    return Gelezen([(nummer, cellen) for nummer, cellen in rijen], niet)


def _csv(inhoud: bytes) -> Iterator[Rij]:
    """Comma, semicolon or tab, whichever the header uses most."""
    if b"\0" in inhoud:
        raise Geweigerd("Dit is geen CSV (UTF-8), XLSX of ODS. Sla de lijst op als een van die drie.", "soort")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Geweigerd(
            "Dit CSV-bestand is niet in UTF-8 geschreven. Sla het op als “CSV UTF-8”, of als XLSX of ODS.", "codering"
        ) from None
    kop, _, rest = tekst.partition("\n")
    begin, teken = 1, max(";,\t", key=kop.count)
    if kop.strip().lower() in {f"{SCHEIDING}{een}" for een in ";,\t"} or kop.strip().lower() == SCHEIDING:
        begin, teken, tekst = 2, kop.strip("\r\n")[len(SCHEIDING) :] or ";", rest
    # Strict: a quote that never ends would swallow the rows below it in silence.
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken, strict=True)
    try:
        for cellen in lezer:
            yield lezer.line_num + begin - 1, [cel.strip() for cel in cellen]
    except csv.Error:
        raise Geweigerd(
            f"Regel {lezer.line_num + begin - 1} is niet te lezen: kijk of elk aanhalingsteken ook weer sluit.", "soort"
        ) from None
