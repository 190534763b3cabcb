"""The documents of a plan: made once of a fixed version, readable in both languages, without what one may not see."""

import hashlib
import re
from datetime import date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from bouwstenen.werkdagen import bezwaar_tot, is_werkdag
from dossier.models import Deling, Statushouder
from pip_plan.keuzes import Documentsoort
from pip_plan.models import Pip, Pipdocument
from pip_plan.stukken.handelingen import maak_document
from pip_plan.vertaling import woorden
from tests import fabriek
from tests.bouwstenen.test_pdf import talen_in
from tests.fabriek import VANDAAG
from tests.intake.test_documenten import letters
from tests.pip_plan import plannen
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
NU = datetime(2026, 11, 25, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))
EIGEN_LETTERS = ("Noto-Sans", "Vazirmatn")
# Fixed texts that stand in every plan.
ALTIJD = {"titel", "inleiding", "eigen_woorden", "route", "route_b1", "doelen", "week", "hulp", "helpers", "oneens",
          "bezwaar", "handtekening", "mening", "gesprek", "begeleider", "client"}  # fmt: skip
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c636000000002000148afa4710000"
    "000049454e44ae426082"
)


@pytest.fixture
def plan(noor) -> Pip:
    """A fixed plan with something of everything."""
    noor.telefoon = "073 555 01 23"
    noor.save()
    wie = fabriek.dossier(noor, voornamen="Selam", achternaam="Gebre", contacttaal="ti")
    pip = plannen.pip(
        wie, intensiteit=650, pvt_uren=12, pvt_invulling="Zes ochtenden.", begeleiding="Taalcoach",
        visie_client="Ik ben er blij mee.", route_reden="Leert snel.", te_laat_reden="Tolk was ziek",
    )  # fmt: skip
    doel = plannen.doel(pip, tekst="Ik leer mijn buren kennen.", leefgebied="netwerk", uiterlijk=date(2027, 3, 1))
    plannen.stap(doel, tekst="Ik ga naar het buurthuis.")
    plannen.stap(doel, tekst="Zoekt een maatje.", wie="partner", naam="VluchtelingenWerk")
    plannen.doel(pip, tekst="Mijn eigen kapsalon.", leefgebied="werkervaring")
    plannen.weekdeel(pip, waar="Vught", reistijd=20)
    plannen.weekdeel(pip, dag=4, soort="vrijwillig", wat="Buurthuis", van="19:00", tot="21:00")
    return vast(pip)


def vast(pip: Pip, dag: date = VANDAAG) -> Pip:
    """Discussed, signed and fixed on that day."""
    pip.besproken_op = pip.getekend_client_op = pip.vastgesteld_op = dag
    pip.taal, pip.tolk, pip.uitgelegd_in, pip.status = "ti", "aanwezig", "ti", "vastgesteld"
    pip.handtekening, pip.vastgesteld_door = ContentFile(PNG, "x.png"), pip.statushouder.klantmanager
    pip.save()
    return pip


def adres(pip: Pip, soort: str, naam: str = "pip_document") -> str:
    return reverse(naam, args=[pip.statushouder.dossiernummer, pip.pk, soort])


