"""The second factor: setting one up, showing it, losing it, and where it is mandatory."""

import re
import time
from urllib.parse import quote

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.post import bezorg
from toegang.handelingen import wis_tweede_factor
from toegang.models import Aanmeldsoort, Medewerker
from toegang.rechten import Rol

INLOGGEN, CODE = reverse("account_login"), reverse("mfa_authenticate")
INSTELLEN, APP = reverse("mfa_index"), reverse("mfa_activate_totp")
SLEUTEL_ERBIJ, CODES = reverse("mfa_add_webauthn"), reverse("mfa_view_recovery_codes")
WERK = reverse("caseload")


@pytest.fixture
def klok():
    """A clock that moves only when a test says so."""
    with time_machine.travel("2026-11-25 09:00+01:00", tick=False) as reis:
        yield reis


@pytest.fixture
def verplicht(settings):
    """As on a server."""
    settings.TWEEDE_FACTOR_VERPLICHT = True


def code(geheim: str, stap: int = 0) -> str:
    """What the app shows, `stap` periods from now."""
    return format_hotp_value(hotp_value(geheim, int(time.time()) // 30 + stap))


def met_app(wie: Medewerker) -> str:
    """Somebody with an app; its secret."""
    geheim = generate_totp_secret()
    TOTP.activate(wie, geheim)
    return geheim


def met_wachtwoord(wie: Medewerker) -> Client:
    browser = Client()
    browser.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD})
    return browser


def log_in(wie: Medewerker, geheim: str) -> Client:
    browser = met_wachtwoord(wie)
    assert browser.post(CODE, {"code": code(geheim)}).status_code == 302
    return browser


def stel_in(browser: Client) -> str:
    """Set up an app, as the page asks; its secret."""
    pagina = browser.get(APP).content.decode()
    geheim = re.search(r'<code class="sleutel">(\w+)</code>', pagina)
    assert geheim
    assert browser.post(APP, {"code": code(geheim[1])})["Location"] == CODES
    return geheim[1]


# --- Setting one up ----------------------------------------------------------------------------------------------


def test_een_app_instellen_geeft_een_keer_herstelcodes(transactional_db, noor, klok):
    browser = met_wachtwoord(noor)
    stel_in(browser)
    codes = re.findall(r"<code>(\d{8})</code>", browser.get(CODES).content.decode())
    assert len(set(codes)) == 10
    nog_eens = browser.get(CODES).content.decode()
    assert not re.findall(r"<code>\d", nog_eens)
    assert "laten we ze niet nog een keer zien" in nog_eens
    assert [bericht.subject for bericht in bezorg()] == ["De app met codes staat aan"]
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.FACTOR_ERBIJ).count() == 1


def test_de_herstelcodes_zijn_als_bestand_op_te_slaan(noor, klok):
    browser = met_wachtwoord(noor)
    stel_in(browser)
    pagina = browser.get(CODES).content.decode()
    eerste = re.findall(r"<code>(\d{8})</code>", pagina)[0]
    assert f'download="herstelcodes.txt" href="data:text/plain;charset=utf-8,{eerste}%0D%0A' in pagina


def test_een_verkeerde_code_stelt_niets_in(noor, klok):
    browser = met_wachtwoord(noor)
    browser.get(APP)
    assert "klopt niet" in browser.post(APP, {"code": "000000"}).content.decode()
    assert not Authenticator.objects.exists()


def test_instellen_vraagt_wie_net_niet_inlogde_eerst_om_het_wachtwoord(noor, klok):
    browser = met_wachtwoord(noor)
    klok.shift(6 * 60)
    antwoord = browser.get(APP)
    assert antwoord["Location"] == f"{reverse('account_reauthenticate')}?next={quote(APP, safe='')}"
    bevestigd = browser.post(antwoord["Location"], {"password": WACHTWOORD, "next": APP})
    assert bevestigd["Location"] == APP
    assert browser.get(APP).status_code == 200


def test_geheimen_staan_versleuteld_in_de_database(noor, klok):
    geheim = stel_in(met_wachtwoord(noor))
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(data::text, ' ') FROM mfa_authenticator")
        opgeslagen = cursor.fetchone()[0]
    assert geheim not in opgeslagen
    assert opgeslagen.count('"gAAAA') == 2  # the secret of the app and the seed of the recovery codes


# --- Showing it --------------------------------------------------------------------------------------------------


def test_het_wachtwoord_alleen_is_niet_genoeg(noor, klok):
    geheim = met_app(noor)
    browser = met_wachtwoord(noor)
    assert browser.get(WERK)["Location"].startswith(INLOGGEN)
    voor_de_code = browser.session.session_key
    assert browser.post(CODE, {"code": code(geheim)})["Location"] == reverse("start")
    assert browser.session.session_key != voor_de_code
    assert browser.get(WERK).status_code == 200


