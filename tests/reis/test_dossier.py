"""A klantmanager at work: finding, opening and changing a dossier, in a real browser."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from dossier.models import Statushouder
from tests import fabriek
from tests.reis.conftest import log_in, toegankelijk
from toegang.models import Inzage
from toegang.rechten import Rol

VANDAAG = date.today()


@pytest.fixture
def wie(transactional_db) -> Statushouder:
    """A client among others, in the caseload of Noor."""
    noor = fabriek.medewerker()
    fabriek.dossier(noor, voornamen="Fadi", achternaam="Haddad")
    wie = fabriek.statushouder(
        noor, voornamen="Zeynep", achternaam="Öztürk", bsn="999000081", telefoon="06 11 11 11 11"
    )
    kind = fabriek.statushouder(noor, voornamen="Defne", achternaam="Öztürk", geboortedatum=date(2018, 1, 5))
    fabriek.huishouden(wie, kind, naam="gezin Öztürk")
    return wie


def test_zoeken_openen_en_wijzigen(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto("/")
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Goedendag, Noor")
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Caseload").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Caseload")
    toegankelijk(pagina)
    zoek = pagina.get_by_role("searchbox")
    zoek.fill("ozturk zey")
    zoek.press("Enter")
    assert "zturk" not in pagina.url, "no name in an address"
    pagina.get_by_role("link", name="Öztürk, Zeynep").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Zeynep Öztürk")
    toegankelijk(pagina)

    pagina.get_by_role("link", name="Wijzigen van contactgegevens").click()
    telefoon = pagina.get_by_label("Telefoon")
    telefoon.fill("bel maar")
    telefoon.press("Enter")
    fout = pagina.get_by_role("alert").get_by_role("link")
    expect(fout).to_contain_text("Een telefoonnummer heeft cijfers")
    toegankelijk(pagina)
    fout.click()
    expect(telefoon).to_be_focused()
    telefoon.fill("06 22 22 22 22")
    telefoon.press("Enter")
    expect(pagina.get_by_role("status")).to_contain_text("opgeslagen")
    expect(pagina.get_by_role("link", name="06 22 22 22 22")).to_be_visible()


def vul_persoon_in(pagina: Page) -> None:
    pagina.get_by_label("Voornamen").fill("Eden")
    pagina.get_by_label("Achternaam").fill("Araya")
    pagina.get_by_label("Geboortedatum").fill("2003-02-01")
    pagina.get_by_label("Geslacht").select_option("vrouw")
    pagina.get_by_label("Contacttaal").select_option("Tigrinya")


def test_dubbel_klikken_opent_een_dossier_en_nog_eens_vraagt_of_het_een_ander_is(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    verstuurd: list[str] = []
    pagina.on("request", lambda verzoek: verstuurd.append(verzoek.url) if verzoek.method == "POST" else None)
    pagina.goto(reverse("dossier_nieuw"))
    vul_persoon_in(pagina)
    pagina.get_by_role("button", name="Dossier openen").dblclick()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Eden Araya")
    assert len(verstuurd) == 1
    (eden,) = Statushouder.objects.filter(achternaam="Araya")

    pagina.goto(reverse("dossier_nieuw"))
    vul_persoon_in(pagina)
    pagina.get_by_role("button", name="Dossier openen").click()
    expect(pagina.get_by_role("status")).to_contain_text("heeft u net al opgeslagen")
    pagina.get_by_role("button", name="Dossier openen").click()
    expect(pagina.get_by_role("alert")).to_contain_text(eden.dossiernummer)
    toegankelijk(pagina)
    pagina.get_by_label("Dit is een andere persoon").check()
    pagina.get_by_role("button", name="Dossier openen").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Eden Araya")
    assert Statushouder.objects.filter(achternaam="Araya").count() == 2


def test_na_vertrek_uit_het_gezin_weer_een_plaats(pagina: Page, wie: Statushouder):
    wie.lidmaatschappen.update(tot=VANDAAG - timedelta(days=1))
    for naam in ("Hatice", "Emine"):
        fabriek.dossier(wie.klantmanager, voornamen=naam, achternaam="Kaya")
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    pagina.get_by_role("link", name="Een plaats in een huishouden geven").click()
    toegankelijk(pagina)
    pagina.get_by_label("Bij welk gezin?").fill("kaya")
    pagina.get_by_label("Plaats in het gezin").select_option("partner")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("alert")).to_contain_text("Kies het gezin")
    toegankelijk(pagina)
    pagina.get_by_label("Kies het gezin").select_option("Kaya: Emine Kaya")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("weer een plaats")
    expect(pagina.get_by_role("link", name="Emine Kaya", exact=True)).to_be_visible()


def test_een_feit_toevoegen_en_weer_verwijderen(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    pagina.locator("summary", has_text="Toevoegen").click()
    pagina.get_by_role("link", name="Werk, traject of andere activiteit").click()
    pagina.get_by_label("Soort").select_option("betaald werk")
    pagina.get_by_role("textbox", name="Waar (niet verplicht)").fill("Bakkerij De Molen")
    pagina.get_by_label("Van", exact=True).fill((VANDAAG - timedelta(days=10)).isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("alert")).to_contain_text("aantal uren per week")
    pagina.get_by_label("Uren per week").fill("16")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("main")).to_contain_text("Betaald werk, Bakkerij De Molen")
    expect(pagina.locator("#tijdlijn")).to_contain_text("Begonnen: betaald werk, Bakkerij De Molen")

    pagina.get_by_role("link", name="Wijzigen van Betaald werk, Bakkerij De Molen").click()
    pagina.locator("summary", has_text="Verwijderen").click()
    pagina.get_by_role("button", name="Ja, verwijderen").click()
    expect(pagina.get_by_role("status")).to_contain_text("Verwijderd")


def test_twee_mensen_tegelijk(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("persoon", args=[wie.dossiernummer]))
    collega = pagina.context.new_page()
    collega.goto(pagina.url)
    collega.get_by_label("Telefoon").fill("06 33 33 33 33")
    collega.get_by_role("button", name="Opslaan").click()
    expect(collega.get_by_role("status")).to_contain_text("opgeslagen")
    pagina.get_by_label("Telefoon").fill("06 44 44 44 44")
    pagina.get_by_role("button", name="Opslaan").click()
    botsing = pagina.get_by_role("alert").first
    expect(botsing).to_contain_text("06 33 33 33 33")
    expect(botsing).to_contain_text("06 44 44 44 44")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("status")).to_contain_text("opgeslagen")
    wie.refresh_from_db()
    assert wie.telefoon == "06 44 44 44 44"


def test_delen_met_een_partner_en_weer_stoppen(pagina: Page, venster, wie: Statushouder):
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke van Dijk")
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("historie", args=[wie.dossiernummer]))
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Delen met een partner").click()
    toegankelijk(pagina)
    pagina.get_by_label("Partner").select_option("VluchtelingenWerk")
    pagina.get_by_label("Waarvoor").fill("maatschappelijke begeleiding")
    pagina.get_by_label("Tot en met").fill((VANDAAG + timedelta(days=90)).isoformat())
    pagina.get_by_label("contactgegevens").check()
    pagina.get_by_label("Op basis van").select_option("samenwerkingsafspraak")
    pagina.get_by_role("button", name="Delen", exact=True).click()
    expect(pagina.locator("main")).to_contain_text("ziet nu mee")

    van_marieke = venster()
    log_in(van_marieke, marieke)
    van_marieke.goto("/")
    toegankelijk(van_marieke)
    expect(van_marieke.get_by_role("heading", level=1)).to_have_text("Onze cliënten")
    expect(van_marieke.get_by_role("row")).to_have_count(2)
    van_marieke.get_by_role("link", name="Zeynep Öztürk").click()
    toegankelijk(van_marieke)
    gezien = van_marieke.locator("main").inner_text()
    assert "06 11 11 11 11" in gezien
    for geheim in ("Lindelaan", "081", "Defne", "Bijstand"):
        assert geheim not in gezien

    pagina.locator("summary", has_text="Stoppen met delen").click()
    pagina.get_by_label("Waarom stopt het delen?").fill("Cliënt wil het niet meer")
    pagina.get_by_role("button", name="Nu stoppen").click()
    expect(pagina.get_by_role("status")).to_contain_text("ziet dit dossier niet meer")
    antwoord = van_marieke.reload()
    assert antwoord
    assert antwoord.status == 404
    van_marieke.goto("/")
    expect(van_marieke.locator("main")).to_contain_text("geen dossiers met u gedeeld")
    assert Inzage.objects.filter(medewerker=marieke, dossiers__contains=[wie.dossiernummer]).exists()


@pytest.mark.parametrize(
    "naam",
    ["termijnen", "mijlpaal_nieuw", "opschorting_nieuw",
     "dossier_nieuw", "noodtoegang", "delingen", "gezinslid_nieuw", "koppeling", "huisvesting_nieuw", "cursus_nieuw",
     "isk_nieuw", "diploma_nieuw", "uitkering_nieuw", "vertrek", "afsluiten"],
)  # fmt: skip
def test_elke_pagina_van_de_klantmanager_is_toegankelijk(pagina: Page, wie: Statushouder, naam: str):
    log_in(pagina, wie.klantmanager)
    algemeen = {"dossier_nieuw", "noodtoegang", "delingen"}
    pagina.goto(reverse(naam, args=[] if naam in algemeen else [wie.dossiernummer]))
    toegankelijk(pagina)


def test_het_logboek_en_de_lijst_van_de_teamleider_zijn_toegankelijk(pagina: Page, wie: Statushouder):
    log_in(pagina, fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid Vos"))
    for adres in (reverse("caseload"), reverse("noodtoegangen")):
        pagina.goto(adres)
        toegankelijk(pagina)
    log_in(pagina, fabriek.medewerker(Rol.PRIVACY_OFFICER, "Joost Peeters"))
    pagina.goto(reverse("logboek"))
    expect(pagina.locator("tbody tr")).to_have_count(1)
    toegankelijk(pagina)


def test_de_beheerder_van_een_partner(pagina: Page, wie: Statushouder):
    log_in(pagina, fabriek.medewerker(Rol.PARTNERBEHEERDER, "Henk Smulders"))
    pagina.goto("/")
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Nieuwe gebruiker").first.click()
    toegankelijk(pagina)


def test_de_eigen_agenda_koppelen_vernieuwen_en_uitzetten(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("mijn_account"))
    pagina.get_by_role("link", name="Agenda koppelen").click()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Adres maken").click()
    veld = pagina.get_by_label("Adres van uw agenda")
    expect(veld).not_to_be_editable()
    eerste = veld.input_value()
    toegankelijk(pagina)
    assert wie.dossiernummer in pagina.request.get(eerste).text()
    pagina.locator("summary", has_text="Nieuw adres maken").click()
    pagina.get_by_role("button", name="Ja, nieuw adres maken").click()
    expect(veld).not_to_have_value(eerste)
    tweede = veld.input_value()
    assert (pagina.request.get(eerste).status, pagina.request.get(tweede).status) == (404, 200)
    pagina.locator("summary", has_text="Agenda uitzetten").click()
    pagina.get_by_role("button", name="Ja, uitzetten").click()
    expect(pagina.get_by_role("status")).to_contain_text("werkt niet meer")
    assert pagina.request.get(tweede).status == 404
