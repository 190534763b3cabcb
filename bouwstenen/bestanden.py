"""Uploaded files: what is accepted, by content and not by name, and under which name it is kept."""

import secrets
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.deconstruct import deconstructible

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
    """Refuse what is too large, empty, or no PDF, JPG or PNG; what is stored already was looked at then."""
    if getattr(bestand, "_committed", False):
        return
    if bestand.size > GROOTSTE:
        raise ValidationError("Het bestand is groter dan 10 MB. Maak de scan kleiner.", code="groot")
    bestand.seek(0)
    begin = bestand.read(16)
    bestand.seek(0)
    if soort_van(begin) is None:
        raise ValidationError("Dit bestand is geen PDF, JPG of PNG. Maak een scan of foto.", code="soort")


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
