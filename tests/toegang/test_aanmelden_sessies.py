"""Sessions: how long they last, what they show of where somebody works, and how they end."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.contrib.auth.hashers import make_password
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from bouwstenen.logregels import Beveiligingsregel
from tests import fabriek
from tests.fabriek import WACHTWOORD
from toegang.aanmelden.sessies import SessionStore, browser_in_woorden, zonder_staart
from toegang.models import Aanmeldgebeurtenis, Aanmeldsoort, Medewerker, Sessie
from toegang.rechten import Rol

INLOGGEN = reverse("account_login")
MINUUT = timedelta(minutes=1)


@pytest.fixture
def klok():
    """A clock that moves only when a test says so."""
    with time_machine.travel("2026-11-25 09:00+01:00", tick=False) as reis:
        yield reis


def log_in(wie: Medewerker, **extra: Any) -> Client:
    browser = Client(**extra)
    browser.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD})
    return browser


def is_binnen(browser: Client) -> bool:
    return browser.get(reverse("mijn_account")).status_code == 200


# --- How long a session lasts ------------------------------------------------------------------------------------


def test_na_een_kwartier_zonder_gebruik_is_de_sessie_op_slot(klok, noor):
    browser = log_in(noor)
    klok.shift(15 * MINUUT - timedelta(seconds=1))
    assert is_binnen(browser)
    klok.shift(15 * MINUUT)
    assert browser.get(reverse("mijn_account"))["Location"].startswith(reverse("ontgrendelen"))


def test_gebruik_schuift_het_einde_op_maar_nooit_verder_dan_tien_uur(klok, noor):
    browser = log_in(noor)
    for _ in range(59):
        klok.shift(10 * MINUUT)
        assert is_binnen(browser)
    klok.shift(9 * MINUUT)
    assert is_binnen(browser)
    klok.shift(MINUUT)
    assert not is_binnen(browser)


def test_een_bewaarde_cookie_opent_niets_meer(klok, noor):
    browser = log_in(noor)
    koek = browser.cookies["sessie"].value
    klok.shift(16 * MINUUT)
    laat = Client()
    laat.cookies["sessie"] = koek
    assert not is_binnen(laat)


def test_een_nieuw_wachtwoord_rekt_de_dag_niet_op(klok, noor):
    browser = log_in(noor)
    nieuw = "een heel ander wachtwoord"
    for _ in range(59):
        klok.shift(10 * MINUUT)
        is_binnen(browser)
    gegevens = {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw}
    assert browser.post(reverse("account_change_password"), gegevens).status_code == 302
    assert is_binnen(browser)
    klok.shift(11 * MINUUT)
    assert not is_binnen(browser)


def test_opnieuw_inloggen_begint_een_nieuwe_dag(klok, noor):
    browser = log_in(noor)
    klok.shift(timedelta(hours=11))
    browser.post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD})
    sessie = noor.sessies.get(pk=browser.session.session_key)
    assert sessie.begonnen_op == timezone.now()


def test_lezen_schrijft_hooguit_een_keer_per_minuut(klok, noor):
    browser = log_in(noor)

    def schrijft() -> bool:
        with CaptureQueriesContext(connection) as vragen:
            assert is_binnen(browser)
        return any("UPDATE" in vraag["sql"] for vraag in vragen)

    is_binnen(browser)
    assert not schrijft()
    klok.shift(timedelta(seconds=59))
    assert not schrijft()
    klok.shift(timedelta(seconds=1))
    assert schrijft()
    assert not schrijft()


def test_een_pagina_die_niet_bestaat_en_de_thuispagina_van_machines_schrijven_niets(klok, noor):
    browser = log_in(noor)
    klok.shift(5 * MINUUT)
    voor = noor.sessies.get().gebruikt_op
    browser.get("/bestaat-niet/")
    assert noor.sessies.get().gebruikt_op == voor


# --- What the page asks ------------------------------------------------------------------------------------------


def test_vragen_hoe_lang_nog_telt_niet_als_gebruik_en_blijven_wel(klok, noor):
    browser, adres = log_in(noor), reverse("sessie")
    klok.shift(14 * MINUUT)
    antwoord = browser.get(adres).json()
    assert (antwoord["over"], antwoord["wie"]) == (60, noor.pk)
    assert len(antwoord["csrf"]) == 64
    assert browser.post(adres).json()["over"] == 15 * 60
    klok.shift(14 * MINUUT)
    assert browser.get(adres).json()["over"] == 60
    klok.shift(2 * MINUUT)
    assert browser.get(adres).json() == {"stand": "slot"}


def test_tegen_het_einde_van_de_dag_is_blijven_niet_langer(klok, noor):
    browser = log_in(noor)
    for _ in range(59):
        klok.shift(10 * MINUUT)
        is_binnen(browser)
    klok.shift(5 * MINUUT)
    assert browser.post(reverse("sessie")).json()["over"] == 5 * 60


def test_het_formulier_van_voor_de_sessie_kan_met_het_nieuwe_teken_weer_weg(noor):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(noor)
    oud = browser.get(reverse("sessie")).json()["csrf"]
    browser.cookies.clear()
    browser.get(INLOGGEN)
    browser.force_login(noor)
    nieuw = browser.get(reverse("sessie")).json()["csrf"]
    adres = reverse("sessies_beeindigen")
    assert browser.post(adres, {"csrfmiddlewaretoken": oud}).status_code == 403
    assert browser.post(adres, {"csrfmiddlewaretoken": nieuw}).status_code == 302


def test_elke_pagina_weet_hoe_lang_de_sessie_nog_duurt(klok, noor):
    browser = log_in(noor)
    assert 'data-over="900" data-waarschuwing="120"' in browser.get(reverse("mijn_account")).content.decode()
    assert 'id="sessie"' not in Client().get(INLOGGEN).content.decode()


# --- Ending sessions ---------------------------------------------------------------------------------------------


def test_de_sleutel_van_de_sessie_verandert_bij_inloggen(noor):
    browser = Client()
    browser.get(INLOGGEN)
    vooraf = browser.session
    vooraf["iets"] = 1
    vooraf.save()
    oud = vooraf.session_key
    browser.post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD})
    assert browser.session.session_key != oud
    assert not Sessie.objects.filter(pk=oud).exists()


def test_uitloggen_doodt_de_sessie_op_de_server(noor):
    browser = log_in(noor)
    browser.post(reverse("account_logout"))
    assert not noor.sessies.exists()


def test_men_ziet_de_eigen_sessies_en_niet_die_van_een_ander(noor):
    ander = fabriek.medewerker(naam="Willem de Wit")
    log_in(ander, HTTP_USER_AGENT="Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0")
    eerste = log_in(noor, HTTP_USER_AGENT="Mozilla/5.0 (Windows NT 10.0) Chrome/150.0 Safari/537.36 Edg/150.0")
    tweede = log_in(noor, HTTP_USER_AGENT="Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Safari/604")
    pagina = tweede.get(reverse("mijn_account")).content.decode()
    assert "Edge op Windows" in pagina
    assert "Safari op iPhone" in pagina
    assert "127.0.0.x" in pagina
    assert "127.0.0.1" not in pagina
    assert "Firefox op Linux" not in pagina
    for browser in (eerste, tweede):
        assert browser.session.session_key not in pagina


def test_een_andere_sessie_beeindigen(noor):
    hier, daar = log_in(noor), log_in(noor)
    nummer = noor.sessies.get(pk=daar.session.session_key).nummer
    hier.post(reverse("sessies_beeindigen"), {"sessie": nummer})
    assert is_binnen(hier)
    assert not is_binnen(daar)
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.SESSIES).count() == 1


def test_alle_andere_beeindigen(noor):
    hier, *elders = [log_in(noor) for _ in range(3)]
    hier.post(reverse("sessies_beeindigen"))
    assert is_binnen(hier)
    assert not any(is_binnen(browser) for browser in elders)


def test_de_sessie_van_een_ander_is_niet_te_beeindigen(noor):
    ander = fabriek.medewerker(naam="Willem de Wit")
    van_ander, hier = log_in(ander), log_in(noor)
    hier.post(reverse("sessies_beeindigen"), {"sessie": ander.sessies.get().nummer})
    hier.post(reverse("sessies_beeindigen"))
    assert is_binnen(van_ander)


def test_een_ander_wachtwoord_beeindigt_de_andere_sessies(noor):
    hier, daar = log_in(noor), log_in(noor)
    nieuw = "een heel ander wachtwoord"
    gegevens = {"oldpassword": WACHTWOORD, "password1": nieuw, "password2": nieuw}
    hier.post(reverse("account_change_password"), gegevens)
    assert is_binnen(hier)
    assert not is_binnen(daar)
    assert noor.sessies.count() == 1


def test_blokkeren_beeindigt_elke_sessie(als, noor):
    browser = log_in(noor)
    beheer = als(fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas"))
    gegevens = {"naam": noor.naam, "email": noor.email, "rol": noor.rol, "organisatie": ""}
    assert beheer.post(reverse("medewerker", args=[noor.pk]), gegevens).status_code == 302
    assert not noor.sessies.exists()
    assert not is_binnen(browser)


def test_wie_buiten_de_pagina_om_is_geblokkeerd_is_er_ook_meteen_uit(noor):
    browser = log_in(noor)
    Medewerker.objects.filter(pk=noor.pk).update(is_active=False)
    assert not is_binnen(browser)


def test_een_wachtwoord_dat_elders_veranderde_sluit_de_sessie(noor):
    browser = log_in(noor)
    Medewerker.objects.filter(pk=noor.pk).update(password=make_password("een heel ander wachtwoord"))
    assert not is_binnen(browser)


def test_inloggen_ruimt_verlopen_sessies_op(klok, noor):
    log_in(noor)
    klok.shift(timedelta(days=1))
    log_in(noor)
    assert Sessie.objects.count() == 1


def test_een_sessie_die_intussen_is_beeindigd_komt_niet_terug(noor):
    browser = log_in(noor)
    winkel = SessionStore(browser.session.session_key)
    winkel.load()
    noor.sessies.all().delete()
    winkel.verleng(timezone.now() + 5 * MINUUT)
    assert not noor.sessies.exists()


# --- From where --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("user_agent", "woorden"),
    [
        ("", "Onbekende browser op een onbekend apparaat"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36", "Chrome op Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/150.0 Safari/537.36 Edg/150.0", "Edge op Windows"),
        ("Mozilla/5.0 (Linux; Android 16) Chrome/150.0 Mobile Safari/537.36", "Chrome op Android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/26.0 Safari/605", "Safari op Mac"),
        ("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0", "Firefox op Linux"),
        ("curl/8.0 <script>", "Onbekende browser op een onbekend apparaat"),
    ],
)
def test_de_browser_in_woorden(user_agent, woorden):
    assert browser_in_woorden(user_agent) == woorden


@pytest.mark.parametrize(
    ("adres", "plaats"),
    [
        ("203.0.113.25", "203.0.113.x"),
        ("2001:db8:7:1::25", "2001:db8:7::x"),
        ("::ffff:203.0.113.25", "203.0.113.x"),
        ("geen adres", "onbekend"),
        (None, "onbekend"),
    ],
)
def test_het_netwerk_zonder_staart(adres, plaats):
    assert zonder_staart(adres) == plaats


# --- What is noted -----------------------------------------------------------------------------------------------


def test_elke_gang_naar_binnen_en_naar_buiten_wordt_genoteerd(noor, caplog, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        browser = log_in(noor)
        browser.post(reverse("account_logout"))
        browser.post(INLOGGEN, {"login": noor.email, "password": "verkeerd"})
        browser.post(INLOGGEN, {"login": "niemand@elders.example", "password": "verkeerd"})
    soorten = list(Aanmeldgebeurtenis.objects.order_by("pk").values_list("soort", "wie_id"))
    assert soorten == [
        ("ingelogd", noor.pk),
        ("uitgelogd", noor.pk),
        ("mislukt", noor.pk),
        ("mislukt", None),
    ]
    regels = [Beveiligingsregel().format(regel) for regel in caplog.records if regel.name == "beveiliging"]
    assert len(regels) == 4
    assert noor.email not in " ".join(regels)
    assert "niemand@elders.example" not in " ".join(regels)


def test_wat_genoteerd_is_blijft_staan(noor):
    log_in(noor)
    for sql in ("DELETE FROM toegang_aanmeldgebeurtenis", "UPDATE toegang_aanmeldgebeurtenis SET soort = 'mislukt'"):
        with connection.cursor() as cursor, pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            cursor.execute(sql)


def test_een_beheerder_ziet_alleen_gebeurtenissen_van_de_eigen_gemeente(als, noor):
    vreemd = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Collega Zeldzaam")
    log_in(vreemd)
    log_in(noor)
    saskia = fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")
    zicht = fabriek.zicht(saskia)
    assert {g.wie_id for g in Aanmeldgebeurtenis.objects.zichtbaar_voor(zicht)} == {noor.pk}
    assert not Aanmeldgebeurtenis.objects.zichtbaar_voor(fabriek.zicht(fabriek.medewerker())).exists()
    pagina = als(saskia).get(reverse("medewerker", args=[noor.pk])).content.decode()
    assert "Ingelogd" in pagina
