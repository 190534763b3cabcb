"""The levels from start to goal, the exams at a glance, and the hours on the page of one client."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from dossier.models import Mijlpaal
from inburgering.examens.beeld import rooster
from inburgering.models import Afronding, Cursus, Examen, Keurmerk, Taalmeting, Uren, Vrijstelling
from inburgering.queries import feiten_van
from inburgering.regels import Feiten, nodig_niveau
from inburgering.taalniveau.beeld import taalbeeld
from intake.models import Antwoord
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.inburgering.test_school import leerling, maak_groep
from tests.pip_plan import plannen
from werkvoorraad.termijnen import van_dossier

pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.mark.parametrize(
    ("feiten", "niveau"),
    [
        (Feiten("wi2021", "b1"), "B1"),
        (Feiten("wi2021", ""), "B1"),
        (Feiten("wi2021", "onderwijs"), "B1"),
        (Feiten("wi2021", "b1", afgeschaald=["LE"]), "A2"),
        (Feiten("wi2021", "b1", afgeschaald=["SP"]), "B1"),
        (Feiten("wi2021", "z"), None),
        (Feiten("wi2013"), "A2"),
        (Feiten(""), None),
    ],
)
def test_het_doel_volgt_de_wet_de_route_en_het_afschalen(feiten, niveau):
    assert nodig_niveau(feiten, "LE") == niveau


def test_begin_nu_en_doel_komen_uit_intake_meting_en_examen(noor):
    wie = fabriek.dossier(noor)
    gesprek = plannen.intake(wie, dag=date(2026, 5, 1))
    antwoorden = [
        Antwoord(intake=gesprek, leefgebied="taalniveau", vraag=vraag, waarde=waarde)
        for vraag, waarde in (("lezen", "a1"), ("spreken", "geen"), ("schrijven", "a0"), ("oefenen", ["les"]))
    ]
    meting = Taalmeting(datum=date(2026, 9, 1), bron="school", lezen="A2", spreken="A1")
    examens = [
        Examen(onderdeel_examen="SP", niveau="B1", datum=date(2026, 11, 1), uitslag="geslaagd"),
        Examen(onderdeel_examen="SC", niveau="B1", datum=date(2026, 11, 1), uitslag="gezakt"),
    ]
    beeld = taalbeeld(antwoorden, [meting], examens, Feiten("wi2021", "b1", afgeschaald=["SC"]))
    lijnen = {lijn.naam: (lijn.start, lijn.nu, lijn.doel) for lijn in beeld.lijnen}
    assert lijnen == {
        "Lezen": ("A1", "A2", "B1"), "Luisteren": ("", "", "B1"), "Schrijven": ("0", "0", "A2"),
        "Spreken": ("0", "B1", "B1"),
    }  # fmt: skip
    assert [een.dag.month for een in beeld.momenten] == [5, 9, 11]
    assert beeld.lijnen[0].start_x < beeld.lijnen[0].nu_x < beeld.lijnen[0].doel_x
    assert beeld.lijnen[1].nu_x is None
    assert beeld.lijnen[0].woorden == "Lezen: begon op A1, nu A2, doel B1"


@pytest.mark.parametrize(
    ("feiten", "vrij"),
    [
        (Feiten("wi2021", "b1"), 2),
        (Feiten("wi2021", "b1", examens=[Examen(onderdeel_examen="LE", niveau="B1", uitslag="gezakt")]), 1),
        (Feiten("wi2021", "b1", examens=[Examen(onderdeel_examen="LE", niveau="B1", uitslag="gezakt")] * 3), 0),
        (Feiten("wi2021", "b1", examens=[Examen(onderdeel_examen="LE", niveau="B1", uitslag="geslaagd")]), None),
        (Feiten("wi2021", "b1", asiel=False), None),
        (Feiten("wi2013"), None),
    ],
)
def test_hoeveel_pogingen_nog_gratis_zijn(feiten, vrij):
    assert next(rij for rij in rooster(feiten) if rij.code == "LE").vrij == vrij


def test_een_latere_lagere_meting_verlaagt_een_gehaald_examen_niet():
    examen = Examen(onderdeel_examen="SP", niveau="B1", datum=date(2026, 9, 1), uitslag="geslaagd")
    laag = Taalmeting(datum=date(2026, 11, 1), bron="school", spreken="A2", lezen="A2")
    hoog = Taalmeting(datum=date(2026, 12, 1), bron="school", spreken="B2", lezen="A1")
    for metingen, nu in (([laag], "B1"), ([laag, hoog], "B2")):
        beeld = taalbeeld([], metingen, [examen], Feiten("wi2021", "b1"))
        assert {lijn.naam: lijn.nu for lijn in beeld.lijnen}["Spreken"] == nu
    assert {lijn.naam: lijn.nu for lijn in beeld.lijnen}["Lezen"] == "A1"


def test_wie_een_ontheffing_heeft_is_vrijgesteld_en_haalde_het_niet(als, noor):
    gehaald = Examen(onderdeel_examen="LE", niveau="B1", datum=date(2026, 9, 1), uitslag="geslaagd")
    feiten = Feiten("wi2021", "b1", examens=[gehaald], vrijgesteld=frozenset({"LE", "SP"}))
    rijen = {rij.code: (rij.behaald, rij.vrijgesteld) for rij in rooster(feiten)}
    assert [rijen[code] for code in ("LE", "SP", "LU")] == [(True, False), (True, True), (False, False)]
    alles = {rij.code: (rij.behaald, rij.vrijgesteld, rij.vrij) for rij in rooster(
        Feiten("wi2021", "b1", examens=[gehaald], vrijgesteld=frozenset({"alles"})))}  # fmt: skip
    assert list(alles) == ["LE", "LU", "SC", "SP", "KNM"], "every row stays"
    assert (alles["LE"], alles["SP"]) == ((True, False, None), (False, True, None)), "what was passed was passed"
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 4, 1))
    Vrijstelling.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort="ontheffing", delen=["SP"], gevraagd_op=date(2026, 9, 1),
        besluit="toegekend", besloten_op=date(2026, 10, 1),
    )  # fmt: skip
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    tabel = html.split("<h2>Examens</h2>")[1].split("</table>")[0]
    assert "vrijgesteld" in tabel
    assert "gehaald" not in tabel


def test_wie_op_een_uitslag_wacht_ziet_dat():
    wacht = Examen(onderdeel_examen="LE", niveau="B1", datum=date(2026, 11, 1))
    aangemeld = Examen(onderdeel_examen="LU", niveau="B1", aangemeld_op=date(2026, 11, 1))
    rijen = {rij.code: rij.wacht for rij in rooster(Feiten("wi2021", "b1", examens=[wacht, aangemeld]))}
    assert (rijen["LE"], rijen["LU"]) == (True, False)


def test_de_pagina_zegt_tot_wanneer_en_hoeveel_uren_meetellen(als, noor):
    groep = maak_groep(noor.gemeente)
    wie = leerling(noor, groep, inburgeringsplicht_op=date(2026, 4, 1))
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=date(2026, 7, 1))
    Keurmerk.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, soort="blik_op_werk", van=date(2026, 10, 1)
    )
    uren = {**van, "groep": groep, "bron": "school", "gegeven": 40}
    Uren.objects.create(**uren, maand=date(2026, 9, 1), aanwezig=31)  # before the keurmerk
    Uren.objects.create(**uren, maand=date(2026, 10, 1), aanwezig=32)
    Uren.objects.create(**van, soort="intake", maand=date(2026, 6, 1), aanwezig=4, bron="eigen")
    Taalmeting.objects.create(**van, datum=date(2026, 9, 1), bron="school", lezen="A2")
    assert feiten_van(wie, fabriek.zicht(noor)).afschaaluren == 32
    html = als(noor).get(reverse("inburgering", args=[wie.dossiernummer])).content.decode()
    for tekst in (
        "18 maart 2029", "Hoe is dit berekend?", "Telt mee voor afschalen: 32 van 600 uur", "63 uur taalles",
        "4 uur brede intake", "Taalniveau: begin, nu en doel", "Lezen: begon op A2, nu A2, doel B1", "2 van 2",
    ):  # fmt: skip
        assert tekst in html, tekst


@pytest.mark.parametrize(
    ("velden", "klacht"),
    [
        ({"lezen": ""}, "minstens een vaardigheid"),
        ({"datum": "2026-12-30"}, "toekomst"),
        ({"lezen": "C1"}, "uit de lijst"),
    ],
)
def test_een_meting_die_niet_kan(als, noor, velden, klacht):
    wie = fabriek.dossier(noor)
    gegevens = {"datum": "2026-10-01", "bron": "school", "lezen": "A2", "versie": "0", **velden}
    html = als(noor).post(reverse("taalmeting_nieuw", args=[wie.dossiernummer]), gegevens).content.decode()
    assert klacht in html
    assert not Taalmeting.objects.exists()


def test_uren_van_een_les_zeggen_zelf_van_welke_maand_ze_zijn(als, noor):
    wie = fabriek.dossier(noor)
    gegevens = {
        "soort": "taal",
        "dag": "2026-10-05",
        "aanwezig": "2.5",
        "gegeven": "3",
        "bron": "client",
        "versie": "0",
    }
    adres = reverse("uren_nieuw", args=[wie.dossiernummer])
    assert als(noor).post(adres, gegevens).status_code == 302
    assert Uren.objects.get().maand == date(2026, 10, 1)
    assert "Vul de maand in, of de dag" in als(noor).post(adres, {**gegevens, "dag": ""}).content.decode()
    assert "staan er al" in als(noor).post(adres, {**gegevens, "dag": "", "maand": "2026-10"}).content.decode()


def test_een_signaal_staat_in_de_werkvoorraad_tot_er_is_gesproken(als, noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 4, 1))
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    for dag in (9, 16, 23):
        Uren.objects.create(
            **van, maand=date(2026, 11, 1), dag=date(2026, 11, dag), aanwezig=1, gegeven=3, bron="client"
        )
    adres = reverse("werkvoorraad")
    html = als(noor).get(adres).content.decode()
    assert 'row">Vaak niet in de les<' in html
    assert "2 dagen geleden" in html
    nog_nieuw, oud = (
        {een.code for een in van_dossier(wie, date(2026, 11, 23) + timedelta(days=dagen))} for dagen in (55, 56)
    )
    assert "VERZUIM" in nog_nieuw
    assert "VERZUIM" not in oud, "after eight weeks it is no news"
    gesprek = {
        "soort": "voortgang", "datum": "2026-11-24", "kanaal": "kantoor", "taal": "ti", "tolk": "geen",
        "gevoerd_door": noor.pk, "versie": "0",
    }  # fmt: skip
    assert als(noor).post(reverse("gesprek_nieuw", args=[wie.dossiernummer]), gesprek).status_code == 302
    assert 'row">Vaak niet in de les<' not in als(noor).get(adres).content.decode()


@pytest.mark.parametrize(
    ("laag", "niveau", "klaar"), [([], "B1", True), ([], "A2", False), (["LE"], "A2", True), (["SP"], "A2", False)]
)
def test_de_laatste_aanmelding_is_klaar_met_het_laatste_examen_op_het_gevraagde_niveau(noor, laag, niveau, klaar):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=plannen.VASTGESTELD)
    plannen.vastgesteld(wie)
    if laag:
        plannen.vastgesteld(
            wie, vastgesteld_op=date(2026, 9, 1), niveau="A2", afgeschaald=laag, lesuren=600, afschaal_reden="x"
        )
    for dag, deel in enumerate(("LU", "SC", "SP", "KNM", "LE"), start=1):
        op = {"LE": niveau, "KNM": ""}.get(deel, "B1")
        Examen.objects.create(
            **van, onderdeel_examen=deel, niveau=op, datum=date(2026, 10, dag), uitslag="geslaagd",
            uitslag_op=date(2026, 11, dag),
        )  # fmt: skip
    regel = next(een for een in van_dossier(wie, VANDAAG) if een.code == "EXAMEN")
    assert regel.afgedaan_op == (date(2026, 11, 5) if klaar else None)


@pytest.mark.parametrize(("geslaagd", "staat_er"), [(4, True), (5, False)])
def test_wie_alle_examens_heeft_hoeft_niet_meer_af_te_schalen(noor, geslaagd, staat_er):
    groep = maak_groep(noor.gemeente)
    wie = leerling(noor, groep, inburgeringsplicht_op=plannen.PLICHT)
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=plannen.VASTGESTELD)
    plannen.vastgesteld(wie)
    Cursus.objects.update(van=date(2026, 1, 1))
    Keurmerk.objects.create(
        gemeente=noor.gemeente, aanbieder=groep.aanbieder, soort="blik_op_werk", van=date(2020, 1, 1)
    )
    for nummer in (8, 9, 10):
        Uren.objects.create(**van, groep=groep, bron="school", maand=date(2026, nummer, 1), aanwezig=200, gegeven=200)
    for deel in ("KNM", "LE", "LU", "SC", "SP")[:geslaagd]:
        Examen.objects.create(
            **van, onderdeel_examen=deel, niveau="" if deel == "KNM" else "B1", datum=date(2026, 10, 1),
            uitslag="geslaagd", uitslag_op=date(2026, 11, 1),
        )  # fmt: skip
    gevonden = {een.code: een.einde for een in van_dossier(wie, VANDAAG)}
    assert gevonden.get("AFSCHAAL") == (date(2026, 10, 31) if staat_er else None)


def test_map_en_de_z_route_zijn_klaar_met_hun_eindgesprek(noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=plannen.PLICHT)
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Mijlpaal.objects.create(**van, soort="pip", datum=plannen.VASTGESTELD)
    plannen.vastgesteld(wie, leerroute="z", niveau="")
    for soort, dag in (("map", 1), ("pvt", 2), ("z", 3)):
        Afronding.objects.create(**van, soort=soort, datum=date(2026, 11, dag))
    klaar = {een.code: een.afgedaan_op for een in van_dossier(wie, VANDAAG)}
    assert (klaar["MAP"], klaar["PVT-2021"], klaar["Z-UREN"]) == tuple(date(2026, 11, dag) for dag in (1, 2, 3))
    assert "EXAMEN" not in klaar
