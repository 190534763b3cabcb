"""How large a list may be, whatever kind of file it came in."""

from collections.abc import Iterable
from dataclasses import dataclass

from bouwstenen.kind import Geweigerd

MEESTE_RIJEN = 2000  # that are not empty, below the header
LAATSTE_RIJ = 10_000  # with the empty ones between them
MEESTE_KOLOMMEN = 40
LANGSTE_TEKST = 5000  # characters in one cell
Rij = tuple[int, list[str]]  # the line number as people see it, the cells as text


@dataclass
class Vel:
    """One sheet, as it was looked through."""

    naam: str
    plek: int  # among the sheets, the first is 0
    verborgen: bool
    gevuld: bool = False
    formule: int | None = None  # the first row that has one


def begrensd(rijen: Iterable[Rij]) -> list[Rij]:
    """The rows that are not empty. Raises Geweigerd at the first that goes beyond a bound: nothing is left out in
    silence."""
    gevuld: list[Rij] = []
    for nummer, ruw in rijen:
        binnen_het_blad(nummer)
        if not any(ruw):
            continue
        breedte = max(plek for plek, cel in enumerate(ruw, start=1) if cel)
        binnen_het_blad(nummer, breedte)
        if max(map(len, ruw)) > LANGSTE_TEKST:
            raise Geweigerd(
                f"Regel {nummer} heeft een cel met meer dan {LANGSTE_TEKST} tekens. Maak die korter.", "lang"
            )
        gevuld.append((nummer, ruw[:MEESTE_KOLOMMEN]))
        if len(gevuld) > MEESTE_RIJEN + 1:
            raise Geweigerd(f"Er staan meer dan {MEESTE_RIJEN} rijen in. Maak er kleinere lijsten van.", "rijen")
    return gevuld


def binnen_het_blad(rij: int, kolom: int = 1) -> None:
    """Raise Geweigerd for a cell that lies where no list comes."""
    if rij > LAATSTE_RIJ:
        raise Geweigerd(
            f"Op regel {rij} staat nog iets. Een lijst heeft hoogstens {MEESTE_RIJEN} rijen: maak er kleinere lijsten "
            "van, en haal lege regels weg.",
            "rijen",
        )
    if kolom > MEESTE_KOLOMMEN:
        raise Geweigerd(
            f"Regel {rij} heeft meer dan {MEESTE_KOLOMMEN} kolommen. Haal de kolommen weg die niet nodig zijn.",
            "kolommen",
        )
