"""The policy officer: from the cohort of the note to the PDF on the desk, in a real browser."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.klus import werk
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Medewerker
from toegang.rechten import Rol
from vught_statushouders.demo import laden


@pytest.fixture
def bram(transactional_db) -> Medewerker:
    """The policy officer of the demonstration, with its caseload."""
    laden.laad(date(2026, 11, 24), 1)
    return Medewerker.objects.get(gemeente__code="0865", rol=Rol.BELEIDSMEDEWERKER)


def test_van_cohort_naar_pdf(pagina: Page, bram: Medewerker, tmp_path: Path):
    log_in(pagina, bram)
    pagina.goto("/")
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Monitor")
    toegankelijk(pagina)
    pagina.get_by_label("Gehuisvest van").fill("2015-09-01")
    pagina.get_by_label("tot en met", exact=False).first.fill("2017-07-31")
    pagina.get_by_label("Peildatum").fill("2018-12-31")
    pagina.get_by_label("Peildatum").press("Enter")
    inhoud = pagina.locator("main")
    expect(inhoud).to_contain_text("27 gevolgd van 28")
    for procent in ("93%", "63%", "56%", "48%", "70%"):
        expect(inhoud).to_contain_text(procent)
    toegankelijk(pagina)
    pagina.get_by_role("button", name="PDF").first.click()
    expect(pagina.get_by_role("heading", name="Uw bestand wordt gemaakt")).to_be_visible()
    toegankelijk(pagina)
    adres = pagina.url
    pagina.get_by_role("link", name="Verder werken").click()  # it goes on, and is found back
    expect(pagina.get_by_role("list", name="Bestanden in de maak")).to_contain_text("wacht")
    pagina.get_by_role("group").get_by_text(bram.naam).click()
    pagina.get_by_role("link", name="Bestanden in de maak").click()
    toegankelijk(pagina)
    pagina.goto(adres)
    assert werk()
    expect(pagina.get_by_role("heading", name="Uw bestand is klaar")).to_be_visible()  # by itself
    toegankelijk(pagina)
    with pagina.expect_download() as download:
        pagina.get_by_role("button", name="Downloaden").click()
    bestand = tmp_path / "monitor.pdf"
    download.value.save_as(bestand)
    tekst = " ".join(blad.extract_text() for blad in PdfReader(bestand).pages)
    for procent in ("93%", "63%", "56%", "48%", "70%"):
        assert procent in tekst


def test_zonder_javascript_is_er_een_knop_om_te_kijken(venster, bram: Medewerker):
    pagina = venster(java_script_enabled=False)
    log_in(pagina, bram)
    pagina.goto("/monitor/excel/?cohort_van=2015-09-01&cohort_tot=2017-07-31&peildatum=2018-12-31&eenheid=huishouden")
    pagina.get_by_role("button", name="Bestand maken").click()
    expect(pagina.get_by_role("heading", name="Uw bestand wordt gemaakt")).to_be_visible()
    assert werk()
    pagina.get_by_role("link", name="Kijk of het klaar is").click()
    with pagina.expect_download() as download:
        pagina.get_by_role("button", name="Downloaden").click()
    assert download.value.suggested_filename == "monitor-2015-09-01-2017-07-31-op-2018-12-31.xlsx"


def test_een_beleidsmedewerker_komt_niet_bij_dossiers(pagina: Page, bram: Medewerker):
    log_in(pagina, bram)
    pagina.goto("/")
    expect(pagina.get_by_role("navigation", name="Hoofdnavigatie")).not_to_contain_text("Caseload")
    expect(pagina.get_by_role("searchbox")).to_have_count(0)
