"""A klus in a real worker, on the real broker: bounded, stopped at once, and made once whoever dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import psutil
import pytest
import redis

from tests import fabriek, logins
from tests.geduld import GEDULD
from tests.huis.bron import WORTEL
from tests.klus import INHOUD, KLUSSEN, PROEF, TRAAG, ouder, vraag
from toegang.klus.handelingen import breek_af, haal_op
from toegang.klus.models import Klus
from toegang.klus.proces import Einde, draai
from toegang.klus.queries import STIL
from toegang.klus.tasks import werk
from toegang.models import Medewerker

met_database = pytest.mark.django_db(transaction=True)


def wacht_tot(waar: Callable[[], object], wat: str) -> None:
    uiterlijk = time.monotonic() + GEDULD
    while not waar():
        assert time.monotonic() < uiterlijk, f"{wat} gebeurt niet"
        time.sleep(0.01)


# --- The process -----------------------------------------------------------------------------------------------------


def altijd(_: Any) -> bool:
    return True


def test_wat_een_proces_zegt_komt_aan():
    gehoord: list[Any] = []
    einde = draai(lambda zeg: zeg({"n": 1}), lambda een: gehoord.append(een) or True, seconden=GEDULD, megabytes=512)
    assert einde is Einde.AF
    assert gehoord[-1] == {"n": 1}


def test_een_proces_houdt_op_als_de_tijd_om_is_of_niemand_meer_luistert():
    assert draai(lambda _: time.sleep(GEDULD), altijd, seconden=0.2, megabytes=512) is Einde.TE_LANG
    assert draai(lambda _: time.sleep(GEDULD), lambda _: False, seconden=GEDULD, megabytes=512) is Einde.GESTOPT


def test_een_proces_dat_omvalt_wordt_opgemerkt():
    assert draai(lambda _: os._exit(1), altijd, seconden=GEDULD, megabytes=512) is Einde.OMGEVALLEN
    assert draai(lambda _: os.kill(os.getpid(), 9), altijd, seconden=GEDULD, megabytes=512) is Einde.OMGEVALLEN


def test_het_geheugen_van_een_proces_is_begrensd():
    def groei(zeg: Callable[[Any], None]) -> None:
        try:
            bytearray(300 * 1024 * 1024)
        except MemoryError:
            zeg({"te": "groot"})

    gehoord: list[Any] = []
    draai(groei, lambda een: gehoord.append(een) or True, seconden=GEDULD, megabytes=100)
    assert gehoord[-1] == {"te": "groot"}


# --- The worker ------------------------------------------------------------------------------------------------------


class Werkers:
    """Real workers, on the database and the broker of this test."""

    def __init__(self, map_: Path) -> None:
        omgeving = logins.omgeving("werker") | {
            "DJANGO_SETTINGS_MODULE": "tests.huis.klus_instellingen",
        }
        self.log = (map_ / "log").open("wb")
        self.proces = subprocess.Popen(
            [sys.executable, "-m", "tests.huis.werkplaats"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=WORTEL, env=omgeving,
            start_new_session=True,
        )  # fmt: skip
        self.pids: list[int] = []

    def erbij(self) -> psutil.Process:
        assert self.proces.stdin
        assert self.proces.stdout
        self.proces.stdin.write(f"klus{time.monotonic_ns()}\n")
        self.proces.stdin.flush()
        self.pids.append(int(self.proces.stdout.readline()))
        return psutil.Process(self.pids[-1])

    def sluit(self) -> None:
        for pid in self.pids:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.proces.kill()
        self.proces.wait()
        for pijp in (self.proces.stdin, self.proces.stdout, self.log):
            if pijp:
                pijp.close()


@pytest.fixture
def werkers(tmp_path: Path, transactional_db: None, settings: Any) -> Iterator[Werkers]:
    settings.KLUSSEN = KLUSSEN
    alle = Werkers(tmp_path)
    yield alle
    alle.sluit()
    redis.Redis.from_url(settings.REDIS_URL).flushdb()


def stand(klus: Klus) -> tuple[str, int, str]:
    nu = Klus.objects.get(pk=klus.pk)
    return nu.status, nu.pogingen, nu.stap


def kind_van(werker: psutil.Process) -> psutil.Process:
    wacht_tot(werker.children, "het begin van het proces")
    return werker.children()[0]


def weg(proces: psutil.Process) -> bool:
    with suppress(psutil.NoSuchProcess):
        return proces.status() == psutil.STATUS_ZOMBIE
    return True


@met_database
def test_een_gedode_werker_neemt_zijn_proces_mee_en_een_ander_maakt_het_af(noor: Medewerker, werkers, tmp_path):
    klaar = tmp_path / "klaar"
    klus = vraag(noor, TRAAG, tot=str(klaar))
    eerste = werkers.erbij()
    werk.delay()
    wacht_tot(lambda: stand(klus) == ("bezig", 1, "Wachten"), "het maken")
    proces = kind_van(eerste)
    eerste.kill()
    wacht_tot(lambda: weg(proces), "het einde van het proces van een gedode werker")
    werkers.erbij()
    assert stand(klus)[:2] == ("bezig", 1), "nobody takes what was heard a moment ago"
    ouder(klus, "hartslag_op", STIL * 2)
    werk.delay()
    wacht_tot(lambda: stand(klus) == ("bezig", 2, "Wachten"), "een tweede poging")
    klaar.touch()
    wacht_tot(lambda: stand(klus)[0] == "klaar", "het einde")
    assert haal_op(klus, door=fabriek.zicht(noor)) == INHOUD


@met_database
def test_afbreken_stopt_het_werk_meteen_en_de_volgende_begint(noor: Medewerker, werkers, tmp_path):
    klus, volgende = vraag(noor, TRAAG, tot=str(tmp_path / "nooit")), vraag(noor, PROEF)
    werker = werkers.erbij()
    werk.delay()
    wacht_tot(lambda: stand(klus) == ("bezig", 1, "Wachten"), "het maken")
    proces = kind_van(werker)
    assert stand(volgende)[0] == "wacht"
    assert breek_af(klus, door=fabriek.zicht(noor))
    wacht_tot(lambda: weg(proces), "het einde van het proces")
    wacht_tot(lambda: stand(volgende)[0] == "klaar", "de volgende")
    assert stand(klus)[0] == "afgebroken"
