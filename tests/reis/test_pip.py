"""The plan in a browser: from a finished intake to a signed PIP, another route later, and two people at once."""

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from bouwstenen.templatetags.opmaak import datum
from bouwstenen.werkdagen import bezwaar_tot
from dossier.models import Huisvesting, Mijlpaal, Statushouder
from pip_plan.models import Evaluatie, Pip
from pip_plan.plan import handelingen
from pip_plan.vaststellen.handelingen import stel_vast
from tests import fabriek
from tests.pdf import gebreken as pdf_gebreken
from tests.pip_plan import plannen
from tests.reis.conftest import log_in, toegankelijk
from toegang.rechten import Rol

POSTADRES = "Postbus 1, 5260 AA Vught"


@pytest.fixture
def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture
def wie(transactional_db, vandaag) -> Statushouder:
    """Somebody who came three weeks ago, with a finished intake."""
    gekomen = vandaag - timedelta(days=21)
    fabriek.gemeente(postadres=POSTADRES)
    client = fabriek.dossier(fabriek.medewerker(), gehuisvest=gekomen, inburgeringsplicht_op=gekomen)
    Huisvesting.objects.update(brp_op=gekomen)
    plannen.intake(client, dag=vandaag, taalniveau="Meer durven praten.")
    return client


def vul_besluit_in(pagina: Page) -> None:
    pagina.get_by_label("Waarom deze route").fill("Wil verder leren.")
    pagina.get_by_label("Geschatte uren tot het examen").fill("640")
    pagina.get_by_label("Ondersteuning en begeleiding").fill("Elke maand een gesprek.")
    pagina.get_by_label("Participatieverklaringstraject: wat").fill("Vier bijeenkomsten.")
    pagina.get_by_label("Participatieverklaringstraject: uren").fill("12")
    pagina.get_by_label("Arbeidsmarkt en participatie (MAP): wat").fill("Drie werkgevers.")
    pagina.get_by_label("Arbeidsmarkt en participatie (MAP): uren").fill("40")


def geweigerd(pagina: Page, tekst: str) -> None:
    """The refusal stands at its field."""
    expect(pagina.locator("[id$=_error]").filter(has_text=tekst)).to_be_visible()


def teken(pagina: Page) -> None:
    """Draw something with the mouse."""
    vlak = pagina.get_by_label("Vak voor de handtekening")
    vlak.scroll_into_view_if_needed()
    plek = vlak.bounding_box()
    assert plek is not None
    pagina.mouse.move(plek["x"] + 20, plek["y"] + 40)
    pagina.mouse.down()
    for stap in range(1, 9):
        pagina.mouse.move(plek["x"] + 20 + stap * 20, plek["y"] + 40 + (stap % 2) * 30)
    pagina.mouse.up()


