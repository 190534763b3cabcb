"""The question sets in other languages: data in `vertalingen/`, one readable file per language, with a status."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bouwstenen.meervoud import vorm
from dossier.keuzes import Taal
from intake.vragenlijst import Leefgebied, Vraag

VEEL = 100  # a number for which every language uses its general form
MAP = Path(__file__).parent / "vertalingen"
VAN_RECHTS = {"ar", "fa"}
KOMMA, PUNTKOMMA = {"ar": "، ", "fa": "، "}, {"ar": "؛ ", "fa": "؛ "}  # others have those of Dutch


@dataclass(frozen=True)
class Vertaling:
    """One language. `teksten` are by key; what is missing there stays Dutch."""

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

    def van_leefgebied(self, leefgebied: Leefgebied, wat: str) -> str:
        """Its `naam` or `inleiding`; empty when it is not there."""
        return str(self._gebied(leefgebied.code).get(wat, ""))

    def van_vraag(self, leefgebied: Leefgebied, vraag: Vraag) -> str:
        """The question; empty when it is not there."""
        gebied = self._gebied(leefgebied.code)
        eigen = gebied.get("vraag", {}).get(vraag.code) or (gebied.get("schaal") if vraag.code == "start" else None)
        return str(eigen or self.teksten.get("gemeenschappelijk", {}).get(vraag.code, ""))

    def van_hulp(self, leefgebied: Leefgebied, vraag: Vraag) -> str:
        """What stands below the question; empty when it is not there. What protects the client always is."""
        return str(self._gebied(leefgebied.code).get("hulp", {}).get(vraag.code, ""))

    def van_optie(self, leefgebied: Leefgebied, vraag: Vraag, code: str) -> str:
        """One answer to choose; empty when it is not there."""
        gebied = self._gebied(leefgebied.code)
        if vraag.code == "start":
            stappen = gebied.get("stappen", [])
            return str(stappen[int(code) - 1]) if len(stappen) >= int(code) else ""
        overal = self.teksten.get("gemeenschappelijk", {})
        opties = gebied.get("opties", {}).get(vraag.code) or overal.get("opties", {}).get(
            "ja_nee" if vraag.soort == "ja_nee" else vraag.code, {}
        )
        return str(opties.get(code, ""))

    def van_kolom(self, leefgebied: Leefgebied, vraag: Vraag, kolom: Vraag) -> str:
        """The head of a column of a list; empty when it is not there."""
        kolommen = self._gebied(leefgebied.code).get("kolom", {}).get(vraag.code, {})
        return str(kolommen.get(kolom.code, ""))

    def van_kolomoptie(self, leefgebied: Leefgebied, vraag: Vraag, kolom: Vraag, code: str) -> str:
        """One answer to choose in a column; empty when it is not there."""
        if kolom.soort == "ja_nee":
            opties = self.teksten.get("gemeenschappelijk", {}).get("opties", {}).get("ja_nee", {})
        else:
            opties = self._gebied(leefgebied.code).get("kolomopties", {}).get(vraag.code, {}).get(kolom.code, {})
        return str(opties.get(code, ""))

    def van_eenheid(self, eenheid: str) -> str:
        """What numbers count; empty when it is not there."""
        return self._eenheid(eenheid, VEEL).format(n="").strip()

    def _eenheid(self, eenheid: str, aantal: int) -> str:
        return vorm(self.code, aantal, self.teksten.get("gemeenschappelijk", {}).get("eenheid", {}).get(eenheid, ""))

    def in_woorden(self, leefgebied: Leefgebied, vraag: Vraag, waarde: Any) -> str:
        """An answer, as far as its words are ours: own words of the client stay as they were said, and are left out
        here when there is nothing else."""
        match vraag.soort:
            case _ if waarde is None:
                return ""
            case "rijen":
                return PUNTKOMMA.get(self.code, "; ").join(self._rij(leefgebied, vraag, rij) for rij in waarde)
            case "getal":
                return self._eenheid(vraag.eenheid, waarde).format(n=waarde)
            case _:
                codes = [str(een) for een in (waarde if isinstance(waarde, list) else [waarde])]
                gekozen = [self.van_optie(leefgebied, vraag, code) for code in codes if code in vraag.opties]
                return KOMMA.get(self.code, ", ").join(gekozen)

    def _rij(self, leefgebied: Leefgebied, vraag: Vraag, rij: Mapping[str, Any]) -> str:
        delen = []
        for kolom in vraag.kolommen:
            if kolom.code in rij:
                woorden = self.van_kolomoptie(leefgebied, vraag, kolom, str(rij[kolom.code]))
                delen.append(f"{self.van_kolom(leefgebied, vraag, kolom)}: {woorden or rij[kolom.code]}")
        return KOMMA.get(self.code, ", ").join(delen)

    def _gebied(self, code: str) -> Mapping[str, Any]:
        gebied: Mapping[str, Any] = self.teksten.get("leefgebied", {}).get(code, {})
        return gebied


def talen() -> list[tuple[str, str]]:
    """The languages that there are: code and Dutch name."""
    return [(pad.stem, str(Taal(pad.stem).label)) for pad in sorted(MAP.glob("*.toml"))]


@cache
def vertaling(code: str) -> Vertaling | None:
    """One language; None for Dutch or a language that is not there."""
    if code not in dict(talen()):
        return None
    teksten = tomllib.loads((MAP / f"{code}.toml").read_text(encoding="utf-8"))
    return Vertaling(code, str(teksten.get("status", "concept")), teksten)


def alle_vertalingen() -> list[Vertaling]:
    """Every language that is there."""
    return [gevonden for code, _ in talen() if (gevonden := vertaling(code))]
