"""Getting in and out, in a real browser; and the pages about accounts, for everybody who has to read them."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests import fabriek
from tests.fabriek import WACHTWOORD
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Medewerker
from toegang.rechten import Rol

NIEUW = "een heel ander wachtwoord"


@pytest.fixture
def saskia(transactional_db) -> Medewerker:
    """A beheerder."""
    return fabriek.medewerker(Rol.BEHEERDER, naam="Saskia Maas")


def vul_in(pagina: Page, email: str, wachtwoord: str) -> None:
    pagina.get_by_label("E-mail").fill(email)
    pagina.get_by_label("Wachtwoord", exact=True).fill(wachtwoord)
    pagina.get_by_label("Wachtwoord", exact=True).press("Enter")


def test_inloggen_een_ander_wachtwoord_kiezen_en_uitloggen(pagina, saskia):
    pagina.goto("/")
    expect(pagina).to_have_title("Inloggen")
    vul_in(pagina, saskia.email, "verkeerd")
    expect(pagina.get_by_role("alert")).to_be_visible()
    vul_in(pagina, saskia.email, WACHTWOORD)
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Medewerkers")

    pagina.get_by_text(saskia.naam).first.click()
    pagina.get_by_role("link", name="Mijn account").click()
    pagina.get_by_role("link", name="Wachtwoord wijzigen").click()
    toegankelijk(pagina)
    pagina.get_by_label("Huidig wachtwoord").fill(WACHTWOORD)
    pagina.get_by_label("Nieuw wachtwoord", exact=True).fill(NIEUW)
    pagina.get_by_label("Nieuw wachtwoord (bevestigen)").fill(NIEUW)
    pagina.get_by_role("button", name="Wachtwoord opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("Uw wachtwoord is gewijzigd")

    pagina.get_by_text(saskia.naam).first.click()
    pagina.get_by_role("button", name="Uitloggen").click()
    expect(pagina).to_have_title("Inloggen")
    vul_in(pagina, saskia.email, NIEUW)
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Medewerkers")


def test_met_het_toetsenbord_kan_het_ook(pagina, saskia):
    log_in(pagina, saskia)
    pagina.goto(reverse("medewerkers"))
    pagina.keyboard.press("Tab")
    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_role("main")).to_be_focused()


def test_een_account_maken_begint_met_een_fout_die_zegt_waar(pagina, saskia):
    log_in(pagina, saskia)
    pagina.goto(reverse("medewerker_nieuw"))
    pagina.get_by_label("Naam").fill("Ada Jansen")
    pagina.get_by_label("E-mailadres").fill("ada@gemeente.example")
    pagina.get_by_label("Rol").select_option("partner")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("alert")).to_contain_text("Organisatie")
    toegankelijk(pagina)
    pagina.get_by_label("Rol").select_option("klantmanager")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("De uitnodiging is gemaakt")
    expect(pagina.get_by_role("link", name="Ada Jansen")).to_be_visible()


def test_pagina_s_voor_iedereen_zijn_toegankelijk(pagina):
    for adres in ("account_login", "account_reset_password", "account_reset_password_done", "account_inactive"):
        pagina.goto(reverse(adres))
        toegankelijk(pagina)
    assert pagina.goto("/bestaat-niet/").status == 404
    toegankelijk(pagina)


@pytest.mark.parametrize(
    ("rol", "adressen"),
    [(Rol.BEHEERDER, ["medewerkers", "rechten", "lengtes"]), (Rol.TEAMLEIDER, ["waarnemingen", "waarneming_nieuw"])],
)
def test_pagina_s_over_accounts_zijn_toegankelijk(pagina, rol, adressen):
    bezoeker, noor, willem = fabriek.medewerker(rol), fabriek.medewerker(), fabriek.medewerker(naam="Willem de Wit")
    for adres in adressen:
        log_in(pagina, bezoeker)
        pagina.goto(reverse(adres))
        toegankelijk(pagina)
    if rol == Rol.TEAMLEIDER:
        noor.waarnemingen.create(gemeente=noor.gemeente, waarnemer=willem, van=fabriek.VANDAAG)
        pagina.goto(reverse("waarnemingen"))
        expect(pagina.get_by_role("link", name=noor.naam)).to_be_visible()
        toegankelijk(pagina)
