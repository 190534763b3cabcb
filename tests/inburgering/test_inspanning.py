"""The file on somebody's effort: which rules are met, what stands in it, and that it stays as it was made."""

import hashlib
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction
from django.urls import reverse
from pypdf import PdfReader

from dossier.models import Mijlpaal
from inburgering.inspanning.regels import Inspanning, voorwaarden
from inburgering.keuzes import Inspanningsdoel
from inburgering.models import (
    Aanbieder,
    Cursus,
    Examen,
    Groep,
    Inspanningsdossier,
    Keurmerk,
    Uren,
    Verlenging,
    Vrijstelling,
)
from inburgering.regels import Feiten
from pip_plan.models import Advies, Gesprek
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from toegang.models import Inzage

pytestmark = pytest.mark.usefixtures("vandaag")
PIP = date(2025, 3, 1)
BEGIN = date(2025, 3, 2)


def inspanning(**velden):
    feiten = {"regime": "wi2021", "leerroute": "b1", "uren": {"taal": Decimal(640)}, **velden.pop("feiten", {})}
    standaard = {
        "feiten": Feiten(**feiten), "termijn": (BEGIN, date(2028, 3, 2)), "eerste_pip": PIP,
            "schakelen_tot": date(2026, 9, 1),
        "keurmerk_uren": Decimal(620), "uren": [], "gesprekken": 3, "adviezen": 2, "gevolgd": 1, "vandaag": VANDAAG,
    }  # fmt: skip
    return Inspanning(**standaard | velden)


def uitkomst(doel, **velden):
    """Of every rule but the last, which a person weighs."""
    *regels, wegen = voorwaarden(Inspanningsdoel(doel), inspanning(**velden))
    assert wegen.klopt is None
    return [regel.klopt for regel in regels]


# --- The rules -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("velden", "klopt"),
    [
        ({}, [True, True, True, True]),
        ({"feiten": {"leerroute": "onderwijs"}}, [False, True, True, True]),
        ({"feiten": {"leerroute": ""}}, [False, True, True, True]),
        ({"eerste_pip": None}, [True, False, True, True]),
        ({"keurmerk_uren": Decimal(600)}, [True, True, True, True]),
        ({"keurmerk_uren": Decimal("599.5")}, [True, True, None, True]),
        ({"keurmerk_uren": Decimal(10), "feiten": {"uren": {"taal": Decimal(599)}}}, [True, True, False, True]),
        ({"feiten": {"vrijgesteld": frozenset({"LE", "LU", "SC", "SP"})}}, [True, True, True, False]),
    ],
)
def test_afschalen_naar_a2(velden, klopt):
    assert uitkomst("afschalen", **velden) == klopt


@pytest.mark.parametrize(
    ("velden", "klopt"),
    [
        ({}, [True, True]),
        ({"termijn": (BEGIN, VANDAAG - timedelta(days=1))}, [False, True]),
        ({"termijn": (BEGIN, VANDAAG)}, [True, True]),
        ({"termijn": (None, None)}, [None, True]),
        ({"feiten": {"vrijgesteld": frozenset({"alles"})}}, [True, False]),
    ],
)
def test_verlenging(velden, klopt):
    assert uitkomst("verlenging", **velden) == klopt


@pytest.mark.parametrize(("dag", "klopt"), [(date(2026, 9, 1), True), (date(2026, 9, 2), False)])
def test_naar_de_z_route_kan_tot_de_laatste_dag(dag, klopt):
    assert uitkomst("z_route", vandaag=dag) == [klopt]


@pytest.mark.parametrize(("termijn", "klopt"), [((BEGIN, None), True), ((None, None), None)])
def test_wisselen_kan_ook_als_de_termijn_stilstaat(termijn, klopt):
    assert uitkomst("z_route", schakelen_tot=None, termijn=termijn) == [klopt]


Z = {"leerroute": "z", "uren": {"taal": Decimal(800), "participatie": Decimal(800)},
     "afgerond": {"pvt": PIP, "map": PIP}}  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "klopt"),
    [
        ({}, [True] * 4),
        ({"uren": {"taal": Decimal(799), "participatie": Decimal(800)}}, [False, True, True, True]),
        ({"uren": {"taal": Decimal(800)}}, [True, False, True, True]),
        ({"afgerond": {"map": PIP}}, [True, True, False, True]),
        ({"afgerond": {"pvt": PIP}}, [True, True, True, False]),
        ({"asiel": False, "uren": {}}, [True, True]),
    ],
)
def test_in_de_z_route_moet_er_zijn_wat_duo_vraagt(anders, klopt):
    assert uitkomst("z_route", feiten={**Z, **anders}) == klopt


