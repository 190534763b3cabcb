"""The rows of a school's list: what is wrong with them, and what keeping them would do, in words (pure)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bouwstenen.templatetags.opmaak import urental
from dossier.models import Statushouder
from inburgering.keuzes import Urensoort
from inburgering.models import Groep

Stand = tuple[Decimal, Decimal | None]  # how many hours somebody was there, and of how many
NIEUW, ONGEWIJZIGD = "nieuw", "ongewijzigd"


@dataclass(frozen=True)
class Regel:
    """One row of the list: what it says, what is wrong with it, and what the dossier says now."""

    nummer: int
    dossiernummer: str
    maand: date | None
    uren: Decimal | None
    gegeven: Decimal | None
    soort: str
    fouten: tuple[str, ...]
    wie: Statushouder | None = None
    groep: Groep | None = None
    was: Stand | None = None

    @property
    def waarvoor(self) -> str:
        """What the hours are of, in words; nonsense as it was written."""
        return str(dict(Urensoort.choices).get(self.soort, self.soort))

    @property
    def gevolg(self) -> str:
        """What keeping it does: "nieuw", "24 wordt 22,5", "ongewijzigd"; of how many hours only when that changes."""
        if self.was is None:
            return NIEUW
        uren = self.uren or Decimal(0)
        if self.was == (uren, self.gegeven):
            return ONGEWIJZIGD
        les = self.was[1] != self.gegeven
        return f"{_in_woorden(*self.was, les)} wordt {_in_woorden(uren, self.gegeven, les)}"

    @property
    def verandert(self) -> bool:
        """Whether something that is known becomes something else."""
        return self.gevolg not in (NIEUW, ONGEWIJZIGD)


def _in_woorden(uren: Decimal, gegeven: Decimal | None, les: bool) -> str:
    return f"{urental(uren)} van {'onbekend' if gegeven is None else urental(gegeven)}" if les else urental(uren)


def goed(regels: Sequence[Regel]) -> bool:
    """Whether the whole list can be kept."""
    return not any(regel.fouten for regel in regels)


def oordeel(regels: Sequence[Regel]) -> str:
    """How many rows are right, as a heading."""
    fout, alle = sum(bool(regel.fouten) for regel in regels), len(regels)
    if alle == 1:
        return "De regel klopt niet" if fout else "De regel klopt"
    if not fout:
        return f"Alle {alle} regels kloppen"
    return f"{fout} van {alle} regels {'klopt' if fout == 1 else 'kloppen'} niet"


def samenvatting(regels: Sequence[Regel]) -> str:
    """3 nieuw, 1 verandert, 2 ongewijzigd"""
    aantal = Counter("" if regel.verandert else regel.gevolg for regel in regels)
    delen = (
        (aantal[NIEUW], "nieuw"),
        (aantal[""], "verandert" if aantal[""] == 1 else "veranderen"),
        (aantal[ONGEWIJZIGD], "ongewijzigd"),
    )
    return ", ".join(f"{hoeveel} {wat}" for hoeveel, wat in delen if hoeveel)
