"""The policy officer: from the cohort of the note to the PDF on the desk, in a real browser."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

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
    with pagina.expect_download() as download:
        pagina.get_by_role("link", name="PDF").first.click()
    bestand = tmp_path / "monitor.pdf"
    download.value.save_as(bestand)
    tekst = " ".join(blad.extract_text() for blad in PdfReader(bestand).pages)
    for procent in ("93%", "63%", "56%", "48%", "70%"):
        assert procent in tekst


def test_een_beleidsmedewerker_komt_niet_bij_dossiers(pagina: Page, bram: Medewerker):
    log_in(pagina, bram)
    pagina.goto("/")
    expect(pagina.get_by_role("navigation", name="Hoofdnavigatie")).not_to_contain_text("Caseload")
    expect(pagina.get_by_role("searchbox")).to_have_count(0)
