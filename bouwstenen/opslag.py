"""Where uploads and documents are kept: a file is there whole or not at all, and not without the row that names it.

A file is written beside its place, put on the disk, and only then gets its name. What was written in a transaction that
is undone goes too (`zonder_resten`). When a server is killed in between, `verweesd` finds what is left.
"""

import errno
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.db import connection, models, transaction

from bouwstenen.bestanden import WillekeurigeNaam

logger = logging.getLogger(__name__)
BIJNA = ".deel"  # behind the name of a file that is still being written
EIGEN_NAAM = re.compile(rf"[0-9a-f]{{32}}({re.escape(BIJNA)})?")
# What is younger can be of a transaction that still runs; and whoever puts back a backup of the database finds the
# files of the days after it.
BLIJFT, BLIJFT_HALF = timedelta(days=30), timedelta(days=1)
VOL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
GEEN_PLEK = (
    "Het bestand is niet bewaard: er is geen plek meer op de server. Er is niets gewijzigd. Waarschuw uw functioneel "
    "beheerder, en probeer het later nog een keer."
)


class _Geschreven:
    """A file of this transaction; Django calls it once the transaction is on the disk, and forgets it when undone."""

    def __init__(self, pad: Path) -> None:
        self.pad, self.vast = pad, False

    def __call__(self) -> None:
        self.vast = True

    def blijft(self) -> bool:
        return self.vast or any(self is wachtend[1] for wachtend in connection.run_on_commit)


_geschreven: ContextVar[list[_Geschreven] | None] = ContextVar("geschreven", default=None)


class Opslag(FileSystemStorage):
    """Files on the disk of the server."""

    def _save(self, name: str, content: "File[Any]") -> str:
        pad = Path(self.path(name))
        pad.parent.mkdir(parents=True, exist_ok=True)
        bijna = pad.with_name(pad.name + BIJNA)
        try:
            _schrijf(bijna, content)
            bijna.rename(pad)
            _naar_schijf(pad.parent)
        except OSError as fout:
            bijna.unlink(missing_ok=True)
            if fout.errno not in VOL:
                raise
            logger.error("No room for a file of %s bytes", content.size)
            raise ValidationError(GEEN_PLEK, code="vol") from fout
        except BaseException:
            bijna.unlink(missing_ok=True)
            raise
        _onthoud(pad)
        return name.replace("\\", "/")


def _schrijf(pad: Path, inhoud: "File[Any]") -> None:
    with pad.open("xb") as uitvoer:
        for stuk in inhoud.chunks():
            uitvoer.write(stuk)
        uitvoer.flush()
        os.fsync(uitvoer.fileno())


def _naar_schijf(map_: Path) -> None:
    """The name of a file is kept by its folder."""
    nummer = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(nummer)
    finally:
        os.close(nummer)


def _onthoud(pad: Path) -> None:
    lijst = _geschreven.get()
    if lijst is not None:
        geschreven = _Geschreven(pad)
        lijst.append(geschreven)
        transaction.on_commit(geschreven)


@contextmanager
def zonder_resten() -> Iterator[None]:
    """Around a transaction: the files of what was undone in it are removed."""
    if _geschreven.get() is not None:  # one within another; the outer one looks
        yield
        return
    lijst: list[_Geschreven] = []
    vorige = _geschreven.set(lijst)
    try:
        yield
    finally:
        _geschreven.reset(vorige)
        for een in lijst:
            if not een.blijft():
                een.pad.unlink(missing_ok=True)


# --- Files without a row ---------------------------------------------------------------------------------------------


def verweesd(nu: datetime) -> Iterator[Path]:
    """Old files that no row names, nor the history of one. Only in folders and under names that are ours, so that a
    wrong MEDIA_ROOT costs nothing. Ask this with everything in sight: what cannot be seen looks unused."""
    velden = list(_bestandsvelden())
    mappen = {Path(veld.storage.path(veld.upload_to.map_)) for _, veld in velden}
    oud = [pad for map_ in sorted(mappen) if map_.is_dir() for pad in map_.iterdir() if _oud_en_eigen(pad, nu)]
    in_gebruik = set(namen())
    yield from (pad for pad in oud if pad not in in_gebruik)


def ruim_op(nu: datetime) -> int:
    """Remove those files; returns how many."""
    aantal = 0
    for pad in verweesd(nu):
        with suppress(FileNotFoundError):
            pad.unlink()
            aantal += 1
    if aantal:
        logger.warning("Removed %s files that no row names", aantal)
    return aantal


def namen() -> Iterator[Path]:
    """Every file that a row names, or the history of one. Ask this too with everything in sight."""
    yield from (Path(veld.storage.path(naam)) for model, veld in _bestandsvelden() for naam in _namen(model, veld))


def _oud_en_eigen(pad: Path, nu: datetime) -> bool:
    if not EIGEN_NAAM.fullmatch(pad.name):
        return False
    leeftijd = nu - datetime.fromtimestamp(pad.stat().st_mtime, UTC)
    return leeftijd > (BLIJFT_HALF if pad.name.endswith(BIJNA) else BLIJFT)


def _bestandsvelden() -> Iterator[tuple[type[models.Model], Any]]:
    for model in apps.get_models(include_auto_created=True):
        for veld in model._meta.local_fields:
            if isinstance(veld, models.FileField) and isinstance(veld.upload_to, WillekeurigeNaam):
                yield model, veld


def _namen(model: type[models.Model], veld: Any) -> Iterator[str]:
    yield from model._base_manager.exclude(**{veld.name: ""}).values_list(veld.name, flat=True).distinct().iterator()
