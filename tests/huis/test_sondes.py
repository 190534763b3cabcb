"""What machines ask: whether this process runs, whether it can serve pages, and how all the rest is."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.test import Client

from tests import fabriek
from toegang.hartslag.models import Hartslag, Proces
from vught_statushouders.sondes import queries, views

SONDES = ["/livez", "/readyz", "/statusz"]
GEHEIM = "host=db.intern.example wachtwoord=geheim"


@contextmanager
def zonder_database(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """PostgreSQL refuses every question."""

    def weg(*_: Any, **__: Any) -> None:
        raise OperationalError(GEHEIM)

    monkeypatch.setattr("tests.conftest._rol", lambda _: None)  # that asks too
    views.database.vergeet()
    with connection.execute_wrapper(weg):
        yield
    views.database.vergeet()


@pytest.mark.parametrize("pad", SONDES)
def test_een_sonde_vraagt_de_binnenkant_zonder_tls_en_onder_elke_naam(pad, client, db, settings):
    settings.SECURE_SSL_REDIRECT = True
    antwoord = client.get(pad, headers={"Host": "10.0.3.7:8000"})
    assert antwoord.status_code == 200
    assert not antwoord.cookies
    assert "no-store" in antwoord["Cache-Control"]
    assert client.get("/account/inloggen/", headers={"Host": "10.0.3.7:8000"}).status_code == 400


@pytest.mark.parametrize(("pad", "vragen"), [("/livez", 0), ("/readyz", 1)])
def test_een_sonde_is_goedkoop(pad, vragen, client, db, django_assert_num_queries):
    client.get("/readyz")  # the first one of a process looks whether the database is as new
    with django_assert_num_queries(vragen):
        client.get(pad)


def test_zonder_database_zegt_readyz_het_in_een_regel_en_het_log_een_keer(db, caplog, monkeypatch):
    with zonder_database(monkeypatch):
        for _ in range(20):
            antwoord = Client().get("/readyz")
            assert (antwoord.status_code, antwoord.content.decode()) == (503, "De database antwoordt niet.")
        assert Client().get("/livez").status_code == 200
        assert Client().get("/statusz").status_code == 503
    assert [regel.getMessage() for regel in caplog.records] == ["De database antwoordt niet. (OperationalError)"]


def test_redis_telt_niet_mee_voor_readyz(client, db, monkeypatch):
    monkeypatch.setenv("CELERY_BROKER_WRITE_URL", "redis://127.0.0.1:1/0")
    monkeypatch.setattr("bouwstenen.tellers.Tellers._vraag", None)
    assert client.get("/readyz").status_code == 200


def test_een_database_die_achterloopt_krijgt_geen_bezoekers(client, db, monkeypatch):
    monkeypatch.setattr(views, "_bij", [])
    assert queries.nog_uit_te_voeren() == set()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'toegang' AND name = '0002_bewaakt'")
    antwoord = client.get("/readyz")
    assert antwoord.status_code == 503
    assert "manage.py migrate" in antwoord.content.decode()


def test_een_lege_database_krijgt_geen_bezoekers(client, db, monkeypatch):
    """Before the first migrate not even the list of migrations is there."""
    monkeypatch.setattr(views, "_bij", [])
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE django_migrations RENAME TO weg")
    antwoord = client.get("/readyz")
    assert (antwoord.status_code, "manage.py migrate" in antwoord.content.decode()) == (503, True)


def test_een_fout_staat_een_keer_in_het_log(als, noor, caplog, monkeypatch):
    """Also when everything that is asked after it fails too."""
    browser = als(noor)
    browser.raise_request_exception = False
    with zonder_database(monkeypatch):
        assert browser.get("/werkvoorraad/").status_code == 500
    assert [regel.name for regel in caplog.records if regel.levelno >= logging.ERROR] == ["django.request"]


@pytest.mark.parametrize("kop", ["X-Forwarded-Proto", "X-Forwarded-For", "X-Forwarded-Host", "Forwarded", "Via"])
def test_van_buiten_bestaat_statusz_niet(kop, client, db):
    antwoord = client.get("/statusz", headers={kop: "https"})
    assert antwoord.status_code == 404
    assert antwoord.content == client.get("/bestaat-niet").content


def test_statusz_zegt_hoe_het_gaat_en_niets_over_mensen(client, noor):
    fabriek.dossier(noor, achternaam="Zeldzaamnaam")
    Hartslag.objects.filter(proces=Proces.BEAT).delete()
    antwoord = client.get("/statusz")
    stand = json.loads(antwoord.content)
    assert set(stand) == {
        "versie", "toestand", "nu", "broker", "worker", "beat", "wachtende_post", "oudste_wachtende_post",
        "mislukte_post", "laatste_ronde", "wachtende_klussen", "oudste_wachtende_klus", "lopende_klussen",
    }  # fmt: skip
    assert (stand["toestand"], stand["broker"], stand["beat"]["toestand"]) == ("let op", "goed", "stil")
    assert "Zeldzaamnaam" not in antwoord.content.decode()
    assert noor.email not in antwoord.content.decode()


def test_de_migraties_op_schijf_zijn_die_van_django():
    """Read from folders, because importing them takes a second; so they are compared here with Django's own."""
    assert queries.op_schijf() == set(MigrationLoader(None).disk_migrations)
