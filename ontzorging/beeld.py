"""The months as bars."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ontzorging.bedragen import NUL

HOOGTE = 96  # of a bar, in the units of its drawing


@dataclass(frozen=True)
class Balk:
    """One month as a bar: what was paid under what the client got; heights in units of the drawing."""

    staat: Any
    x: int
    lasten: int
    client: int

    @property
    def y_client(self) -> int:
        return HOOGTE - self.lasten - self.client

    @property
    def y_lasten(self) -> int:
        return HOOGTE - self.lasten


def balken(staten: list[Any]) -> list[Balk]:
    """The last twelve months, the oldest first, on one scale."""
    laatste = sorted(staten, key=lambda staat: staat.maand)[-12:]
    hoogste = max((staat.lasten + staat.naar_client for staat in laatste), default=NUL) or Decimal(1)

    def hoog(bedrag: Decimal) -> int:
        return round(bedrag / hoogste * HOOGTE)

    return [
        Balk(staat, 8 + 44 * n, hoog(max(staat.lasten, NUL)), hoog(staat.naar_client))
        for n, staat in enumerate(laatste)
    ]
