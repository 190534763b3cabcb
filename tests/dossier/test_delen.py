"""Sharing with partners, the BSN, and opening a dossier with a reason."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Deling, Noodtoegang
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.post import bezorg
from toegang.models import Inzage
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
PDF = b"%PDF-1.7\n%scan"


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    """Uploaded forms of consent end up here."""
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def vluchtelingenwerk(noor):
    return fabriek.organisatie("VluchtelingenWerk", gemeente=noor.gemeente)


def gegevens(partner, **anders):
    return {
        "organisatie": partner.pk,
        "delen": ["contact", "begeleiding"],
        "doel": "maatschappelijke begeleiding",
        "van": "2026-11-25",
        "tot": "2027-05-25",
        "basis": "afspraak",
        "versie": "0",
    } | anders


def toestemming(partner, **anders):
    scan = SimpleUploadedFile("scan.pdf", PDF, "application/pdf")
    return gegevens(
        partner, basis="toestemming", uitgelegd_taal="ti", uitgelegd_door="N. Bakker", formulier=scan, **anders
    )


def fout(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


def deel(browser, wie, velden):
    return browser.post(reverse("deling_nieuw", args=[wie.dossiernummer]), velden)


def test_delen_op_basis_van_een_afspraak(als, noor, vluchtelingenwerk):
    wie = fabriek.dossier(noor)
    assert deel(als(noor), wie, gegevens(vluchtelingenwerk)).status_code == 302
    deling = Deling.objects.get()
    assert deling.onderdelen == ["contact", "begeleiding"]
    html = als(noor).get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert "contactgegevens, maatschappelijke begeleiding" in html
    assert "25 mei 2027" in html


@pytest.mark.parametrize(
    ("van", "sinds"),
    [("2026-11-01", "vanaf nu."), ("2026-11-25", "vanaf nu."), ("2026-12-24", "vanaf 24 december 2026.")],
)
def test_de_melding_zegt_vanaf_wanneer_de_partner_het_ziet(als, noor, vluchtelingenwerk, van, sinds):
    browser, wie = als(noor), fabriek.dossier(noor)
    deel(browser, wie, gegevens(vluchtelingenwerk, van=van))
    pagina = browser.get(reverse("historie", args=[wie.dossiernummer])).content.decode()
    assert f"De partner ziet het {sinds}" in pagina


def test_delen_met_het_hele_gezin(als, noor, vluchtelingenwerk):
    wie, kind = fabriek.statushouder(noor), fabriek.statushouder(noor)
    fabriek.huishouden(wie, kind)
    deel(als(noor), wie, gegevens(vluchtelingenwerk, hele_gezin="on"))
    assert set(Deling.objects.values_list("statushouder_id", flat=True)) == {wie.pk, kind.pk}


def test_gezondheid_vraagt_toestemming_met_taal_uitleg_en_handtekening(als, noor, vluchtelingenwerk):
    wie, browser = fabriek.dossier(noor), als(noor)
    zonder = gegevens(vluchtelingenwerk, leefgebieden=["mentaal"])
    assert "alleen met toestemming" in fout(deel(browser, wie, zonder), "basis")
    assert "in welke taal en door wie" in fout(deel(browser, wie, zonder | {"basis": "toestemming"}), "basis")
    assert deel(browser, wie, toestemming(vluchtelingenwerk, leefgebieden=["mentaal"])).status_code == 302
    assert "mentaal" in Deling.objects.get().onderdelen


@pytest.mark.parametrize(
    ("anders", "veld", "melding"),
    [
        ({"delen": []}, "delen", "minstens één onderdeel"),
        ({"delen": ["verzonnen"]}, "delen", "uit de lijst"),
        ({"tot": ""}, "tot", "Vul dit in"),
        ({"tot": "2026-11-24"}, "tot", "voor de begindatum"),
        ({"doel": ""}, "doel", "Vul dit in"),
        ({"organisatie": "999999"}, "organisatie", "uit de lijst"),
    ],
)
def test_een_deling_die_niet_kan(als, noor, vluchtelingenwerk, anders, veld, melding):
    antwoord = deel(als(noor), fabriek.dossier(noor), gegevens(vluchtelingenwerk, **anders))
    assert melding in fout(antwoord, veld)
    assert not Deling.objects.exists()


def test_elke_weigering_staat_bij_een_veld_dat_op_de_bladzijde_staat(als, noor, vluchtelingenwerk):
    """Nothing chosen and no purpose either: no "this cannot be empty" about something that nobody sees."""
    antwoord = deel(als(noor), fabriek.dossier(noor), gegevens(vluchtelingenwerk, delen=[], doel=""))
    assert antwoord.context["form"].errors.keys() == {"delen", "doel"}


def test_toestemming_geldt_niet_voor_het_hele_gezin(als, noor, vluchtelingenwerk):
    antwoord = deel(als(noor), fabriek.dossier(noor), toestemming(vluchtelingenwerk, hele_gezin="on"))
    assert "geldt voor één persoon" in fout(antwoord, "hele_gezin")
    assert not Deling.objects.exists()


def test_met_een_partner_van_een_andere_gemeente_kan_niet(als, noor):
    vreemd = fabriek.organisatie("Vluchtelingen Boxtel", gemeente=fabriek.gemeente("Boxtel"))
    assert "uit de lijst" in fout(deel(als(noor), fabriek.dossier(noor), gegevens(vreemd)), "organisatie")


def test_twee_keer_tegelijk_delen_kan_niet_maar_na_stoppen_wel(als, noor, vluchtelingenwerk):
    wie, browser = fabriek.dossier(noor), als(noor)
    deel(browser, wie, gegevens(vluchtelingenwerk))
    assert "al gedeeld" in fout(deel(browser, wie, gegevens(vluchtelingenwerk)), "van")
    deling = Deling.objects.get()
    stop = reverse("deling_intrekken", args=[wie.dossiernummer, deling.pk])
    browser.post(stop, {"reden": ""})
    assert Deling.objects.geldig(VANDAAG).exists(), "a reason is asked"
    browser.post(stop, {"reden": "Cliënt wil het niet meer"})
    assert not Deling.objects.geldig(VANDAAG).exists()
    assert deel(browser, wie, gegevens(vluchtelingenwerk)).status_code == 302


def test_postgresql_weigert_gezondheid_zonder_toestemming(noor, vluchtelingenwerk):
    with pytest.raises(IntegrityError), transaction.atomic():
        Deling.objects.create(
            gemeente=noor.gemeente,
            statushouder=fabriek.dossier(noor),
            organisatie=vluchtelingenwerk,
            onderdelen=["fysiek"],
            basis="wet",
            doel="x",
            van=VANDAAG,
            tot=VANDAAG,
        )


@pytest.mark.parametrize(
    ("naam", "inhoud", "melding"),
    [
        ("scan.pdf", b"<html>geen scan</html>", "geen PDF, JPG of PNG"),
        ("scan.pdf.exe", b"MZ\x90\x00", "geen PDF, JPG of PNG"),
        ("plaatje.svg", b"<svg onload='x'/>", "geen PDF, JPG of PNG"),
        ("leeg.pdf", b"", "leeg"),
        ("groot.pdf", PDF + b"0" * (10 * 1024 * 1024), "groter dan 10 MB"),
    ],
)
def test_een_formulier_wordt_op_inhoud_gekeurd(als, noor, vluchtelingenwerk, naam, inhoud, melding):
    velden = toestemming(vluchtelingenwerk) | {"formulier": SimpleUploadedFile(naam, inhoud)}
    assert melding in fout(deel(als(noor), fabriek.dossier(noor), velden), "formulier")


def test_het_formulier_is_alleen_te_downloaden_door_wie_het_dossier_mag_zien(als, noor, vluchtelingenwerk, tmp_path):
    wie = fabriek.dossier(noor)
    deel(als(noor), wie, toestemming(vluchtelingenwerk))
    deling = Deling.objects.get()
    adres = reverse("deling_formulier", args=[wie.dossiernummer, deling.pk])
    antwoord = als(noor).get(adres)
    assert b"".join(antwoord.streaming_content) == PDF
    assert antwoord["Content-Disposition"].startswith("attachment")
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert "scan" not in Path(deling.formulier.name).name, "the name on disk tells nothing"
    assert Inzage.objects.filter(soort="document", dossiers=[wie.dossiernummer]).exists()
    assert als(fabriek.medewerker(naam="Willem")).get(adres).status_code == 404
    assert als(fabriek.medewerker(Rol.PARTNER)).get(adres).status_code == 403


def test_overzicht_toont_wat_deze_maand_afloopt(als, noor, vluchtelingenwerk):
    for naam, tot in (("Straks", VANDAAG + timedelta(days=2)), ("Later", VANDAAG + timedelta(days=40))):
        wie = fabriek.dossier(noor, achternaam=naam)
        deel(als(noor), wie, gegevens(vluchtelingenwerk, tot=tot.isoformat()))
    vreemd = fabriek.dossier(fabriek.medewerker(naam="Willem"), achternaam="Andermans")
    deel(als(vreemd.klantmanager), vreemd, gegevens(vluchtelingenwerk))
    antwoord = als(noor).get(reverse("delingen"))
    assert [d.statushouder.achternaam for d in antwoord.context["deze_maand"]] == ["Straks"]
    assert [d.statushouder.achternaam for d in antwoord.context["later"]] == ["Later"]


# --- The BSN -----------------------------------------------------------------------------------------------------


def test_het_bsn_tonen_is_een_handeling_die_in_het_logboek_staat(als, noor):
    wie = fabriek.dossier(noor, bsn="999000081")
    browser, adres = als(noor), reverse("bsn", args=[wie.dossiernummer])
    assert browser.get(adres).status_code == 405
    assert "999000081" in browser.post(adres).content.decode()
    assert Inzage.objects.filter(soort="bsn", dossiers=[wie.dossiernummer], medewerker=noor).count() == 1
    assert als(fabriek.medewerker(Rol.PARTNER)).post(adres).status_code == 403


# --- Break glass -------------------------------------------------------------------------------------------------

NOOD = "/dossiers/buiten-caseload/"
REDEN = "De cliënt staat nu bij mij aan de balie."


@pytest.fixture
def vreemd(noor):
    """A dossier of a colleague."""
    return fabriek.dossier(
        fabriek.medewerker(naam="Willem"), achternaam="Andermans", bsn="999000081", v_nummer="1234567890"
    )


@pytest.mark.parametrize("nummer", ["dossiernummer", "bsn", "v_nummer"])
def test_met_een_reden_gaat_een_dossier_twee_dagen_open(als, noor, vreemd, nummer, time_machine):
    browser, adres = als(noor), reverse("dossier", args=[vreemd.dossiernummer])
    assert browser.get(adres).status_code == 404
    antwoord = browser.post(NOOD, {"nummer": getattr(vreemd, nummer), "reden": REDEN})
    assert antwoord["Location"] == adres
    assert browser.get(adres).status_code == 200
    assert Inzage.objects.filter(soort="noodtoegang", doel=REDEN, medewerker=noor).exists()
    assert Inzage.objects.filter(soort="pagina", buiten_caseload=True, medewerker=noor).exists()
    time_machine.move_to("2026-11-27T10:00:00+01:00")
    assert als(noor).get(adres).status_code == 404


@pytest.mark.parametrize(
    ("nummer", "reden", "veld"),
    [
        ("Andermans", REDEN, "nummer"),
        ("D9", REDEN, "nummer"),
        ("999000019", REDEN, "nummer"),
        ("999000081", "", "reden"),
        ("999000081", "druk", "reden"),
    ],
)
def test_zonder_heel_nummer_of_echte_reden_blijft_het_dicht(als, noor, vreemd, nummer, reden, veld):
    antwoord = als(noor).post(NOOD, {"nummer": nummer, "reden": reden})
    assert fout(antwoord, veld)
    assert not Noodtoegang.objects.exists()


def test_een_dossier_van_een_andere_gemeente_gaat_ook_met_een_reden_niet_open(als, noor):
    boxtel = fabriek.dossier(fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")), bsn="999000081")
    antwoord = als(noor).post(NOOD, {"nummer": boxtel.dossiernummer, "reden": REDEN})
    assert "geen dossier met dit nummer" in fout(antwoord, "nummer")


def test_de_teamleider_ziet_de_reden_en_krijgt_een_mail_zonder_namen(als, noor, vreemd):
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid Vos")
    fabriek.medewerker(Rol.TEAMLEIDER, gemeente=fabriek.gemeente("Boxtel"))
    als(noor).post(NOOD, {"nummer": vreemd.dossiernummer, "reden": REDEN})
    (bericht,) = bezorg()
    assert bericht.to == [ingrid.email]
    assert "/dossiers/buiten-caseload/overzicht/" in bericht.body
    for geheim in (vreemd.achternaam, vreemd.dossiernummer, "999000081", REDEN):
        assert geheim not in bericht.body + bericht.subject
    html = als(ingrid).get(reverse("noodtoegangen")).content.decode()
    assert REDEN in html
    assert "Andermans" in html


def test_wie_het_dossier_al_mag_zien_heeft_geen_reden_nodig(als, noor):
    eigen = fabriek.dossier(noor)
    als(noor).post(NOOD, {"nummer": eigen.dossiernummer, "reden": REDEN})
    assert not Noodtoegang.objects.exists()
