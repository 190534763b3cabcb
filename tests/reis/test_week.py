"""A klantmanager fills the week of a plan, sees a clash and advises; a partner answers a referral."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from dossier.models import Deling
from pip_plan.models import Advies, Pip
from tests import fabriek
from tests.pip_plan import plannen
from tests.reis.conftest import log_in, toegankelijk
from toegang.rechten import Rol


@pytest.fixture
def pip(transactional_db) -> Pip:
    return plannen.pip(fabriek.dossier(fabriek.medewerker()), intensiteit=600)


def voeg_toe(pagina: Page, soort: str, wat: str, dagen: list[str], van: str, tot: str) -> None:
    pagina.get_by_role("link", name="Toevoegen", exact=True).first.click()
    pagina.get_by_label("Soort").select_option(label=soort)
    pagina.get_by_label("Wat", exact=True).fill(wat)
    for dag in dagen:
        pagina.get_by_label(dag).check()
    pagina.get_by_label("Van", exact=True).fill(van)
    pagina.get_by_label("Tot", exact=True).fill(tot)


def test_een_week_vullen_en_het_advies_vastleggen(pagina: Page, pip: Pip):
    log_in(pagina, pip.statushouder.klantmanager)
    pagina.goto(reverse("pip", args=[pip.statushouder.dossiernummer, pip.pk]))
    pagina.locator("#week").get_by_role("link", name="Invullen van de week").click()
    toegankelijk(pagina)
    voeg_toe(pagina, "taal", "Taalles", ["maandag", "dinsdag"], "09:00", "12:00")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("Opgeslagen")
    voeg_toe(pagina, "taal", "Nog een les", ["dinsdag"], "11:00", "12:30")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("#div_id_dagen")).to_contain_text("Op dinsdag staat er op deze tijd al iets")
    toegankelijk(pagina)
    pagina.get_by_label("Soort").select_option(label="werk")
    pagina.get_by_label("Wat", exact=True).fill("Bakkerij")
    pagina.get_by_role("button", name="Opslaan").click()

    botsing = pagina.locator("#botsingen")
    expect(botsing).to_contain_text("Dinsdag 11.00–12.00: Taalles en Bakkerij tegelijk")
    expect(pagina.get_by_role("table", name="Rooster van de week")).to_contain_text("Bakkerij")
    expect(pagina.get_by_text("Voor 600 uur tot het examen zijn dat 100 lesweken")).to_be_visible()
    toegankelijk(pagina)
    botsing.get_by_role("button", name="Advies vastleggen").click()
    expect(botsing).to_contain_text("nog niet bekend")
    pagina.get_by_role("status").get_by_role("link", name="Invullen of het is gevolgd").click()
    pagina.get_by_label("Gevolgd?").select_option(label="nee, niet gevolgd")
    pagina.get_by_label("Waarom wel of niet?").fill("Er is geen opvang in de avond.")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("#adviezen")).to_contain_text("Er is geen opvang in de avond.")
    assert Advies.objects.get().gevolgd == "nee"

    pagina.goto(reverse("week_client", args=[pip.statushouder.dossiernummer, pip.pk]))
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Mijn week ሰሙነይ")
    toegankelijk(pagina)


def test_op_een_telefoon_is_de_week_een_lijst(pagina: Page, pip: Pip):
    plannen.weekdeel(pip)
    log_in(pagina, pip.statushouder.klantmanager)
    pagina.goto(reverse("week", args=[pip.statushouder.dossiernummer, pip.pk]))
    expect(pagina.locator(".rooster")).to_be_visible()
    expect(pagina.locator(".weeklijst")).to_be_hidden()
    pagina.set_viewport_size({"width": 320, "height": 900})
    expect(pagina.locator(".rooster")).to_be_hidden()
    expect(pagina.locator(".weeklijst")).to_be_visible()
    pagina.emulate_media(media="print")
    expect(pagina.locator(".rooster")).to_be_visible()


def test_een_partner_antwoordt_op_een_verwijzing(pagina: Page, pip: Pip):
    wie, klantmanager = pip.statushouder, pip.statushouder.klantmanager
    partner = fabriek.medewerker(Rol.PARTNER, "Pien Partner", gemeente=wie.gemeente)
    assert partner.organisatie is not None
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=partner.organisatie, onderdelen=["contact"],
        basis="afspraak", doel="begeleiding", van="2020-01-01", tot="2099-01-01",
    )  # fmt: skip
    log_in(pagina, klantmanager)
    pagina.goto(reverse("activiteiten", args=[wie.dossiernummer]))
    toegankelijk(pagina)
    pagina.locator("#verwijzingen").get_by_role("link", name="Toevoegen van een verwijzing").click()
    pagina.get_by_label("Partner", exact=False).first.select_option(label="VluchtelingenWerk")
    pagina.get_by_label("Waarvoor").fill("hulp bij de kinderbijslag")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("#verwijzingen")).to_contain_text("nog geen antwoord")

    pagina.context.clear_cookies()
    log_in(pagina, partner)
    pagina.goto(reverse("partner_dossier", args=[wie.dossiernummer]))
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Antwoorden").click()
    pagina.get_by_label("Stand").select_option(label="opgepakt")
    pagina.get_by_label("Wat wilt u erover doorgeven?").fill("Dinsdag is het gesprek.")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Doorgeven").click()
    expect(pagina.locator("#verwijzingen")).to_contain_text("opgepakt")

    pagina.context.clear_cookies()
    log_in(pagina, fabriek.medewerker(Rol.TEAMLEIDER, "Tineke Smit", gemeente=wie.gemeente))
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    expect(pagina.locator("#verwijzingen")).to_contain_text("Dinsdag is het gesprek.")
    pagina.goto(reverse("financiering"))
    toegankelijk(pagina)
