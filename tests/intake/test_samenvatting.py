"""The summary: what a plan starts from, the most urgent leefgebied first, and health only for who may read it."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from intake.handelingen import rond_intake_af
from intake.samenvatting import samenvatting
from intake.vragenlijst import laad
from tests import fabriek
from tests.intake.test_intake import geef, maak, vul
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
LIJST = laad("2026-09-01")


def test_het_dringendste_staat_boven_en_dan_wie_het_verst_af_staat():
    antwoorden = {
        ("netwerk", "start"): "4",
        ("digitaal", "start"): "1",
        ("opleiding", "urgentie"): "gewoon",
        ("fysiek", "urgentie"): "nu",
        ("gezinssituatie", "urgentie"): "snel",
        ("taalniveau", "urgentie"): "geen",
        ("motivatie", "wens"): "werk",
    }
    rijen = samenvatting(LIJST, antwoorden)
    assert [rij.gebied.code for rij in rijen] == [
        "fysiek", "gezinssituatie", "opleiding", "taalniveau", "digitaal", "netwerk"
    ]  # fmt: skip
    assert [rij.dringend for rij in rijen] == [True, True, False, False, False, False]
    assert rijen[-1].start_woorden == "Ik heb verschillende contacten en kan hulp vragen."
    assert (rijen[-1].sterk, rijen[-1].urgentie) == ("", "")


@pytest.fixture
def afgerond(noor):
    intake = maak(noor)
    vul(intake, noor)
    geef(intake, noor, "netwerk", sterk="Kent de buren", ontwikkelen="Wil leren fietsen", nodig="Een taalmaatje")
    geef(intake, noor, "mentaal", ontwikkelen="Geheimwoord", urgentie="nu")
    intake.route, intake.route_reden = "b1", "Wil graag verder"
    return rond_intake_af(intake, door=fabriek.zicht(noor))


@pytest.mark.parametrize("naam", ["intake", "intake_pdf"])
def test_de_samenvatting_staat_bij_een_afgeronde_intake_en_in_het_document(als, noor, afgerond, naam):
    def tekst(wie, vraag=""):
        adres = reverse(naam, args=[afgerond.statushouder.dossiernummer, afgerond.pk])
        inhoud = als(wie).get(f"{adres}{vraag}").content
        if naam == "intake":
            return inhoud.decode()
        return " ".join(" ".join(blad.extract_text() for blad in PdfReader(BytesIO(inhoud)).pages).split())

    gelezen = tekst(noor)
    begin, eind = gelezen.index("Samenvatting voor het plan"), len(gelezen)
    deel = gelezen[begin:eind]
    for woorden in ("Kent de buren", "Wil leren fietsen", "Een taalmaatje", "Wil graag verder"):
        assert woorden in deel
    assert deel.index("Geheimwoord") < deel.index("Kent de buren")
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    assert "Kent de buren" in tekst(ingrid)
    assert "Geheimwoord" not in tekst(ingrid)
    if naam == "intake_pdf":
        assert "Samenvatting voor het plan" not in tekst(noor, "?client&taal=ti")


def test_een_lopende_intake_heeft_nog_geen_samenvatting(als, noor):
    intake = maak(noor)
    geef(intake, noor, "netwerk", sterk="Kent de buren")
    adres = reverse("intake", args=[intake.statushouder.dossiernummer, intake.pk])
    assert "Samenvatting" not in als(noor).get(adres).content.decode()
