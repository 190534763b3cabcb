"""`manage.py start`: the whole application on this machine, until Ctrl-C."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from toegang.models import Gemeente
from vught_statushouders import bewaker, omgeving
from vught_statushouders.demo import accounts as demo

ADRES = "127.0.0.1"
STARTTIJD = 60.0  # seconds
STOPTIJD = 10.0


SIGNALEN = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Gestopt(BaseException):
    """Somebody asked us to stop; no `except Exception` keeps that from happening."""


def _stop(_signaal: int, _frame: FrameType | None) -> None:
    for signaal in SIGNALEN:  # once is enough: nothing interrupts the stopping
        signal.signal(signaal, signal.SIG_IGN)
    raise Gestopt


def _omgeving(rol: str) -> dict[str, str]:
    """Of a child: it knows its own login to the database, and no other one."""
    anders = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("DATABASE_URL")}
    adres = os.environ.get(f"DATABASE_URL_{rol.upper()}") or os.environ["DATABASE_URL"]
    return {**anders, "DATABASE_URL": adres, "DATABASE_ROL": rol}


class Kind:
    """One child process: a process group of its own, a log of its own, and an end that follows ours."""

    def __init__(self, naam: str, opdracht: list[str], log: Path) -> None:
        self.naam, self.log = naam, log
        with log.open("wb") as uitvoer:
            # Out of reach of the terminal's Ctrl-C, so that we can stop everything in order.
            self.proces = subprocess.Popen(
                [*bewaker.sterft_mee("TERM"), sys.executable, "-m", *opdracht],
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=uitvoer,
                cwd=settings.BASE_DIR,
                env=_omgeving("web" if naam == "web" else "werker"),
                start_new_session=True,
            )

    def leeft(self) -> bool:
        return self.proces.poll() is None

    def stop(self, uiterlijk: float) -> None:
        """Waits for a normal end, and then leaves nothing of the group."""
        with suppress(subprocess.TimeoutExpired):
            self.proces.wait(max(0.0, uiterlijk - time.monotonic()))
        with suppress(ProcessLookupError):
            os.killpg(self.proces.pid, signal.SIGKILL)
        self.proces.wait()

    def laatste_regels(self) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-10:])


def opdrachten(poort: int, map_: Path) -> dict[str, list[str]]:
    """What runs: name → module and arguments."""
    celery = ["celery", "--app", "vught_statushouders"]
    server = ["vught_statushouders.server", "--adres", ADRES, "--poort", str(poort)]
    return {
        "web": [*server, "--stoptijd", "4"],
        "worker": [*celery, "worker", "--loglevel", "INFO", "--concurrency", "2", "--without-mingle"],
        "beat": [*celery, "beat", "--loglevel", "INFO", "--pidfile", "", "--schedule", str(map_ / "beat")],
    }


class Command(BaseCommand):
    help = "Start de toepassing op deze machine: web, worker en beat; laadt de demogegevens in een lege database."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--poort", type=int, default=os.environ.get("PORT") or 8000, help="standaard PORT of 8000")

    def handle(self, *args: Any, **options: Any) -> None:
        kinderen: list[Kind] = []
        try:
            for signaal in SIGNALEN:
                signal.signal(signaal, _stop)
            self._draai(options["poort"], kinderen)
        except Gestopt:
            self.stdout.write("\nStoppen ...")
        finally:
            self._ruim_op(kinderen)

    def _draai(self, poort: int, kinderen: list[Kind]) -> None:
        self._eis_vrije(poort)
        self._maak_klaar()
        map_ = omgeving.gegevensmap()
        logs = map_ / "log"
        logs.mkdir(mode=0o700, parents=True, exist_ok=True)
        for naam, opdracht in opdrachten(poort, map_).items():
            kinderen.append(Kind(naam, opdracht, logs / f"{naam}.log"))
        self._wacht_op_web(poort, kinderen)
        self._vertel(poort, logs)
        while True:
            self._controleer(kinderen)
            time.sleep(0.2)

    def _eis_vrije(self, poort: int) -> None:
        """Says so now, rather than after the database has been prepared."""
        try:
            socket.create_server((ADRES, poort)).close()
        except (OSError, OverflowError) as fout:
            melding = f"Poort {poort} is niet vrij; kies een andere, bijvoorbeeld: make run PORT=8010"
            raise CommandError(melding) from fout

    def _maak_klaar(self) -> None:
        self._haal_bestanden_over()
        self.stdout.write("Database bijwerken ...")
        call_command("migrate", verbosity=0, interactive=False)
        if settings.DEMO and not Gemeente.objects.exists():
            self.stdout.write("Demogegevens laden ...")
            call_command("demodata", stdout=self.stdout)

    def _haal_bestanden_over(self) -> None:
        """A demonstration of before kept its files in the checkout. They are copied once: another one may use them."""
        oud, nieuw = settings.BASE_DIR / "media", settings.MEDIA_ROOT
        if settings.DEMO and oud.is_dir() and not nieuw.exists() and oud != nieuw:
            self.stdout.write(f"Bestanden overzetten van {oud} naar {nieuw} ...")
            shutil.copytree(oud, nieuw)

    def _controleer(self, kinderen: list[Kind]) -> None:
        for kind in kinderen:
            if not kind.leeft():
                raise CommandError(f"{kind.naam} is gestopt; daarom stopt alles.\n{kind.laatste_regels()}")
        if omgeving.gebruik and not omgeving.gebruik.leeft():
            raise CommandError(f"De database of de broker is gestopt; zie {omgeving.gegevensmap()}.")

    def _wacht_op_web(self, poort: int, kinderen: list[Kind]) -> None:
        uiterlijk = time.monotonic() + STARTTIJD
        while time.monotonic() < uiterlijk:
            self._controleer(kinderen)
            verbinding = http.client.HTTPConnection(ADRES, poort, timeout=5)
            with suppress(OSError, http.client.HTTPException):
                verbinding.request("GET", "/readyz")
                if verbinding.getresponse().status < 500:  # a redirect to https is an answer too
                    return
            verbinding.close()
            time.sleep(0.1)
        raise CommandError(f"De webserver antwoordt niet.\n{kinderen[0].laatste_regels()}")

    def _vertel(self, poort: int, logs: Path) -> None:
        regels = [f"\nDe toepassing draait op http://{ADRES}:{poort}/"]
        if settings.DEMO:
            regels.append(f"\nInloggen (wachtwoord voor iedereen: {demo.WACHTWOORD})")
            regels += [f"  {email:<34}{rol}" for rol, email in demo.logins()]
        regels.append(f"\nLogboeken staan in {logs}. Ctrl-C stopt alles.")
        self.stdout.write("\n".join(regels))
        self.stdout.flush()

    def _ruim_op(self, kinderen: list[Kind]) -> None:
        """Asks each to stop, and makes sure that it did."""
        for signaal in SIGNALEN:
            signal.signal(signaal, signal.SIG_IGN)
        for kind in kinderen:
            if kind.leeft():
                kind.proces.terminate()
        uiterlijk = time.monotonic() + STOPTIJD
        for kind in kinderen:
            kind.stop(uiterlijk)
