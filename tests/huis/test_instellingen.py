"""The settings of a real server: TLS only, cookies that stay where they belong, and no value guessed."""

import runpy
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.huis.bron import WORTEL

SETTINGS = WORTEL / "vught_statushouders" / "settings.py"
VERPLICHT = ["SECRET_KEY", "BSN_SLEUTELS", "BSN_ZOEKSLEUTEL", "DATABASE_URL", "REDIS_URL"]


@pytest.fixture
def server(monkeypatch) -> None:
    """The environment of a server."""
    monkeypatch.setenv("DEMO", "0")
    for naam in VERPLICHT:
        monkeypatch.setenv(naam, "postgresql://db/vught" if naam == "DATABASE_URL" else f"een {naam}")


def instellingen() -> dict[str, Any]:
    return runpy.run_path(str(SETTINGS))


def test_op_een_server_gaat_alles_over_tls(server):
    waarden = instellingen()
    assert waarden["SECURE_SSL_REDIRECT"] is True
    assert waarden["SECURE_HSTS_SECONDS"] >= 365 * 24 * 3600
    assert waarden["SECURE_HSTS_INCLUDE_SUBDOMAINS"] is True
    assert waarden["DEBUG"] is False


@pytest.mark.parametrize("cookie", ["SESSION", "CSRF"])
def test_cookies_zijn_van_deze_server_alleen(server, cookie):
    waarden = instellingen()
    assert waarden[f"{cookie}_COOKIE_NAME"].startswith("__Host-")
    assert waarden[f"{cookie}_COOKIE_SECURE"] is True
    assert waarden[f"{cookie}_COOKIE_HTTPONLY"] is True
    assert waarden[f"{cookie}_COOKIE_SAMESITE"] == "Lax"


def test_een_sessie_duurt_hooguit_een_werkdag(server):
    waarden = instellingen()
    assert waarden["SESSION_COOKIE_AGE"] <= 10 * 3600
    assert waarden["SESSION_EXPIRE_AT_BROWSER_CLOSE"] is True


@pytest.mark.parametrize("naam", VERPLICHT)
def test_wat_ontbreekt_wordt_genoemd_en_niet_geraden(server, monkeypatch, naam):
    monkeypatch.delenv(naam)
    with pytest.raises(ImproperlyConfigured, match=naam):
        instellingen()


def test_twee_soorten_versleuteling_van_mail_tegelijk_worden_geweigerd(server, monkeypatch):
    monkeypatch.setenv("EMAIL_USE_TLS", "1")
    assert instellingen()["EMAIL_USE_TLS"] is True
    monkeypatch.setenv("EMAIL_USE_SSL", "1")
    with pytest.raises(ImproperlyConfigured, match="niet allebei"):
        instellingen()


def test_een_demo_account_staat_alleen_in_de_demo_op_de_inlogpagina(settings, client, db):
    assert b"@vught.example" in client.get("/account/inloggen/").content
    settings.DEMO = False
    assert b"@vught.example" not in client.get("/account/inloggen/").content