@pytest.mark.parametrize("stap", [-1, 0, 1])
def test_een_klok_die_een_halve_minuut_scheef_loopt_is_niet_erg(noor, klok, stap):
    geheim = met_app(noor)
    assert met_wachtwoord(noor).post(CODE, {"code": code(geheim, stap)}).status_code == 302


@pytest.mark.parametrize("stap", [-2, 2])
def test_verder_scheef_gaat_niet(noor, klok, stap):
    geheim = met_app(noor)
    assert met_wachtwoord(noor).post(CODE, {"code": code(geheim, stap)}).status_code == 200


def test_een_code_werkt_een_keer_zolang_hij_zou_kloppen(noor, klok):
    geheim = met_app(noor)
    gezien = code(geheim, 1)
    log_in_met = met_wachtwoord(noor).post(CODE, {"code": gezien})
    assert log_in_met.status_code == 302
    for _ in range(2):
        klok.shift(30)
        afgekeken = met_wachtwoord(noor)
        assert "klopt niet" in afgekeken.post(CODE, {"code": f"{gezien[:3]} {gezien[3:]}"}).content.decode()


def test_een_herstelcode_werkt_een_keer(noor, klok):
    browser = met_wachtwoord(noor)
    stel_in(browser)
    herstelcode = re.findall(r"<code>(\d{8})</code>", browser.get(CODES).content.decode())[3]
    assert met_wachtwoord(noor).post(CODE, {"code": herstelcode}).status_code == 302
    klok.shift(3600)
    assert met_wachtwoord(noor).post(CODE, {"code": herstelcode}).status_code == 200


def test_nieuwe_herstelcodes_maken_de_oude_waardeloos(noor, klok):
    browser = met_wachtwoord(noor)
    stel_in(browser)
    oud = re.findall(r"<code>(\d{8})</code>", browser.get(CODES).content.decode())
    assert browser.post(reverse("mfa_generate_recovery_codes"))["Location"] == CODES
    nieuw = re.findall(r"<code>(\d{8})</code>", browser.get(CODES).content.decode())
    assert not set(oud) & set(nieuw)
    assert met_wachtwoord(noor).post(CODE, {"code": oud[0]}).status_code == 200
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.HERSTELCODES).exists()


def test_een_foute_code_wordt_genoteerd_en_na_vijf_is_het_429(noor, klok):
    geheim = met_app(noor)
    browser = met_wachtwoord(noor)
    for _ in range(5):
        assert browser.post(CODE, {"code": "000000"}).status_code == 200
    antwoord = browser.post(CODE, {"code": code(geheim)})
    assert antwoord.status_code == 429
    assert "te vaak geprobeerd" in antwoord.content.decode()
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.MISLUKT).count() == 5
    klok.shift(5 * 60)
    assert met_wachtwoord(noor).post(CODE, {"code": code(geheim)}).status_code == 302


def test_de_pagina_met_de_code_opent_niet_zonder_wachtwoord(client, db):
    assert client.get(CODE)["Location"] == INLOGGEN
    assert client.post(CODE, {"code": "123456"})["Location"] == INLOGGEN


def test_een_geblokkeerd_account_komt_ook_met_code_niet_binnen(noor, klok):
    geheim = met_app(noor)
    browser = met_wachtwoord(noor)
    Medewerker.objects.filter(pk=noor.pk).update(is_active=False)
    browser.post(CODE, {"code": code(geheim)})
    assert browser.get(WERK)["Location"].startswith(INLOGGEN)


# --- Where it is mandatory ---------------------------------------------------------------------------------------


def test_wie_er_geen_heeft_gaat_eerst_naar_instellen(verplicht, noor, klok):
    browser = met_wachtwoord(noor)
    for adres in (WERK, reverse("mijn_account"), reverse("account_change_password"), reverse("sessies_beeindigen")):
        assert browser.get(adres)["Location"] == INSTELLEN, adres
        assert browser.post(adres)["Location"] == INSTELLEN, adres
    for adres in (INSTELLEN, APP, SLEUTEL_ERBIJ, reverse("sessie")):
        assert browser.get(adres).status_code == 200, adres
    stel_in(browser)
    assert browser.get(CODES).status_code == 200
    assert browser.get(WERK).status_code == 200


def test_uitloggen_kan_altijd(verplicht, noor, klok):
    browser = met_wachtwoord(noor)
    browser.post(reverse("account_logout"))
    assert "_auth_user_id" not in browser.session


def test_zonder_plicht_mag_men_zonder(noor, klok):
    assert met_wachtwoord(noor).get(WERK).status_code == 200