def maak(browser, pip: Pip, soort: str, taal: str = "") -> PdfReader:
    """Ask for a document as a page does: make it, and follow the way to it."""
    antwoord = browser.post(adres(pip, soort, "pip_document_maken"), {"taal": taal}, follow=True)
    assert antwoord["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(antwoord.content))


def tekst(document: PdfReader) -> str:
    return " ".join(" ".join(blad.extract_text() for blad in document.pages).split())


# --- Mijn plan -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("taal", "letter", "gezegd"),
    [
        ("ar", "Vazirmatn", ["خطتي", "أتعرف على جيراني"]),
        ("fa", "Vazirmatn", ["دوشنبه"]),
        ("ti", "Noto-Sans-ethiopic", ["መደበይ", "ምስ ጎረባብተይ እላለ"]),
        ("tr", "Noto-Sans-latin-ext", ["Planım", "Komşularımla tanışıyorum"]),
        ("en", "Noto-Sans", ["My plan", "I get to know my neighbours."]),
    ],
)
def test_mijn_plan_staat_in_twee_talen_zonder_woorden_van_kantoor(als, noor, plan, taal, letter, gezegd):
    document = maak(als(noor), plan, "plan", taal)
    gelezen = tekst(document)
    for woord in (*gezegd, "Mijn plan", "Ik leer mijn buren kennen.", "Mijn eigen kapsalon.", "Ik ben er blij mee."):
        assert woord in gelezen
    assert "Noor Bakker" in gelezen
    assert gelezen.count("073 555 01 23") == 2, "a number is never written backwards"
    assert letter in letters(document)
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "is een concept" in gelezen
    zonder_naam = re.sub(r"[()]klantmanager[()]", "", gelezen)  # what stands on letters, behind what it is called here
    for intern in ("Tolk was ziek", "Leert snel", "B1-route", "MAP", "PVT", "leefgebied", "klantmanager"):
        assert intern not in zonder_naam, intern


@pytest.mark.parametrize("taal", ["ar", "fa", "ti", "tr"])
def test_mijn_plan_mist_geen_letter_en_is_te_kopieren(als, noor, plan, taal, caplog, monkeypatch):
    """Every letter comes from our own fonts, and every fixed text can be read back as it was written."""
    monkeypatch.setattr("bouwstenen.pdf.terzijde", lambda teken: teken())  # here, so that its complaints are heard
    document = maak(als(noor), plan, "plan", taal)
    assert b"pdfuaid" in document.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert all(letter.startswith(EIGEN_LETTERS) for letter in letters(document)), letters(document)
    assert not [regel.getMessage() for regel in caplog.records if regel.name.startswith("weasyprint")]
    gelezen = set(re.findall(r"\w+", tekst(document)))
    gezegd = set()
    for sleutel in ALTIJD:  # a reader of PDFs leaves out the sign that keeps two letters of Farsi apart
        gezegd |= set(re.findall(r"\w+", woorden(taal).tekst(sleutel).replace("\u200c", "")))
    assert len(gezegd & gelezen) >= 0.95 * len(gezegd), gezegd - gelezen


def test_wie_helpt_staat_erbij_met_een_nummer_zolang_het_dossier_gedeeld_is(als, noor, plan):
    wie = plan.statushouder
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke van Dijk", telefoon="06 12 34 56 78")
    fabriek.medewerker(Rol.PARTNER, "Zonder Nummer", organisatie=marieke.organisatie)
    ander = fabriek.organisatie("Woonwijze")
    fabriek.medewerker(Rol.PARTNER, "Niet Gedeeld", organisatie=ander, telefoon="06 99 99 99 99")
    Deling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, organisatie=marieke.organisatie, onderdelen=["begeleiding"],
        basis="wet", doel="begeleiding", van=date(2026, 6, 1), tot=date(2027, 6, 1),
    )  # fmt: skip
    gelezen = tekst(maak(als(noor), plan, "plan", "en"))
    for woord in ("Noor Bakker", "Marieke van Dijk", str(marieke.organisatie), "Call: 06 12 34 56 78"):
        assert woord in gelezen, woord
    for woord in ("Zonder Nummer", "Niet Gedeeld", "99 99"):
        assert woord not in gelezen, woord


def test_elke_zin_in_de_andere_taal_zegt_welke_taal_het_is(als, noor, plan):
    document = maak(als(noor), plan, "plan", "ti")
    gezegd = set(talen_in(document.trailer["/Root"]["/StructTreeRoot"]))
    assert "/Span ti" in gezegd
    assert {een.rpartition(" ")[2] for een in gezegd} <= {"nl", "ti"}


def test_in_alleen_nederlands_staat_er_niets_naast(als, noor, plan):
    assert "My plan" not in tekst(maak(als(noor), plan, "plan", "nl"))
    assert Pipdocument.objects.get().taal == "nl"
    assert tekst(maak(als(noor), plan, "plan", "../en")) == tekst(maak(als(noor), plan, "plan", "nl"))


