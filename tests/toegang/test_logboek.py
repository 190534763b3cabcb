"""The read log: every look leaves a trace, no trace means no page, and the privacy officer finds it."""

from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from dossier.keuzes import Onderdeel
from dossier.models import Noodtoegang
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.klus import bestand
from tests.toegang.lezen import deel, rijen_van
from toegang import middleware
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol
from vught_statushouders.paginas import PAGINAS

pytestmark = pytest.mark.usefixtures("vandaag")
LOGBOEK = "/logboek/"


@pytest.fixture
def joost(noor):
    return fabriek.medewerker(Rol.PRIVACY_OFFICER, "Joost Peeters")


def kijk(browser, wie):
    return browser.get(reverse("dossier", args=[wie.dossiernummer]))


def test_elke_pagina_lijst_en_zoekopdracht_staat_in_het_logboek(als, noor):
    wie = fabriek.dossier(noor)
    browser = als(noor)
    kijk(browser, wie)
    browser.get("/dossiers/")
    browser.post("/dossiers/zoeken/", {"q": wie.dossiernummer})
    browser.post("/dossiers/zoeken/", {"q": "gebre"}, follow=True)
    soorten = set(Inzage.objects.values_list("soort", "medewerker__naam", "dossiers__0"))
    assert soorten == {(soort, "Noor Bakker", wie.dossiernummer) for soort in ("pagina", "lijst", "zoeken")}


def test_het_logboek_noteert_onderdeel_en_doel(als, noor):
    kijk(als(noor), fabriek.dossier(noor))
    inzage = Inzage.objects.get()
    assert (inzage.pagina, inzage.doel) == ("dossier", "begeleiding van de cliënt")


def test_wat_niet_bestaat_laat_geen_inzage_na(als, noor):
    vreemd = fabriek.dossier(fabriek.medewerker(naam="Willem"))
    assert kijk(als(noor), vreemd).status_code == 404
    assert not Inzage.objects.exists()


def test_zonder_logboek_geen_pagina(als, noor, monkeypatch):
    wie = fabriek.dossier(noor, achternaam="Merkteken")

    def kapot(*_, **__):
        raise DatabaseError("vol")

    monkeypatch.setattr(middleware, "leg_vast", kapot)
    browser = als(noor)
    browser.raise_request_exception = False
    antwoord = kijk(browser, wie)
    assert antwoord.status_code == 500
    assert "Merkteken" not in antwoord.content.decode()


def test_zonder_logboek_gaat_ook_geen_dossier_open(als, noor, monkeypatch):
    """What a POST wrote is taken back when its trace cannot be written."""
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem"))

    def kapot(*_, **__):
        raise DatabaseError("vol")

    monkeypatch.setattr(middleware, "leg_vast", kapot)
    browser = als(noor)
    browser.raise_request_exception = False
    gegevens = {"nummer": ander.dossiernummer, "reden": "Staat hier aan de balie."}
    assert browser.post("/dossiers/buiten-caseload/", gegevens).status_code == 500
    assert not Noodtoegang.objects.exists()


def test_een_pagina_die_vergeet_te_noteren_wordt_niet_getoond(als, noor, monkeypatch):
    wie = fabriek.dossier(noor)
    monkeypatch.setattr("dossier.views.noteer", lambda *_, **__: None)
    browser = als(noor)
    browser.raise_request_exception = False
    assert kijk(browser, wie).status_code == 500


def test_zelfde_achternaam_en_buiten_caseload_vallen_op(als, noor, joost):
    ingrid = fabriek.medewerker(naam="Ingrid Gebre")
    kijk(als(ingrid), fabriek.dossier(ingrid, achternaam="Gebre"))
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem"), achternaam="Haddad")
    als(noor).post("/dossiers/buiten-caseload/", {"nummer": ander.dossiernummer, "reden": "Staat hier aan de balie."})
    kijk(als(noor), ander)
    wat = {(o.wie, o.wat) for o in als(joost).get(LOGBOEK).context["opvallend"]}
    assert ("Ingrid Gebre", "1 keer een dossier van iemand met dezelfde achternaam.") in wat
    assert any(wie == "Noor Bakker" and "buiten de eigen caseload" in tekst for wie, tekst in wat)


