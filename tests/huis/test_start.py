"""`make run` as a user meets it: everything comes up on a bare machine, works, and goes away again."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from tests.geduld import GEDULD
from tests.huis.bron import WORTEL
from tests.huis.processen import processen_met
from vught_statushouders import omgeving
from vught_statushouders.demo import accounts as demo

VAN_DE_MACHINE = (*omgeving.DIENSTEN, *omgeving.LOGINS, *omgeving.nieuwe_sleutels(), "DEMO", "VUGHT_DATA_DIR", "PORT")


class Gestart:
    """`manage.py start` in a process of its own, and what it has printed so far."""

    def __init__(self, map_: Path, poort: int) -> None:
        omgeving_ = {naam: waarde for naam, waarde in os.environ.items() if naam not in VAN_DE_MACHINE}
        self.proces = subprocess.Popen(
            [sys.executable, "manage.py", "start"],
            cwd=WORTEL,
            env={**omgeving_, "VUGHT_DATA_DIR": str(map_), "PORT": str(poort), "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.map, self.adres = map_, f"http://127.0.0.1:{poort}"
        self.regels: list[str] = []
        self._lezer = threading.Thread(target=self._lees)
        self._lezer.start()

    def _lees(self) -> None:
        assert self.proces.stdout is not None
        with self.proces.stdout as uitvoer:
            self.regels.extend(iter(uitvoer.readline, ""))

    @property
    def tekst(self) -> str:
        return "".join(self.regels)

    def wacht_tot(self, klaar: str) -> None:
        """Until it has printed this."""
        uiterlijk = time.monotonic() + GEDULD
        while klaar not in self.tekst:
            assert self.proces.poll() is None, self.tekst
            assert time.monotonic() < uiterlijk, self.tekst
            time.sleep(0.05)

    def processen(self) -> list[psutil.Process]:
        """Everything that works in this data folder, and everything below that."""
        return processen_met(lambda opdracht: any(str(self.map) in deel for deel in opdracht), self.proces.pid)

    def vraag(self, pad: str) -> str:
        with urllib.request.urlopen(self.adres + pad, timeout=GEDULD) as antwoord:
            return str(antwoord.read().decode())

    def stop(self, signaal: signal.Signals = signal.SIGINT) -> int:
        self.proces.send_signal(signaal)
        try:
            return self.proces.wait(timeout=GEDULD)
        finally:
            self.proces.kill()
            self._lezer.join()


@contextmanager
def gestart(map_: Path, poort: int) -> Iterator[Gestart]:
    start = Gestart(map_, poort)
    try:
        yield start
    finally:
        start.stop()


@pytest.fixture
def map_() -> Iterator[Path]:
    """Not pytest's own folder, through which PostgreSQL could not pass when root runs the tests."""
    with tempfile.TemporaryDirectory(prefix="vught-start-", ignore_cleanup_errors=True) as pad:
        yield Path(pad)


@pytest.fixture
def poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        return int(vrij.getsockname()[1])


def test_starten_werken_en_stoppen_en_nog_een_keer(map_, poort):
    with gestart(map_, poort) as eerste:
        eerste.wacht_tot("Ctrl-C stopt alles")
        assert f"http://127.0.0.1:{poort}/" in eerste.tekst
        assert "Demogegevens laden" in eerste.tekst
        assert demo.WACHTWOORD in eerste.tekst
        assert all(email in eerste.tekst for _, email in demo.logins())
        assert eerste.vraag("/readyz") == "ok"
        pagina = eerste.vraag("/account/inloggen/")
        assert "<h1>Inloggen</h1>" in pagina
        stylesheet = re.search(r'href="(/static/css/voorkant\.[0-9a-f]+\.css)"', pagina)
        assert stylesheet
        assert "@layer" in eerste.vraag(stylesheet[1])
        _tot_in_log(map_, "worker", " ready.")
        _tot_in_log(map_, "beat", "beat: Starting")
        processen = eerste.processen()
        namen = [proces.name() for proces in processen]
        assert len(processen) > 8, namen
        assert {"postgres", "valkey-server"} <= set(namen)
        with socket.create_connection(("127.0.0.1", poort)):  # who says nothing keeps nobody from stopping
            assert eerste.stop() == 0
        assert "Stoppen ..." in eerste.tekst
        assert psutil.wait_procs(processen, timeout=GEDULD)[1] == []
    with gestart(map_, poort) as tweede:
        tweede.wacht_tot("Ctrl-C stopt alles")
        assert "Demogegevens laden" not in tweede.tekst
        assert tweede.vraag("/readyz") == "ok"
        processen = tweede.processen()
        assert tweede.stop(signal.SIGTERM) == 0
        assert psutil.wait_procs(processen, timeout=GEDULD)[1] == []


def _tot_in_log(map_: Path, naam: str, tekst: str) -> None:
    """Until the log of this process says so."""
    log = map_ / "log" / f"{naam}.log"
    uiterlijk = time.monotonic() + GEDULD
    while tekst not in log.read_text(encoding="utf-8"):
        assert time.monotonic() < uiterlijk, log.read_text(encoding="utf-8")
        time.sleep(0.05)


def test_een_poort_die_bezet_is_geeft_een_regel(map_):
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = bezet.getsockname()[1]
        start = Gestart(map_, poort)
        assert start.proces.wait(timeout=GEDULD) != 0
        start.stop()
    assert start.regels == [
        f"CommandError: Poort {poort} is niet vrij; kies een andere, bijvoorbeeld: make run PORT=8010\n"
    ]
