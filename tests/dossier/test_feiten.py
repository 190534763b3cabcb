"""The facts that the monitor counts: each form saves, refuses in words at the field, and PostgreSQL refuses too."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Huishouden
from inburgering.models import Cursus, Diploma, Isk
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit
from tests import fabriek
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")

PERIODE = {"van": "2026-06-01", "tot": "2026-08-31", "versie": "0"}
WERK = PERIODE | {"soort": "werk", "organisatie": "Bakkerij", "uren_per_week": "12.5"}
TRAJECT = PERIODE | {"soort": "traject", "uitvoerder": "wegwijs"}
CURSUS = PERIODE | {"aanbieder": "Taalschool", "niveau": "b1", "dagdeel": "avond"}
ISK = PERIODE | {"school": "ISK", "route": "3"}
DIPLOMA = {"behaald_op": "2026-10-01", "niveau": "b1", "versie": "0", "toch": "on"}
UITKERING = PERIODE | {"soort": "volledig"}

FEITEN = [
    ("activiteit", Activiteit, WERK),
    ("cursus", Cursus, CURSUS),
    ("isk", Isk, ISK),
    ("diploma", Diploma, DIPLOMA),
    ("uitkering", Uitkering, UITKERING),
]
MET_PERIODE = [feit for feit in FEITEN if feit[0] != "diploma"]


def nieuw(browser, naam, wie, gegevens):
    return browser.post(reverse(f"{naam}_nieuw", args=[wie.dossiernummer]), gegevens)


def fout(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


@pytest.mark.parametrize(("naam", "model", "gegevens"), FEITEN)
def test_toevoegen_wijzigen_verwijderen(als, noor, naam, model, gegevens):
    wie = fabriek.dossier(noor)
    browser = als(noor)
    assert nieuw(browser, naam, wie, gegevens)["Location"] == reverse("dossier", args=[wie.dossiernummer])
    record = model.objects.get()
    adres = reverse(naam, args=[wie.dossiernummer, record.pk])
    assert "Verwijderen" in browser.get(adres).content.decode()
    assert browser.post(adres, gegevens | {"toelichting": "anders"}).status_code == 302
    record.refresh_from_db()
    assert record.versie == 1
    assert browser.post(reverse(f"{naam}_verwijderen", args=[wie.dossiernummer, record.pk])).status_code == 302
    assert not model.objects.exists()


@pytest.mark.parametrize(("naam", "model", "gegevens"), FEITEN)
def test_een_feit_van_een_ander_dossier_is_niet_te_bereiken(als, noor, naam, model, gegevens):
    eigen, ander = fabriek.dossier(noor), fabriek.dossier(fabriek.medewerker(naam="Willem"))
    nieuw(als(fabriek.medewerker(Rol.TEAMLEIDER)), naam, ander, gegevens)
    record = model.objects.get()
    browser = als(noor)
    for nummer in (eigen.dossiernummer, ander.dossiernummer):
        assert browser.get(reverse(naam, args=[nummer, record.pk])).status_code == 404
        assert browser.post(reverse(f"{naam}_verwijderen", args=[nummer, record.pk])).status_code == 404
    assert nieuw(browser, naam, ander, gegevens).status_code == 404
    assert model.objects.count() == 1


@pytest.mark.parametrize(("naam", "model", "gegevens"), MET_PERIODE)
def test_het_einde_ligt_niet_voor_het_begin(als, noor, naam, model, gegevens):
    antwoord = nieuw(als(noor), naam, fabriek.dossier(noor), gegevens | {"tot": "2026-05-31"})
    assert "voor de begindatum" in fout(antwoord, "tot")
    assert not model.objects.exists()


@pytest.mark.parametrize("periode", [("2026-05-01", "2026-06-01"), ("2026-08-31", ""), ("2026-07-01", "2026-07-02")])
@pytest.mark.parametrize(("naam", "model", "gegevens"), MET_PERIODE)
def test_periodes_overlappen_niet(als, noor, naam, model, gegevens, periode):
    wie, browser = fabriek.dossier(noor), als(noor)
    nieuw(browser, naam, wie, gegevens)
    antwoord = nieuw(browser, naam, wie, gegevens | {"van": periode[0], "tot": periode[1]})
    assert "in deze periode" in fout(antwoord, "van")
    assert model.objects.count() == 1


@pytest.mark.parametrize(("naam", "model", "gegevens"), MET_PERIODE)
def test_aansluitende_periodes_mogen(als, noor, naam, model, gegevens):
    wie, browser = fabriek.dossier(noor), als(noor)
    nieuw(browser, naam, wie, gegevens)
    nieuw(browser, naam, wie, gegevens | {"van": "2026-09-01", "tot": ""})
    assert model.objects.count() == 2


@pytest.mark.parametrize(
    ("gegevens", "veld", "melding"),
    [
        (WERK | {"uren_per_week": ""}, "uren_per_week", "uren per week in"),
        (WERK | {"uren_per_week": "61"}, "uren_per_week", "Meer dan 60"),
        (WERK | {"uren_per_week": "0"}, "uren_per_week", "half uur"),
        (WERK | {"uitvoerder": "wsd"}, "uitvoerder", "blijven uitvoerder en resultaat leeg"),
        (WERK | {"van": "1990-01-01"}, "van", "vóór de geboorte"),
        (TRAJECT | {"uitvoerder": ""}, "uitvoerder", "Kies wie het traject uitvoert"),
        (TRAJECT | {"resultaat": "succesvol", "tot": ""}, "tot", "einddatum van het traject"),
    ],
)
def test_een_activiteit_die_niet_kan(als, noor, gegevens, veld, melding):
    antwoord = nieuw(als(noor), "activiteit", fabriek.dossier(noor), gegevens)
    assert melding in fout(antwoord, veld)
    assert not Activiteit.objects.exists()


def test_twee_banen_tegelijk_mag(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    nieuw(browser, "activiteit", wie, WERK)
    nieuw(browser, "activiteit", wie, WERK | {"organisatie": "Fietsenmaker"})
    assert Activiteit.objects.count() == 2


def test_een_tweede_diploma_wordt_geweigerd(als, noor):
    wie, browser = fabriek.dossier(noor), als(noor)
    nieuw(browser, "diploma", wie, DIPLOMA)
    assert "al een inburgeringsdiploma" in fout(nieuw(browser, "diploma", wie, DIPLOMA), "__all__")
    assert "toekomst" in fout(
        nieuw(browser, "diploma", fabriek.dossier(noor), {"behaald_op": "2026-11-26"}), "behaald_op"
    )


def test_bijstand_geldt_voor_het_hele_gezin(als, noor):
    vader, kind = fabriek.statushouder(noor, achternaam="Vader"), fabriek.statushouder(noor, achternaam="Kind")
    gezin = fabriek.huishouden(vader, kind)
    nieuw(als(noor), "uitkering", kind, UITKERING)
    assert Uitkering.objects.get().huishouden == gezin
    assert "Volledige bijstand" in als(noor).get(reverse("dossier", args=[vader.dossiernummer])).content.decode()


def test_bijstand_zonder_huishouden_bestaat_niet(als, noor):
    assert nieuw(als(noor), "uitkering", fabriek.statushouder(noor), UITKERING).status_code == 404


def test_ook_zonder_formulier_weigert_postgresql_een_overlap(noor):
    gezin = Huishouden.objects.get(leden__statushouder=fabriek.dossier(noor))
    velden = {"gemeente": noor.gemeente, "huishouden": gezin}
    Uitkering.objects.create(**velden, soort="volledig", van="2026-06-01", tot="2026-06-30")
    with pytest.raises(IntegrityError), transaction.atomic():
        Uitkering.objects.create(**velden, soort="gedeeltelijk", van="2026-06-30")
    with pytest.raises(IntegrityError), transaction.atomic():
        Uitkering.objects.create(**velden, soort="volledig", van="2026-08-02", tot="2026-08-01")
    Uitkering.objects.create(**velden, soort="gedeeltelijk", van="2026-07-01")