def test_een_sessie_van_voor_het_instellen_profiteert_niet(verplicht, noor, klok):
    """Whoever stole the password and waits until its owner sets up an app still has to show that app."""
    dief, eigenaar = met_wachtwoord(noor), met_wachtwoord(noor)
    geheim = stel_in(eigenaar)
    klok.shift(60)
    assert eigenaar.get(WERK).status_code == 200
    for adres in (WERK, APP, SLEUTEL_ERBIJ, CODES, INSTELLEN):
        assert dief.get(adres)["Location"].startswith(reverse("mfa_reauthenticate")), adres
    assert dief.post(reverse("mfa_reauthenticate"), {"code": code(geheim)}).status_code == 302
    assert dief.get(WERK).status_code == 200


def test_de_laatste_gaat_niet_weg_waar_hij_moet(verplicht, noor, klok):
    browser = met_wachtwoord(noor)
    stel_in(browser)
    adres = reverse("mfa_deactivate_totp")
    for antwoord in (browser.get(adres), browser.post(adres)):
        assert "uw enige tweede stap" in antwoord.content.decode()
    sleutel = Authenticator.objects.create(user=noor, type=Authenticator.Type.WEBAUTHN, data={"name": "Werk"})
    assert browser.post(adres)["Location"] == INSTELLEN
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.FACTOR_ERAF).count() == 1
    browser.post(reverse("mfa_remove_webauthn", args=[sleutel.pk]))
    assert Authenticator.objects.filter(pk=sleutel.pk).exists()


def test_waar_hij_niet_moet_gaat_hij_weg_met_de_herstelcodes(noor, klok):
    browser = met_wachtwoord(noor)
    stel_in(browser)
    assert browser.post(reverse("mfa_deactivate_totp"))["Location"] == INSTELLEN
    assert not Authenticator.objects.exists()


def test_de_sleutel_van_een_ander_is_niet_weg_te_halen(als, noor):
    ander = fabriek.medewerker(naam="Willem de Wit")
    sleutel = Authenticator.objects.create(user=ander, type=Authenticator.Type.WEBAUTHN, data={"name": "Werk"})
    assert als(noor).post(reverse("mfa_remove_webauthn", args=[sleutel.pk])).status_code == 404


# --- Lost --------------------------------------------------------------------------------------------------------


@pytest.fixture
def saskia(db) -> Medewerker:
    """A beheerder."""
    return fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")


def test_een_beheerder_wist_de_tweede_stap(als, saskia, noor, klok):
    open_sessie = log_in(noor, met_app(noor))
    beheer = als(saskia)
    pagina = reverse("medewerker", args=[noor.pk])
    assert "Tweede stap wissen" in beheer.get(pagina).content.decode()
    assert beheer.post(reverse("tweede_stap_wissen", args=[noor.pk]))["Location"] == pagina
    assert not Authenticator.objects.exists()
    assert open_sessie.get(WERK)["Location"].startswith(INLOGGEN)
    na = beheer.get(pagina).content.decode()
    assert "Tweede stap gewist door de beheerder (Saskia Maas)" in na
    assert "Tweede stap wissen" not in na


def test_wissen_vraagt_om_bevestiging_en_gaat_daarna_door(als, saskia, noor, klok):
    met_app(noor)
    beheer, adres = als(saskia), reverse("tweede_stap_wissen", args=[noor.pk])
    klok.shift(6 * 60)
    naar = beheer.post(adres)["Location"]
    assert naar == f"{reverse('account_reauthenticate')}?next={quote(adres, safe='')}"
    assert Authenticator.objects.exists()
    klaar = beheer.post(naar, {"password": WACHTWOORD, "next": adres})
    assert klaar["Location"] == reverse("medewerker", args=[noor.pk])
    assert not Authenticator.objects.exists()


def test_een_get_wist_niets(als, saskia, noor):
    met_app(noor)
    assert als(saskia).get(reverse("tweede_stap_wissen", args=[noor.pk])).status_code == 405
    assert Authenticator.objects.exists()


def test_wie_wat_niet_mag_wissen(als, saskia, noor):
    vreemd = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    for wie in (noor, vreemd, saskia):
        met_app(wie)
    assert als(noor).post(reverse("tweede_stap_wissen", args=[noor.pk])).status_code == 403
    assert als(saskia).post(reverse("tweede_stap_wissen", args=[vreemd.pk])).status_code == 404
    for wie, door, fout in [
        (noor, noor, PermissionDenied),
        (vreemd, saskia, PermissionDenied),
        (saskia, saskia, ValidationError),
    ]:
        with pytest.raises(fout):
            wis_tweede_factor(wie, door=fabriek.zicht(door))
    assert Authenticator.objects.count() == 3


def test_de_eigen_tweede_stap_wissen_zegt_waarom_het_niet_kan(als, saskia):
    met_app(saskia)
    antwoord = als(saskia).post(reverse("tweede_stap_wissen", args=[saskia.pk]), follow=True)
    assert "Vraag een collega-beheerder" in antwoord.content.decode()
    assert Authenticator.objects.exists()
