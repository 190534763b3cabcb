"""Sending in a real browser: back and save again, and what was typed comes back, with scripts and without."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Sessie
from toegang.verzenden.models import Concept
from werkvoorraad.models import Taak

NIEUW = reverse("taak_nieuw")


def typ(pagina: Page, wat: str = "Huisarts bellen") -> None:
    pagina.goto(NIEUW)
    pagina.get_by_label("Wat").first.fill(wat)
    pagina.get_by_label("Uiterlijk").fill("2030-12-01")


def bewaar(pagina: Page) -> None:
    pagina.get_by_role("button", name="Opslaan").click()


def log_weer_in(pagina: Page, wie) -> None:
    pagina.get_by_label("E-mail").fill(wie.email)
    pagina.get_by_label("Wachtwoord", exact=True).fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen", exact=True).click()


@pytest.fixture
def zonder(venster) -> Page:
    """A browser without scripts."""
    return venster(java_script_enabled=False)


def test_terug_en_nog_een_keer_opslaan_maakt_er_een(pagina, noor):
    log_in(pagina, noor)
    typ(pagina)
    bewaar(pagina)
    expect(pagina.get_by_role("status").first).to_be_visible()
    klaar = pagina.url
    pagina.go_back()
    pagina.get_by_label("Wat").first.fill("Huisarts bellen")
    pagina.get_by_label("Uiterlijk").fill("2030-12-01")
    bewaar(pagina)
    expect(pagina.get_by_text("Dit had u al opgeslagen")).to_be_visible()
    assert pagina.url == klaar
    assert Taak.objects.count() == 1
    toegankelijk(pagina)


def test_zonder_javascript_vraagt_de_server_of_het_er_twee_keer_moet_staan(zonder, noor):
    log_in(zonder, noor)
    typ(zonder)
    bewaar(zonder)
    expect(zonder.get_by_role("status").first).to_be_visible()
    zonder.go_back()
    zonder.get_by_label("Wat").first.fill("Huisarts bellen")
    zonder.get_by_label("Uiterlijk").fill("2030-12-01")
    bewaar(zonder)
    expect(zonder.get_by_text("Precies hetzelfde heeft u net al opgeslagen")).to_be_visible()
    assert Taak.objects.count() == 1


def test_wat_is_getypt_wordt_bewaard_en_na_een_crash_teruggegeven(pagina, noor):
    log_in(pagina, noor)
    pagina.goto(NIEUW)
    pagina.get_by_label("Wat").first.press_sequentially("School bellen over Yonas")
    expect(pagina.get_by_text("Concept bewaard")).to_be_visible()
    assert Concept.objects.get().medewerker == noor
    toegankelijk(pagina)
    pagina.goto("about:blank")
    pagina.goto(NIEUW)
    expect(pagina.get_by_text("iets dat niet is opgeslagen")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Zet het terug").click()
    expect(pagina.get_by_label("Wat").first).to_have_value("School bellen over Yonas")
    toegankelijk(pagina)
    pagina.get_by_label("Uiterlijk").fill("2030-12-01")
    bewaar(pagina)
    pagina.goto(NIEUW)
    pagina.wait_for_load_state("networkidle")
    expect(pagina.get_by_text("iets dat niet is opgeslagen")).to_be_hidden()
    assert Taak.objects.get().wat == "School bellen over Yonas"
    assert not Concept.objects.exists()


def test_weggooien(pagina, noor):
    log_in(pagina, noor)
    pagina.goto(NIEUW)
    pagina.get_by_label("Wat").first.press_sequentially("School")
    expect(pagina.get_by_text("Concept bewaard")).to_be_visible()
    pagina.goto(NIEUW)
    pagina.get_by_role("button", name="Weggooien").click()
    expect(pagina.get_by_text("iets dat niet is opgeslagen")).to_be_hidden()
    assert not Concept.objects.exists()


def test_uitgelogd_zonder_javascript_en_alles_staat_er_nog(zonder, noor):
    log_in(zonder, noor)
    typ(zonder, "Een heel verhaal <b> & meer")
    Sessie.objects.all().delete()
    bewaar(zonder)
    log_weer_in(zonder, noor)
    expect(zonder.get_by_text("U was uitgelogd; wat u had getypt staat er nog.")).to_be_visible()
    expect(zonder.get_by_label("Wat").first).to_have_value("Een heel verhaal <b> & meer")
    expect(zonder.get_by_label("Uiterlijk")).to_have_value("2030-12-01")
    bewaar(zonder)
    assert Taak.objects.get().wat == "Een heel verhaal <b> & meer"


def test_een_knop_leidt_na_inloggen_naar_zijn_pagina(pagina, noor):
    """Also the search: nothing of what was searched for is kept."""
    wie = fabriek.dossier(noor)
    log_in(pagina, noor)
    adres = reverse("dossier", args=[wie.dossiernummer])
    pagina.goto(adres)
    Sessie.objects.all().delete()
    pagina.get_by_role("searchbox").fill("Selam")
    pagina.get_by_role("searchbox").press("Enter")
    log_weer_in(pagina, noor)
    expect(pagina).to_have_url(re.compile(f"{adres}$"))
    pagina.goto(reverse("zoeken"))
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Hier staat geen pagina")
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Ga naar de pagina").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Caseload")


def test_vergrendeld_zonder_javascript_gaat_met_het_wachtwoord_open_en_de_tekst_staat_er_nog(zonder, noor):
    log_in(zonder, noor)
    typ(zonder)
    noor.sessies.update(gebruikt_op=timezone.now() - timedelta(minutes=16))
    bewaar(zonder)
    expect(zonder.get_by_role("heading", level=1)).to_have_text("Uw scherm is vergrendeld")
    zonder.get_by_label("Wachtwoord").fill(WACHTWOORD)
    zonder.get_by_role("button", name="Ontgrendelen").click()
    expect(zonder.get_by_label("Wat").first).to_have_value("Huisarts bellen")
    bewaar(zonder)
    assert Taak.objects.count() == 1
