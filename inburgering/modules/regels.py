"""How far the PVT or the MAP of one client is (pure)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inburgering.keuzes import Modulesoort, Urenbron
from inburgering.models import Module, Uren
from inburgering.regels import MAP_UREN, PVT_UREN


@dataclass(frozen=True)
class Modulestand:
    """One of both, with the meetings that whoever gives it wrote down."""

    module: Module
    bijeenkomsten: Sequence[Uren]

    @property
    def aantal(self) -> int:
        """How often the client was there: what the organisatie wrote down, or else what the gemeente knows."""
        return sum(een.aanwezig > 0 for een in self.bijeenkomsten) or self.module.bijeenkomsten or 0

    @property
    def uren(self) -> Decimal:
        """How many hours that were, by what the organisatie wrote down."""
        return sum((een.aanwezig for een in self.bijeenkomsten), Decimal(0))

    @property
    def nodig(self) -> Decimal:
        """How many hours the law asks for."""
        return PVT_UREN if self.module.soort == Modulesoort.PVT else MAP_UREN


def standen(modules: Iterable[Module], uren: Iterable[Uren]) -> list[Modulestand]:
    """Each with its own meetings, out of the hours of one client."""
    per_soort: dict[str, list[Uren]] = {}
    for rij in uren:
        if rij.bron == Urenbron.MODULE:
            per_soort.setdefault(rij.soort, []).append(rij)
    return [Modulestand(een, per_soort.get(een.soort, [])) for een in modules]
