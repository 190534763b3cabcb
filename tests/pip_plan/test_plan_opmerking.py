"""What deserves a look before a plan is fixed: it is said, and does not stand in the way. And days that cannot be."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse

from pip_plan.doel.handelingen import bewaar_doel
from pip_plan.evaluatie.handelingen import evalueer
from pip_plan.models import Doel, Evaluatie, Gesprek, Pip
from pip_plan.opmerking.regels import opmerkingen
from pip_plan.plan import handelingen
from pip_plan.vaststellen.handelingen import stel_vast
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.pip_plan import plannen
from tests.pip_plan.plannen import GEKOMEN, fouten, klaar

pytestmark = pytest.mark.usefixtures("vandaag")
GISTEREN, EEN_JAAR = VANDAAG - timedelta(days=1), timedelta(days=365)


def gezegd(pip, *doelen, lesuren=0, botsingen=()) -> list[str]:
    return [een.tekst for een in opmerkingen(Pip(**pip), doelen, botsingen, Decimal(lesuren), VANDAAG)]


def doel(tekst="Ik leer fietsen.", **velden):
    return Doel(tekst=tekst, leefgebied="netwerk", **velden)


@pytest.mark.parametrize(("lesuren", "zegt"), [("540.5", ["in het dossier 540,5 bij"]), ("620", []), ("640", [])])
def test_meer_lesuren_dan_in_het_dossier(lesuren, zegt):
    gevonden = gezegd({"niveau": "A2", "lesuren": 620}, lesuren=lesuren)
    assert [deel in tekst for deel, tekst in zip(zegt, gevonden, strict=True)] == [True] * len(zegt)


@pytest.mark.parametrize(
    ("pip", "doelen", "zegt"),
    [
        ({"leerroute": "z"}, [doel("Ik haal mijn examen op B1.")], ["Het doel “Ik haal mijn examen op B1.” past niet"]),
        ({"leerroute": "b1"}, [doel("Ik haal mijn examen op B1.")], []),
        ({}, [doel(uiterlijk=GISTEREN)], ["had klaar moeten zijn op 24 november 2026"]),
        ({}, [doel(uiterlijk=VANDAAG)], []),
        ({}, [doel(), doel("ik leer fietsen.")], ["staat 2 keer in het plan"]),
        ({}, [doel(), doel("Ik leer koken.")], []),
        ({}, [doel("Cliënt leert fietsen.")], ["staat niet in de ik-vorm"]),
        ({}, [doel("Mijn kinderen gaan naar school."), doel("We zoeken een huis.")], []),
    ],
)
def test_doelen_die_vreemd_zijn(pip, doelen, zegt):
    gevonden = gezegd(pip, *doelen)
    assert [deel in tekst for deel, tekst in zip(zegt, gevonden, strict=True)] == [True] * len(zegt)


def test_een_opmerking_houdt_het_vaststellen_niet_tegen(wie, noor, door, als):
    plan = klaar(wie, door, leerroute="z", niveau="", getekend_client_op=None, scan="", niet_getekend_reden="Later.")
    plannen.doel(plan, tekst="Ik haal mijn examen op B1.")
    nummer = wie.dossiernummer
    for naam in ("pip", "pip_vaststellen"):
        html = als(noor).get(reverse(naam, args=[nummer, plan.pk])).content.decode()
        assert "Klaar om vast te stellen" in html
        assert "past niet bij de Z-route" in html
    velden = {"dagtekening": VANDAAG, "versie": str(plan.versie)}
    assert als(noor).post(reverse("pip_vaststellen", args=[nummer, plan.pk]), velden).status_code == 302
    assert "past niet bij de Z-route" not in als(noor).get(reverse("pip", args=[nummer, plan.pk])).content.decode()


def test_het_besluit_toont_de_lesuren_uit_het_dossier(wie, noor, door, als):
    plan = handelingen.begin_pip(wie, door=door)
    html = als(noor).get(reverse("pip_besluit", args=[wie.dossiernummer, plan.pk])).content.decode()
    assert "In het dossier: 0 bij een school met keurmerk" in html


def test_wat_in_de_week_niet_samen_gaat_staat_erbij(wie, noor, door, als):
    plan = klaar(wie, door, getekend_client_op=None, scan="", niet_getekend_reden="Later.")
    plannen.weekdeel(plan)
    plannen.weekdeel(plan, soort="werk", wat="bakkerij", van="11:00", tot="14:00")
    html = als(noor).get(reverse("pip", args=[wie.dossiernummer, plan.pk])).content.decode()
    assert "In de week gaat niet samen: maandag" in html


# --- Days that cannot be ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", ["doel_nieuw", "doelstap_nieuw"])
@pytest.mark.parametrize(
    ("dag", "zegt"), [(GISTEREN, "al voorbij"), (VANDAAG + 12 * EEN_JAAR, "meer dan tien jaar vooruit"), (VANDAAG, "")]
)
def test_een_doel_of_stap_die_klaar_is_op_een_dag_die_nog_komt(wie, noor, door, als, naam, dag, zegt):
    plan = handelingen.begin_pip(wie, door=door)
    pk = plan.pk if naam == "doel_nieuw" else plannen.doel(plan).pk
    velden = {"leefgebied": "netwerk", "tekst": "Ik ken mijn buren.", "wie": "client", "uiterlijk": dag, "versie": "0"}
    antwoord = als(noor).post(reverse(naam, args=[wie.dossiernummer, pk]), velden)
    assert antwoord.status_code == (200 if zegt else 302)
    if zegt:
        assert zegt in " ".join(antwoord.context["form"].errors["uiterlijk"])


def test_een_dag_die_voorbijging_houdt_een_andere_wijziging_niet_tegen(wie, door):
    plan = handelingen.begin_pip(wie, door=door)
    oud = plannen.doel(plan, uiterlijk=GISTEREN)
    oud.tekst = "Ik leer elke dag Nederlands."
    bewaar_doel(oud, door=door)
    assert Doel.objects.get().uiterlijk == GISTEREN


@pytest.mark.parametrize(
    ("velden", "veld", "zegt"),
    [
        ({"overgenomen_van": "Tilburg", "eerste_pip_op": VANDAAG + timedelta(days=1)}, "eerste_pip_op", "de toekomst"),
        ({"overgenomen_van": "Tilburg", "eerste_pip_op": GEKOMEN - timedelta(days=1)}, "eerste_pip_op",
         "vóór de inburgeringsplicht (2 november 2026)"),
        ({"ontzorging_verlengd_tot": date(2020, 1, 1), "ontzorging_reden": "Schulden."}, "ontzorging_verlengd_tot",
         "al voorbij"),
    ],
)  # fmt: skip
def test_een_dag_in_het_besluit_die_niet_kan(wie, noor, door, als, velden, veld, zegt):
    plan = handelingen.begin_pip(wie, door=door)
    vast = {"alfabetisering": "NVT", "gespreksritme": "13", "versie": "0"}
    antwoord = als(noor).post(reverse("pip_besluit", args=[wie.dossiernummer, plan.pk]), vast | velden)
    assert zegt in " ".join(antwoord.context["form"].errors[veld])


@pytest.mark.parametrize("dag", [date(1900, 1, 1), date(2025, 11, 24)])
def test_wat_bij_een_plan_hoort_is_niet_van_jaren_geleden(wie, noor, door, als, dag):
    plan = handelingen.begin_pip(wie, door=door)
    nummer = wie.dossiernummer
    gesprek = {"besproken_op": dag, "taal": "ti", "tolk": "geen", "versie": "0"}
    antwoord = als(noor).post(reverse("pip_bespreken", args=[nummer, plan.pk]), gesprek)
    assert "meer dan een jaar geleden" in " ".join(antwoord.context["form"].errors["besproken_op"])
    besluit = {"alfabetisering": "NVT", "gespreksritme": "13", "versie": "0", "wacht_op": "School", "ontvangen_op": dag}
    antwoord = als(noor).post(reverse("pip_besluit", args=[nummer, plan.pk]), besluit)
    assert "meer dan een jaar geleden" in " ".join(antwoord.context["form"].errors["ontvangen_op"])


def test_een_dagtekening_in_de_toekomst_vraagt_niet_waarom_het_laat_is(wie, noor, door, als):
    plan = klaar(wie, door)
    velden = {"dagtekening": "2090-01-01", "versie": str(plan.versie)}
    antwoord = als(noor).post(reverse("pip_vaststellen", args=[wie.dossiernummer, plan.pk]), velden)
    assert "ligt in de toekomst" in " ".join(antwoord.context["form"].errors["dagtekening"])
    assert "te_laat_reden" not in antwoord.context["form"].errors


def test_een_evaluatie_van_voor_het_plan_kan_niet(wie, vast, door):
    een = Evaluatie(gemeente=wie.gemeente, doel=vast.doelen.first(), datum=GISTEREN, stand="bezig")
    assert "Dit plan is er sinds 25 november 2026" in fouten(lambda: evalueer([een], door=door))


def test_een_evaluatie_is_op_de_dag_van_het_gesprek(wie, vast, noor):
    gesprek = Gesprek.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort="voortgang", datum=VANDAAG, taal="nl", kanaal="kantoor",
        gevoerd_door=noor,
    )  # fmt: skip
    morgen = VANDAAG + timedelta(days=1)
    een = Evaluatie(gemeente=wie.gemeente, doel=vast.doelen.first(), datum=morgen, stand="bezig", gesprek=gesprek)
    zicht = fabriek.zicht(noor, morgen)
    assert "Het gesprek was op 25 november 2026" in fouten(lambda: evalueer([een], door=zicht))


def test_een_evaluatie_bij_een_gesprek_dat_de_pagina_aanbiedt(wie, vast, noor, als):
    van = {"gemeente": wie.gemeente, "statushouder": wie, "taal": "nl", "kanaal": "kantoor", "gevoerd_door": noor}
    Gesprek.objects.create(**van, soort="intake_werk", datum=GISTEREN)
    gesprek = Gesprek.objects.create(**van, soort="voortgang", datum=VANDAAG)
    adres, doel = reverse("pip_evalueren", args=[wie.dossiernummer, vast.pk]), vast.doelen.first()
    html = als(noor).get(adres).content.decode()
    assert "25 november 2026, voortgangsgesprek" in html
    assert "24 november 2026" not in html
    velden = {"datum": VANDAAG, "gesprek": gesprek.pk, f"doel{doel.pk}-stand": "bezig"}
    assert als(noor).post(adres, velden).status_code == 302
    assert Evaluatie.objects.get().gesprek == gesprek


# --- Who, and which version ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("geboren", "mag"), [(date(2008, 11, 25), True), (date(2008, 11, 26), False)])
def test_een_kind_zonder_plicht_krijgt_geen_pip(noor, door, als, geboren, mag):
    wie = fabriek.dossier(noor, geboortedatum=geboren, inburgeringsplicht_op=None)
    html = als(noor).get(reverse("pips", args=[wie.dossiernummer])).content.decode()
    assert ("PIP beginnen" in html) == mag
    antwoord = als(noor).post(reverse("pip_nieuw", args=[wie.dossiernummer]), follow=True)
    assert Pip.objects.exists() == mag
    assert ("een PIP kan vanaf 18 jaar" in antwoord.content.decode()) != mag


def test_een_bijgestelde_versie_leidt_naar_die_nu_geldt(wie, vast, noor, door, als):
    tweede = handelingen.begin_pip(wie, door=door)
    plannen_van = {"besproken_op": VANDAAG, "taal": "ti", "tolk": "geen", "status": "besproken"}
    Pip.objects.filter(pk=tweede.pk).update(**plannen_van, visie_client="Goed.", niet_getekend_reden="Later.")
    stel_vast(Pip.objects.get(pk=tweede.pk), door=door, op=VANDAAG)
    nummer = wie.dossiernummer
    html = als(noor).get(reverse("pip", args=[nummer, vast.pk])).content.decode()
    assert "Naar versie 2, die nu geldt" in html
    assert "Doelen evalueren" not in html
    antwoord = als(noor).get(reverse("pip_evalueren", args=[nummer, vast.pk]))
    assert antwoord.url == reverse("pip_evalueren", args=[nummer, tweede.pk])


def test_dezelfde_wens_wordt_een_keer_voorgesteld_en_de_lijst_blijft_open(wie, noor, door, als):
    plan = handelingen.begin_pip(wie, door=door)
    plan.intake = plannen.intake(
        wie, netwerk="Ik wil leren breien", digitaal="ik wil leren breien", taalniveau="Ik lees krant"
    )
    plan.save()
    adres = reverse("pip", args=[wie.dossiernummer, plan.pk])
    assert als(noor).get(adres).content.decode().casefold().count(":ik wil leren breien") == 1
    gekozen = {"voorstel": "taalniveau:Ik lees krant"}
    antwoord = als(noor).post(reverse("pip_voorstellen", args=[wie.dossiernummer, plan.pk]), gekozen)
    assert antwoord.url == f"{adres}?voorstellen#voorstellen-taalniveau"
    html = als(noor).get(antwoord.url).content.decode()
    assert '<details class="uitklap" open>' in html
    assert 'id="voorstellen-taalniveau"' in html
