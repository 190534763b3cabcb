"""Somebody who works for two gemeenten: where one is stands on every page, and a tab of before lands nowhere else."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests import fabriek
from tests.reis.conftest import SMAL, log_in, toegankelijk
from toegang.models import Medewerker
from toegang.rechten import Rol
from werkvoorraad.models import Taak

MORGEN = (date.today() + timedelta(days=1)).isoformat()


@pytest.fixture
def noor(transactional_db) -> Medewerker:
    """A klantmanager of Vught, and of Boxtel, which has a colour of its own."""
    noor = fabriek.medewerker(naam="Noor Bakker")
    boxtel = fabriek.gemeente("Boxtel", thema={"--basis-color-accent-1-inverse-bg-default": "#5b1f69"})
    fabriek.lidmaatschap(noor, Rol.KLANTMANAGER, gemeente=boxtel)
    return noor


def kop(pagina: Page):
    return pagina.locator("header.kopbalk")


def wissel(pagina: Page, naar: str) -> None:
    kop(pagina).locator("summary").click()
    kop(pagina).get_by_role("button", name=naar).click()
    expect(pagina.get_by_role("status")).to_contain_text(f"U werkt nu voor {naar}")


@pytest.mark.parametrize("breed", [SMAL, 1280])
def test_waar_iemand_werkt_staat_altijd_in_de_kop(venster, noor, breed):
    pagina = venster(breed)
    log_in(pagina, noor)
    pagina.goto(reverse("werkplekken"))
    for naar in ("Gemeente Boxtel", "Gemeente Vught"):
        wissel(pagina, naar)
        expect(kop(pagina).get_by_role("link", name=naar)).to_be_visible()
        expect(kop(pagina).get_by_text("klantmanager")).to_be_visible()
        kleur = "rgb(91, 31, 105)" if naar == "Gemeente Boxtel" else "rgb(0, 62, 101)"
        expect(kop(pagina)).to_have_css("background-color", kleur)
        assert pagina.evaluate("document.documentElement.scrollWidth") <= breed
    kop(pagina).locator("summary").click()
    toegankelijk(pagina)  # with the menu open
    pagina.goto(reverse("werkplekken"))
    toegankelijk(pagina)


def test_een_tabblad_van_daarnet_zegt_dat_er_gewisseld_is_en_bewaart_wat_er_stond(venster, noor):
    pagina = venster()
    log_in(pagina, noor)
    pagina.goto(reverse("taak_nieuw"))
    pagina.get_by_label("Wat", exact=True).fill("Huisarts bellen")
    ander = pagina.context.new_page()
    ander.goto("/")
    wissel(ander, "Gemeente Boxtel")
    # As when the tab is looked at again after a while.
    pagina.evaluate(
        "Date.now = (echt => () => echt() + 120_000)(Date.now); document.dispatchEvent(new Event('visibilitychange'))"
    )
    venstertje = pagina.get_by_role("dialog")
    expect(venstertje).to_contain_text("U werkt nu voor Gemeente Boxtel. Deze pagina is van Gemeente Vught.")
    venstertje.get_by_role("button", name="Terug naar Gemeente Vught").click()
    expect(venstertje).to_be_hidden()
    expect(pagina.get_by_label("Wat", exact=True)).to_have_value("Huisarts bellen")
    pagina.get_by_label("Uiterlijk").fill(MORGEN)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status").filter(has_text="opgeslagen")).to_be_visible()
    assert [taak.gemeente.naam for taak in Taak.objects.all()] == ["Vught"]


def test_zonder_scripts_komt_er_een_pagina_met_een_knop_terug(venster, noor):
    pagina = venster(java_script_enabled=False)
    log_in(pagina, noor)
    pagina.goto(reverse("taak_nieuw"))
    pagina.get_by_label("Wat", exact=True).fill("Huisarts bellen")
    pagina.get_by_label("Uiterlijk").fill(MORGEN)
    ander = pagina.context.new_page()
    ander.goto(reverse("werkplekken"))
    ander.get_by_role("button", name=re.compile("Wisselen naar Gemeente Boxtel")).click()
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Deze pagina is van Gemeente Vught")
    assert not Taak.objects.exists()
    pagina.get_by_role("button", name="Terug naar Gemeente Vught").click()
    expect(pagina.get_by_label("Wat", exact=True)).to_have_value("Huisarts bellen")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status").filter(has_text="opgeslagen")).to_be_visible()
    assert [taak.gemeente.naam for taak in Taak.objects.all()] == ["Vught"]
