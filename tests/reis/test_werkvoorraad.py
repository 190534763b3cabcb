"""A klantmanager in the morning: from a row that is too late to the settled term, and what may wait."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from dossier.models import Mijlpaal, Statushouder
from tests import fabriek
from tests.reis.conftest import log_in, toegankelijk


@pytest.fixture
def wie(transactional_db) -> Statushouder:
    """Obliged and registered half a year ago, and still without a PIP; at the head of a household."""
    lang_geleden = timezone.localdate() - timedelta(days=180)
    wie = fabriek.statushouder(fabriek.medewerker(), inburgeringsplicht_op=lang_geleden)
    gezin = fabriek.huishouden(wie, gehuisvest=None, gekoppeld=lang_geleden)
    fabriek.huisvesting(gezin, lang_geleden, brp_op=lang_geleden)
    return wie


def test_van_een_te_late_rij_naar_een_termijn_die_klaar_is(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("werkvoorraad"))
    te_laat = pagina.locator("#te-laat")
    rij = te_laat.get_by_role("row").filter(has_text="Praktische zaken geregeld")
    expect(rij).to_contain_text("te laat")
    aantal = te_laat.get_by_role("row").count()
    toegankelijk(pagina)

    rij.get_by_role("link", name="Waarom?").click()
    expect(pagina.locator("#MB-PRAKTISCH")).to_contain_text("8 weken")
    pagina.go_back()
    rij.get_by_role("link", name="Afvinken").click()
    expect(pagina.get_by_label("Stap")).to_have_value("mb_praktisch")
    pagina.get_by_label("Gedaan op").fill(timezone.localdate().isoformat())
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()

    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Goedendag")
    expect(rij).to_have_count(0)
    expect(te_laat.get_by_role("row")).to_have_count(aantal - 1)
    assert Mijlpaal.objects.get().soort == "mb_praktisch"


def test_uitstellen_met_een_reden_en_terug(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("werkvoorraad"))
    rij = pagina.get_by_role("row").filter(has_text="Praktische zaken geregeld")
    expect(pagina.locator("#te-laat").filter(has=rij)).to_have_count(1)
    rij.get_by_role("link", name="Uitstellen").click()
    expect(pagina.get_by_text("De termijn zelf verandert niet")).to_be_visible()
    pagina.get_by_label("Nieuwe datum").fill((timezone.localdate() + timedelta(days=70)).isoformat())
    pagina.get_by_label("Waarom stelt u dit uit?").fill("De oplevering is later")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Uitstellen").click()
    expect(pagina.locator("#later").filter(has=rij)).to_have_count(1)
    expect(rij).to_contain_text("De oplevering is later")

    rij.get_by_role("link", name="Uitstellen").click()
    pagina.get_by_text("Uitstel terugnemen", exact=True).click()
    pagina.get_by_role("button", name="Ja, uitstel terugnemen").click()
    pagina.goto(reverse("werkvoorraad"))
    expect(pagina.locator("#te-laat").filter(has=rij)).to_have_count(1)


def test_bellen_haalt_iemand_van_de_bellijst(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("werkvoorraad"))
    stil = pagina.locator("#niet-gesproken")
    expect(stil.get_by_role("row")).to_have_count(2)
    pagina.get_by_role("link", name="Bellijst").click()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Vandaag gebeld").click()
    expect(pagina.get_by_text("Niemand", exact=True)).to_be_visible()
    pagina.get_by_role("link", name="Naar de werkvoorraad").click()
    expect(stil).to_contain_text("Met iedereen is er de laatste tijd contact geweest.")


def test_de_volgorde_van_de_groepen_en_een_groep_apart(pagina: Page, wie: Statushouder):
    fabriek.dossier(wie.klantmanager, gehuisvest=date(2020, 1, 1))
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("werkvoorraad"))
    koppen = pagina.get_by_role("heading", level=2).all_inner_texts()
    assert [kop.split(" (")[0] for kop in koppen] == [
        "Te laat", "Deze week", "Deze maand", "Later", "Lang niet gesproken"
    ]  # fmt: skip
    pagina.get_by_role("link", name="lang niet gesproken").first.click()
    expect(pagina.get_by_role("heading", level=2)).to_have_count(1)
    toegankelijk(pagina)
