"""The question sets: data in `vragenlijsten/`, one file per version, and what an answer to each question may be."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date

MAP = Path(__file__).parent / "vragenlijsten"
LANGSTE_TEKST = 2000  # characters
MEESTE_RIJEN = 25
START = "start"  # the start position, on five steps
STAPPEN = range(1, 6)
JA_NEE = {"ja": "ja", "nee": "nee"}


@dataclass(frozen=True)
class Vraag:
    """One question. `opties` are code → words; `kolommen` are the questions of each row of a list."""

    code: str
    soort: str
    tekst: str
    hulp: str = ""
    verplicht: bool = False
    min: int | None = None
    max: int | None = None
    eenheid: str = ""
    opties: dict[str, str] = field(default_factory=dict)
    kolommen: tuple["Vraag", ...] = ()

    def schoon(self, waarde: Any) -> Any:
        """The answer as it is stored: a text, a number, a date as text, a list; None when nothing was answered.

        Raises ValidationError for what is no answer to this question.
        """
        if waarde in (None, "", []):
            return None
        return getattr(self, f"_{self.soort}")(waarde)

    def _tekst(self, waarde: Any) -> str | None:
        if not isinstance(waarde, str):
            raise ValidationError("Vul hier tekst in.")
        if len(waarde) > LANGSTE_TEKST:
            raise ValidationError(f"Deze tekst is te lang: {len(waarde)} tekens, en {LANGSTE_TEKST} passen.")
        return waarde.strip() or None

    def _keuze(self, waarde: Any) -> str:
        if not isinstance(waarde, str) or waarde not in self.opties:
            raise ValidationError("Kies een van de antwoorden die hier staan.")
        return waarde

    _ja_nee = _schaal = _keuze

    def _meerkeuze(self, waarde: Any) -> list[str]:
        if not isinstance(waarde, list):
            raise ValidationError("Kies uit de antwoorden die hier staan.")
        return [code for code in self.opties if code in {self._keuze(een) for een in waarde}]

    def _getal(self, waarde: Any) -> int:
        try:
            getal = int(str(waarde))
        except ValueError:
            raise ValidationError("Vul een heel getal in.") from None
        if (self.min is not None and getal < self.min) or (self.max is not None and getal > self.max):
            raise ValidationError(f"Vul een getal in van {self.min} tot en met {self.max}.")
        return getal

    def _datum(self, waarde: Any) -> str:
        try:
            dag = parse_date(str(waarde))
        except ValueError:
            dag = None
        if dag is None:
            raise ValidationError("Vul een datum in die bestaat.")
        return dag.isoformat()

    def _rijen(self, waarde: Any) -> list[dict[str, Any]] | None:
        if not isinstance(waarde, list) or not all(isinstance(rij, dict) for rij in waarde):
            raise ValidationError("Dit is geen lijst.")
        if len(waarde) > MEESTE_RIJEN:
            raise ValidationError(f"Er passen {MEESTE_RIJEN} rijen.")
        if onbekend := {code for rij in waarde for code in rij} - {kolom.code for kolom in self.kolommen}:
            raise ValidationError(f"Deze kolom bestaat niet: {sorted(onbekend)[0][:40]}.")
        rijen = [
            {k.code: schoon for k in self.kolommen if (schoon := k.schoon(rij.get(k.code))) is not None}
            for rij in waarde
        ]
        return [rij for rij in rijen if rij] or None

    def in_woorden(self, waarde: Any) -> str:
        """The answer as people read it."""
        match self.soort:
            case _ if waarde is None:
                return ""
            case "meerkeuze":
                return ", ".join(self.opties.get(code, code) for code in waarde)
            case "rijen":
                return "; ".join(
                    ", ".join(kolom.in_woorden(rij[kolom.code]) for kolom in self.kolommen if kolom.code in rij)
                    for rij in waarde
                )
            case "getal":
                return f"{waarde} {self.eenheid}".strip()
            case _:
                return self.opties.get(str(waarde), str(waarde))


@dataclass(frozen=True)
class Leefgebied:
    """One of the thirteen, with its own questions and those that are asked everywhere."""

    code: str
    naam: str
    inleiding: str
    pictogram: str
    gezondheid: bool
    vragen: tuple[Vraag, ...]
    doelen: tuple[str, ...]

    @property
    def per_code(self) -> dict[str, Vraag]:
        return {vraag.code: vraag for vraag in self.vragen}

    @property
    def verplicht(self) -> list[Vraag]:
        """What has to be answered before the intake can be completed."""
        return [vraag for vraag in self.vragen if vraag.verplicht]


@dataclass(frozen=True)
class Vragenlijst:
    """One version."""

    versie: str
    geldig_van: date
    toelichting: str
    leefgebieden: tuple[Leefgebied, ...]

    @property
    def per_code(self) -> dict[str, Leefgebied]:
        return {leefgebied.code: leefgebied for leefgebied in self.leefgebieden}


def versies() -> list[str]:
    """The names of the versions, the newest first."""
    return sorted((pad.stem for pad in MAP.glob("*.toml")), reverse=True)


def geldig_op(dag: date) -> str:
    """The version with which an intake begins on `dag`."""
    return next((versie for versie in versies() if date.fromisoformat(versie) <= dag), versies()[-1])


@cache
def laad(versie: str) -> Vragenlijst:
    """One version; raises KeyError when there is none of that name."""
    if versie not in versies():
        raise KeyError(versie)
    bron = tomllib.loads((MAP / f"{versie}.toml").read_text(encoding="utf-8"))
    leefgebieden = tuple(_leefgebied(rij, bron["gemeenschappelijk"]) for rij in bron["leefgebied"])
    return Vragenlijst(bron["versie"], bron["geldig_van"], bron["toelichting"], leefgebieden)


def vraag_van(leefgebied: str, code: str, versie: str = "") -> Vraag | None:
    """A question in that version, or else in the newest that asks it; None for one that was never asked."""
    for naam in (versie, *versies()):
        gebied = laad(naam).per_code.get(leefgebied) if naam in versies() else None
        if gebied and (vraag := gebied.per_code.get(code)):
            return vraag
    return None


def verschillen(lijsten: list[Vragenlijst]) -> list[tuple[Vragenlijst, list[str]]]:
    """Each version, the newest first, with what was added, dropped or put into other words since the one before."""
    paren = zip(lijsten, [*lijsten[1:], None], strict=True)
    return [(nieuw, _verschil(_teksten(oud), _teksten(nieuw)) if oud else []) for nieuw, oud in paren]


def _teksten(lijst: Vragenlijst) -> dict[tuple[str, str], str]:
    return {(gebied.naam, vraag.code): vraag.tekst for gebied in lijst.leefgebieden for vraag in gebied.vragen}


def _verschil(oud: dict[tuple[str, str], str], nieuw: dict[tuple[str, str], str]) -> list[str]:
    return [
        *(f"{gebied}: nieuw, {nieuw[gebied, code]}" for gebied, code in nieuw.keys() - oud.keys()),
        *(f"{gebied}: vervallen, {oud[gebied, code]}" for gebied, code in oud.keys() - nieuw.keys()),
        *(f"{g}: {oud[g, c]} → {nieuw[g, c]}" for g, c in nieuw.keys() & oud.keys() if oud[g, c] != nieuw[g, c]),
    ]


def _leefgebied(rij: dict[str, Any], overal: dict[str, Any]) -> Leefgebied:
    eigen = [_vraag(vraag) for vraag in rij["vraag"]]
    return Leefgebied(
        code=rij["code"],
        naam=rij["naam"],
        inleiding=rij["inleiding"],
        pictogram=rij["pictogram"],
        gezondheid=rij["gezondheid"],
        vragen=(*eigen, *_overal(rij, overal)),
        doelen=tuple(rij["doelen"]),
    )


def _overal(rij: dict[str, Any], overal: dict[str, Any]) -> Iterator[Vraag]:
    """The start position with the steps of this leefgebied, and the four questions that are the same everywhere."""
    stappen = dict(zip(map(str, STAPPEN), rij["stappen"], strict=True))
    yield Vraag(START, "schaal", rij["schaal"], verplicht=True, opties=stappen)
    for code in ("sterk", "ontwikkelen", "nodig"):
        yield Vraag(code, "tekst", overal[code])
    yield Vraag("urgentie", "keuze", overal["urgentie"], opties=overal["urgenties"])


def _vraag(rij: dict[str, Any]) -> Vraag:
    opties = JA_NEE if rij["soort"] == "ja_nee" else rij.get("opties", {})
    kolommen = tuple(_vraag(kolom) for kolom in rij.get("kolom", []))
    kaal = {naam: waarde for naam, waarde in rij.items() if naam not in ("opties", "kolom")}
    return Vraag(**kaal, opties=opties, kolommen=kolommen)
