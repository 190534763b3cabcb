"""Counting goes on while Redis is away, no visitor waits for it, and it is used again when it is back."""

import logging
import socket
import time
from collections.abc import Iterator

import pytest
from django.conf import settings

from bouwstenen import tellers, uitval, wachtrij
from bouwstenen.tellers import Tellers
from tests.geduld import GEDULD

WEG = "redis://127.0.0.1:1/0"  # nobody listens there
TWEE_KEER = 4 * tellers.WACHT  # on a machine that may take its time


@pytest.fixture(autouse=True)
def _vergeten() -> Iterator[None]:
    yield
    tellers.redis.vergeet()
    wachtrij.broker.vergeet()


@pytest.fixture
def stil() -> Iterator[str]:
    """A server that takes connections, and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


def test_zonder_redis_telt_dit_proces_zelf(caplog):
    cache = Tellers(WEG, {})
    assert cache.add("poging", 1, timeout=60)
    assert not cache.add("poging", 1, timeout=60)
    cache.set("lijst", [1, 2])
    assert cache.get("lijst") == [1, 2]
    assert cache.get_many(["poging", "lijst"]) == {"poging": 1, "lijst": [1, 2]}
    assert cache.incr("poging") == 2
    assert cache.delete("poging")
    assert "poging" not in cache
    assert [regel.levelname for regel in caplog.records] == ["WARNING"], "one line, however many visitors"
    assert "Redis antwoordt niet" in caplog.text


def test_een_server_die_niets_zegt_houdt_alleen_de_eerste_even_op(stil, monkeypatch):
    monkeypatch.setattr(uitval, "RUST", 3600.0)
    cache = Tellers(stil, {})
    begin = time.monotonic()
    cache.get("iets")
    eerste = time.monotonic() - begin
    for _ in range(100):
        cache.get("iets")
    assert eerste < TWEE_KEER
    assert time.monotonic() - begin - eerste < tellers.WACHT, "a hundred more do not wait at all"


def test_na_de_rust_wordt_redis_weer_gebruikt(monkeypatch):
    kapot, heel = Tellers(WEG, {}), Tellers(settings.REDIS_URL, settings.CACHES["default"])
    heel.set("waar", "redis")
    kapot.set("waar", "geheugen")
    assert heel.get("waar") == "geheugen", "left alone for a moment, by the whole process"
    monkeypatch.setattr(tellers.redis, "_weer_vanaf", time.monotonic())
    assert heel.get("waar") == "redis"


def test_een_broker_die_weg_is_houdt_geen_pagina_op(caplog, monkeypatch, stil):
    monkeypatch.setattr(uitval, "RUST", 3600.0)
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", stil)
    begin = time.monotonic()
    assert not wachtrij.zet_in_rij("toegang.post.tasks.verstuur_post")
    assert time.monotonic() - begin < TWEE_KEER
    assert not any(wachtrij.zet_in_rij("toegang.post.tasks.verstuur_post") for _ in range(50))
    assert [regel.levelno for regel in caplog.records if regel.name == wachtrij.__name__] == [logging.WARNING]
    assert not wachtrij.antwoordt()


def test_een_broker_die_er_is_neemt_het_aan(monkeypatch):
    monkeypatch.setattr(wachtrij, "WACHT", GEDULD)
    monkeypatch.setattr(wachtrij, "EENS", dict.fromkeys(wachtrij.EENS, GEDULD) | {"max_retries": 0})
    assert wachtrij.antwoordt()
    assert wachtrij.zet_in_rij("toegang.post.tasks.verstuur_post")
