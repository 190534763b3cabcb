"""The words of letters about money in several languages: data in `vertalingen/`, one file per language, with a
status."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from dossier.keuzes import Taal
from intake.vertaling import VAN_RECHTS

MAP = Path(__file__).parent / "vertalingen"
NEDERLANDS = "nl"


@dataclass(frozen=True)
class Woorden:
    """One language."""

    code: str
    status: str
    teksten: Mapping[str, Any]

    @property
    def richting(self) -> str:
        """As HTML's `dir`."""
        return "rtl" if self.code in VAN_RECHTS else "ltr"

    @property
    def naam(self) -> str:
        return str(Taal(self.code).label)

    def tekst(self, sleutel: str, code: str = "") -> str:
        """A fixed text, or the word for one of a list."""
        deel = self.teksten[sleutel]
        return str(deel[code] if code else deel)


@dataclass(frozen=True)
class Paar:
    """The same twice: in Dutch, and in the other language, where there is one."""

    nl: str
    ander: str = ""


@dataclass(frozen=True)
class TweeTalen:
    """Dutch and one other language, or Dutch alone. In a template `taal.titel` and `taal.last.huur` are pairs."""

    nl: Woorden
    ander: Woorden | None

    def paar(self, sleutel: str, code: str = "") -> Paar:
        return Paar(self.nl.tekst(sleutel, code), self.ander.tekst(sleutel, code) if self.ander else "")


def talen() -> list[tuple[str, str]]:
    """The languages beside Dutch: code and Dutch name."""
    return [(pad.stem, str(Taal(pad.stem).label)) for pad in sorted(MAP.glob("*.toml")) if pad.stem != NEDERLANDS]


@cache
def _woorden(code: str) -> Woorden:
    teksten = tomllib.loads((MAP / f"{code}.toml").read_text(encoding="utf-8"))
    return Woorden(code, str(teksten["status"]), teksten)


def twee_talen(code: str) -> TweeTalen:
    """Dutch beside this language; Dutch alone when that language is not there."""
    return TweeTalen(_woorden(NEDERLANDS), _woorden(code) if code in dict(talen()) else None)
