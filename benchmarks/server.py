"""The application as it is served, for the benchmarks, and as it was served before."""

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.cookies import SimpleCookie
from urllib.parse import urlencode

ADRES = "127.0.0.1"
STARTTIJD = 60.0  # seconds


class Bezoeker:
    """A browser of one medewerker: the cookies of a session. Like the web server, it opens a connection per page."""

    def __init__(self, poort: int, koekjes: dict[str, str] | None = None) -> None:
        self.poort = poort
        self.koekjes = dict(koekjes or {})

    def haal(self, pad: str, data: dict[str, str] | None = None) -> str:
        """The page, also after being led to another. Raises RuntimeError for any other answer than 200."""
        if data is None:
            return self._vraag("GET", pad, None, {})
        return self._vraag("POST", pad, urlencode(data), {"Content-Type": "application/x-www-form-urlencoded"})

    def stuur(self, pad: str, inhoud: object, token: str) -> str:
        """What a script sends as JSON."""
        koppen = {"Content-Type": "application/json", "X-CSRFToken": token}
        return self._vraag("POST", pad, json.dumps(inhoud), koppen)

    def _vraag(self, methode: str, pad: str, inhoud: str | None, koppen: dict[str, str]) -> str:
        koppen["Cookie"] = "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())
        lijn = http.client.HTTPConnection(ADRES, self.poort, timeout=120)
        lijn.request(methode, pad, inhoud, koppen)
        antwoord = lijn.getresponse()
        tekst = antwoord.read().decode(errors="replace")  # a document is no text
        lijn.close()
        if antwoord.status in (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.FOUND):
            return self.haal(antwoord.headers["Location"])
        if antwoord.status != HTTPStatus.OK:
            raise RuntimeError(f"{pad}: {antwoord.status}")
        for koekje in antwoord.headers.get_all("Set-Cookie", []):
            self.koekjes |= {naam: deel.value for naam, deel in SimpleCookie(koekje).items()}
        return tekst


def nu(poort: int) -> list[str]:
    return ["vught_statushouders.server", "--adres", ADRES, "--poort", str(poort)]


def vroeger(poort: int) -> list[str]:
    """Gunicorn without a door: two workers, each for one visitor at a time, however slow."""
    gunicorn = ["gunicorn", "vught_statushouders.wsgi", "--preload", "--no-control-socket", "--log-level", "error"]
    return [*gunicorn, "--workers", "2", "--bind", f"{ADRES}:{poort}"]


@contextmanager
def server(opdracht: Callable[[int], list[str]] = nu, *opties: str) -> Iterator[int]:
    """Serves on the port that is handed out, until the end of the block."""
    with socket.socket() as vrij:
        vrij.bind((ADRES, 0))
        poort = vrij.getsockname()[1]
    omgeving = {**os.environ, "DATABASE_ROL": "web", "DJANGO_SETTINGS_MODULE": "benchmarks.instellingen"}
    proces = subprocess.Popen(
        [sys.executable, "-m", *opdracht(poort), *opties], env=omgeving, stderr=subprocess.DEVNULL
    )
    try:
        _wacht(poort, proces)
        yield poort
    finally:
        proces.terminate()
        proces.wait(30)


def _wacht(poort: int, proces: subprocess.Popen) -> None:
    einde = time.monotonic() + STARTTIJD
    while time.monotonic() < einde and proces.poll() is None:
        try:
            Bezoeker(poort).haal("/livez")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("De server is niet gestart.")
