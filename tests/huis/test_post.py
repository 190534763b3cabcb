"""No mail is lost, and none goes twice: real workers and beats on a real broker, against a real mail server."""

import asyncio
import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import psutil
import pytest
import redis
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from django.conf import settings
from django.utils import timezone

from tests import fabriek, logins
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from tests.huis.bron import WORTEL
from tests.werkvoorraad.herinneringen import client
from toegang.models import Gemeente
from toegang.rechten import Rol
from werkvoorraad.handelingen_herinnering import maak_herinneringen
from werkvoorraad.models import Bericht, Herinnering, Ronde, Vermelding

pytestmark = pytest.mark.django_db(transaction=True)
KEREN = 20


def wacht_tot(waar: Callable[[], object], wat: str) -> None:
    uiterlijk = time.monotonic() + GEDULD
    while not waar():
        assert time.monotonic() < uiterlijk, f"{wat} gebeurt niet"
        time.sleep(0.01)


class Postbode(Controller):
    """Knows which connections are over, so that nothing that was under way can still come in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.voorbij: set[int] = set()  # ports of whoever sent

    def factory(self) -> SMTP:
        voorbij = self.voorbij

        class Verbinding(SMTP):
            def connection_lost(self, error: Exception | None) -> None:
                if self.session and self.session.peer:
                    voorbij.add(int(self.session.peer[1]))
                super().connection_lost(error)

        return Verbinding(self.handler, **self.SMTP_kwargs)


class Mailserver:
    """Takes each step of SMTP only when the test allows it, so that somebody can die at any of them."""

    def __init__(self, poort: int) -> None:
        self.ontvangen: list[tuple[str, str]] = []  # Message-ID and address
        self.inhoud: list[str] = []
        self.stappen = 0
        self.wachtend = 0
        self.mag = 0
        self.open = False
        self._slot = threading.Lock()
        self.server = Postbode(self, hostname="127.0.0.1", port=poort)

    def geef(self, stappen: int) -> None:
        with self._slot:
            self.mag += stappen

    async def _stap(self) -> None:
        self.wachtend += 1
        try:
            while not self._neem():
                await asyncio.sleep(0.002)
        finally:
            self.wachtend -= 1

    def _neem(self) -> bool:
        with self._slot:
            if not (self.open or self.mag):
                return False
            self.mag -= not self.open
            self.stappen += 1
            return True

    async def handle_EHLO(self, _s: Any, session: Any, _e: Any, naam: str, antwoorden: list[str]) -> list[str]:
        await self._stap()
        session.host_name = naam
        return antwoorden

    async def handle_MAIL(self, _s: Any, _z: Any, envelope: Any, adres: str, opties: list[str]) -> str:
        await self._stap()
        envelope.mail_from = adres
        envelope.mail_options.extend(opties)
        return "250 OK"

    async def handle_RCPT(self, _s: Any, _z: Any, envelope: Any, adres: str, _opties: list[str]) -> str:
        await self._stap()
        envelope.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, _s: Any, _z: Any, envelope: Any) -> str:
        tekst = envelope.content.decode()
        nummer = re.search(r"^Message-ID: (<.+>)\r?$", tekst, re.MULTILINE)
        assert nummer
        self.ontvangen.append((nummer[1], envelope.rcpt_tos[0]))
        self.inhoud.append(tekst)
        await self._stap()  # accepted, and not yet said so
        return "250 OK"

    @property
    def aantallen(self) -> Counter[str]:
        return Counter(nummer for nummer, _ in self.ontvangen)


class Bedrijf:
    """Workers, as many as asked for, and two beats where there should be one."""

    def __init__(self, omgeving: dict[str, str], map_: Path, mailserver: Mailserver) -> None:
        self.mailserver = mailserver
        self.log = (map_ / "log").open("wb")
        python = [sys.executable, "-m"]
        waar: dict[str, Any] = {"cwd": WORTEL, "env": omgeving, "stderr": self.log, "start_new_session": True}
        self.werkplaats = subprocess.Popen(
            [*python, "tests.huis.werkplaats"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **waar
        )
        beat = [*python, "celery", "--app", "vught_statushouders", "beat", "--pidfile", "", "--schedule"]
        self.beats = [
            subprocess.Popen([*beat, str(map_ / f"beat{nummer}")], stdout=self.log, **waar) for nummer in range(2)
        ]
        self.werkers: list[int] = []

    def erbij(self) -> None:
        assert self.werkplaats.stdin
        assert self.werkplaats.stdout
        self.werkplaats.stdin.write(f"werker{time.monotonic_ns()}\n")
        self.werkplaats.stdin.flush()
        self.werkers.append(int(self.werkplaats.stdout.readline()))

    def schiet(self, pid: int) -> None:
        """Kill at this very moment, and wait until nothing of it is on its way any more."""
        self.werkers.remove(pid)
        os.kill(pid, signal.SIGSTOP)
        lijnen = psutil.Process(pid).net_connections()
        os.kill(pid, signal.SIGKILL)
        wacht_tot(lambda: not psutil.pid_exists(pid), "het einde van een werker")
        mailpoort = self.mailserver.server.port
        poorten = {lijn.laddr.port for lijn in lijnen if lijn.raddr and lijn.raddr.port == mailpoort}
        wacht_tot(lambda: poorten <= self.mailserver.server.voorbij, "het einde van een verbinding")

    def sluit(self) -> None:
        for pid in self.werkers:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        for proces in (self.werkplaats, *self.beats):
            proces.kill()
            proces.wait()
        for pijp in (self.werkplaats.stdin, self.werkplaats.stdout, self.log):
            if pijp:
                pijp.close()


@pytest.fixture
def mailserver() -> Iterator[Mailserver]:
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        poort = vrij.getsockname()[1]
    server = Mailserver(poort)
    server.server.start()
    yield server
    server.open = True
    server.server.stop()


@contextmanager
def aan_het_werk(mailserver: Mailserver, map_: Path) -> Iterator[Bedrijf]:
    """On the database and the broker of this test."""
    bedrijf = Bedrijf(
        logins.omgeving("werker")
        | {
            "DJANGO_SETTINGS_MODULE": "tests.huis.post_instellingen",
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(mailserver.server.port),
        },
        map_,
        mailserver,
    )
    try:
        yield bedrijf
    finally:
        bedrijf.sluit()
        redis.Redis.from_url(settings.REDIS_URL).flushdb()


def maak_werk(mensen: int) -> set[str]:
    """Terms for so many people, made on a day that the test chose; returns the numbers of their mails."""
    for nummer in range(mensen):
        klantmanager = fabriek.medewerker(naam=f"Collega {nummer}")
        client(klantmanager, over=-8)
        client(klantmanager, over=7)
    fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    maak_herinneringen(fabriek.gemeente().pk, VANDAAG)
    vandaag = timezone.localdate()  # beat has a clock, and must find its day done
    for dag in (vandaag, vandaag + timedelta(1)):
        Ronde.objects.get_or_create(gemeente=Gemeente.objects.get(), dag=dag)
    return set(Bericht.objects.values_list("message_id", flat=True))


def verstuurd() -> set[str]:
    return set(Bericht.objects.filter(status="verstuurd").values_list("message_id", flat=True))


def alles_is_aangekomen(mailserver: Mailserver, nummers: set[str]) -> None:
    """Every reminder once for each of its readers, in a mail that arrived at who it was for."""
    assert set(mailserver.aantallen) == nummers
    assert dict(mailserver.ontvangen) == dict(Bericht.objects.values_list("message_id", "voor__email"))
    assert set(Bericht.objects.values_list("status", "pogingen")) == {("verstuurd", 1)}
    per_lezer = Counter(Vermelding.objects.values_list("herinnering_id", "bericht__voor_id"))
    assert set(per_lezer.values()) == {1}, "no second message for the same reminder"
    assert {herinnering for herinnering, _ in per_lezer} == set(Herinnering.objects.values_list("pk", flat=True))


def test_een_werker_die_twintig_keer_wordt_gedood_verliest_en_verdubbelt_niets(mailserver, tmp_path):
    toeval = random.Random()
    nummers = maak_werk(mensen=60)
    halverwege: Counter[str] = Counter()  # accepted by the mail server, unknown to PostgreSQL, when somebody died
    klaar: list[tuple[set[str], Counter[str]]] = []
    with aan_het_werk(mailserver, tmp_path) as bedrijf:
        bedrijf.erbij()
        for _ in range(KEREN):
            bedrijf.erbij()
            wacht_tot(lambda: mailserver.wachtend, "een poging om te mailen")
            stappen = toeval.randint(0, 8)
            doel = mailserver.stappen + stappen
            mailserver.geef(stappen)
            wacht_tot(lambda doel=doel: mailserver.stappen >= doel, "het versturen van een bericht")
            bedrijf.schiet(toeval.choice(bedrijf.werkers))
            klaar.append((verstuurd(), mailserver.aantallen))
            halverwege.update(set(mailserver.aantallen) - klaar[-1][0])
        assert verstuurd() < nummers, "there was work until the last shot"
        for _ in range(2):
            bedrijf.erbij()
        mailserver.open = True
        wacht_tot(lambda: verstuurd() == nummers, "de aankomst van elk bericht")
    alles_is_aangekomen(mailserver, nummers)
    # What PostgreSQL knew to be sent never went again; and only what was halfway when somebody died went once more.
    for af, toen in klaar:
        assert {nummer: mailserver.aantallen[nummer] for nummer in af} == {nummer: toen[nummer] for nummer in af}
    assert {nummer: aantal for nummer, aantal in mailserver.aantallen.items() if aantal > 1 + halverwege[nummer]} == {}


def test_een_leeggemaakte_broker_verliest_niets(mailserver, tmp_path):
    nummers = maak_werk(mensen=20)
    broker = redis.Redis.from_url(settings.REDIS_URL)
    with aan_het_werk(mailserver, tmp_path) as bedrijf:
        bedrijf.erbij()
        for keer in range(1, 4):
            wacht_tot(lambda keer=keer: mailserver.wachtend and broker.llen("celery") >= keer, "werk in de wachtrij")
            assert broker.flushdb()  # of this test alone: other tests have their own on the same server
            mailserver.geef(4)
        assert verstuurd() < nummers
        mailserver.open = True
        wacht_tot(lambda: verstuurd() == nummers, "de aankomst van elk bericht")
    alles_is_aangekomen(mailserver, nummers)
    assert set(mailserver.aantallen.values()) == {1}


def test_geen_bericht_noemt_een_client_ook_niet_over_de_lijn(mailserver, tmp_path):
    nummers = maak_werk(mensen=1)
    mailserver.open = True
    with aan_het_werk(mailserver, tmp_path) as bedrijf:
        bedrijf.erbij()
        wacht_tot(lambda: verstuurd() == nummers, "de aankomst van elk bericht")
    tekst = "".join(mailserver.inhoud)
    assert "Auto-Submitted: auto-generated" in tekst
    assert "dossier D9" in tekst
    assert "Selam" not in tekst
    assert "Gebre" not in tekst
    assert b"Gebre" not in (tmp_path / "log").read_bytes()
