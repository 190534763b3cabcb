"""The environment of one process: what `settings.py` asks for, made where nobody gave it.

A server gives everything: `DATABASE_URL`, `REDIS_URL` and three keys. Without `DATABASE_URL`, or with `DEMO=1`, this
is a demonstration: whatever is missing then comes from the data folder, where the keys are kept and where the
embedded database and broker run (see `bewaker.py`) as long as somebody uses them.
"""

import base64
import fcntl
import json
import os
import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vught_statushouders import bewaker
from vught_statushouders.instellingen import NERGENS

BASIS = Path(__file__).resolve().parent.parent
DIENSTEN = ("DATABASE_URL", "REDIS_URL")
# Other logins of the same database, for the children of `start`.
LOGINS = ("DATABASE_URL_WEB", "DATABASE_URL_WERKER")
# These need no database; they run with values that lead nowhere, on a machine that has none (such as an image build).
ZONDER_DATABASE = {"", "help", "version", "build_assets", "check", "collectstatic", "diffsettings", "findstatic"}
HULP = {"-h", "--help", "--version"}


def gegevensmap() -> Path:
    return Path(os.environ.get("VUGHT_DATA_DIR") or BASIS / ".data").absolute()


def is_demo() -> bool:
    return os.environ.get("DEMO", "0" if os.environ.get("DATABASE_URL") else "1") == "1"


def nieuwe_sleutels() -> dict[str, str]:
    return {
        "SECRET_KEY": secrets.token_urlsafe(64),
        "BSN_SLEUTELS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "BSN_ZOEKSLEUTEL": secrets.token_urlsafe(48),
    }


class Gebruik:
    """One user of the embedded servers, for as long as the connection to their guardian is open."""

    def __init__(self, lijn: socket.socket) -> None:
        self.lijn = lijn
        self.adressen: dict[str, str] = {}

    def ontvang(self) -> bool:
        """Reads the addresses; False when the guardian has just gone."""
        self.lijn.settimeout(bewaker.STARTTIJD)
        try:
            with self.lijn.makefile("rb") as invoer:
                regel = invoer.readline()
        except TimeoutError as fout:
            raise SystemExit("De ingebouwde database antwoordt niet.") from fout
        except ConnectionError:
            return False
        if not regel:
            return False
        self.adressen = json.loads(regel)
        if "fout" in self.adressen:
            self.lijn.close()
            raise SystemExit(self.adressen["fout"])
        return True

    def leeft(self) -> bool:
        """The guardian only ever closes the line, and does so when a server has died."""
        self.lijn.setblocking(False)
        try:
            return self.lijn.recv(1) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False

    def verlaat(self) -> None:
        """Says goodbye; whoever is the last waits here until both servers have stopped."""
        try:
            self.lijn.shutdown(socket.SHUT_WR)
            self.lijn.settimeout(2 * bewaker.STOPTIJD)
            self.lijn.recv(1)
        except OSError:
            pass  # the guardian was faster
        self.lijn.close()


gebruik: Gebruik | None = None  # of this process


def _sluit_aan(map_: Path) -> Gebruik | None:
    """Joins the guardian of this folder, if it has one."""
    loop = bewaker.looppad(map_)
    if not bewaker.is_eigen(loop):
        return None
    lijn = socket.socket(socket.AF_UNIX)
    try:
        lijn.connect(str(loop / "bewaker.sock"))
    except (FileNotFoundError, ConnectionRefusedError):
        lijn.close()
        return None
    erbij = Gebruik(lijn)
    if erbij.ontvang():
        return erbij
    lijn.close()
    return None


def _begin(map_: Path, *, snel: bool) -> Gebruik:
    """Starts a guardian, with this process as its first user."""
    hier, daar = socket.socketpair()
    opdracht = [sys.executable, "-I", bewaker.__file__, str(map_), str(daar.fileno()), *(["--snel"] if snel else [])]
    with daar, (map_ / "bewaker.log").open("wb") as log:
        subprocess.run(
            opdracht,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            pass_fds=[daar.fileno()],
            start_new_session=True,  # out of reach of the Ctrl-C that is meant for us
        )
    eerste = Gebruik(hier)
    if not eerste.ontvang():
        raise SystemExit(f"De ingebouwde database start niet; zie {map_ / 'bewaker.log'}.")
    return eerste


def betreed(map_: Path, *, snel: bool = False) -> Gebruik:
    """Uses the embedded servers of this folder: those that run, or else new ones."""
    try:
        bewaker.maak_eigen_map(map_)
    except bewaker.Mislukt as fout:
        raise SystemExit(str(fout)) from fout
    with (map_ / "start.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)  # one at a time, so that there is never a second guardian
        return _sluit_aan(map_) or _begin(map_, snel=snel)


def bewaarde_sleutels(map_: Path) -> dict[str, str]:
    """The keys of this data folder; made the first time, readable for this account alone."""
    bewaker.maak_eigen_map(map_)
    bestand = map_ / "sleutels.json"
    with (map_ / "sleutels.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not bestand.exists():
            nieuw = bestand.with_suffix(".nieuw")
            nieuw.unlink(missing_ok=True)
            with open(os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as uitvoer:
                json.dump(nieuwe_sleutels(), uitvoer)
            nieuw.rename(bestand)
    sleutels: dict[str, str] = json.loads(bestand.read_text(encoding="utf-8"))
    return sleutels


def _vul_aan(waarden: dict[str, str]) -> None:
    """What the environment says already stays."""
    for naam, waarde in waarden.items():
        if not os.environ.get(naam):
            os.environ[naam] = waarde


@contextmanager
def demo(map_: Path, *, snel: bool = False) -> Iterator[None]:
    """Everything a demonstration needs, for as long as this lasts."""
    global gebruik
    os.environ["DEMO"] = "1"
    _vul_aan(bewaarde_sleutels(map_))
    if all(os.environ.get(naam) for naam in DIENSTEN):
        yield
        return
    eigen = gebruik = betreed(map_, snel=snel)
    if not os.environ.get("DATABASE_URL"):
        os.environ |= {naam: eigen.adressen[naam] for naam in LOGINS}
    _vul_aan(eigen.adressen)
    try:
        yield
    finally:
        eigen.verlaat()
        gebruik = None


def zonder_database(argumenten: list[str]) -> bool:
    opdracht = argumenten[0] if argumenten else ""
    return bool(HULP & set(argumenten)) or (opdracht in ZONDER_DATABASE and "--database" not in argumenten)


@contextmanager
def voor(argumenten: list[str]) -> Iterator[None]:
    """The environment for one `manage.py` command."""
    if zonder_database(argumenten):
        _vul_aan({**NERGENS, **nieuwe_sleutels()})
        yield
    elif is_demo():
        with demo(gegevensmap()):
            yield
    else:
        yield
