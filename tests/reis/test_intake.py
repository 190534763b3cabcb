"""The intake on a tablet in the AZC: it saves itself, also after a lost connection, a reload and a login that ended."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, ViewportSize, expect

from dossier.models import Deling, Statushouder
from intake.handelingen import begin_intake, sla_op
from intake.models import Antwoord, Intake
from intake.vragenlijst import laad
from tests import fabriek
from tests.reis.conftest import SMAL, log_in, toegankelijk
from toegang.models import Sessie
from toegang.rechten import Rol

TABLET = ViewportSize(width=768, height=1024)


@pytest.fixture
def wie(transactional_db) -> Statushouder:
    return fabriek.dossier(fabriek.medewerker())


@pytest.fixture
def intake(wie) -> Intake:
    record = Intake(gemeente=wie.gemeente, statushouder=wie, begonnen_op=timezone.localdate(), taal="ar")
    return begin_intake(record, door=fabriek.zicht(wie.klantmanager, timezone.localdate()))


def adres(intake: Intake, leefgebied: str = "opleiding") -> str:
    return reverse("intake_leefgebied", args=[intake.statushouder.dossiernummer, intake.pk, leefgebied])


def opgeslagen(pagina: Page) -> None:
    expect(pagina.locator("#opslag")).to_have_attribute("data-stand", "klaar")
    expect(pagina.locator("#opslag")).to_contain_text("Opgeslagen om")


def antwoord(vraag: str) -> object:
    return Antwoord.objects.get(vraag=vraag).waarde


def test_een_hele_intake_op_een_tablet(pagina: Page, wie: Statushouder):
    pagina.set_viewport_size(TABLET)
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("intakes", args=[wie.dossiernummer]))
    pagina.get_by_role("link", name="Intake beginnen").click()
    pagina.get_by_label("Waar").fill("AZC Overloon")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Beginnen").click()
    pagina.get_by_role("link", name="Verder met de intake").click()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Leerbaarheid").click()
    for gebied in laad(Intake.objects.get().lijst).leefgebieden:
        expect(pagina.get_by_role("heading", level=1)).to_contain_text(gebied.naam)
        for vraag in gebied.verplicht:
            vak = pagina.locator(f"#vraag-{vraag.code}")
            if vraag.opties:
                vak.locator("input:not([type=hidden])").last.check()
            else:
                vak.locator("textarea, input:not([type=hidden])").first.fill("9")
            expect(vak).not_to_have_attribute("data-versie", "0")
        pagina.locator(".acties").get_by_role("link").last.click()
    expect(pagina.get_by_text("13 van 13 klaar")).to_be_visible()
    pagina.get_by_role("link", name="Afronden").click()
    pagina.get_by_label("Gekozen leerroute").select_option("onderwijs")
    pagina.get_by_label("Waarom deze route").fill("Wil verpleegkundige worden")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Intake afronden en vastzetten").click()
    expect(pagina.get_by_role("status")).to_contain_text("ligt nu vast")
    record = Intake.objects.get()
    assert (record.route, record.plaats, record.afgerond_door) == ("onderwijs", "AZC Overloon", wie.klantmanager)


def test_zonder_verbinding_gaat_geen_woord_verloren(pagina: Page, intake: Intake):
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    toegankelijk(pagina)
    pagina.context.set_offline(True)
    pagina.get_by_label("Wat gaat goed?").fill("Leest veel")
    expect(pagina.locator("#opslag")).to_contain_text("geen verbinding")
    pagina.context.set_offline(False)
    opgeslagen(pagina)
    assert antwoord("sterk") == "Leest veel"


def test_dichtklappen_voor_het_opslaan_verliest_niets(pagina: Page, intake: Intake):
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    pagina.route("**/opslaan/", lambda route: route.abort())
    pagina.get_by_label("Welke hulp is daarbij nodig?").fill("Een rustige plek")
    expect(pagina.locator("#opslag")).to_contain_text("Niet opgeslagen")
    pagina.unroute("**/opslaan/")
    pagina.reload()
    expect(pagina.get_by_label("Welke hulp is daarbij nodig?")).to_have_value("Een rustige plek")
    opgeslagen(pagina)
    assert antwoord("nodig") == "Een rustige plek"


def test_meteen_naar_het_volgende_leefgebied_neemt_alles_mee(pagina: Page, intake: Intake):
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    pagina.get_by_label("Wat gaat goed?").fill("Rekent snel")
    pagina.locator(".acties").get_by_role("link").last.click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Werkervaring")
    pagina.go_back()
    expect(pagina.get_by_label("Wat gaat goed?")).to_have_value("Rekent snel")
    expect(pagina.locator("#vraag-sterk")).not_to_have_attribute("data-versie", "0")
    assert antwoord("sterk") == "Rekent snel"


def test_als_de_sessie_afliep_gaat_het_na_inloggen_verder(pagina: Page, intake: Intake):
    klantmanager = intake.statushouder.klantmanager
    log_in(pagina, klantmanager)
    pagina.goto(adres(intake))
    Sessie.objects.all().delete()
    pagina.get_by_label("Wat gaat goed?").fill("Schrijft graag")
    expect(pagina.locator("#opslag")).to_contain_text("uitgelogd")
    ander_tabblad = pagina.context.new_page()
    log_in(ander_tabblad, klantmanager)
    ander_tabblad.close()
    pagina.bring_to_front()
    pagina.evaluate("() => window.dispatchEvent(new Event('focus'))")
    opgeslagen(pagina)
    assert antwoord("sterk") == "Schrijft graag"


def test_twee_tegelijk_in_een_vraag(pagina: Page, venster, intake: Intake):
    willem = fabriek.medewerker(Rol.TEAMLEIDER, "Willem de Wit")
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    ander = venster()
    log_in(ander, willem)
    ander.goto(adres(intake))
    ander.get_by_label("Wat gaat goed?").fill("Van Willem")
    opgeslagen(ander)
    pagina.get_by_label("Wat gaat goed?").fill("Van Noor")
    botsing = pagina.locator("#vraag-sterk [data-botsing]")
    expect(botsing).to_contain_text("Willem de Wit schreef intussen: Van Willem")
    assert antwoord("sterk") == "Van Willem"
    botsing.get_by_role("button", name="Mijn antwoord").click()
    opgeslagen(pagina)
    assert antwoord("sterk") == "Van Noor"
    ander.context.close()


def test_rijen_en_een_fout_bij_de_vraag(pagina: Page, intake: Intake):
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    rijen = pagina.locator("#vraag-opleidingen")
    rijen.get_by_label("Land, rij 1").fill("Eritrea")
    rijen.get_by_role("button", name="+ rij").click()
    expect(rijen).to_have_attribute("data-versie", "1")
    rijen.get_by_label("Land, rij 2").fill("Soedan")
    expect(rijen).to_have_attribute("data-versie", "2")
    assert antwoord("opleidingen") == [{"land": "Eritrea"}, {"land": "Soedan"}]
    pagina.get_by_label("Hoeveel jaar bent u naar school geweest?").fill("99")
    expect(pagina.locator("#vraag-school_jaren [data-fout]")).to_contain_text("van 0 tot en met 30")


def test_het_scherm_in_het_arabisch_naar_de_client_gedraaid(pagina: Page, intake: Intake):
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    pagina.get_by_label("Naast het Nederlands").select_option("ar")
    pagina.get_by_role("button", name="Tonen").click()
    expect(pagina.get_by_text("De vertaling is een concept")).to_be_visible()
    pagina.get_by_role("link", name="Scherm naar de cliënt draaien").click()
    vertaald = pagina.locator("#vraag-school_jaren legend .vertaald")
    expect(vertaald).to_have_attribute("dir", "rtl")
    expect(vertaald).to_have_attribute("lang", "ar")
    toegankelijk(pagina)


def test_een_partner_vult_een_deel_in_en_de_klantmanager_neemt_het_over(pagina: Page, venster, intake: Intake):
    vandaag, wie = timezone.localdate(), intake.statushouder
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke van Dijk")
    assert marieke.organisatie is not None
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=marieke.organisatie, onderdelen=["netwerk"],
        basis="afspraak", doel="begeleiding", van=vandaag, tot=vandaag + timedelta(days=60),
    )  # fmt: skip
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("intake", args=[wie.dossiernummer, intake.pk]))
    pagina.get_by_role("link", name="Vragen aan een partner").click()
    toegankelijk(pagina)
    pagina.get_by_label("VluchtelingenWerk: sociaal netwerk").check()
    pagina.get_by_label("Uiterlijk").fill((vandaag + timedelta(days=7)).isoformat())
    pagina.get_by_label("Bericht aan de partner").fill("Wie kent dit gezin hier al?")
    pagina.get_by_role("button", name="Vragen").click()
    expect(pagina.get_by_text("Samen met partners")).to_be_visible()

    partner = venster(SMAL)
    log_in(partner, marieke)
    partner.goto(reverse("partner_dossier", args=[wie.dossiernummer]))
    partner.get_by_role("link", name="Sociaal netwerk").click()
    expect(partner.get_by_text("Wie kent dit gezin hier al?")).to_be_visible()
    toegankelijk(partner)
    partner.get_by_label("Wat gaat goed?").fill("Drinkt koffie met de buren")
    opgeslagen(partner)
    partner.get_by_role("button", name="Inleveren").click()
    expect(partner.get_by_role("status")).to_contain_text("Ingeleverd")
    partner.context.close()

    pagina.goto(adres(intake, "netwerk"))
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Alles overnemen").click()
    expect(pagina.get_by_label("Wat gaat goed?")).to_have_value("Drinkt koffie met de buren")
    assert Antwoord.objects.get(vraag="sterk").bron == "partner"


def test_een_ander_ziet_zonder_herladen_hoe_ver_het_is(pagina: Page, intake: Intake):
    log_in(pagina, intake.statushouder.klantmanager)
    pagina.goto(adres(intake))
    willem = fabriek.medewerker(Rol.TEAMLEIDER, "Willem de Wit")
    sla_op(intake, "netwerk", {"sterk": ("x", 0)}, door=fabriek.zicht(willem), moment=timezone.now())
    expect(pagina.locator("[data-leefgebied=netwerk]")).to_contain_text("Willem de Wit")
    expect(pagina.locator("[data-leefgebied=netwerk]")).to_have_class("is-bezig")