def neem_besluit(pagina: Page) -> None:
    """First what cannot be, then what can."""
    pagina.get_by_role("link", name="Wijzigen van het besluit").click()
    expect(pagina.get_by_label("Leerroute (nodig om vast te stellen)")).to_have_value("b1")
    toegankelijk(pagina)
    pagina.get_by_label("Niveau").select_option("A2")
    pagina.get_by_label("lezen").check()
    vul_besluit_in(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    geweigerd(pagina, "A2 kan pas na 600 lesuren")
    pagina.get_by_label("Niveau").select_option("B1")
    pagina.get_by_label("lezen").uncheck()
    pagina.get_by_role("button", name="Opslaan").click()


def bespreek(pagina: Page, vandaag: date) -> None:
    """Talk about it, and sign: first on a day that cannot be."""
    pagina.get_by_role("link", name="Bespreken en tekenen").click()
    toegankelijk(pagina)
    pagina.get_by_label("Tolk").select_option("aanwezig")
    pagina.get_by_label("Mondeling uitgelegd in het").select_option("ti")
    pagina.get_by_label("Wat vindt de cliënt van het plan").fill("Ik ben het ermee eens.")
    teken(pagina)
    getekend = pagina.get_by_label("Getekend door de cliënt op")
    expect(getekend).to_have_value(vandaag.isoformat())
    getekend.fill((vandaag - timedelta(days=1)).isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    geweigerd(pagina, "De cliënt kan niet tekenen voordat het plan is besproken.")
    expect(pagina.locator("[data-tekening]")).to_have_value(re.compile("^data:image/png"))  # the drawing is still there
    getekend.fill(vandaag.isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_role("img", name="Handtekening van de cliënt")).to_be_visible()
    expect(pagina.get_by_role("heading", name="Klaar om vast te stellen")).to_be_visible()


def lees(pagina: Page, soort: str) -> str:
    """Make a document on the page of the plan, and open what comes in a reader of PDFs."""
    # The first document loads the fonts; on a busy machine that takes longer than a page may.
    with pagina.expect_download() as download:
        pagina.get_by_role("button", name=re.compile(f"^Maken.*{soort}$")).click()
    inhoud = download.value.path().read_bytes()
    assert pdf_gebreken(inhoud) == []
    pagina.reload()
    return " ".join(" ".join(blad.extract_text() for blad in PdfReader(BytesIO(inhoud)).pages).split())


def test_van_een_afgeronde_intake_tot_een_getekend_pip(pagina: Page, wie: Statushouder, vandaag: date):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("dossier", args=[wie.dossiernummer]))
    pagina.get_by_role("navigation", name="Onderdelen van het dossier").get_by_role("link", name="PIP").click()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="PIP beginnen").click()
    expect(pagina.get_by_role("heading", name="Nog nodig voor het vaststellen")).to_be_visible()
    pagina.get_by_role("listitem").filter(has_text="Meer durven praten.").get_by_role("button").click()
    expect(pagina.locator("#doelen")).to_contain_text("Meer durven praten.")
    pagina.get_by_role("link", name="Stap toevoegen").click()
    pagina.get_by_label("Stap", exact=True).fill("De taalcoach komt elke week.")
    pagina.get_by_label("Wie doet dit").select_option("partner")
    pagina.get_by_role("button", name="Opslaan").click()
    geweigerd(pagina, "Schrijf op welke partner of wie dit doet.")
    expect(pagina.get_by_label("Stap", exact=True)).to_have_value("De taalcoach komt elke week.")
    pagina.locator("#id_naam").fill("VluchtelingenWerk")
    pagina.get_by_role("button", name="Opslaan").click()
    toegankelijk(pagina)

    neem_besluit(pagina)
    bespreek(pagina, vandaag)
    pagina.get_by_role("link", name="Vaststellen", exact=True).click()
    toegankelijk(pagina)
    pagina.get_by_role("button", name="PIP vaststellen").click()
    expect(pagina.get_by_text("Versie 1 is vastgesteld en ligt nu vast.")).to_be_visible()
    expect(pagina.get_by_role("link", name="Wijzigen van het besluit")).to_have_count(0)
    plan = Pip.objects.get()
    assert plan.handtekening.size > 500
    assert Mijlpaal.objects.get(soort="pip").datum == plan.vastgesteld_op == vandaag
    beschikking = lees(pagina, "beschikking")
    for zin in ("U volgt de B1-route.", "Bent u het niet eens met dit besluit?", POSTADRES, "Ik ben het ermee eens.",
                f"uiterlijk op {datum(bezwaar_tot(vandaag))}", f"Datum van het besluit {datum(vandaag)}"):  # fmt: skip
        assert zin in beschikking, zin
    assert "Meer durven praten." in lees(pagina, "Mijn plan")
    pagina.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name=wie.naam).click()
    expect(pagina.locator(".fasebalk [aria-current=step]")).to_contain_text("PIP")
    expect(pagina.locator("#plan")).to_contain_text("De taalcoach komt elke week. · VluchtelingenWerk")
    expect(pagina.locator("#tijdlijn")).to_contain_text("PIP vastgesteld, versie 1")
    toegankelijk(pagina)


def vastgesteld(wie: Statushouder, dag: date, **velden: object) -> Pip:
    """A plan with a goal that was fixed on `dag`."""
    vooraf = {"niet_getekend_reden": "Later.", "getekend_client_op": None, "scan": "", "besproken_op": dag} | velden
    door = fabriek.zicht(wie.klantmanager, dag)
    return stel_vast(plannen.klaar(wie, door, **vooraf), door=door, op=dag)


