"""The web server as it is really started, on the database of the tests, and visitors who do not behave."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message

from tests import logins
from tests.huis.bron import WORTEL

STARTTIJD = 60
# Generous, so that a busy machine is no fault.
RUIM = {"kop": 120, "inhoud": 120, "verzoek": 60}


@dataclass
class Antwoord:
    status: int
    koppen: Message
    inhoud: bytes

    @property
    def tekst(self) -> str:
        return self.inhoud.decode()

    # As an answer of Django's client.
    def __getitem__(self, naam: str) -> str:
        return str(self.koppen[naam])

    def get(self, naam: str) -> str | None:
        return self.koppen.get(naam)


@dataclass
class Webserver:
    poort: int
    proces: subprocess.Popen

    def lijn(self, begin: bytes = b"") -> socket.socket:
        """A visitor who has said so much, and is silent from then on."""
        lijn = socket.create_connection(("127.0.0.1", self.poort), timeout=STARTTIJD)
        lijn.sendall(begin)
        return lijn

    def vraag(self, pad: str, *koppen: str, inhoud: bytes = b"", methode: str = "GET") -> Antwoord:
        lengte = [f"Content-Length: {len(inhoud)}"] if inhoud else []
        regels = [f"{methode} {pad} HTTP/1.1", f"Host: 127.0.0.1:{self.poort}", *lengte, *koppen, "", ""]
        return self.zeg("\r\n".join(regels).encode() + inhoud)

    def zeg(self, alles: bytes) -> Antwoord:
        """The answer to these bytes, also when it comes before the last of them has left."""
        with self.lijn() as lijn:
            with suppress(ConnectionError):
                lijn.sendall(alles)
            return lees(lijn)


def lees(lijn: socket.socket) -> Antwoord:
    """What comes, until the server hangs up."""
    alles = b""
    with suppress(ConnectionError):
        while stuk := lijn.recv(65536):
            alles += stuk
    kop, _, inhoud = alles.partition(b"\r\n\r\n")
    eerste, _, koppen = kop.partition(b"\r\n")
    return Antwoord(int(eerste.split()[1]), message_from_bytes(koppen), inhoud)


def is_open(lijn: socket.socket) -> bool:
    """Whether the server still listens, and has not said anything yet."""
    lijn.setblocking(False)
    try:
        lijn.recv(1)
    except BlockingIOError:
        return True
    return False


@contextmanager
def webserver(tijden: Mapping[str, float], *, werkers: int = 2) -> Iterator[Webserver]:
    """Serves the database of the tests until the end of the block."""
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    omgeving = logins.omgeving("web") | {
        "DJANGO_SETTINGS_MODULE": "tests.huis.server_instellingen",
        "TOETS_TIJDEN": json.dumps(tijden),
    }
    opdracht = ["vught_statushouders.server", "--poort", str(poort), "--werkers", str(werkers)]
    proces = subprocess.Popen([sys.executable, "-m", *opdracht], cwd=WORTEL, env=omgeving, start_new_session=True)
    with ExitStack() as einde:
        einde.callback(_stop, proces)
        server = Webserver(poort, proces)
        _wacht(server)
        yield server


def _wacht(server: Webserver) -> None:
    uiterlijk = time.monotonic() + STARTTIJD
    while True:
        assert server.proces.poll() is None
        assert time.monotonic() < uiterlijk
        with suppress(ConnectionError):
            server.lijn().close()
            return
        time.sleep(0.05)


def _stop(proces: subprocess.Popen) -> None:
    proces.terminate()
    try:
        proces.wait(timeout=STARTTIJD)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(proces.pid, signal.SIGKILL)
