"""What is left to do changes: with the result of an exam, and with another route."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from dossier.models import Huishouden, Huisvesting, Statushouder
from inburgering.models import Diploma, Examen, Inspanningsdossier, Module, Taaleis, Verlenging
from ontzorging.models import Uitkering
from pip_plan.models import Diplomawaardering, Gesprek, Pip
from pip_plan.vaststellen.handelingen import stel_vast
from tests import fabriek
from tests.pip_plan import plannen
from tests.reis.conftest import log_in, toegankelijk


@pytest.fixture
def vandaag() -> date:
    return timezone.localdate()


@pytest.fixture
def wie(transactional_db, vandaag: date) -> Statushouder:
    """Somebody who came half a year ago, with a plan for the B1-route of a month ago."""
    gekomen, dag = vandaag - timedelta(days=180), vandaag - timedelta(days=30)
    client = fabriek.dossier(fabriek.medewerker(), gehuisvest=gekomen, inburgeringsplicht_op=gekomen)
    Huisvesting.objects.update(brp_op=gekomen)
    door = fabriek.zicht(client.klantmanager, dag)
    plan = plannen.klaar(
        client, door, niet_getekend_reden="Later.", getekend_client_op=None, scan="", besproken_op=dag,
        te_laat_reden="De tolk was ziek.", intensiteit=600,
    )  # fmt: skip
    stel_vast(plan, door=door, op=dag)
    return client


def test_een_uitslag_verandert_wat_nog_moet(pagina: Page, wie: Statushouder, vandaag: date):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("inburgering", args=[wie.dossiernummer]))
    nog = pagina.get_by_text("Nog te doen: lezen B1")
    expect(nog).to_be_visible()
    lezen = pagina.get_by_role("listitem").filter(has_text="Lezen B1")
    expect(lezen).to_contain_text("nog te doen")
    toegankelijk(pagina)

    pagina.get_by_role("link", name="+ examen").click()
    pagina.get_by_label("Onderdeel").select_option("LE")
    pagina.get_by_label("Niveau").select_option("B1")
    pagina.get_by_label("Datum van het examen").fill((vandaag - timedelta(days=20)).isoformat())
    pagina.get_by_label("Uitslag (niet verplicht)").select_option("geslaagd")
    pagina.get_by_label("Uitslag ontvangen op").fill((vandaag - timedelta(days=21)).isoformat())
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("[id$=_error]").filter(has_text="de uitslag komt niet vóór het examen")).to_be_visible()
    pagina.get_by_label("Uitslag ontvangen op").fill(vandaag.isoformat())
    pagina.get_by_role("button", name="Opslaan").click()

    expect(pagina.get_by_text("Nog te doen: luisteren B1")).to_be_visible()
    expect(nog).to_have_count(0)
    expect(lezen).to_contain_text("klaar")
    assert Examen.objects.get().uitslag == "geslaagd"


def test_een_andere_route_vraagt_andere_dingen(pagina: Page, wie: Statushouder):
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("inburgering", args=[wie.dossiernummer]))
    expect(pagina.get_by_role("listitem").filter(has_text="Schrijven B1")).to_be_visible()

    pagina.goto(reverse("pips", args=[wie.dossiernummer]))
    pagina.get_by_role("button", name="Plan bijstellen").click()
    pagina.get_by_role("link", name="Wijzigen van het besluit").click()
    pagina.get_by_label("Leerroute (nodig om vast te stellen)").select_option("z")
    pagina.get_by_label("Niveau").select_option("")
    pagina.get_by_label("Geschatte uren tot het examen").fill("")
    pagina.get_by_label("Waarom deze route").fill("De lessen gaan te snel.")
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.get_by_role("link", name="Bespreken en tekenen").click()
    pagina.get_by_label("Tolk").select_option("aanwezig")
    pagina.get_by_label("Wat vindt de cliënt van het plan").fill("Dit past beter bij mij.")
    pagina.get_by_label("Waarom tekent de cliënt niet").fill("Tekent volgende week.")
    pagina.get_by_role("button", name="Opslaan").click()
    pagina.get_by_role("link", name="Vaststellen", exact=True).click()
    pagina.get_by_role("button", name="PIP vaststellen").click()
    expect(pagina.get_by_text("Versie 2 is vastgesteld en ligt nu vast.")).to_be_visible()

    pagina.goto(reverse("inburgering", args=[wie.dossiernummer]))
    expect(pagina.get_by_text("Nog te doen: taal en KNM, participatie")).to_be_visible()
    expect(pagina.get_by_role("listitem").filter(has_text="Eindgesprek Z-route")).to_contain_text("nog te doen")
    expect(pagina.get_by_role("listitem").filter(has_text="Schrijven B1")).to_have_count(0)
    toegankelijk(pagina)
    assert Pip.objects.get(nummer=2).leerroute == "z"


def test_een_besluit_over_de_taaleis_vraagt_naar_de_client(pagina: Page, wie: Statushouder, vandaag: date):
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Uitkering.objects.create(
        gemeente=wie.gemeente, huishouden=Huishouden.objects.get(), soort="volledig", van=vandaag - timedelta(days=100)
    )
    gesprek = Gesprek.objects.create(
        **van, soort="halfjaar", datum=vandaag, kanaal="kantoor", taal="ti",
        gevoerd_door=wie.klantmanager,
    )  # fmt: skip
    log_in(pagina, wie.klantmanager)
    pagina.goto(reverse("inburgering", args=[wie.dossiernummer]))
    pagina.get_by_role("link", name="Bekijken van de taaleis").click()
    pagina.get_by_role("link", name="Taaltoets vastleggen").click()
    for vaardigheid in ("Spreken", "Luisteren", "Gesprekken voeren", "Lezen", "Schrijven"):
        pagina.get_by_label(vaardigheid, exact=True).select_option("A1")
    toegankelijk(pagina)
    pagina.get_by_role("button", name="Opslaan").click()
    toegankelijk(pagina)
    pagina.get_by_role("link", name="Besluit vastleggen").click()
    expect(pagina.get_by_text("C-158/23")).to_be_visible()
    toegankelijk(pagina)
    pagina.get_by_label("Besluit", exact=True).select_option("maatregel")
    pagina.get_by_label("Waarom dit besluit").fill("Komt niet naar de les, na drie gesprekken.")
    pagina.get_by_label("Wat vindt de cliënt ervan").fill("Ik werk op die uren.")
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.locator("[id$=_error]").filter(has_text="na een gesprek met de cliënt")).to_be_visible()
    expect(pagina.get_by_label("Wat vindt de cliënt ervan")).to_have_value("Ik werk op die uren.")
    pagina.get_by_label("Besproken in").select_option(str(gesprek.pk))
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_text("Het besluit is vastgelegd.")).to_be_visible()
    expect(pagina.locator("dd").filter(has_text="Ik werk op die uren.")).to_be_visible()
    assert Taaleis.objects.get().besloten_door == wie.klantmanager


def test_de_paginas_zijn_toegankelijk_op_een_telefoon_en_een_bureau(pagina: Page, wie: Statushouder, vandaag: date):
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Module.objects.create(**van, soort="map", themas=["netwerk", "werk"], bijeenkomsten=3)
    Verlenging.objects.create(**van, grond="inspanning", gevraagd_op=vandaag)
    Diplomawaardering.objects.create(**van, diploma="Lerares basisschool", land="Syrië")
    Diploma.objects.create(**van, behaald_op=vandaag, niveau="b1")
    log_in(pagina, wie.klantmanager)
    namen = ("inburgering", "inspanning", "module_nieuw", "verlenging_nieuw", "vrijstelling_nieuw", "isk_nieuw",
             "diplomawaardering_nieuw", "activiteiten", "taaleisen")  # fmt: skip
    for naam in namen:
        pagina.goto(reverse(naam, args=[wie.dossiernummer]))
        toegankelijk(pagina)
    pagina.goto(f"{reverse('inspanning', args=[wie.dossiernummer])}?doel=verlenging")
    with pagina.expect_download() as download:
        pagina.get_by_role("button", name="Document maken").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")
    assert Inspanningsdossier.objects.get().doel == "verlenging"
