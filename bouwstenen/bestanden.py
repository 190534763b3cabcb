"""Uploaded files: what is accepted, by content and not by name, and under which name it is kept."""

import secrets
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.deconstruct import deconstructible

from bouwstenen.kind import Geweigerd, Omgekomen
from bouwstenen.plaatjes import BESCHADIGD, keur_scan

GROOTSTE = 10 * 1024 * 1024  # bytes
GROOTSTE_VERZOEK = GROOTSTE + 1024 * 1024  # bytes of a form with such a file; the web server takes in no more
# The first bytes of a file say what it is: (signature, extension, media type).
SOORTEN = (
    (b"%PDF-", "pdf", "application/pdf"),
    (b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png", "image/png"),
)


def soort_van(begin: bytes) -> tuple[str, str] | None:
    """(extension, media type) of a file with these first bytes; None for anything that is not accepted."""
    return next(((extensie, soort) for teken, extensie, soort in SOORTEN if begin.startswith(teken)), None)


def controleer_bestand(bestand: "File[Any]") -> None:
    """Refuse what is too large, empty, or no PDF, JPG or PNG, and a picture that cannot be drawn; what is stored
    already was looked at then. A PDF is kept and handed out as it is, and never opened here."""
    if getattr(bestand, "_committed", False) or getattr(bestand, "_gekeurd", False):
        return
    if bestand.size > GROOTSTE:
        raise ValidationError("Het bestand is groter dan 10 MB. Maak de scan kleiner.", code="groot")
    bestand.seek(0)
    begin = bestand.read(16)
    bestand.seek(0)
    soort = soort_van(begin)
    if soort is None:
        raise ValidationError("Dit bestand is geen PDF, JPG of PNG. Maak een scan of foto.", code="soort")
    if soort[1].startswith("image/"):
        keur(keur_scan, bestand.read())
        bestand.seek(0)
    bestand._gekeurd = True  # type: ignore[attr-defined]  # a form and then its handeling both ask


def keur(hoe: Callable[[bytes], None], inhoud: bytes) -> None:
    """Look at a picture; raise ValidationError in words when it cannot be drawn."""
    try:
        hoe(inhoud)
    except Geweigerd as fout:
        raise ValidationError(fout.tekst, code=fout.code) from fout
    except Omgekomen as fout:
        raise ValidationError(BESCHADIGD, code="zwaar") from fout


@deconstructible
class WillekeurigeNaam:
    """A name that tells nothing about the file: a folder, and chance."""

    def __init__(self, map_: str) -> None:
        self.map_ = map_

    def __call__(self, record: Any, bestandsnaam: str) -> str:
        return f"{self.map_}/{secrets.token_hex(16)}"

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, WillekeurigeNaam) and self.map_ == ander.map_

    def __hash__(self) -> int:
        return hash(self.map_)
