"""From bijstand to doing it alone: six months of a household, and two clerks who close the same month."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from bouwstenen.kalender import plus_maanden
from dossier.models import Statushouder
from dossier.regels import datum_voluit
from ontzorging.maand.handelingen import stel_op
from ontzorging.maand.regels import volgende_maand
from ontzorging.models import Maandstaat
from tests import fabriek
from tests.ontzorging.geld import bijstand, gezin, last
from tests.pip_plan.plannen import doel, pip
from tests.reis.conftest import log_in, toegankelijk
from toegang.rechten import Rol

VANDAAG = date.today()  # the clock of the server in the browser
MAAND = volgende_maand(VANDAAG)


@pytest.fixture
def wie(transactional_db) -> Statushouder:
    wie, _ = gezin(fabriek.medewerker(), VANDAAG.replace(day=1))
    return wie


def stel_de_volgende_maand_op(wie: Statushouder) -> Maandstaat:
    stel_op(MAAND, vandaag=VANDAAG, gemeente_id=wie.gemeente_id)
    return Maandstaat.objects.get(maand=MAAND)


def vul_in(pagina: Page, **velden: str) -> None:
    """Fields by their label; the lists that are chosen from have their own."""
    for label, waarde in velden.items():
        veld = pagina.get_by_label(label.replace("_", " "), exact=True)
        if veld.evaluate("veld => veld.tagName") == "SELECT":
            veld.select_option(waarde)
        else:
            veld.fill(waarde)


def test_van_bijstand_tot_een_gesloten_maand(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    tabs = pagina.get_by_role("navigation", name="Onderdelen van het dossier")
    tabs.get_by_role("link", name="Ontzorging").click()
    expect(pagina.get_by_role("main")).to_contain_text("Nog geen bijstand")
    pagina.get_by_role("link", name="Toevoegen van bijstand").click()
    begin = VANDAAG.replace(day=1).isoformat()
    vul_in(pagina, Soort="gedeeltelijk", Van=begin)
    pagina.get_by_label("Bedrag per maand").fill("1300.05")
    pagina.get_by_role("button", name="Opslaan").click()

    pagina.get_by_role("link", name="Vaste last toevoegen").click()
    vul_in(pagina, Wat="huur", Aan_wie="Woonwijze", Bedrag_per_maand="650.10", Van=begin)
    rekening = pagina.get_by_label("Rekeningnummer (IBAN)")
    rekening.fill("NL91 ABNA 0417 1643 01")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("main")).to_contain_text("Dit rekeningnummer (IBAN) klopt niet")
    rekening.fill("NL91 ABNA 0417 1643 00")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("main")).to_contain_text("€ 650,10")
    toegankelijk(pagina)

    stel_de_volgende_maand_op(wie)
    pagina.reload()
    pagina.locator("#maanden").get_by_role("link").first.click()
    expect(pagina.locator("tfoot")).to_contain_text("€ 649,95")
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Controleren en sluiten").click()
    pagina.get_by_role("button", name="Maand sluiten").click()
    expect(pagina.get_by_role("status")).to_contain_text("De maand is gesloten")


def test_besluiten_en_stap_voor_stap_zelf_betalen(pagina: Page, wie: Statushouder):
    huis = wie.lidmaatschappen.get().huishouden
    bijstand(huis, van=VANDAAG.replace(day=1))
    last(huis, van=VANDAAG.replace(day=1))
    doel(pip(wie), leefgebied="zelfredzaamheid", tekst="Ik betaal zelf mijn huur.")
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("ontzorging", args=[wie.dossiernummer]))
    pagina.get_by_role("link", name="Vastleggen van het besluit").click()
    vul_in(pagina, Besluit="afbouwen", Besloten_op=VANDAAG.isoformat(), Waarom="De bankapp werkt.")
    pagina.get_by_role("button", name="Besluit vastleggen").click()
    pagina.get_by_role("link", name="Wijzigen van huur").click()
    pagina.get_by_label("Cliënt betaalt zelf vanaf").fill(MAAND.isoformat())
    pagina.get_by_label("Doel in het PIP").select_option(label="Ik betaal zelf mijn huur.")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("main")).to_contain_text("doel: Ik betaal zelf mijn huur.")
    toegankelijk(pagina)
    assert not stel_de_volgende_maand_op(wie).regels.exists()


def test_na_de_zesde_maand_doet_de_client_het_zelf(pagina: Page, transactional_db: None):
    begin = plus_maanden(VANDAAG.replace(day=1), -5)
    wie, huis = gezin(fabriek.medewerker(), begin)
    bijstand(huis, van=begin)
    last(huis, van=begin)
    assert stel_op(VANDAAG.replace(day=1), vandaag=VANDAAG, gemeente_id=wie.gemeente_id) == 1
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("ontzorging", args=[wie.dossiernummer]))
    pagina.locator("#maanden").get_by_role("link").first.click()
    pagina.get_by_role("link", name="Controleren en sluiten").click()
    pagina.get_by_role("button", name="Maand sluiten").click()
    expect(pagina.get_by_role("status")).to_contain_text("De maand is gesloten")

    pagina.goto(reverse("ontzorging", args=[wie.dossiernummer]))
    pagina.get_by_role("link", name="Bijwerken van de lijst").click()
    pagina.get_by_label("Bankapp werkt").fill(VANDAAG.isoformat())
    pagina.get_by_label("Slotgesprek gevoerd").fill(VANDAAG.isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.get_by_role("link", name="Vastleggen van het besluit").click()
    vul_in(pagina, Besluit="stoppen", Besloten_op=VANDAAG.isoformat(), Waarom="Alles lukt.")
    pagina.get_by_role("button", name="Besluit vastleggen").click()
    pagina.goto(reverse("termijnen", args=[wie.dossiernummer]))
    pagina.locator("summary", has_text="Ontzorging, zes maanden").click()
    pagina.get_by_role("link", name="Einde vastleggen").click()
    pagina.get_by_label("Gedaan op").fill(VANDAAG.isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.goto(reverse("ontzorging", args=[wie.dossiernummer]))
    expect(pagina.locator("dl.gegevens").first).to_contain_text(datum_voluit(VANDAAG))
    assert stel_op(MAAND, vandaag=VANDAAG, gemeente_id=wie.gemeente_id) == 0


def test_twee_collegas_sluiten_dezelfde_maand(pagina: Page, venster, wie: Statushouder):
    huis = wie.lidmaatschappen.get().huishouden
    bijstand(huis, van=VANDAAG.replace(day=1))
    last(huis, van=VANDAAG.replace(day=1))
    staat = stel_de_volgende_maand_op(wie)
    sluiten = reverse("maandstaat_sluiten", args=[wie.dossiernummer, staat.pk])
    log_in(pagina, wie.klantmanager)
    pagina.goto(sluiten)

    ander = venster()
    log_in(ander, fabriek.medewerker(Rol.TEAMLEIDER, "Thea Leider"))
    ander.goto(reverse("maandstaat", args=[wie.dossiernummer, staat.pk]))
    ander.get_by_role("link", name="Huur").click()
    ander.get_by_label("Bedrag", exact=True).fill("700.00")
    ander.get_by_role("button", name="Opslaan").click()
    expect(ander.get_by_role("status")).to_contain_text("De regel is opgeslagen")

    pagina.get_by_role("button", name="Maand sluiten").click()
    expect(pagina.get_by_role("alert")).to_contain_text("Een collega heeft dit intussen gewijzigd")
    expect(pagina.locator("tfoot")).to_contain_text("€ 600,00")
    toegankelijk(pagina)

    ander.goto(sluiten)
    ander.get_by_role("button", name="Maand sluiten").click()
    expect(ander.get_by_role("status")).to_contain_text("De maand is gesloten")
    pagina.get_by_role("button", name="Maand sluiten").click()
    expect(pagina.get_by_role("main")).to_contain_text("Thea Leider heeft deze maand al gesloten")
    een: Any = Maandstaat.objects.met_sommen().get()
    assert een.naar_client == Decimal(600)
    ander.context.close()
