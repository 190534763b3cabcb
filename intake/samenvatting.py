"""The summary that a PIP starts from: what goes well, is wished and is needed, the most urgent leefgebied first."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from intake.vragenlijst import START, Leefgebied, Vragenlijst

GEVRAAGD = (START, "sterk", "ontwikkelen", "nodig", "urgentie")


@dataclass(frozen=True)
class Samenvatting:
    """One leefgebied in a few words; what was not answered is empty."""

    gebied: Leefgebied
    start: int | None
    waarden: Mapping[str, str]

    def _woorden(self, vraag: str) -> str:
        return self.gebied.per_code[vraag].in_woorden(self.waarden.get(vraag))

    @property
    def start_woorden(self) -> str:
        return self._woorden(START)

    @property
    def sterk(self) -> str:
        return self._woorden("sterk")

    @property
    def ontwikkelen(self) -> str:
        return self._woorden("ontwikkelen")

    @property
    def nodig(self) -> str:
        return self._woorden("nodig")

    @property
    def urgentie(self) -> str:
        return self._woorden("urgentie")

    @property
    def dringend(self) -> bool:
        """Whether help cannot wait: the two most urgent answers."""
        return self._haast >= len(self.gebied.per_code["urgentie"].opties) - 2

    @property
    def _haast(self) -> int:
        """From 0 up; -1 when nothing was said about it."""
        gekozen = self.waarden.get("urgentie")
        return list(self.gebied.per_code["urgentie"].opties).index(gekozen) if gekozen else -1

    @property
    def volgorde(self) -> tuple[int, int]:
        """The most urgent first, then who stands furthest from managing alone."""
        return -self._haast, self.start or 9


def samenvatting(lijst: Vragenlijst, antwoorden: Mapping[tuple[str, str], Any]) -> list[Samenvatting]:
    """Every leefgebied about which one of the five questions was answered, in the order in which help is needed."""
    rijen = []
    for gebied in lijst.leefgebieden:
        waarden = {code: waarde for code in GEVRAAGD if (waarde := antwoorden.get((gebied.code, code))) is not None}
        if waarden:
            start = waarden.get(START)
            rijen.append(Samenvatting(gebied, int(start) if start else None, waarden))
    return sorted(rijen, key=lambda rij: rij.volgorde)
