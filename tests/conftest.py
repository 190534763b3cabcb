"""What all tests share: templates that refuse an unknown variable, pages that are looked at, and a client per role."""

import os
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date, datetime, time
from typing import Any

import hypothesis
import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.db.backends.signals import connection_created
from django.dispatch import receiver
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_databases, teardown_databases

from bouwstenen import tellers, wachtrij
from bouwstenen.pdf import MEDIATYPE
from bouwstenen.webrol import WEBROL, WERKROL
from tests import fabriek, pdf
from tests.geduld import GEDULD
from tests.pagina import gebreken
from toegang.lidmaatschap.keuze import huidig
from toegang.models import Medewerker
from toegang.verzenden import nummer
from toegang.verzenden.handelingen import NEEM, ROND_AF

# The long tests run by `make lang` alone.
collect_ignore = [] if os.environ.get("LANGE_TESTS") else ["lang"]

# What the history puts before every statement of a POST.
HISTORIE = re.compile(r"^SELECT set_config\('pghistory\.context_id', .*?, true\); ", re.DOTALL)
OMLIJSTING = (
    "SAVEPOINT", "RELEASE", "SET ROLE", "RESET ROLE", "SELECT set_config('zicht.",
    *(" ".join(sql.split()[:3]) for sql in (NEEM, ROND_AF)), 'DELETE FROM "toegang_verzending"',
)  # fmt: skip


class OnbekendeVariabele(str):
    """Stands in for the empty text that Django prints for a variable that does not exist."""

    def __contains__(self, deel: object) -> bool:
        return deel == "%s"

    def __mod__(self, variabele: object) -> str:
        raise AssertionError(f"De template kent geen variabele {variabele!s}.")


def pytest_configure() -> None:
    # How long an example takes depends on what else the machine does.
    hypothesis.settings.register_profile("huis", deadline=None)
    hypothesis.settings.load_profile("huis")
    # A good hash is slow on purpose; tests log in often.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    opties: dict[str, object] = settings.TEMPLATES[0]["OPTIONS"]  # type: ignore[assignment]  # values of any kind
    opties["string_if_invalid"] = OnbekendeVariabele("%s")
    # A Redis that is busy has not fallen out.
    telt: dict[str, object] = settings.CACHES["default"]  # type: ignore[assignment]  # idem
    telt["OPTIONS"] = {"socket_timeout": GEDULD, "socket_connect_timeout": GEDULD}


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, django_db_modify_db_settings) -> Iterator[None]:
    """One database per worker, also for files that load their data once instead of marking each test."""
    with django_db_blocker.unblock():
        oud = setup_databases(verbosity=0, interactive=False, aliases={"default": None})
    yield
    with django_db_blocker.unblock():
        with connection.cursor() as cursor:  # a thread of the live server may still hold on to it
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
            )
        teardown_databases(oud, verbosity=0)


@contextmanager
def als_webrol(rol: str = WEBROL) -> Iterator[None]:
    """What a request may do in the database: as the role that owns nothing, held by row-level security."""
    _rol(f"SET ROLE {rol}")
    try:
        yield
    finally:
        if not connection.needs_rollback:
            _rol("RESET ROLE")


def als_werkrol() -> AbstractContextManager[None]:
    """What a task may do there."""
    connection.ensure_connection()  # that of a thread begins as the web
    return als_webrol(WERKROL)


def _rol(opdracht: str) -> None:
    if connection.connection or connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(opdracht)


class Draden:
    """The live server has threads of its own, with connections of their own; and so has a worker in a test."""

    rol = WEBROL


@receiver(connection_created)
def _rol_in_een_draad(connection: Any, **_: Any) -> None:
    if threading.current_thread() is not threading.main_thread():
        with connection.cursor() as cursor:
            cursor.execute(f"SET ROLE {Draden.rol}")


@pytest.fixture(autouse=True)
def _lege_cache() -> None:
    """Attempts at logging in are counted in the cache. What another test took away is back."""
    tellers.redis.vergeet()
    wachtrij.broker.vergeet()
    cache.clear()


def keur(antwoord: Any, pad: str) -> None:
    """Of a page: one h1, nothing inline, nothing from elsewhere, no id twice. Of a document: what of PDF/UA a program
    can see."""
    if not antwoord.streaming and antwoord.get("Content-Type", "").startswith("text/html"):
        assert not (mis := gebreken(antwoord.content.decode())), f"{pad}: {mis}"
    # What a test put there itself is no whole document.
    if not antwoord.streaming and antwoord.get("Content-Type") == MEDIATYPE and b"%%EOF" in antwoord.content[-8:]:
        assert not (mis := pdf.gebreken(antwoord.content)), f"{pad}: {set(mis)}"


@pytest.fixture(autouse=True)
def _keurt_elke_pagina(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test asks for is looked at."""
    vraag = Client.request

    def keurend(self: Client, **verzoek: Any) -> Any:
        with als_webrol():
            antwoord = vraag(self, **verzoek)
        keur(antwoord, verzoek["PATH_INFO"])
        return antwoord

    monkeypatch.setattr(Client, "request", keurend)


@pytest.fixture(scope="session", autouse=True)
def _vers_van_de_pagina() -> Iterator[None]:
    """A test that sends a form without asking for its page first does as if it had: it has a number of that page. Who
    sends a number, also an empty one, is held to it, and so is a real browser."""
    echt = nummer.van

    def van(request: Any) -> Any:
        zonder = nummer.VELD not in request.POST and request.META.get("SERVER_NAME") == "testserver"
        if zonder and (wie := huidig(request)):
            return nummer.lees(f"{nummer.nieuw(wie.pk, nummer.NOGMAALS)}~0")
        return echt(request)

    with pytest.MonkeyPatch.context() as lap:
        lap.setattr(nummer, "van", van)
        yield


@pytest.fixture
def django_assert_num_queries() -> Callable[[int], Any]:
    """How often a page asks the database; what opens and closes its transaction is the same for all."""

    @contextmanager
    def precies(aantal: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as gevangen:
            yield
        gevraagd = [HISTORIE.sub("", vraag["sql"] or "").lstrip() for vraag in gevangen]
        vragen = [sql for sql in gevraagd if not sql.startswith(OMLIJSTING)]
        assert len(vragen) == aantal, "\n".join(vragen)

    return precies


@pytest.fixture
def als(db: None) -> Callable[[Medewerker], Client]:
    """A browser without scripts, in which this medewerker is logged in."""
    return fabriek.browser


@pytest.fixture
def noor(db: None) -> Medewerker:
    """A klantmanager of Vught."""
    return fabriek.medewerker()


@pytest.fixture
def vandaag() -> Iterator[date]:
    """The clock stands on the day from which the tests count."""
    with time_machine.travel(datetime.combine(fabriek.VANDAAG, time(10)), tick=True):
        yield fabriek.VANDAAG
