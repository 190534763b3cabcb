"""Guessing: too many attempts end in a 429, and an answer never tells who has an account."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.urls import reverse

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.post import bezorg
from toegang.models import Aanmeldgebeurtenis, Aanmeldsoort, Medewerker
from toegang.rechten import Rol

INLOGGEN, VERGETEN = reverse("account_login"), reverse("account_reset_password")
BEVESTIGEN = reverse("account_reauthenticate")
ONBEKEND = "niemand@gemeente.example"
WISSELEND = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


def romp(antwoord, adres: str) -> str:
    """The page without what differs every time."""
    return WISSELEND.sub("", antwoord.content.decode()).replace(adres, "")


def te_vaak(antwoord) -> bool:
    return antwoord.status_code == 429 and "U heeft het te vaak geprobeerd" in antwoord.content.decode()


PER_VERZOEK = {"Content-Length", "X-Request-ID"}  # differ in every answer


@pytest.fixture
def stilstaand() -> Iterator[None]:
    """A clock that stands still: an answer says in which second it was given."""
    with time_machine.travel(datetime.now(UTC), tick=False):
        yield


# --- Nobody learns who has an account ------------------------------------------------------------------------------


def test_inloggen_antwoordt_hetzelfde_op_een_bekend_en_een_onbekend_adres(noor, stilstaand):
    bekend, onbekend = (
        Client().post(INLOGGEN, {"login": adres, "password": "verkeerd"}) for adres in (noor.email, ONBEKEND)
    )
    assert bekend.status_code == onbekend.status_code == 200
    assert romp(bekend, noor.email) == romp(onbekend, ONBEKEND)
    assert {k: v for k, v in bekend.headers.items() if k not in PER_VERZOEK} == {
        k: v for k, v in onbekend.headers.items() if k not in PER_VERZOEK
    }


def test_ook_na_te_veel_pogingen_is_het_antwoord_hetzelfde(noor):
    for adres in (noor.email, ONBEKEND):
        antwoorden = [Client().post(INLOGGEN, {"login": adres, "password": "verkeerd"}) for _ in range(6)]
        assert {antwoord.status_code for antwoord in antwoorden} == {200}
    laatste = [Client().post(INLOGGEN, {"login": adres, "password": "verkeerd"}) for adres in (noor.email, ONBEKEND)]
    assert all(te_vaak(antwoord) for antwoord in laatste)
    assert romp(laatste[0], noor.email) == romp(laatste[1], ONBEKEND)


def test_een_geblokkeerd_account_verraadt_zich_alleen_aan_wie_het_wachtwoord_weet(noor):
    Medewerker.objects.update(is_active=False)
    fout = Client().post(INLOGGEN, {"login": noor.email, "password": "verkeerd"})
    onbekend = Client().post(INLOGGEN, {"login": ONBEKEND, "password": "verkeerd"})
    assert romp(fout, noor.email) == romp(onbekend, ONBEKEND)


@pytest.mark.parametrize(("pad", "keren"), [(INLOGGEN, 1), (VERGETEN, 0)])
def test_een_onbekend_adres_kost_evenveel_rekenwerk(pad, keren, noor, monkeypatch):
    """A hash is slow on purpose: one more or less would tell. How long it takes, `benchmarks/aanmelden.py` measures."""
    gerekend = []
    reken = MD5PasswordHasher.encode
    monkeypatch.setattr(MD5PasswordHasher, "encode", lambda *velden: gerekend.append(1) or reken(*velden))
    for adres in (noor.email, ONBEKEND):
        gerekend.clear()
        Client().post(pad, {"login": adres, "password": "verkeerd", "email": adres})
        assert len(gerekend) == keren, adres


def test_een_nieuw_wachtwoord_aanvragen_antwoordt_hetzelfde(noor):
    antwoorden = [Client().post(VERGETEN, {"email": adres}, follow=True) for adres in (noor.email, ONBEKEND)]
    assert romp(antwoorden[0], noor.email) == romp(antwoorden[1], ONBEKEND)
    assert antwoorden[0].redirect_chain == antwoorden[1].redirect_chain
    assert len(bezorg()) == 2


# --- Too many attempts ---------------------------------------------------------------------------------------------


def test_zes_fouten_van_een_plek_dan_429_ook_met_het_goede_wachtwoord(client, noor):
    for _ in range(6):
        assert client.post(INLOGGEN, {"login": noor.email, "password": "verkeerd"}).status_code == 200
    assert te_vaak(client.post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD}))
    assert Aanmeldgebeurtenis.objects.filter(soort=Aanmeldsoort.TE_VAAK).count() == 1


def test_een_goede_poging_wist_de_fouten_niet(noor):
    """Each in a browser that nobody knows, from the same place."""
    for goed in (False, False, False, True, False, True, False, False):
        antwoord = Client().post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD if goed else "verkeerd"})
        assert antwoord.status_code == (302 if goed else 200)
    assert te_vaak(Client().post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD}))


def test_wie_doorgaat_vult_het_logboek_niet(client, noor):
    for _ in range(12):
        client.post(INLOGGEN, {"login": noor.email, "password": "verkeerd"})
    assert Aanmeldgebeurtenis.objects.filter(soort=Aanmeldsoort.TE_VAAK).count() == 1


def test_bevestigen_met_een_fout_wachtwoord_houdt_op(als, noor):
    browser = als(noor)
    for _ in range(5):
        antwoord = browser.post(BEVESTIGEN, {"password": "verkeerd"})
        assert antwoord.status_code == 200
    assert te_vaak(browser.post(BEVESTIGEN, {"password": WACHTWOORD}))
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.TE_VAAK).count() == 1


def test_een_passkey_proberen_kan_honderd_keer_per_minuut(client, db):
    """It cannot be guessed, and a whole town hall may stand behind one address."""
    adres = reverse("mfa_login_webauthn")
    codes = [client.post(adres, {"credential": "{}"}).status_code for _ in range(101)]
    assert codes == [302] * 100 + [429]


# --- Confirming who one is, before something that matters ----------------------------------------------------------


@pytest.mark.parametrize("wijziging", [{"rol": "teamleider"}, {"email": "ander@gemeente.example"}])
def test_een_andere_rol_of_een_ander_adres_vraagt_om_bevestiging(noor, wijziging):
    beheer = Client()
    beheer.force_login(fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas"))
    adres = reverse("medewerker", args=[noor.pk])
    gegevens = {"naam": noor.naam, "email": noor.email, "rol": noor.rol, "organisatie": "", "is_active": "on"}
    naar = beheer.post(adres, gegevens | wijziging)["Location"]
    assert naar.startswith(BEVESTIGEN)
    assert Medewerker.objects.filter(pk=noor.pk, rol=noor.rol, email=noor.email).exists()
    assert beheer.post(naar, {"password": "verkeerd", "next": adres}).status_code == 200
    # What was filled in has not been lost: after confirming it is saved.
    assert beheer.post(naar, {"password": WACHTWOORD, "next": adres})["Location"] == reverse("medewerkers")
    assert Medewerker.objects.filter(pk=noor.pk, **wijziging).exists()


def test_een_andere_naam_vraagt_niets(noor):
    beheer = Client()
    beheer.force_login(fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas"))
    gegevens = {"naam": "Noor de Wit", "email": noor.email, "rol": noor.rol, "organisatie": "", "is_active": "on"}
    assert beheer.post(reverse("medewerker", args=[noor.pk]), gegevens)["Location"] == reverse("medewerkers")


def test_een_nieuw_account_vraagt_om_bevestiging(db):
    beheer = Client()
    beheer.force_login(fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas"))
    gegevens = {"naam": "Ada Jansen", "email": "ada@gemeente.example", "rol": "beheerder", "is_active": "on"}
    assert beheer.post(reverse("medewerker_nieuw"), gegevens)["Location"].startswith(BEVESTIGEN)
    assert not Medewerker.objects.filter(naam="Ada Jansen").exists()


def test_een_groep_een_rol_geven_vraagt_om_bevestiging(db):
    beheer = Client()
    beheer.force_login(fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas"))
    adres = reverse("groepsrol_nieuw")
    assert beheer.get(adres).status_code == 200
    assert beheer.post(adres, {"groep": "x", "rol": "beheerder", "voorrang": 1})["Location"].startswith(BEVESTIGEN)


# --- Cookies, as a server sets them --------------------------------------------------------------------------------


@pytest.fixture
def server(settings):
    """What `settings.py` sets where DEMO is not."""
    settings.DEMO = False
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME = "__Host-sessie", "__Host-csrf"
    settings.TOESTEL_COOKIE_NAME = "__Host-toestel"


def test_cookies_gaan_alleen_naar_deze_server_en_niet_naar_scripts(server, noor):
    browser = Client()
    browser.get(INLOGGEN, secure=True)
    browser.post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD}, secure=True)
    assert set(browser.cookies) == {"__Host-sessie", "__Host-csrf", "__Host-toestel"}
    browser.post(reverse("account_logout"), secure=True)  # whose message would be a cookie in Django's default
    assert set(browser.cookies) == {"__Host-sessie", "__Host-csrf", "__Host-toestel"}
    browser.post(INLOGGEN, {"login": noor.email, "password": WACHTWOORD}, secure=True)
    for koek in browser.cookies.values():
        delen = koek.OutputString().split("; ")
        assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(delen)
        assert not any(deel.lower().startswith("domain") for deel in delen)
    assert not browser.cookies["__Host-sessie"]["max-age"]  # it goes when the browser closes


def test_uitloggen_vraagt_de_browser_om_alles_te_vergeten_behalve_koeken(als, noor):
    browser = als(noor)
    assert "Clear-Site-Data" not in browser.get(reverse("account_logout")).headers
    assert browser.post(reverse("account_logout"))["Clear-Site-Data"] == '"cache", "storage"'


def test_de_browser_onthoudt_een_jaar_dat_het_met_tls_moet(server, noor):
    waarde = Client().get(INLOGGEN, secure=True)["Strict-Transport-Security"]
    assert waarde.startswith("max-age=31536000")


def test_zonder_tls_gaat_er_niets_over_de_lijn(server, noor):
    antwoord = Client().get(INLOGGEN)
    assert antwoord.status_code == 301
    assert antwoord["Location"].startswith("https://")
    assert not antwoord.cookies
