"""A session that nobody used for a quarter of an hour: it opens nothing, until its owner shows who they are."""

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.huis.adressen import alle
from tests.huis.sleutel import Sleutel, credential
from tests.huis.test_adressen import BESLOTEN, MERK
from toegang.aanmelden.middleware import OP_SLOT
from toegang.models import Aanmeldsoort, Medewerker
from toegang.rechten import Rol

INLOGGEN, SLOT, HIER = reverse("account_login"), reverse("ontgrendelen"), reverse("mijn_account")
KWARTIER = timedelta(minutes=15)


@pytest.fixture
def klok():
    """A clock that moves only when a test says so."""
    with time_machine.travel("2026-11-25 09:00+01:00", tick=False) as reis:
        yield reis


def log_in(wie: Medewerker) -> Client:
    browser = Client()
    browser.post(INLOGGEN, {"login": wie.email, "password": WACHTWOORD})
    return browser


@pytest.fixture
def vergrendeld(klok, noor) -> Client:
    browser = log_in(noor)
    klok.shift(KWARTIER)
    return browser


def is_binnen(browser: Client) -> bool:
    return browser.get(HIER).status_code == 200


def test_op_slot_opent_geen_adres_iets(vergrendeld, noor):
    """Not one page, with either method, also not with the rights of the role."""
    fabriek.dossier(noor, achternaam=MERK)
    for adres in alle():
        for vraag in (vergrendeld.get, vergrendeld.post):
            if adres.naam in OP_SLOT:
                continue
            antwoord = vraag(adres.url())
            assert MERK not in antwoord.content.decode(errors="ignore"), adres
            assert noor.naam not in antwoord.content.decode(errors="ignore"), adres
            if adres in BESLOTEN and antwoord.status_code != 403:
                assert antwoord["Location"].startswith(f"{SLOT}?next="), adres
    assert not is_binnen(vergrendeld)


def test_het_wachtwoord_alleen_opent_en_leidt_terug(vergrendeld, noor):
    naar = vergrendeld.get(HIER)["Location"]
    assert naar == f"{SLOT}?next=%2Faccount%2F"
    pagina = vergrendeld.get(naar)
    assert "Uw scherm is vergrendeld" in pagina.content.decode()
    sessie = noor.sessies.get()
    antwoord = vergrendeld.post(SLOT, {"password": WACHTWOORD, "next": HIER})
    assert antwoord["Location"] == HIER
    assert is_binnen(vergrendeld)
    assert noor.sessies.get().begonnen_op == sessie.begonnen_op
    assert [een.soort for een in noor.gebeurtenissen.all()] == [Aanmeldsoort.ONTGRENDELD, Aanmeldsoort.INGELOGD]
    assert "Scherm ontgrendeld" in vergrendeld.get(HIER).content.decode()


def test_een_fout_wachtwoord_opent_niets_hoe_vaak_ook(vergrendeld, noor):
    """What is saved of the attempt is no use of the session."""
    for _ in range(4):
        assert vergrendeld.post(SLOT, {"password": "fout"}).status_code == 422
        assert not is_binnen(vergrendeld)
    assert noor.gebeurtenissen.filter(soort=Aanmeldsoort.MISLUKT).count() == 4
    pogingen = [vergrendeld.post(SLOT, {"password": "fout"}).status_code for _ in range(10)]
    assert pogingen[-1] == 429
    assert vergrendeld.post(SLOT, {"password": WACHTWOORD}).status_code == 429
    assert not is_binnen(vergrendeld)


@pytest.mark.parametrize("bewijs", ["", "onzin", "{}", '{"id": "x"}', "[1]", "\N{SNOWMAN}"])
def test_onzin_in_plaats_van_een_sleutel_opent_niets(vergrendeld, bewijs):
    assert vergrendeld.post(SLOT, {"credential": bewijs}).status_code == 422
    assert not is_binnen(vergrendeld)


@pytest.mark.parametrize(("vinger", "opent"), [(False, 422), (True, 302)])
def test_een_sleutel_die_in_de_computer_bleef_opent_niets_zonder_vinger_of_pin(vergrendeld, noor, vinger, opent):
    sleutel = Sleutel()
    sleutel.van(noor)
    vraag = vergrendeld.get(SLOT, HTTP_ACCEPT="application/json", secure=True).json()["sleutel"]["request_options"]
    bewijs = sleutel.antwoord(vraag, vinger=vinger)
    assert vergrendeld.post(SLOT, {"credential": bewijs}, secure=True).status_code == opent
    assert is_binnen(vergrendeld) is vinger


def test_een_code_uit_de_app_alleen_is_niet_genoeg(vergrendeld):
    for adres in (reverse("mfa_reauthenticate"), reverse("account_reauthenticate")):
        antwoord = vergrendeld.post(adres, {"code": "123456", "password": WACHTWOORD})
        assert antwoord["Location"].startswith(SLOT)
    assert not is_binnen(vergrendeld)


