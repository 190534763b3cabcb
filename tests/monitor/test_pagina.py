"""The page: what it asks, what it refuses and why, who may see it, and what it costs."""

from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from monitor.regels import EERSTE_DAG
from tests import fabriek
from tests.monitor.caseload import alleen
from tests.pagina import gebreken
from toegang.rechten import Rol

GOED = {
    "cohort_van": "2018-01-01",
    "cohort_tot": "2018-06-30",
    "peildatum": "2018-12-31",
    "eenheid": "huishouden",
}
GEHUISVEST = date(2018, 3, 5)


def pagina(browser: Any, **velden: str) -> str:
    antwoord = browser.get(reverse("monitor"), {**GOED, **velden})
    assert antwoord.status_code == 200
    html = antwoord.content.decode()
    assert gebreken(html) == []
    return " ".join(unescape(html).split())


@pytest.mark.parametrize(
    ("velden", "veld", "melding"),
    [
        ({"cohort_tot": "2017-12-31"}, "cohort_tot", "Het einde van het cohort ligt vóór het begin."),
        ({"peildatum": "2017-12-31"}, "peildatum", "De peildatum ligt vóór het cohort."),
        ({"peildatum": "2999-01-01"}, "peildatum", "De peildatum ligt in de toekomst."),
        ({"vergelijkdatum": "2018-12-31"}, "vergelijkdatum", "Deze datum ligt niet vóór de peildatum."),
        ({"vergelijkdatum": "2017-12-31"}, "vergelijkdatum", "Deze datum ligt vóór het cohort."),
        ({"cohort_van": "0001-01-01"}, "cohort_van", "Deze datum is te ver terug."),
        ({"cohort_van": "31 foutember"}, "cohort_van", "Voer een geldige datum in."),
        ({"cohort_van": ""}, "cohort_van", "Dit veld is verplicht."),
        ({"eenheid": "gezin"}, "eenheid", "Selecteer een geldige keuze. gezin is geen beschikbare keuze."),
    ],
)
def test_onzin_krijgt_een_melding_bij_het_veld(velden, veld, melding, als, beleid):
    browser = als(beleid)
    tekst = pagina(browser, **velden)
    assert f'href="#id_{veld}"' in tekst
    assert tekst.count(melding) == 2  # at the field, and above the form
    assert "De cijfers" not in tekst
    for naam in ("monitor_pdf", "monitor_xlsx", "meting_nieuw"):
        terug = browser.get(reverse(naam), {**GOED, **velden})
        assert terug.status_code == 302
        assert terug["Location"].startswith(reverse("monitor"))


def test_de_vroegste_en_de_laatste_dag_die_mogen(als, beleid):
    uiterst = {"cohort_van": str(EERSTE_DAG), "cohort_tot": "9999-12-31", "peildatum": str(EERSTE_DAG)}
    assert "Er zijn daarom geen cijfers" in pagina(als(beleid), **uiterst)


def test_zonder_vraag_toont_de_monitor_vorig_jaar(als, beleid, time_machine):
    time_machine.move_to("2026-11-25 12:00:00+01:00")
    html = als(beleid).get(reverse("monitor")).content.decode()
    for waarde in ("2025-01-01", "2025-12-31", "2026-11-25"):
        assert f'value="{waarde}"' in html
    assert "Niemand is in deze periode gehuisvest" in html
    assert "Cohort 1 van de notitie" not in html  # only on the demonstration of Vught


@pytest.mark.parametrize("rol", Rol)
def test_alleen_wie_het_recht_heeft_ziet_de_monitor(rol, als):
    browser = als(fabriek.medewerker(rol))
    mag = rol in {Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER}
    for naam in ("monitor", "monitor_pdf", "monitor_xlsx", "metingen"):
        assert browser.get(reverse(naam), GOED).status_code == (200 if mag else 403)
    vastleggen = browser.get(reverse("meting_nieuw"), GOED)
    assert vastleggen.status_code == (200 if rol == Rol.BELEIDSMEDEWERKER else 403)
    if mag:
        knop = reverse("meting_nieuw") in browser.get(reverse("monitor"), GOED).content.decode()
        assert knop is False  # nothing to freeze: the cohort is empty


def test_een_andere_gemeente_telt_nooit_mee(als, beleid, noor):
    boxtel = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    for _ in range(3):
        alleen(boxtel, GEHUISVEST)
    alleen(noor, GEHUISVEST)
    for eenheid in ("huishouden", "persoon"):
        assert "1 gevolgd van 1" in pagina(als(beleid), eenheid=eenheid)
        hunne = als(fabriek.medewerker(Rol.BELEIDSMEDEWERKER, gemeente=boxtel.gemeente))
        assert "3 gevolgd van 3" in pagina(hunne, eenheid=eenheid)


def test_een_klantmanager_telt_de_hele_gemeente_en_legt_niet_vast(als, noor):
    alleen(fabriek.medewerker(naam="Collega"), GEHUISVEST)
    tekst = pagina(als(noor))
    assert "1 gevolgd van 1" in tekst
    assert reverse("meting_nieuw") not in tekst


def over(vragen: CaptureQueriesContext, tabel: str) -> int:
    """How many of the queries are about these tables; what logging in costs is not for here."""
    return sum(f'"{tabel}' in vraag["sql"] for vraag in vragen.captured_queries)


@pytest.mark.parametrize("dossiers", [1, 3])
def test_de_pagina_stelt_een_vraag_per_cijfer(dossiers, als, beleid, noor):
    for _ in range(dossiers):
        alleen(noor, GEHUISVEST)
    browser = als(beleid)
    with CaptureQueriesContext(connection) as vragen:
        pagina(browser)
    assert over(vragen, "dossier_") == 3  # states, length of stay, persons at work
    with CaptureQueriesContext(connection) as vragen:
        pagina(browser, vergelijkdatum="2018-06-30")
    assert over(vragen, "dossier_") == 4  # a second date: once more the length of stay


def test_een_half_jaar_later_is_iedereen_langer_hier(als, beleid, noor):
    alleen(noor, GEHUISVEST)
    tekst = pagina(als(beleid), vergelijkdatum=str(GEHUISVEST + timedelta(days=60)))
    assert "gemiddeld 2 maanden gehuisvest" in tekst
    assert "gemiddeld 10 maanden gehuisvest" in tekst
