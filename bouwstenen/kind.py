"""Work that may crash, hang or swell, done in a process of its own with limits on memory and time.

Whatever happens there, the server goes on: `in_kind` gives the answer, raises `Geweigerd` with what the work itself
found wrong, or raises `Omgekomen` when the process did not come to an end by itself. The process is a fresh
interpreter, not a copy of a server with threads and locks; it gets no keys, and loads only the module of the function,
so that module imports no Django.
"""

import importlib
import json
import logging
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

logger = logging.getLogger(__name__)
BASIS = Path(__file__).resolve().parent.parent
BEGIN = "import sys; sys.path.insert(0, sys.argv[1]); from bouwstenen.kind import _werk; _werk(*sys.argv[2:])"
GELUKT, GEWEIGERD, MISLUKT = 0, 3, 4
# So many at once in one process of the server; the memory of all together stays bounded too.
TEGELIJK = threading.BoundedSemaphore(2)
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Grenzen:
    """What one piece of work may use."""

    geheugen: int = 512 * MEGABYTE  # bytes of address space
    rekentijd: int = 10  # seconds of the processor
    wachttijd: int = 15  # seconds on the clock
    beurt: int = 10  # seconds until it may begin; together less than a request may take
    uitvoer: int = 32 * MEGABYTE  # bytes of the answer


GEWOON = Grenzen()


class Geweigerd(Exception):
    """The work says that what it was given is not good, in words for whoever sent it."""

    def __init__(self, tekst: str, code: str = "") -> None:
        super().__init__(tekst)
        self.tekst, self.code = tekst, code


class Omgekomen(Exception):
    """The work was ended: by a limit, by a crash, or because nobody's turn came."""


def in_kind(functie: Callable[[bytes], bytes], invoer: bytes, grenzen: Grenzen = GEWOON) -> bytes:
    """What `functie` of a module makes of these bytes, computed in a process of its own."""
    waar = f"{functie.__module__}.{functie.__qualname__}"
    if not TEGELIJK.acquire(timeout=grenzen.beurt):
        raise Omgekomen(f"{waar}: too busy")
    try:
        klaar = subprocess.run(
            _opdracht(functie, grenzen), input=invoer, timeout=grenzen.wachttijd, env=_omgeving(), check=False,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd="/",
        )  # fmt: skip
    except subprocess.TimeoutExpired as fout:
        logger.warning("%s took longer than %s s", waar, grenzen.wachttijd)
        raise Omgekomen(f"{waar}: time") from fout
    finally:
        TEGELIJK.release()
    if klaar.returncode == GELUKT:
        return klaar.stdout
    if klaar.returncode == GEWEIGERD:
        raise Geweigerd(*json.loads(klaar.stdout))
    # What it was doing may quote what somebody sent: only how it ended goes into the log.
    logger.warning("%s ended with %s", waar, klaar.returncode)
    raise Omgekomen(f"{waar}: {klaar.returncode}")


def _opdracht(functie: Callable[[bytes], bytes], grenzen: Grenzen) -> list[str]:
    getallen = (grenzen.geheugen, grenzen.rekentijd, grenzen.wachttijd, grenzen.uitvoer)
    return [sys.executable, "-I", "-c", BEGIN, str(BASIS), functie.__module__, functie.__qualname__,
            *map(str, getallen)]  # fmt: skip


def _omgeving() -> dict[str, str]:
    """What a program needs to be found, and none of our keys."""
    return {naam: os.environ[naam] for naam in ("PATH", "LD_LIBRARY_PATH") if naam in os.environ}


def _werk(module: str, naam: str, *getallen: str) -> None:
    """In the child: take the limits on, do the work, and say how it ended."""
    geheugen, rekentijd, wachttijd, meest = map(int, getallen)
    _begrens(geheugen, rekentijd, wachttijd)
    try:
        functie: Callable[[bytes], bytes] = getattr(importlib.import_module(module), naam)
        einde, antwoord = GELUKT, functie(sys.stdin.buffer.read())
    except Geweigerd as fout:
        einde, antwoord = GEWEIGERD, json.dumps([fout.tekst, fout.code]).encode()
    except BaseException:  # also what a library in another language raises
        einde, antwoord = MISLUKT, b""
    if len(antwoord) > meest:
        einde, antwoord = MISLUKT, b""
    sys.stdout.buffer.write(antwoord)
    sys.stdout.buffer.flush()
    os._exit(einde)  # nothing is left to tidy up


def _begrens(geheugen: int, rekentijd: int, wachttijd: int) -> None:
    signal.alarm(wachttijd)  # also when nobody is left to wait for it
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    for soort, meest in (
        (resource.RLIMIT_AS, geheugen),
        (resource.RLIMIT_CPU, rekentijd),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),  # what was in memory is not left on the disk
    ):
        hoogst = resource.getrlimit(soort)[1]  # of whoever started this; nobody may go beyond that
        grens = meest if hoogst == resource.RLIM_INFINITY else min(meest, hoogst)
        resource.setrlimit(soort, (grens, grens))
