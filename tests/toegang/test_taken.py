"""Tasks in a real worker, on the real broker: each in the name of who started it, and nothing left for the next."""

import queue
from collections.abc import Iterator
from typing import Any

import pytest
from celery.contrib.testing.worker import start_worker
from django.core import mail
from django.db import connection
from django.urls import reverse

from bouwstenen.webrol import WERKROL
from dossier.models import Statushouder
from tests import fabriek
from tests.conftest import Draden
from tests.fabriek import VANDAAG
from tests.geduld import GEDULD
from toegang.afscherming import Geweigerd, namens
from toegang.models import Medewerker
from toegang.rechten import Rol
from vught_statushouders.celery import app

pytestmark = pytest.mark.django_db(transaction=True)
gezien: "queue.Queue[Any]" = queue.Queue()


@app.task
def kijk_zonder_zicht() -> None:
    """A task that forgets to say for whom it works."""
    gezien.put(wat_ziet_postgresql())


@app.task
def kijk_namens(medewerker_id: int) -> None:
    try:
        with namens(medewerker_id, VANDAAG):
            gezien.put(wat_ziet_postgresql())
    except Geweigerd:
        gezien.put("geweigerd")


@app.task
def val_om(medewerker_id: int) -> None:
    """A task that breaks off halfway its transaction."""
    with namens(medewerker_id, VANDAAG):
        gezien.put(wat_ziet_postgresql())
        raise RuntimeError("halverwege")


def wat_ziet_postgresql() -> tuple[str, str, list[str]]:
    """As which role, for which gemeente, and which clients there are."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, coalesce(current_setting('zicht.gemeente', true), '')")
        rol, gemeente = cursor.fetchone()
    return rol, gemeente, sorted(Statushouder.objects.values_list("achternaam", flat=True))


@pytest.fixture
def werker(monkeypatch) -> Iterator[None]:
    """One worker with one connection, so that a task follows another on it."""
    monkeypatch.setattr(Draden, "rol", WERKROL)
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=GEDULD):
        yield


@pytest.fixture
def mensen() -> tuple[Medewerker, Medewerker]:
    """A klantmanager in Vught and one in Boxtel, each with a client."""
    noor = fabriek.medewerker()
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin")
    fabriek.dossier(noor, achternaam="Vughts")
    fabriek.dossier(karin, achternaam="Boxtels")
    return noor, karin


def doe(taak: Any, *velden: Any) -> Any:
    """Send a task to the worker, and wait for what it saw."""
    taak.delay(*velden)
    return gezien.get(timeout=GEDULD)


def test_zicht_gaat_niet_mee_naar_de_volgende_taak(mensen, werker):
    noor, karin = mensen
    niets = (WERKROL, "", [])
    vughts = (WERKROL, str(noor.gemeente_id), ["Vughts"])
    boxtels = (WERKROL, str(karin.gemeente_id), ["Boxtels"])
    verloop = [doe(kijk_zonder_zicht), doe(kijk_namens, noor.pk), doe(kijk_zonder_zicht), doe(kijk_namens, karin.pk)]
    assert verloop == [niets, vughts, niets, boxtels]
    assert [doe(val_om, noor.pk), doe(kijk_zonder_zicht)] == [vughts, niets]


def test_wie_intussen_is_geblokkeerd_laat_ook_een_werker_niets_meer_doen(mensen, werker):
    noor, _ = mensen
    assert doe(kijk_namens, noor.pk)[2] == ["Vughts"]
    Medewerker.objects.filter(pk=noor.pk).update(is_active=False)
    assert doe(kijk_namens, noor.pk) == "geweigerd"


def test_wie_intussen_een_andere_rol_heeft_ziet_ook_in_een_taak_minder(mensen, werker):
    noor, _ = mensen
    Medewerker.objects.filter(pk=noor.pk).update(rol=Rol.BEHEERDER)
    assert doe(kijk_namens, noor.pk)[2] == []


def test_de_melding_van_noodtoegang_komt_door_de_werker(mensen, werker, als):
    noor, _ = mensen
    willem = fabriek.medewerker(naam="Willem")
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    dossier = fabriek.dossier(willem)
    als(noor).post(reverse("noodtoegang"), {"nummer": dossier.dossiernummer, "reden": "Staat hier aan de balie."})
    doe(kijk_zonder_zicht)  # tasks go in order: this one is done when that one is
    assert [bericht.to for bericht in mail.outbox] == [[ingrid.email]]
