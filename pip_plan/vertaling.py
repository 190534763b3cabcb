"""The fixed words of a document in several languages: data in a folder, one file per language, with a status. Those of
"Mijn plan" are in `vertalingen/`; other documents have a folder of their own."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.utils.dateformat import format as opgemaakt

from bouwstenen.meervoud import vorm
from dossier.keuzes import Taal
from intake.vertaling import KOMMA, VAN_RECHTS

MAP = Path(__file__).parent / "vertalingen"
NEDERLANDS = str(Taal.NEDERLANDS)
# Around what is filled in where one reads from the right: without them a telephone number would stand backwards.
LINKS_RECHTS, EINDE = "\u2066", "\u2069"


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

    def tekst(self, sleutel: str, **waarden: Any) -> str:
        """One of the fixed texts, with what belongs in it; what has more forms takes that of its number."""
        aantal = next((waarde for waarde in waarden.values() if isinstance(waarde, int)), 0)
        begin, einde = (LINKS_RECHTS, EINDE) if self.richting == "rtl" else ("", "")
        passend = {naam: f"{begin}{self.waarde(waarde)}{einde}" for naam, waarde in waarden.items()}
        return vorm(self.code, aantal, self.teksten["tekst"][sleutel]).format(**passend)

    def woord(self, lijst: str, code: str | int) -> str:
        """A day, a part of the day, a kind of activity, a part of the exam."""
        return str(self.teksten[lijst][str(code)])

    def doel(self, tekst: str) -> str:
        """A goal out of the library; empty when it is in somebody's own words."""
        return str(self.teksten.get("doel", {}).get(tekst, ""))

    def waarde(self, waarde: Any) -> str:
        """A date in words in Dutch, in digits elsewhere; parts of the exam in the language."""
        match waarde:
            case date():
                return opgemaakt(waarde, "j F Y" if self.code == NEDERLANDS else "d-m-Y")
            case list():
                return KOMMA.get(self.code, ", ").join(self.woord("onderdeel", een) for een in waarde)
            case _:
                return str(waarde)


@dataclass(frozen=True)
class Paar:
    """The same twice: in Dutch, and in the other language, where there is one."""

    nl: str
    ander: str = ""


@dataclass(frozen=True)
class TweeTalen:
    """Dutch and one other language, or Dutch alone."""

    nl: Woorden
    ander: Woorden | None

    def paar(self, sleutel: str, **waarden: Any) -> Paar:
        """A fixed text in both."""
        return Paar(self.nl.tekst(sleutel, **waarden), self.ander.tekst(sleutel, **waarden) if self.ander else "")

    def woord(self, lijst: str, code: str | int) -> Paar:
        """A word out of a list in both."""
        return Paar(self.nl.woord(lijst, code), self.ander.woord(lijst, code) if self.ander else "")

    def doel(self, tekst: str) -> Paar:
        """A goal as it was written down, and in the other language when it came out of the library."""
        return Paar(tekst, self.ander.doel(tekst) if self.ander else "")


def talen(map_: Path = MAP) -> list[tuple[str, str]]:
    """The languages beside Dutch: code and Dutch name."""
    codes = sorted(pad.stem for pad in map_.glob("*.toml"))
    return [(code, str(Taal(code).label)) for code in codes if code != NEDERLANDS]


@cache
def woorden(code: str, map_: Path = MAP) -> Woorden:
    """One language; raises KeyError when it is not there."""
    if code not in {NEDERLANDS, *dict(talen(map_))}:
        raise KeyError(code)
    teksten = tomllib.loads((map_ / f"{code}.toml").read_text(encoding="utf-8"))
    return Woorden(code, str(teksten["status"]), teksten)


def twee_talen(code: str, map_: Path = MAP) -> TweeTalen:
    """Dutch beside this language; Dutch alone when that language is not there."""
    ander = woorden(code, map_) if code in dict(talen(map_)) else None
    return TweeTalen(woorden(NEDERLANDS, map_), ander)
