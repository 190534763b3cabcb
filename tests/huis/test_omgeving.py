"""The embedded database and broker: who shares them, when they stop, and who can reach them."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg
import pytest
import redis

from tests.geduld import GEDULD
from tests.huis.processen import processen_met
from vught_statushouders import bewaker, omgeving

NAMEN = (*omgeving.DIENSTEN, *omgeving.LOGINS, *omgeving.nieuwe_sleutels(), "DEMO", "VUGHT_DATA_DIR")
GEBRUIKER = """
import sys
from pathlib import Path
from vught_statushouders import omgeving
gebruik = omgeving.betreed(Path(sys.argv[1]), snel=True)  # kept: it says goodbye when it is cleared away
print("binnen", flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def map_() -> Iterator[Path]:
    """A data folder; not pytest's, through which PostgreSQL could not pass when root runs the tests."""
    pad = Path(tempfile.mkdtemp(prefix="vught-huis-"))
    yield pad
    shutil.rmtree(pad)


@pytest.fixture
def schoon(monkeypatch) -> None:
    """A machine that says nothing; what a test sets is undone."""
    for naam in NAMEN:
        monkeypatch.setenv(naam, "")


def alles(map_: Path) -> list[psutil.Process]:
    """The guardian of this folder and its servers."""
    return processen_met(lambda opdracht: {bewaker.__file__, str(map_)} <= set(opdracht))


def zijn_weg(processen: list[psutil.Process]) -> bool:
    assert len(processen) > 2, "guardian, PostgreSQL and Valkey were running"
    return not psutil.wait_procs(processen, timeout=GEDULD)[1]


def vraag(gebruik: omgeving.Gebruik, sql: str) -> object:
    with psycopg.connect(gebruik.adressen["DATABASE_URL"]) as verbinding:
        rij = verbinding.execute(sql).fetchone()
    return rij and rij[0]


def ander_proces(map_: Path) -> subprocess.Popen[str]:
    """Another process that uses the same folder."""
    proces = subprocess.Popen(
        [sys.executable, "-c", GEBRUIKER, str(map_)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert proces.stdout is not None
    assert proces.stdout.readline() == "binnen\n"
    return proces


def test_de_laatste_gebruiker_stopt_alles(map_):
    eerste = omgeving.betreed(map_, snel=True)
    tweede = omgeving.betreed(map_, snel=True)
    processen = alles(map_)
    assert tweede.adressen == eerste.adressen
    eerste.verlaat()
    assert tweede.leeft()
    assert vraag(tweede, "SELECT 1") == 1
    tweede.verlaat()
    assert not (map_ / "bewaker.sock").exists()
    assert zijn_weg(processen)


def test_een_afgebroken_gebruiker_houdt_niets_tegen(map_):
    ander = ander_proces(map_)
    erbij = omgeving.betreed(map_, snel=True)
    processen = alles(map_)
    with ander:
        ander.kill()
    assert vraag(erbij, "SELECT 1") == 1
    erbij.verlaat()
    assert zijn_weg(processen)


def test_ook_een_afgebroken_laatste_gebruiker_laat_niets_achter(map_):
    ander = ander_proces(map_)
    processen = alles(map_)
    with ander:
        ander.kill()
    assert zijn_weg(processen)


def test_na_een_afgebroken_bewaker_begint_een_nieuwe(map_):
    eerste = omgeving.betreed(map_, snel=True)
    processen = alles(map_)
    processen[0].kill()
    assert zijn_weg(processen)
    assert not eerste.leeft()
    tweede = omgeving.betreed(map_, snel=True)
    assert vraag(tweede, "SELECT 1") == 1
    processen = alles(map_)
    tweede.verlaat()
    eerste.verlaat()
    assert zijn_weg(processen)


def test_als_een_server_omvalt_merken_de_gebruikers_het(map_):
    gebruik = omgeving.betreed(map_, snel=True)
    processen = alles(map_)
    next(p for p in processen if p.name() == "valkey-server").kill()
    assert zijn_weg(processen)
    assert not gebruik.leeft()
    gebruik.verlaat()


def test_alleen_dit_account_kan_erbij(map_):
    gebruik = omgeving.betreed(map_, snel=True)
    processen = alles(map_)
    luistert = {p.name(): [c.laddr.ip for c in p.net_connections("inet") if c.status == "LISTEN"] for p in processen}
    assert luistert.pop("valkey-server") == ["127.0.0.1"]
    assert not any(luistert.values())
    assert stat.S_IMODE((map_ / "pg").stat().st_mode) == 0o700
    assert stat.S_IMODE((map_ / "bewaker.sock").stat().st_mode) & 0o077 == 0
    adres = gebruik.adressen["REDIS_URL"]
    with redis.Redis.from_url(adres) as met, redis.Redis(port=met.get_connection_kwargs()["port"]) as zonder:
        assert met.ping()
        with pytest.raises(redis.AuthenticationError):
            zonder.ping()
    gebruik.verlaat()


def test_de_database_is_op_elke_machine_dezelfde(map_):
    gebruik = omgeving.betreed(map_, snel=True)
    assert vraag(gebruik, "SELECT lower('ÉÅŠ')") == "éåš"
    assert vraag(gebruik, "SHOW server_encoding") == "UTF8"
    assert vraag(gebruik, "SHOW timezone") == "UTC"
    assert vraag(gebruik, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
    gebruik.verlaat()


def test_een_afgebroken_aanmaak_wordt_overgedaan(map_):
    (map_ / "postgres.nieuw").mkdir(exist_ok=True)
    (map_ / "postgres.nieuw" / "PG_VERSION").write_text("18")
    shutil.rmtree(map_ / "postgres", ignore_errors=True)
    gebruik = omgeving.betreed(map_, snel=True)
    assert vraag(gebruik, "SELECT 1") == 1
    gebruik.verlaat()


@pytest.mark.parametrize("naam", ["een map met spaties", "l" + "a" * 120 + "ng", "komma,map"])
def test_sockets_staan_waar_hun_adres_kort_en_gewoon_is(tmp_path, naam):
    pad = bewaker.looppad(tmp_path / naam)
    with socket.socket(socket.AF_UNIX) as proef:
        assert pad.parent == Path("/tmp")
        assert proef.connect_ex(str(pad / "pg" / ".s.PGSQL.5432")) != 0


def test_een_map_van_een_ander_wordt_geweigerd(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(bewaker.Mislukt, match="van een andere gebruiker"):
        bewaker.maak_eigen_map(tmp_path)


def test_sleutels_blijven_en_zijn_van_dit_account(tmp_path):
    sleutels = omgeving.bewaarde_sleutels(tmp_path)
    assert stat.S_IMODE((tmp_path / "sleutels.json").stat().st_mode) == 0o600
    assert omgeving.bewaarde_sleutels(tmp_path) == sleutels
    assert all(len(waarde) > 40 for waarde in sleutels.values())


@pytest.mark.parametrize(
    ("argumenten", "zonder"),
    [
        ([], True),
        (["help", "start"], True),
        (["start", "--help"], True),
        (["collectstatic", "--no-input"], True),
        (["check"], True),
        (["check", "--database", "default"], False),
        (["makemigrations", "--check"], False),
        (["start"], False),
    ],
)
def test_wat_geen_database_vraagt_start_er_geen(argumenten, zonder):
    assert omgeving.zonder_database(argumenten) is zonder


def test_zonder_database_wijzen_de_adressen_nergens_heen(schoon, tmp_path):
    os.environ["VUGHT_DATA_DIR"] = str(tmp_path)
    with omgeving.voor(["collectstatic"]):
        assert os.environ["DATABASE_URL"] == omgeving.NERGENS["DATABASE_URL"]
        assert os.environ["SECRET_KEY"]
        assert os.environ["DEMO"] == ""
    assert not list(tmp_path.iterdir())


def test_een_server_geeft_zelf_alles(schoon):
    os.environ["DATABASE_URL"] = "postgresql://ergens/vught"
    with omgeving.voor(["migrate"]):
        assert os.environ["SECRET_KEY"] == os.environ["REDIS_URL"] == os.environ["DEMO"] == ""


def test_een_demonstratie_op_een_eigen_database(schoon, map_):
    os.environ.update(DATABASE_URL="postgresql://ergens/vught", DEMO="1", VUGHT_DATA_DIR=str(map_))
    with omgeving.voor(["migrate"]):
        assert os.environ["DATABASE_URL"] == "postgresql://ergens/vught"
        assert os.environ["REDIS_URL"].startswith("redis://:")
        assert os.environ["SECRET_KEY"] == omgeving.bewaarde_sleutels(map_)["SECRET_KEY"]


def test_een_kapotte_database_geeft_een_duidelijke_melding(tmp_path):
    map_ = Path(tempfile.mkdtemp(prefix="vught-huis-"))
    (map_ / "postgres").mkdir()
    with pytest.raises(SystemExit, match="PostgreSQL start niet"):
        omgeving.betreed(map_)
    shutil.rmtree(map_)


def test_een_afgebroken_opdracht_stopt_de_database(map_):
    ander = ander_proces(map_)
    processen = alles(map_)
    with ander:
        ander.send_signal(signal.SIGINT)
    assert zijn_weg(processen)
