"""A month, or one lesson in it (pure)."""

from dataclasses import dataclass
from datetime import date, timedelta

from bouwstenen.kalender import plus_maanden


@dataclass(frozen=True)
class Tijdvak:
    """A month, or one lesson in it."""

    maand: date
    dag: date | None = None

    @property
    def van(self) -> date:
        """The first day."""
        return self.dag or self.maand

    @property
    def tot(self) -> date:
        """The last day."""
        return self.dag or plus_maanden(self.maand, 1) - timedelta(days=1)

    @property
    def vraag(self) -> str:
        """What an address says of it."""
        return f"dag={self.dag:%Y-%m-%d}" if self.dag else f"maand={self.maand:%Y-%m}"
