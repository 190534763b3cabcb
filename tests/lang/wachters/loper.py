"""A pytest of its own that stays up: it takes a guard away, runs tests until one fails, and puts the guard back.

Starting pytest and making a database takes longer than most guards take to be missed. So the tests of a subject are
collected once; over a pipe comes which guard, and back goes what missed it. A plugin of that pytest (`-p`).
"""

import inspect
import json
import os
from functools import cache
from typing import Any

import psycopg
import pytest
from _pytest.runner import runtestprotocol
from django.conf import settings

# These compare the database with the files: they miss everything, whatever it does.
NIET = ("test_wachters.py", "test_logins.py")
# A guard that none of so many tests misses, of those that speak of it most, is missed by none.
GENOEG = 120


class Anker(pytest.Item):
    """What comes after every test: so that only what belongs to the whole run is left standing."""

    def runtest(self) -> None:
        """Never asked."""


@pytest.fixture(scope="session", autouse=True)
def _database(django_db_setup: None) -> None:
    """There from the first test on, whatever that is about."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items[:] = [item for item in items if item.path.name not in NIET]


def pytest_runtestloop(session: pytest.Session) -> bool:
    if session.config.option.collectonly:
        return True
    anker = Anker.from_parent(session, name="anker")
    leest, schrijft = (int(deel) for deel in os.environ["LOPER"].split(","))
    with os.fdopen(leest, encoding="utf-8") as vragen, os.fdopen(schrijft, "w", encoding="utf-8") as antwoorden:
        _slaagt(session.items[0], anker)  # makes the database
        for regel in vragen:
            antwoorden.write(json.dumps(_mist(session.items, anker, json.loads(regel))) + "\n")
            antwoorden.flush()
    return True


def _mist(items: list[pytest.Item], anker: Anker, vraag: Any) -> str | None:
    """The first test that fails without this guard, and passes with it; those that are about it are asked first."""
    dichtbij = sorted(items, key=lambda item: -_raakt(_bron(item), vraag["woorden"]))
    _voer_uit(vraag["weg"])
    for item in dichtbij[:GENOEG]:
        if _slaagt(item, anker):
            continue
        _voer_uit(vraag["terug"])
        if _slaagt(item, anker):
            return item.nodeid
        _voer_uit(vraag["weg"])
    _voer_uit(vraag["terug"])
    return None


def _slaagt(item: pytest.Item, anker: Anker) -> bool:
    return not any(verslag.failed for verslag in runtestprotocol(item, nextitem=anker, log=False))


def _voer_uit(opdrachten: list[str]) -> None:
    adres = psycopg.conninfo.make_conninfo(
        os.environ["DATABASE_URL"], dbname=str(settings.DATABASES["default"]["NAME"])
    )
    with psycopg.connect(adres) as verbinding:
        for opdracht in opdrachten:
            verbinding.execute(opdracht)


@cache
def _bron(item: pytest.Item) -> str:
    """What the test says, and what it is called."""
    return item.nodeid + inspect.getsource(item.function)  # type: ignore[attr-defined]  # all of them are functions


def _raakt(bron: str, woorden: list[str]) -> int:
    """How many of the words of the guard a test has: such a test is asked first."""
    return sum(woord in bron for woord in woorden)
