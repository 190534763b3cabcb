"""A backup on the disk: a folder with the database, the files, and what there was. The keys are never in it.

It gets its name when it is whole, so what was broken off can be seen, and never be taken for a backup.
"""

import hashlib
import json
import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from errno import EPERM
from pathlib import Path

from cryptography.fernet import InvalidToken

from bouwstenen.opslag import BIJNA
from bouwstenen.versleuteling import kenmerk, slot

DATABASE, BESTANDEN, INHOUD = "database.dump", "bestanden.tar", "inhoud.json"
TIJDELIJK = ".herstel"  # in the folder of the files, while they are put back
WOORD = "proef"
STUK = 1024 * 1024


@dataclass(frozen=True)
class Inhoud:
    """What there was: enough to refuse what does not fit, and to see afterwards that nothing is missing."""

    versie: str
    gemaakt_op: str
    migraties: list[list[str]]
    rijen: dict[str, int]
    bouw: dict[str, int]  # how many constraints, triggers and the like
    sommen: dict[str, str]
    # One word under the keys of that moment. Who has the keys can read it; it tells nobody else anything.
    proef: str = field(default_factory=lambda: slot().encrypt(WOORD.encode()).decode())
    kenmerk: str = field(default_factory=lambda: kenmerk(WOORD))


def schrijf(inhoud: Inhoud, map_: Path) -> None:
    (map_ / INHOUD).write_text(json.dumps(asdict(inhoud), indent=1), encoding="utf-8")


def lees(map_: Path) -> Inhoud | None:
    """What this folder says that it holds; None when it says nothing that can be read."""
    try:
        return Inhoud(**json.loads((map_ / INHOUD).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def som(pad: Path) -> str:
    """The SHA-256 of a file; empty when it is not there."""
    if not pad.is_file():
        return ""
    geheel = hashlib.sha256()
    with pad.open("rb") as bestand:
        while stuk := bestand.read(STUK):
            geheel.update(stuk)
    return geheel.hexdigest()


def is_heel(inhoud: Inhoud, map_: Path) -> bool:
    return inhoud.sommen.keys() == {DATABASE, BESTANDEN} and all(
        som(map_ / naam) == verwacht for naam, verwacht in inhoud.sommen.items()
    )


def verkeerde_sleutel(inhoud: Inhoud) -> str:
    """The variable that is not the one of this backup; empty when the keys fit."""
    try:
        slot().decrypt(inhoud.proef.encode())
    except InvalidToken:
        return "BSN_SLEUTELS"
    return "" if inhoud.kenmerk == kenmerk(WOORD) else "BSN_ZOEKSLEUTEL"


def pak_in(bron: Path, doel: Path) -> None:
    """The files, those that are being written left out. What is removed meanwhile was not needed any more."""
    with tarfile.open(doel, "w") as archief:
        for pad in sorted(bron.rglob("*")):
            naam = pad.relative_to(bron)
            if pad.is_file() and not pad.name.endswith(BIJNA) and naam.parts[0] != TIJDELIJK:
                try:
                    archief.add(pad, str(naam))
                except FileNotFoundError:
                    continue


def pak_uit(bron: Path, doel: Path) -> None:
    """Files alone, with the rights of new ones. (Python 3.11.2 of Debian 12 lacks what tarfile has for this.)"""
    doel.mkdir()
    with tarfile.open(bron) as archief:
        for lid in archief:
            pad = doel / lid.name
            if not lid.isfile() or not pad.resolve().is_relative_to(doel.resolve()):
                raise OSError(EPERM, f"{lid.name!r} hoort niet in een back-up")
            pad.parent.mkdir(parents=True, exist_ok=True)
            with archief.extractfile(lid) as inhoud, pad.open("xb") as uitvoer:  # type: ignore[union-attr]  # it is a file
                shutil.copyfileobj(inhoud, uitvoer)


def backups(map_: Path) -> Iterator[Path]:
    """Every whole backup in a folder, the oldest first; by name, which is the moment."""
    yield from (pad.parent for pad in sorted(map_.glob(f"20*/{INHOUD}")))