# --- The decision, and the sheet for DUO -----------------------------------------------------------------------------


def test_de_beschikking_zegt_wat_waarom_op_welke_grond_en_tot_wanneer_bezwaar(als, noor, plan):
    noor.gemeente.postadres = "Postbus 1, 5260 AA Vught"
    noor.gemeente.save()
    gelezen = tekst(maak(als(noor), plan, "beschikking"))
    for woord in (
        "B1-route", "650 uur", "Zes ochtenden.", "Leert snel.", "Ik ben er blij mee.", "25 november 2026",
        "Artikel 15 van de Wet inburgering 2021", "Besluit inburgering 2021", "uiterlijk op 6 januari 2027",
        "6:7", "Postbus 1, 5260 AA Vught", "mondeling uitgelegd in het Tigrinya", "Noor Bakker",
    ):  # fmt: skip
        assert woord in gelezen, woord
    assert "Tolk was ziek" not in gelezen


def test_de_beschikking_van_de_z_route_noemt_de_uren_en_het_artikel(als, noor):
    pip = plannen.pip(fabriek.dossier(noor), leerroute="z", niveau="", route_reden="Leert rustig.")
    gelezen = tekst(maak(als(noor), vast(pip), "beschikking"))
    for woord in ("800 uur taalles", "800 uur mee", "eindgesprek", "artikel 3.14 van het Besluit inburgering 2021"):
        assert woord in gelezen, woord


def test_het_invoerblad_heeft_elk_veld_van_duo_en_de_controles(als, noor, plan):
    gelezen = tekst(maak(als(noor), plan, "duo"))
    for woord in (
        "gemeentecode", "dagtekeningPip 2026-11-25", "25-11-2026", "leerroute B", "niveau B1",
        "geschatteIntensiteitB1Route 650", "indicatorMagOpleidingAfmaken false",
        "indicatorAlfabetiseringsonderwijs NVT",
        "A2 niet in een eerste PIP. klopt", "er is geen eerder PIP",
    ):  # fmt: skip
        assert woord in gelezen, woord
    assert "klopt niet" not in gelezen


@given(st.dates(date(2022, 1, 1), date(2035, 12, 31)))
def test_bezwaar_kan_zes_weken_en_eindigt_op_een_werkdag(verzonden):
    laatste = bezwaar_tot(verzonden)
    assert is_werkdag(laatste)
    over = (laatste - verzonden).days
    assert over >= 42
    assert not any(is_werkdag(date.fromordinal(verzonden.toordinal() + dag)) for dag in range(42, over))


# --- Kept as it was made ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("contacttaal", "voorstel"), [("ti", "ti"), ("nl", "nl"), ("fr", "en"), ("mis", "en")])
def test_de_taal_van_de_client_wordt_voorgesteld_of_anders_engels(als, noor, plan, contacttaal, voorstel):
    Statushouder.objects.update(contacttaal=contacttaal)
    adres = reverse("pip_documenten", args=[plan.statushouder.dossiernummer, plan.pk])
    keuze = als(noor).get(adres).content.decode().split('id="document-taal"')[1].split("</select>")[0]
    assert [deel.split('"')[1] for deel in keuze.split("<option") if " selected" in deel] == [voorstel]
    maak_document(plan, Documentsoort.PLAN, voorstel, door=fabriek.zicht(noor), moment=NU)
    keuze = als(noor).get(adres).content.decode().split('id="document-taal"')[1].split("</select>")[0]
    assert " selected" not in keuze  # then the empty choice comes first
    assert keuze.split("<option")[1].startswith(' value="">')


