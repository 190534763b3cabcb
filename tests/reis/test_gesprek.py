"""A klantmanager after a talk: writing it down, seeing what has to be done, and doing one thing."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from dossier.models import Statushouder
from tests import fabriek
from tests.reis.conftest import log_in, toegankelijk


@pytest.fixture
def wie(transactional_db) -> Statushouder:
    return fabriek.dossier(fabriek.medewerker(), tolk_nodig=True)


def test_een_gesprek_vastleggen_en_een_taak_afronden(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    pagina.get_by_role("link", name="+ gesprek").click()
    expect(pagina.get_by_label("Tolk", exact=True)).to_have_value("telefoon")
    toegankelijk(pagina)
    pagina.get_by_label("Verslag").fill("De kinderen gaan naar school.")
    pagina.get_by_label("Afspraak 1", exact=False).first.fill("DigiD aanvragen")
    pagina.get_by_label("Afspraak 2", exact=False).first.fill("Huisarts bellen")
    pagina.get_by_role("button", name="Opslaan").click()

    expect(pagina.get_by_role("status")).to_contain_text("Het gesprek is opgeslagen")
    taken = pagina.locator("#taken")
    expect(taken.get_by_role("listitem")).to_have_count(2)
    expect(pagina.locator("#gesprekken")).to_contain_text("De kinderen gaan naar school.")
    expect(pagina.locator("#tijdlijn")).to_contain_text("Gesproken: voortgangsgesprek")
    toegankelijk(pagina)

    taken.get_by_role("button", name="Klaar met: DigiD aanvragen").click()
    expect(pagina.get_by_role("status")).to_contain_text("Klaar: DigiD aanvragen.")
    expect(taken.get_by_role("listitem")).to_have_count(1)
    taken.get_by_role("link", name="Huisarts bellen").click()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Uitstellen").click()
    pagina.get_by_label("Waarom stelt u dit uit?").fill("De huisarts is deze week dicht.")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Uitstellen").click()
    expect(taken).to_contain_text("Uitgesteld: De huisarts is deze week dicht.")


def test_bellen_en_een_uitnodiging_maken(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    pagina.locator("#gesprekken").get_by_role("button", name="Vandaag gebeld").click()
    expect(pagina.locator("#gesprekken").get_by_role("listitem")).to_have_count(1)
    pagina.get_by_role("status").get_by_role("link", name="Aanvullen of verwijderen").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Gesprek wijzigen")
    pagina.go_back()

    pagina.get_by_role("link", name="Uitnodiging maken").click()
    pagina.get_by_label("Dag van de afspraak").fill("2099-03-03")
    pagina.get_by_label("Tijd").fill("10:30")
    pagina.get_by_label("Plaats").fill("Gemeentehuis, balie 2")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Bericht maken").click()
    expect(pagina.locator(".bericht")).to_contain_text("Dag: dinsdag 3 maart 2099")
    toegankelijk(pagina)
