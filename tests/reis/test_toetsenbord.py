"""Signing in by keyboard alone, in a real browser."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Medewerker


@pytest.fixture
def noor(transactional_db) -> Medewerker:
    return fabriek.medewerker()


def gefocust(pagina: Page) -> str:
    """The words, or else the name, of what the keyboard is at."""
    return pagina.evaluate("document.activeElement.innerText || document.activeElement.name")


def test_adres_tab_wachtwoord_enter_logt_in(pagina, noor):
    pagina.goto(reverse("account_login"))
    toegankelijk(pagina)
    pagina.get_by_label("E-mail").focus()
    pagina.keyboard.type(noor.email)
    pagina.keyboard.press("Tab")
    pagina.keyboard.type(WACHTWOORD)
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Goedendag, Noor")


def test_na_de_velden_komt_de_knop_en_dan_pas_de_rest(pagina, noor):
    pagina.goto(reverse("account_login"))
    pagina.get_by_label("E-mail").focus()
    volgorde = [gefocust(pagina)]
    for _ in range(4):
        pagina.keyboard.press("Tab")
        volgorde.append(gefocust(pagina))
    assert volgorde == ["login", "password", "Inloggen", "Met passkey", "Wachtwoord vergeten?"]


def test_ook_het_wachtwoord_wijzigen_gaat_van_veld_naar_veld(pagina, noor):
    log_in(pagina, noor)
    pagina.goto(reverse("account_change_password"))
    pagina.get_by_label("Huidig wachtwoord").focus()
    for wat in (WACHTWOORD, "een heel ander wachtwoord", "een heel ander wachtwoord"):
        pagina.keyboard.type(wat)
        pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("status")).to_contain_text("Uw wachtwoord is gewijzigd")