def test_een_document_wordt_een_keer_gemaakt_en_blijft_hetzelfde(als, noor, plan):
    eerst = maak(als(noor), plan, "plan", "ti").stream.getvalue()
    noor.naam = "Een Ander"
    noor.save()
    assert maak(als(noor), plan, "plan", "ti").stream.getvalue() == eerst
    record = Pipdocument.objects.get()
    assert record.sha256 == hashlib.sha256(eerst).hexdigest()
    assert (record.taal, record.gemaakt_door) == ("ti", noor)
    paneel = als(noor).get(reverse("pip_documenten", args=[plan.statushouder.dossiernummer, plan.pk])).content.decode()
    assert record.sha256 in paneel


def test_een_tweede_exemplaar_naast_het_eerste_kan_niet(noor, plan):
    """Who asks at the same moment waits; and if not, PostgreSQL refuses."""
    eerste = maak_document(plan, Documentsoort.DUO, "", door=fabriek.zicht(noor), moment=NU)
    eerste.pk = None
    with pytest.raises(IntegrityError, match="pipdocument_een_keer"), transaction.atomic():
        eerste.save()


def test_een_document_waaraan_iemand_kwam_gaat_niet_de_deur_uit(als, noor, plan):
    maak(als(noor), plan, "duo")
    naam = Pipdocument.objects.get().bestand.name
    default_storage.delete(naam)
    default_storage.save(naam, ContentFile(b"%PDF-1.7 iets anders"))
    antwoord = als(noor).get(adres(plan, "duo"))
    assert antwoord.status_code == 409
    assert "iets anders" not in antwoord.content.decode()


def test_van_een_concept_wordt_niets_bewaard(als, noor):
    pip = plannen.pip(fabriek.dossier(noor))
    plannen.doel(pip)
    voorbeeld = als(noor).get(f"{adres(pip, 'plan')}?taal=en")
    assert "This plan is not finished yet" in tekst(PdfReader(BytesIO(voorbeeld.content)))
    assert als(noor).post(adres(pip, "plan", "pip_document_maken")).status_code == 404
    with pytest.raises(ValidationError, match="Stel het eerst vast"):
        maak_document(pip, Documentsoort.PLAN, "en", door=fabriek.zicht(noor), moment=NU)
    assert not Pipdocument.objects.exists()
    for soort in ("beschikking", "intern", "duo"):
        assert "nog niet" in tekst(PdfReader(BytesIO(als(noor).get(adres(pip, soort)).content))).lower()


def test_wat_niet_gemaakt_is_of_niet_bestaat_is_er_niet(als, noor, plan):
    assert als(noor).get(adres(plan, "plan")).status_code == 404
    assert als(noor).get(adres(plan, "rapport")).status_code == 404
    assert als(noor).post(adres(plan, "rapport", "pip_document_maken")).status_code == 404


# --- Who may read ----------------------------------------------------------------------------------------------------


def test_lezen_staat_in_het_logboek(als, noor, plan):
    maak(als(noor), plan, "beschikking")
    regel = Inzage.objects.filter(soort=Inzage.Soort.DOCUMENT).get()
    assert (regel.toelichting, regel.dossiers) == ("beschikking", [plan.statushouder.dossiernummer])


def test_doelen_over_gezondheid_alleen_voor_wie_dat_mag(als, noor):
    pip = plannen.pip(fabriek.dossier(noor))
    plannen.doel(pip, tekst="Geheimwoord", leefgebied="mentaal")
    vast(pip)
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    assert "Geheimwoord" in tekst(maak(als(noor), pip, "plan", "en"))
    assert als(ingrid).get(f"{adres(pip, 'plan')}?taal=en").status_code == 403
    assert als(ingrid).post(adres(pip, "intern", "pip_document_maken")).status_code == 403
    with pytest.raises(PermissionDenied):
        maak_document(pip, Documentsoort.INTERN, "", door=fabriek.zicht(ingrid), moment=NU)
    for soort in ("beschikking", "duo"):
        assert "Geheimwoord" not in tekst(maak(als(ingrid), pip, soort))
    paneel = als(ingrid).get(reverse("pip_documenten", args=[pip.statushouder.dossiernummer, pip.pk])).content.decode()
    assert "alleen voor wie daarover mag lezen" in paneel
