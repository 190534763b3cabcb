"""What a kind of klus is. An app declares its kinds in its `tasks.py`; `settings.KLUSSEN` says where each one is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.module_loading import import_string

from toegang.inzage import Dossier, Genummerd, Notitie
from toegang.models import Inzage
from toegang.rechten import Recht
from toegang.zicht import Zicht

Parameters = dict[str, Any]  # ids and dates; no names


class Mislukt(Exception):
    """A klus cannot be made; the message is for who asked, and says what to do."""


@dataclass(frozen=True)
class Bestand:
    """A file to download. Its name tells nothing about people."""

    naam: str
    mediatype: str
    inhoud: bytes


@dataclass(frozen=True)
class Pagina:
    """An address of ours to go on with, such as that of the preview of an import."""

    adres: str


@dataclass
class Werk:
    """What a klus that is being made tells: how far it is, and which dossiers it shows."""

    zeg: Callable[[str, int, int], None]
    notities: list[Notitie] = field(default_factory=list)

    def meld(self, stap: str, gedaan: int = 0, totaal: int = 0) -> None:
        """Say what happens now, and how much of how much is done; without a total the page shows no bar."""
        self.zeg(stap, gedaan, totaal)

    def noteer(self, pagina: str, dossiers: Iterable[Dossier], doel: str = "") -> None:
        """Note for the read log that the file shows something of these dossiers, as the page does at which it was asked
        for (`toegang.inzage`)."""
        if dossiers := list(dossiers):
            self.notities.append(Notitie(Inzage.Soort.DOCUMENT, pagina, dossiers, doel=doel))

    def noteer_overzicht(self, pagina: str, toelichting: str, nummers: Iterable[str] = ()) -> None:
        """The same for what is about many people and names none."""
        dossiers = [Genummerd(nummer) for nummer in sorted(set(nummers))]
        self.notities.append(Notitie(Inzage.Soort.DOCUMENT, pagina, dossiers, toelichting=toelichting))


@dataclass(frozen=True)
class Soort:
    """A kind of klus.

    `maak(zicht, parameters, werk)` runs in the worker, in one transaction with the rights that the asker has at that
    moment; what it writes is kept together with its result, or not at all. It may run twice when a worker dies.
    """

    code: str
    recht: Recht
    maak: Callable[[Zicht, Parameters, Werk], Bestand | Pagina]
    bevestigd: bool = False  # asking and downloading is for who has just confirmed who they are
    seconden: int = 300  # longer is stopped
    megabytes: int = 1024  # of memory on top of what the worker has


def soort_van(code: str) -> Soort:
    """The kind with this code; raises KeyError when it no longer exists."""
    soort: Soort = import_string(settings.KLUSSEN[code])
    return soort
