"""What looks odd is asked about once, and kept when it is true; what cannot be is refused."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from dossier.models import Mijlpaal, Opschorting
from inburgering.aanvragen.handelingen import bewaar_vrijstelling
from inburgering.diploma.regels import over_diploma
from inburgering.models import Cursus, Diploma, Examen, Keurmerk, Taalmeting, Uren, Vrijstelling
from inburgering.regels import Feiten
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.inburgering.test_school import leerling, maak_groep
from tests.pip_plan import plannen

pytestmark = pytest.mark.usefixtures("vandaag")
GESLAAGD = [
    Examen(onderdeel_examen=deel, niveau="" if deel == "KNM" else "B1", uitslag="geslaagd", datum=date(2026, 9, 1))
    for deel in ("LE", "LU", "SC", "SP", "KNM")
]
KLAAR = {
    "regime": "wi2021", "leerroute": "onderwijs", "plicht": date(2026, 1, 1), "examens": GESLAAGD,
    "afgerond": {"pvt": date(2026, 2, 1)}, "uren": {"pvt": Decimal(12)},
}  # fmt: skip


@pytest.mark.parametrize(
    ("anders", "dag", "zegt"),
    [
        ({}, date(2026, 10, 1), []),
        ({}, date(2026, 8, 31), ["Het laatste examen was op 1 september 2026"]),
        ({"plicht": date(2026, 10, 2)}, date(2026, 10, 1), ["begon pas op 2 oktober 2026"]),
        ({"examens": GESLAAGD[1:]}, date(2026, 10, 1), ["Nog te doen: lezen B1."]),
        ({"regime": ""}, date(2026, 10, 1), ["geen inburgeringsplicht"]),
        ({"diploma": True, "examens": GESLAAGD[1:]}, date(2026, 10, 1), ["Nog te doen: lezen B1."]),
    ],
)
def test_wat_aan_een_diploma_opvalt(anders, dag, zegt):
    gevonden = list(over_diploma(Diploma(behaald_op=dag), Feiten(**KLAAR | anders)))
    assert [deel in tekst for deel, tekst in zip(zegt, gevonden, strict=True)] == [True] * len(zegt)


@pytest.fixture
def wie(noor):
    return fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)


def stuur(browser, naam, wie, **velden):
    return browser.post(reverse(f"{naam}_nieuw", args=[wie.dossiernummer]), {"versie": "0"} | velden)


def fouten(antwoord, veld):
    assert antwoord.status_code == 200
    return " ".join(antwoord.context["form"].errors.get(veld, []))


def test_een_diploma_naast_de_berekening_wordt_gevraagd(als, noor, wie):
    vraag = stuur(als(noor), "diploma", wie, behaald_op="2026-11-01", niveau="b1")
    assert "nog niet alles gedaan. Nog te doen: lezen B1" in fouten(vraag, "behaald_op")
    assert "Ja, dit klopt" in vraag.content.decode()
    assert not Diploma.objects.exists()
    assert stuur(als(noor), "diploma", wie, behaald_op="2026-11-01", niveau="b1", toch="on").status_code == 302
    diploma = Diploma.objects.get()
    adres = reverse("diploma", args=[wie.dossiernummer, diploma.pk])
    zelfde = {"behaald_op": "2026-11-01", "niveau": "b1", "versie": str(diploma.versie)}
    assert als(noor).post(adres, zelfde).status_code == 302, "it was accepted before"


@pytest.mark.parametrize(("route", "mag"), [("b1", False), ("onderwijs", False), ("z", True), ("", True)])
def test_een_certificaat_van_de_z_route_hoort_bij_de_z_route(als, noor, wie, route, mag):
    if route:
        plannen.vastgesteld(wie, leerroute=route, niveau="B1" if route == "b1" else "")
    antwoord = stuur(als(noor), "diploma", wie, behaald_op="2026-11-01", niveau="z", toch="on")
    assert antwoord.status_code == (302 if mag else 200)
    assert mag or "hoort bij de Z-route" in fouten(antwoord, "niveau")


def test_een_onderdeel_wacht_op_een_uitslag_tegelijk(als, noor, wie):
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "aangemeld_op": "2026-11-20"}
    assert stuur(als(noor), "examen", wie, **examen).status_code == 302
    later = stuur(als(noor), "examen", wie, **examen, datum="2026-12-16")
    assert "staat er al een poging zonder uitslag" in fouten(later, "onderdeel_examen")
    assert stuur(als(noor), "examen", wie, **examen, staatsexamen="on").status_code == 302, "another exam"
    eerste = Examen.objects.filter(staatsexamen=False)
    eerste.update(datum=date(2026, 11, 21), uitslag="gezakt", uitslag_op=VANDAAG)
    assert stuur(als(noor), "examen", wie, **examen, datum="2026-12-16").status_code == 302
    with pytest.raises(IntegrityError, match="zonder uitslag"), transaction.atomic():
        eerste.filter(uitslag="gezakt").update(uitslag="", uitslag_op=None)


@pytest.mark.parametrize(
    ("velden", "veld", "zegt"),
    [
        ({}, "aangemeld_op", "Vul in wanneer de cliënt is aangemeld"),
        ({"aangemeld_op": "2026-11-26"}, "aangemeld_op", "De aanmelding ligt in de toekomst"),
    ],
)
def test_een_aanmelding_die_niet_kan(als, noor, wie, velden, veld, zegt):
    assert zegt in fouten(stuur(als(noor), "examen", wie, onderdeel_examen="LE", niveau="B1", **velden), veld)
    assert not Examen.objects.exists()


def test_een_examen_zonder_plicht_wordt_gevraagd(als, noor):
    kind = fabriek.dossier(noor, inburgeringsplicht_op=None)
    examen = {"onderdeel_examen": "LE", "niveau": "B1", "aangemeld_op": "2026-11-20"}
    assert "geen inburgeringsplicht" in fouten(stuur(als(noor), "examen", kind, **examen), "datum")
    assert stuur(als(noor), "examen", kind, **examen, toch="on").status_code == 302


def test_een_cursus_die_niet_bij_het_plan_past_wordt_gevraagd(als, noor, wie):
    plannen.vastgesteld(wie, leerroute="z", niveau="")
    groep = maak_groep(noor.gemeente, plaatsen=1)
    Keurmerk.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, soort="blik_op_werk", van=date(2020, 1, 1)
    )
    leerling(noor, groep, voornamen="Eden")
    Cursus.objects.create(gemeente=wie.gemeente, statushouder=wie, aanbieder="Taalhuis", van=date(2026, 9, 1))
    velden = {"groep": groep.pk, "van": "2026-11-02"}
    tekst = fouten(stuur(als(noor), "cursus", wie, **velden), "groep")
    for deel in (
        "De groep is voor de B1-route; in het PIP staat de Z-route.",
        "al een cursus bij Taalhuis, vanaf 1 september 2026",
        "De groep is vol: 1 van 1 plaats bezet.", "Klopt het toch?",
    ):  # fmt: skip
        assert deel in tekst
    assert stuur(als(noor), "cursus", wie, **velden, toch="on").status_code == 302
    assert Cursus.objects.filter(statushouder=wie).count() == 2


def test_een_gewone_inschrijving_vraagt_niets(als, noor, wie):
    plannen.vastgesteld(wie)
    groep = maak_groep(noor.gemeente, plaatsen=2)
    Keurmerk.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, soort="blik_op_werk", van=date(2020, 1, 1)
    )
    leerling(noor, groep, voornamen="Eden")
    assert stuur(als(noor), "cursus", wie, groep=groep.pk, van="2026-11-02").status_code == 302


@pytest.mark.parametrize(("bron", "mag"), [("school", False), ("eigen", True)])
def test_een_meting_van_de_school_vraagt_toestemming(als, noor, wie, bron, mag):
    antwoord = stuur(als(noor), "taalmeting", wie, datum="2026-11-20", bron=bron, lezen="A2")
    assert Taalmeting.objects.exists() == mag
    assert mag or "pas na afspraak of toestemming" in fouten(antwoord, "bron")


def test_een_les_ligt_in_de_gekozen_maand(als, noor, wie):
    uren = {"soort": "taal", "bron": "eigen", "dag": "2026-11-03", "aanwezig": "3"}
    assert "ligt niet in de gekozen maand" in fouten(stuur(als(noor), "uren", wie, **uren, maand="2026-10"), "dag")
    assert stuur(als(noor), "uren", wie, **uren, maand="").status_code == 302
    assert Uren.objects.get().maand == date(2026, 11, 1)
    gisteren = str(VANDAAG - timedelta(days=1))
    assert stuur(als(noor), "uren", wie, **uren | {"dag": gisteren}, maand="2026-11").status_code == 302


@pytest.mark.parametrize(
    ("dag", "zegt"), [(VANDAAG + timedelta(days=20), "gepland op 15 december 2026"), (VANDAAG, "wacht op de uitslag")]
)
def test_een_examen_dat_nog_komt_wacht_niet_op_een_uitslag(als, noor, wie, dag, zegt):
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Examen.objects.create(**van, onderdeel_examen="LE", niveau="B1", aangemeld_op=date(2026, 11, 1), datum=dag)
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert zegt in html.replace("Wacht", "wacht").replace("Gepland", "gepland")
    assert ("wacht op uitslag" in html) == (dag <= VANDAAG)


@pytest.mark.parametrize(("plicht", "mag"), [(plannen.PLICHT, False), (date(2020, 5, 1), True)])
def test_ontheffing_na_inspanning_is_er_alleen_onder_de_wet_van_2013(als, noor, plicht, mag):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plicht)
    html = als(noor).get(reverse("vrijstelling_nieuw", args=[wie.dossiernummer])).content.decode()
    assert ('value="inspanning"' in html) == mag
    velden = {"soort": "ontheffing", "delen": ["LE"], "grond": "inspanning", "gevraagd_op": "2026-11-02"}
    antwoord = stuur(als(noor), "vrijstelling", wie, **velden)
    assert antwoord.status_code == (302 if mag else 200)
    een = Vrijstelling(gemeente=wie.gemeente, statushouder=wie, soort="ontheffing", delen=["SP"], grond="inspanning")
    een.gevraagd_op = date(2026, 11, 2)
    if not mag:
        with pytest.raises(ValidationError, match="alleen onder de Wet inburgering 2013"):
            bewaar_vrijstelling(een, door=fabriek.zicht(noor))


def test_een_opschorting_van_een_vrijstelling_verandert_alleen_daarmee(als, noor, wie):
    plannen.vastgesteld(wie)
    Mijlpaal.objects.create(gemeente=wie.gemeente, statushouder=wie, soort="pip", datum=plannen.VASTGESTELD)
    duo = {
        "soort": "tijdelijk", "delen": ["alles"], "grond": "medisch", "gevraagd_op": "2026-10-01",
        "besluit": "toegekend", "besloten_op": "2026-11-02", "tot": "2027-05-02",
    }  # fmt: skip
    assert stuur(als(noor), "vrijstelling", wie, **duo).status_code == 302
    stil = Opschorting.objects.get()
    adres = reverse("opschorting", args=[wie.dossiernummer, stil.pk])
    velden = {
        "soort": "opschorting", "codes": ["TERMIJN"], "reden": "x", "besloten_door": "duo", "besloten_op": "2026-11-02",
        "van": "2026-11-02", "tot": "2026-11-30", "versie": str(stil.versie),
    }  # fmt: skip
    assert "hoort bij een vrijstelling of verlenging" in als(noor).post(adres, velden).content.decode()
    weg = als(noor).post(reverse("opschorting_verwijderen", args=[wie.dossiernummer, stil.pk]), follow=True)
    assert "hoort bij een vrijstelling of verlenging" in weg.content.decode()
    assert Opschorting.objects.get().tot == date(2027, 5, 2)
    een = Vrijstelling.objects.get()
    wijzig = reverse("vrijstelling", args=[wie.dossiernummer, een.pk])
    assert als(noor).post(wijzig, duo | {"tot": "2027-03-02", "versie": str(een.versie)}).status_code == 302
    assert Opschorting.objects.get().tot == date(2027, 3, 2)
    als(noor).post(reverse("vrijstelling_verwijderen", args=[wie.dossiernummer, een.pk]))
    assert not Opschorting.objects.exists()


def test_de_pagina_zegt_in_welke_groep_iemand_zat_en_waarom_dat_ophield(als, noor):
    groep = maak_groep(noor.gemeente, naam="Ochtend A")
    wie = leerling(noor, groep, inburgeringsplicht_op=plannen.PLICHT)
    Cursus.objects.update(tot=date(2026, 11, 1), stopreden="naar de avond vanwege werk")
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    assert "groep Ochtend A" in html
    assert "Gestopt: naar de avond vanwege werk" in html