def test_filteren_op_dossier_medewerker_en_periode(als, noor, joost):
    een, twee = fabriek.dossier(noor), fabriek.dossier(noor)
    kijk(als(noor), een)
    kijk(als(fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")), twee)
    browser = als(joost)

    def gevonden(**vraag):
        return {(i.medewerker.naam, *i.dossiers) for i in browser.get(LOGBOEK, vraag).context["pagina"]}

    van_noor, van_ingrid = ("Noor Bakker", een.dossiernummer), ("Ingrid", twee.dossiernummer)
    assert gevonden() == {van_noor, van_ingrid}
    assert gevonden(dossier=een.dossiernummer.lower()) == {van_noor}
    assert gevonden(medewerker=noor.pk) == {van_noor}
    dag = timezone.localtime(Inzage.objects.latest("moment").moment).date()  # by the clock of PostgreSQL
    assert gevonden(van=dag.isoformat(), tot=dag.isoformat()) == {van_noor, van_ingrid}
    assert gevonden(tot=(dag - timedelta(days=1)).isoformat()) == set()


def test_het_logboek_toont_geen_inhoud_en_geen_andere_gemeente(als, noor, joost):
    kijk(als(noor), fabriek.dossier(noor, achternaam="Merkteken"))
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin Boxtels")
    kijk(als(karin), fabriek.dossier(karin))
    html = als(joost).get(LOGBOEK).content.decode()
    assert "Noor Bakker" in html
    assert "Merkteken" not in html
    assert "Karin" not in html


def test_downloaden(als, noor, joost, tmp_path):
    wie = fabriek.dossier(noor)
    kijk(als(noor), wie)
    pad = tmp_path / "logboek.xlsx"
    pad.write_bytes(bestand(als(joost), "/logboek/logboek.xlsx").content)
    rijen = CalamineWorkbook.from_path(str(pad)).get_sheet_by_index(0).to_python()
    assert rijen[0][0] == "Moment"
    assert rijen[1][1] == "Noor Bakker"
    assert wie.dossiernummer in rijen[1]


@pytest.mark.parametrize("rol", [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BEHEERDER, Rol.PARTNER])
def test_alleen_de_privacy_officer_leest_het_logboek(als, rol):
    assert als(fabriek.medewerker(rol)).get(LOGBOEK).status_code == 403
    assert als(fabriek.medewerker(rol)).get("/logboek/logboek.xlsx").status_code == 403


# --- All that was seen -----------------------------------------------------------------------------------------------

DERTIEN = [
    "contact", "gezin", "wonen", "activiteiten", "inburgering", "pip", "begeleiding", "leerbaarheid", "taalniveau",
    "gezinssituatie", "fysiek", "mentaal", "netwerk",
]  # fmt: skip


@pytest.fixture
def marieke(noor):
    partner = fabriek.organisatie("VluchtelingenWerk", gemeente=noor.gemeente)
    return fabriek.medewerker(Rol.PARTNER, "Marieke Jansen", gemeente=noor.gemeente, organisatie=partner)


def test_dertien_gedeelde_onderdelen_zijn_er_dertien_op_de_pagina_en_in_het_bestand(
    als, noor, joost, marieke, tmp_path
):
    wie, ander = fabriek.dossier(noor), fabriek.dossier(noor)
    deel(wie, marieke.organisatie, DERTIEN)
    deel(ander, marieke.organisatie, ["contact", "wonen"])
    for client in (wie, ander):
        als(marieke).get(reverse("partner_dossier", args=[client.dossiernummer]))
    assert [inzage.onderdelen for inzage in Inzage.objects.order_by("pk")] == [DERTIEN, ["contact", "wonen"]]
    antwoord = als(joost).get(LOGBOEK, {"onderdeel": "gezondheid"})
    (regel,) = antwoord.context["regels"]
    namen = [str(Onderdeel(code).label) for code in DERTIEN]
    assert regel.onderdelen == namen
    assert ", ".join(namen) in antwoord.content.decode()
    (rij,) = rijen_van(bestand(als(joost), "/logboek/logboek.xlsx", onderdeel="mentaal"), tmp_path)
    assert (rij["Dossiers"], rij["Onderdelen"]) == (wie.dossiernummer, ", ".join(namen))


def test_ieder_doet_iets_voor_een_doel_van_de_eigen_rol(als, noor):
    wie = fabriek.dossier(noor)
    willem = fabriek.medewerker(naam="Willem", gemeente=noor.gemeente)
    leider = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid", gemeente=noor.gemeente)
    van_leider = fabriek.dossier(leider)
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=noor, waarnemer=willem, van=VANDAAG, tot=VANDAAG)
    for kijker, client in ((noor, wie), (willem, wie), (leider, wie), (leider, van_leider)):
        kijk(als(kijker), client)
    als(leider).get(reverse("noodtoegangen"))
    als(leider).get(reverse("financiering"))
    assert list(Inzage.objects.order_by("pk").values_list("doel", flat=True)) == [
        "begeleiding van de cliënt", "waarneming voor een collega", "aansturing van het team",
        "begeleiding van de cliënt",
    ]  # fmt: skip


def test_een_lijst_van_de_teamleider_heeft_het_doel_van_die_lijst(als, noor):
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem", gemeente=noor.gemeente))
    als(noor).post("/dossiers/buiten-caseload/", {"nummer": ander.dossiernummer, "reden": "Staat hier aan de balie."})
    als(fabriek.medewerker(Rol.TEAMLEIDER, gemeente=noor.gemeente)).get(reverse("noodtoegangen"))
    assert Inzage.objects.latest("pk").doel == "toezicht op dossiers die met een reden zijn geopend"


def test_geen_naam_van_een_adres_op_het_scherm(als, noor, joost):
    wie = fabriek.dossier(noor)
    for naam in ("deling_nieuw", "gesprek_nieuw", "bericht_voorbereiden", "lid", "historie"):
        als(noor).get(reverse(naam, args=[wie.dossiernummer]))
    regels = als(joost).get(LOGBOEK).context["regels"]
    assert [regel.pagina for regel in regels] == [
        "delen en logboek van het dossier", "plaats in het huishouden wijzigen",
        "bericht aan de cliënt voorbereiden", "gesprek toevoegen", "dossier delen met een partner",
    ]  # fmt: skip
    assert all("_" not in f"{regel.pagina}{regel.doel}{regel.onderdelen}" for regel in regels)


def test_een_pagina_zonder_naam_wordt_niet_getoond(als, noor, monkeypatch):
    wie = fabriek.dossier(noor)
    monkeypatch.delitem(PAGINAS, "dossier")
    browser = als(noor)
    browser.raise_request_exception = False
    assert kijk(browser, wie).status_code == 500