def test_bij_een_gesprek_evalueren_en_later_van_route_wisselen(pagina: Page, wie: Statushouder, vandaag: date):
    vastgesteld(wie, vandaag - timedelta(days=10))
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("pip", args=[wie.dossiernummer, Pip.objects.get().pk]))
    pagina.get_by_role("link", name="Doelen evalueren").click()
    toegankelijk(pagina)
    pagina.get_by_label("Hoe ver").select_option("bezig")
    pagina.get_by_label("Hoe gaat het").fill("3")
    pagina.get_by_role("button", name="Opslaan").click()
    assert Evaluatie.objects.get().score == 3

    pagina.goto(reverse("pips", args=[wie.dossiernummer]))
    pagina.get_by_role("button", name="Plan bijstellen").click()
    expect(pagina.locator("#doelen")).to_contain_text("bezig")
    pagina.get_by_role("link", name="Wijzigen van het besluit").click()
    pagina.get_by_label("Leerroute (nodig om vast te stellen)").select_option("z")
    pagina.get_by_role("button", name="Opslaan").click()
    geweigerd(pagina, "B1 kan niet bij de Z-route")
    pagina.get_by_label("Niveau").select_option("")
    pagina.get_by_role("button", name="Opslaan").click()
    geweigerd(pagina, "Schrijf op waarom de leerroute verandert.")
    pagina.get_by_label("Waarom deze route").fill("De lessen gaan te snel.")
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.get_by_role("link", name="verschil met versie 1").click()
    rij = pagina.get_by_role("row", name="Leerroute")
    expect(rij).to_contain_text("B1-route")
    expect(rij).to_contain_text("Z-route")
    toegankelijk(pagina)

    pagina.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="PIP").click()
    pagina.get_by_role("link", name="Verder met versie 2").click()
    bespreek(pagina, vandaag)
    pagina.get_by_role("link", name="Vaststellen", exact=True).click()
    pagina.get_by_role("button", name="PIP vaststellen").click()
    expect(pagina.get_by_text("Versie 2 is vastgesteld en ligt nu vast.")).to_be_visible()
    beschikking = lees(pagina, "beschikking")
    vervangt = f"in de plaats van het besluit van {datum(vandaag - timedelta(days=10))}."
    for zin in ("U gaat van de B1-route naar de Z-route. De reden: De lessen gaan te snel.", vervangt):
        assert zin in beschikking, zin
    assert Mijlpaal.objects.get(soort="pip").datum == vandaag - timedelta(days=10), "the termijn does not move"


def test_twee_browsers_in_een_concept_krijgen_een_keuze(pagina: Page, venster, wie: Statushouder, vandaag):
    plan = handelingen.begin_pip(wie, door=fabriek.zicht(wie.klantmanager, vandaag))
    adres = reverse("pip_besluit", args=[wie.dossiernummer, plan.pk])
    log_in(pagina, wie.klantmanager)
    pagina.goto(adres)
    ander = venster()
    log_in(ander, fabriek.medewerker(Rol.TEAMLEIDER, "Kees Teamleider"))
    ander.goto(adres)
    ander.get_by_label("Ondersteuning en begeleiding").fill("Om de week een gesprek.")
    ander.get_by_role("button", name="Opslaan").click()
    expect(ander.get_by_text("Het besluit is opgeslagen.")).to_be_visible()
    pagina.get_by_label("Ondersteuning en begeleiding").fill("Elke week een gesprek.")
    pagina.get_by_role("button", name="Opslaan").click()
    keuze = pagina.get_by_role("row", name="Ondersteuning en begeleiding")
    expect(keuze).to_contain_text("Om de week een gesprek.")
    expect(keuze).to_contain_text("Elke week een gesprek.")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("#besluit")).to_contain_text("Elke week een gesprek.")
    ander.context.close()


def test_de_paginas_zijn_toegankelijk_op_een_telefoon_en_een_bureau(pagina: Page, wie: Statushouder, vandaag: date):
    vast = vastgesteld(wie, vandaag - timedelta(days=10))
    nieuw = handelingen.begin_pip(wie, door=fabriek.zicht(wie.klantmanager, vandaag))
    log_in(pagina, wie.klantmanager)
    for naam, plan in (
        ("pips", None), ("pip", vast), ("pip", nieuw), ("pip_besluit", nieuw), ("pip_bespreken", nieuw),
        ("pip_vaststellen", nieuw), ("pip_evalueren", vast), ("pip_verschil", None), ("doel_nieuw", nieuw),
    ):  # fmt: skip
        pagina.goto(reverse(naam, args=[wie.dossiernummer, *([plan.pk] if plan else [])]))
        toegankelijk(pagina)
