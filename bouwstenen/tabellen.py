"""Tables that people upload: CSV, XLSX and ODS, read within bounds and refused in words."""

import csv
import io
import json
from collections.abc import Iterator

from django.core.exceptions import ValidationError

from bouwstenen import werkboek
from bouwstenen.kind import MEGABYTE, Geweigerd, Grenzen, Omgekomen, in_kind
from bouwstenen.werkboek.rijen import MEESTE_RIJEN, Rij, begrensd

__all__ = ["GROOTSTE", "MEESTE_RIJEN", "Rij", "lees_tabel"]
GROOTSTE = MEGABYTE  # bytes of the file
WERKBOEK = Grenzen(uitvoer=8 * MEGABYTE)
TE_ZWAAR = (
    "Dit werkblad kan hier niet worden gelezen. Kopieer alleen de lijst naar een nieuw bestand, of sla haar op als "
    "CSV (UTF-8), en kies dat."
)


def lees_tabel(inhoud: bytes) -> list[Rij]:
    """The rows of the first sheet that are not empty, the header first.

    Raises ValidationError for what is no table, too large, or written in another way than UTF-8.
    """
    if len(inhoud) > GROOTSTE:
        raise ValidationError("Het bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per groep.", code="groot")
    try:
        rijen = _werkboek(inhoud) if inhoud.startswith(werkboek.ZIP) else begrensd(_csv(inhoud))
    except Geweigerd as fout:
        raise ValidationError(fout.tekst, code=fout.code) from fout
    except Omgekomen as fout:
        raise ValidationError(TE_ZWAAR, code="zwaar") from fout
    if not rijen:
        raise ValidationError("Het bestand is leeg.", code="leeg")
    return rijen


def _werkboek(inhoud: bytes) -> list[Rij]:
    """A small workbook can be made to become anything, so another process opens it."""
    return [(nummer, cellen) for nummer, cellen in json.loads(in_kind(werkboek.lees, inhoud, WERKBOEK))]


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
    kop = tekst.split("\n", 1)[0]
    teken = max(";,\t", key=kop.count)
    # Strict: a quote that never ends would swallow the rows below it in silence.
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken, strict=True)
    try:
        for cellen in lezer:
            yield lezer.line_num, [cel.strip() for cel in cellen]
    except csv.Error:
        raise Geweigerd(
            f"Regel {lezer.line_num} is niet te lezen: kijk of elk aanhalingsteken ook weer sluit.", "soort"
        ) from None