def test_wie_niet_kwam_deed_geen_poging():
    examens = [
        Examen(onderdeel_examen="LE", niveau="B1", uitslag=uitslag)
        for uitslag in ("gezakt", "niet_gekomen", "geslaagd", "")
    ]
    assert len(inspanning(feiten={"examens": examens}).pogingen) == 2


# --- The document ----------------------------------------------------------------------------------------------------


@pytest.fixture
def wie(noor):
    """Somebody who followed lessons, was examined, spoken to and advised."""
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2025, 1, 1))
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=PIP)
    plannen.vastgesteld(wie, vastgesteld_op=PIP)
    school = Aanbieder.objects.create(gemeente=wie.gemeente, naam="Taalhuis Vught")
    altijd = {"gemeente": wie.gemeente, "van": date(2025, 1, 1)}
    Keurmerk.objects.create(**altijd, aanbieder=school, soort="blik_op_werk")
    groep = Groep.objects.create(**altijd, aanbieder=school, naam="A", leerroute="b1", dagdeel="overdag", tijden="ma")
    Cursus.objects.create(**van, van=date(2025, 4, 1), aanbieder=school.naam, groep=groep, niveau="b1")
    for maand in range(1, 9):
        Uren.objects.create(**van, maand=date(2026, maand, 1), aanwezig=80, gegeven=100, bron="school", groep=groep)
    Examen.objects.create(
        **van, onderdeel_examen="SC", niveau="B1", datum=date(2026, 5, 4), uitslag="gezakt", uitslag_op=date(2026, 6, 1)
    )
    Gesprek.objects.create(
        **van, soort="voortgang", datum=date(2026, 6, 9), kanaal="kantoor", taal="ti", gevoerd_door=noor,
        verslag="Geheimverslag",
    )  # fmt: skip
    Advies.objects.create(
        **van, datum=date(2026, 6, 9), tekst="Oefen elke dag met schrijven.", gevolgd="ja", gegeven_door=noor
    )
    Verlenging.objects.create(**van, grond="inspanning", gevraagd_op=date(2026, 11, 1))
    return wie


def maak(browser, wie, doel="afschalen"):
    antwoord = browser.post(reverse("inspanning_maken", args=[wie.dossiernummer]), {"doel": doel}, follow=True)
    assert antwoord["Content-Type"] == "application/pdf"
    return antwoord


def tekst(antwoord):
    return " ".join(" ".join(blad.extract_text() for blad in PdfReader(BytesIO(antwoord.content)).pages).split())


def test_in_het_document_staat_alles_wat_iemand_deed(als, noor, wie):
    Vrijstelling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort="tijdelijk", delen=["LU"], grond="medisch",
        gevraagd_op=date(2026, 10, 1), besluit="toegekend", besloten_op=date(2026, 10, 20), tot=date(2027, 4, 20),
    )  # fmt: skip
    gelezen = tekst(maak(als(noor), wie))
    for woord in (
        "voor: afschalen naar A2", "Minstens 600 uur les bij een school met keurmerk. voldaan",
        "640 uur, waarvan 640 uur bij een school met keurmerk", "Taalhuis Vught", "januari 2026", "de school",
        "Schrijven B1 4 mei 2026 niet geslaagd", "Voortgangsgesprek", "Oefen elke dag met schrijven.",
        "80% aanwezig; examens gedaan: 1; gesprekken: 1; adviezen gevolgd: 1 van 1", "een mens weegt dit",
        "Verlenging aantoonbare inspanning 1 november 2026 nog niet",
        "van 20 oktober 2026 tot en met 20 april 2027", "toegekend op 20 oktober 2026", "Nog te doen: lezen B1",
    ):  # fmt: skip
        assert woord in gelezen, woord
    assert "Geheimverslag" not in gelezen, "what was said stays with who said it"


def test_uren_die_niet_tellen_staan_er_met_de_reden(als, noor, wie):
    van = {"gemeente": wie.gemeente, "statushouder": wie, "maand": date(2026, 8, 1)}
    Uren.objects.create(**van, aanwezig=100, gegeven=100, bron="client")
    gelezen = tekst(maak(als(noor), wie))
    assert "Augustus 2026: De cliënt gaf 100 op, de school 80: de 80 van de school tellen." in gelezen
    assert "80% aanwezig" in gelezen, "nor in the share"


