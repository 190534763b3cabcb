"""What somebody sees when it goes wrong: plain Dutch, also when nothing works any more."""

import pytest
from django.http import Http404, HttpRequest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.views import defaults
from django.views.csrf import csrf_failure

from tests.pagina import gebreken
from vught_statushouders.sondes import views

PAGINAS = {
    400: (lambda verzoek: defaults.bad_request(verzoek, Exception()), "Dit verzoek klopt niet"),
    403: (lambda verzoek: defaults.permission_denied(verzoek, Exception()), "U mag dit niet doen"),
    404: (lambda verzoek: defaults.page_not_found(verzoek, Http404()), "Deze pagina is niet gevonden"),
    500: (defaults.server_error, "Er ging iets mis bij ons"),
}


@pytest.fixture
def verzoek() -> HttpRequest:
    """A request that no middleware has seen."""
    return RequestFactory().get("/")


@pytest.mark.parametrize("status", PAGINAS)
def test_foutpagina_is_nederlands_en_vraagt_geen_database(status, verzoek):
    """Without the mark for it, pytest-django refuses every query."""
    maak, kop = PAGINAS[status]
    antwoord = maak(verzoek)
    pagina = antwoord.content.decode()
    assert antwoord.status_code == status
    assert f"<h1>{kop}</h1>" in pagina
    assert '<html lang="nl">' in pagina
    assert 'href="/"' in pagina
    assert gebreken(pagina) == []


def test_verlopen_formulier_legt_uit_wat_te_doen(verzoek):
    antwoord = csrf_failure(verzoek)
    assert antwoord.status_code == 403
    assert "Uw formulier is verlopen" in antwoord.content.decode()


def test_de_500_pagina_vraagt_niets_aan_de_toepassing(settings, verzoek):
    """It also has to work when it is a context processor that breaks."""
    settings.TEMPLATES[0]["OPTIONS"]["context_processors"].append("tests.huis.test_foutpaginas.kapot")
    try:
        assert defaults.server_error(verzoek).status_code == 500
    finally:
        settings.TEMPLATES[0]["OPTIONS"]["context_processors"].remove("tests.huis.test_foutpaginas.kapot")


def kapot(_verzoek: HttpRequest) -> dict[str, str]:
    raise RuntimeError


def test_een_fout_toont_niets_van_binnen(monkeypatch, db):
    def breek() -> None:
        raise RuntimeError("geheim van binnen")

    monkeypatch.setattr(views, "_bij", [])
    monkeypatch.setattr(views, "nog_uit_te_voeren", breek)
    antwoord = Client(raise_request_exception=False).get(reverse("readyz"))
    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in antwoord.content.decode()
    assert "geheim van binnen" not in antwoord.content.decode()


def test_een_onbekend_adres_is_een_404_voor_iedereen(client, db):
    antwoord = client.get("/bestaat-niet/")
    assert antwoord.status_code == 404
    assert "Deze pagina is niet gevonden" in antwoord.content.decode()


def test_een_post_zonder_bewijs_wordt_geweigerd(db):
    antwoord = Client(enforce_csrf_checks=True).post(reverse("account_login"), {"login": "x", "password": "y"})
    assert antwoord.status_code == 403
    assert "Uw formulier is verlopen" in antwoord.content.decode()
