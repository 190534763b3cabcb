"""The intake on paper: for the client in two languages, for the file whole, and the right letters in both."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

from intake.handelingen import rond_intake_af
from tests import fabriek
from tests.intake.test_intake import geef, maak, vul
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.fixture
def intake(noor):
    return maak(noor)


def pdf(browser, intake, vraag=""):
    adres = reverse("intake_pdf", args=[intake.statushouder.dossiernummer, intake.pk])
    antwoord = browser.get(f"{adres}{vraag}")
    assert antwoord["Content-Disposition"] == f'attachment; filename="intake-{intake.statushouder.dossiernummer}.pdf"'
    return PdfReader(BytesIO(antwoord.content))


def letters(document):
    """The fonts in a document: every letter of the text comes from one of these."""
    return {
        str(letter["/BaseFont"]).partition("+")[2]
        for blad in document.pages
        for letter in (een.get_object() for een in blad["/Resources"]["/Font"].values())
    }


@pytest.mark.parametrize(
    ("taal", "letter", "woord"), [("ar", "Vazirmatn", "التعليم"), ("ti", "Noto-Sans-ethiopic", "ትምህርቲ")]
)
def test_het_document_voor_de_client_is_in_twee_talen_zonder_aantekeningen(als, noor, intake, taal, letter, woord):
    vul(intake, noor)
    intake.route, intake.route_reden = "b1", "Intern besluit"
    rond_intake_af(intake, door=fabriek.zicht(noor))
    document = pdf(als(noor), intake, f"?client&taal={taal}")
    tekst = " ".join(blad.extract_text() for blad in document.pages)
    assert "Opleiding" in tekst
    assert woord in tekst
    assert letter in letters(document)
    assert "Intern besluit" not in tekst
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "Intern besluit" in " ".join(blad.extract_text() for blad in pdf(als(noor), intake).pages)


def test_rijen_en_getallen_staan_ook_in_de_andere_taal(als, noor, intake):
    geef(intake, noor, "opleiding", school_jaren=9, opleidingen=[{"land": "Eritrea", "diploma": "onderweg"}])
    tekst = " ".join(" ".join(blad.extract_text() for blad in pdf(als(noor), intake, "?client&taal=tr").pages).split())
    assert "9 yıl" in tekst
    assert "Ülke: Eritrea, Diploma: devam ediyor" in tekst
    adres = reverse("intake_leefgebied", args=[intake.statushouder.dossiernummer, intake.pk, "opleiding"])
    html = als(noor).get(f"{adres}?taal=tr").content.decode()
    for woord in ("Ülke", "yıl", "nog bezig · devam ediyor"):
        assert woord in html


def test_het_document_van_een_teamleider_heeft_niets_over_gezondheid(als, noor, intake):
    geef(intake, noor, "mentaal", sterk="Geheimwoord")
    geef(intake, noor, "netwerk", sterk="Kent de buren")
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    tekst = " ".join(blad.extract_text() for blad in pdf(als(ingrid), intake).pages)
    assert "Kent de buren" in tekst
    assert "Geheimwoord" not in tekst


def test_een_naam_met_bijzondere_letters_staat_er_goed(als, noor):
    """Each file of letters is a font of its own in the document: two of one family would swap their letters."""
    intake = maak(noor, statushouder=fabriek.dossier(noor, voornamen="Žana", achternaam="Öztürk"))
    geef(intake, noor, "netwerk", sterk="Kent veel mensen")
    document = pdf(als(noor), intake)
    assert "Žana Öztürk" in document.pages[0].extract_text()
    assert {"Noto-Sans", "Noto-Sans-latin-ext"} <= letters(document)