def test_het_document_is_voor_iedereen_te_lezen(als, noor, wie):
    document = PdfReader(BytesIO(maak(als(noor), wie).content))
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert document.trailer["/Root"]["/Lang"] == "nl"
    assert b"pdfuaid" in document.trailer["/Root"]["/Metadata"].get_object().get_data()
    assert wie.achternaam not in str(document.metadata)


def test_het_blijft_zoals_het_was_en_een_later_is_een_ander(als, noor, wie):
    antwoord = maak(als(noor), wie)
    stuk = Inspanningsdossier.objects.get()
    assert stuk.sha256 == hashlib.sha256(antwoord.content).hexdigest()
    assert (stuk.doel, stuk.gemaakt_door) == ("afschalen", noor)
    assert wie.achternaam.lower() not in antwoord["Content-Disposition"].lower()
    Advies.objects.update(tekst="Iets anders.")
    opnieuw = als(noor).get(reverse("inspanningsdossier", args=[wie.dossiernummer, stuk.pk]))
    assert opnieuw.content == antwoord.content
    maak(als(noor), wie, "verlenging")
    assert Inspanningsdossier.objects.count() == 2
    html = als(noor).get(reverse("inspanning", args=[wie.dossiernummer])).content.decode()
    assert stuk.sha256 in html


def test_twee_keer_klikken_is_een_document(als, noor, wie):
    maak(als(noor), wie)
    maak(als(noor), wie)
    assert Inspanningsdossier.objects.count() == 1


def test_postgresql_verandert_en_verwijdert_niets(als, noor, wie):
    maak(als(noor), wie)
    for doe in (
        lambda: Inspanningsdossier.objects.update(doel="verlenging"),
        lambda: Inspanningsdossier.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="verandert niet"), transaction.atomic():
            doe()
        with als_webrol(), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            doe()


def test_een_bestand_waaraan_iemand_kwam_gaat_niet_de_deur_uit(als, noor, wie):
    maak(als(noor), wie)
    stuk = Inspanningsdossier.objects.get()
    default_storage.delete(stuk.bestand.name)
    default_storage.save(stuk.bestand.name, ContentFile(b"%PDF-1.7 iets anders"))
    antwoord = als(noor).get(reverse("inspanningsdossier", args=[wie.dossiernummer, stuk.pk]))
    assert antwoord.status_code == 409
    assert "iets anders" not in antwoord.content.decode()


def test_lezen_staat_in_het_logboek(als, noor, wie):
    maak(als(noor), wie, "verlenging")
    regel = Inzage.objects.get(soort=Inzage.Soort.DOCUMENT)
    assert (regel.toelichting, regel.dossiers) == ("verlenging van de termijn", [wie.dossiernummer])


@pytest.mark.parametrize("doel", ["afschalen", "verlenging", "z_route"])
def test_de_pagina_zegt_vooraf_wat_er_ontbreekt(als, noor, wie, doel):
    html = als(noor).get(f"{reverse('inspanning', args=[wie.dossiernummer])}?doel={doel}").content.decode()
    assert "zelf wegen" in html
    assert ("niet voldaan" in html) == (doel == "z_route")  # a year and a half are over


def test_een_doel_dat_niet_bestaat_is_er_niet(als, noor, wie):
    assert als(noor).get(f"{reverse('inspanning', args=[wie.dossiernummer])}?doel=boete").status_code == 404
    antwoord = als(noor).post(reverse("inspanning_maken", args=[wie.dossiernummer]), {"doel": "boete"})
    assert antwoord.status_code == 404


def test_een_knop_die_niet_meer_telde_zegt_dat_er_niets_gebeurde(als, noor, wie):
    """Nobody typed anything, so nothing that was typed is given back."""
    browser, pagina = als(noor), reverse("inspanning", args=[wie.dossiernummer])
    te_oud = {"doel": "afschalen", "eenmaal": ""}
    naar = browser.post(
        reverse("inspanning_maken", args=[wie.dossiernummer]), te_oud, headers={"Referer": f"http://testserver{pagina}"}
    )
    terug = browser.get(naar["Location"], follow=True)
    html = terug.content.decode()
    assert terug.redirect_chain == [(pagina, 302)]
    assert "Er is niets gebeurd. Druk nog een keer op de knop." in html
    assert "getypt" not in html