def test_het_wachtwoord_van_een_ander_opent_niets(vergrendeld):
    ander = fabriek.medewerker(Rol.TEAMLEIDER, naam="Willem de Wit")
    ander.set_password("een heel ander wachtwoord")
    ander.save()
    assert vergrendeld.post(SLOT, {"password": "een heel ander wachtwoord"}).status_code == 422
    assert not is_binnen(vergrendeld)


def test_een_pagina_die_vraagt_hoort_dat_het_scherm_op_slot_is(vergrendeld, klok):
    for naam in ("sessie", "concept"):
        antwoord = vergrendeld.get(reverse(naam))
        assert (antwoord.status_code, antwoord.json()) == (403, {"stand": "slot"})
    antwoord = vergrendeld.get(HIER, HTTP_SEC_FETCH_DEST="empty")
    assert (antwoord.status_code, antwoord.json()) == (403, {"stand": "slot"})
    klok.shift(timedelta(hours=10))
    antwoord = vergrendeld.get(reverse("sessie"), HTTP_SEC_FETCH_DEST="empty")
    assert (antwoord.status_code, antwoord.json()) == (403, {"stand": "uit"})


def test_de_pagina_die_openstaat_ontgrendelt_zonder_te_laden(vergrendeld, noor):
    als_json: Any = {"HTTP_ACCEPT": "application/json"}
    manieren = vergrendeld.get(SLOT, **als_json).json()
    assert (manieren["stand"], manieren["wachtwoord"], manieren["sleutel"]) == ("slot", True, None)
    fout = vergrendeld.post(SLOT, {"password": "fout"}, **als_json)
    assert fout.status_code == 422
    assert fout.json()["fouten"]
    goed = vergrendeld.post(SLOT, {"password": WACHTWOORD}, **als_json).json()
    assert (goed["over"], goed["wie"], len(goed["csrf"])) == (15 * 60, noor.pk, 64)
    assert is_binnen(vergrendeld)


def test_na_de_werkdag_is_het_echt_voorbij(klok, noor):
    browser = log_in(noor)
    klok.shift(timedelta(hours=10))
    assert browser.get(HIER)["Location"].startswith(INLOGGEN)
    assert browser.post(SLOT, {"password": WACHTWOORD})["Location"].startswith(INLOGGEN)
    assert not is_binnen(browser)


def test_ontgrendelen_rekt_de_dag_niet_op(klok, noor):
    browser = log_in(noor)
    klok.shift(timedelta(hours=9, minutes=50))
    browser.post(SLOT, {"password": WACHTWOORD})
    assert is_binnen(browser)
    klok.shift(timedelta(minutes=10))
    assert browser.get(HIER)["Location"].startswith(INLOGGEN)


def test_uitloggen_kan_altijd_en_eindigt_de_sessie(vergrendeld, noor):
    assert vergrendeld.post(reverse("account_logout")).status_code == 302
    assert not noor.sessies.exists()
    assert vergrendeld.get(HIER)["Location"].startswith(INLOGGEN)


def test_geblokkeerd_terwijl_het_scherm_op_slot_was(vergrendeld, noor):
    Medewerker.objects.filter(pk=noor.pk).update(is_active=False)
    assert vergrendeld.post(SLOT, {"password": WACHTWOORD})["Location"].startswith(INLOGGEN)


@pytest.mark.parametrize("naar", ["//elders.example/", "https://elders.example/", "javascript:alert(1)", ""])
def test_ontgrendelen_leidt_nooit_naar_elders(vergrendeld, naar):
    assert vergrendeld.post(SLOT, {"password": WACHTWOORD, "next": naar})["Location"] == reverse("start")


def test_een_open_scherm_hoeft_niet_te_worden_ontgrendeld(klok, noor):
    browser = log_in(noor)
    assert browser.get(SLOT, {"next": HIER})["Location"] == HIER
    gebruikt = noor.sessies.get().gebruikt_op
    assert gebruikt == timezone.now()


@pytest.mark.parametrize("naam", ["mfa_login_webauthn", "mfa_reauthenticate_webauthn"])
@pytest.mark.parametrize("bewijs", ['{"id": "x"}', '{"id": 1, "rawId": [], "response": null}', "[]", "1"])
def test_onzin_in_plaats_van_een_sleutel_is_nergens_een_fout_van_de_server(noor, naam, bewijs):
    browser = log_in(noor) if "re" in naam else Client()
    assert browser.post(reverse(naam), {"credential": bewijs}).status_code < 500


def test_een_sleutel_klaarzetten_is_geen_gebruik(vergrendeld, noor):
    """What the server remembers of the question to a key is saved in the session, and opens nothing."""
    Authenticator.objects.create(user=noor, type="webauthn", data={"name": "sleutel", "credential": credential()})
    als_json: Any = {"HTTP_ACCEPT": "application/json"}
    assert vergrendeld.get(SLOT, **als_json).json()["sleutel"]["request_options"]["publicKey"]["challenge"]
    assert "Met passkey" in vergrendeld.get(SLOT).content.decode()
    assert not is_binnen(vergrendeld)
