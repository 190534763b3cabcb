"""The page of one client: what it shows, to whom, and how often it asks the database."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from dossier.models import Huishouden
from inburgering.models import Cursus, Diploma, Isk
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit, Gesprek
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Waarneming
from werkvoorraad.models import Taak
from werkvoorraad.queries import dossierbeeld
from werkvoorraad.regels import gebeurtenissen, stappen

pytestmark = pytest.mark.usefixtures("vandaag")


def pagina(browser, wie, **vraag):
    return browser.get(reverse("dossier", args=[wie.dossiernummer]), vraag)


def vul(wie, aantal=1):
    """Facts of every kind."""
    gezin = Huishouden.objects.get(leden__statushouder=wie)
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    for nummer in range(aantal):
        dag = date(2026, 6, 1) + timedelta(days=10 * nummer)
        tot = dag + timedelta(days=8)
        Activiteit.objects.create(
            **van, soort="werk", organisatie=f"Bakkerij {nummer}", uren_per_week=12, van=dag, tot=tot
        )
        Cursus.objects.create(**van, aanbieder=f"School {nummer}", niveau="b1", van=dag)
        Isk.objects.create(**van, school="ISK Den Bosch", route="3", van=dag, tot=tot)
        Gesprek.objects.create(
            **van, soort="voortgang", datum=dag, kanaal="kantoor", taal="ti", gevoerd_door=wie.klantmanager
        )
        Taak.objects.create(**van, wat=f"Taak {nummer}", uiterlijk=tot, ritme_vanaf=tot, voor=wie.klantmanager)
        Uitkering.objects.create(gemeente=wie.gemeente, huishouden=gezin, soort="volledig", van=dag, tot=tot)
    Diploma.objects.create(**van, behaald_op=date(2026, 10, 1), niveau="b1")


def test_de_pagina_toont_persoon_gezin_en_feiten(als, noor):
    wie = fabriek.dossier(noor, bsn="999000081", telefoon="0612345678", tolk_nodig=True)
    vul(wie)
    html = pagina(als(noor), wie).content.decode()
    for tekst in ("Selam Gebre", "••••••081", "06 12 34 56 78", "tolk nodig", "Bakkerij 0", "School 0", "Overloon"):
        assert tekst in html
    assert "999000081" not in html


def test_de_pagina_van_een_leeg_dossier_zegt_wat_er_nog_niet_is(als, noor):
    wie = fabriek.statushouder(noor)
    html = pagina(als(noor), wie).content.decode()
    assert "Hoort nu niet bij een huishouden" in html
    assert "Nog geen cursus" in html


def test_waarneming_staat_bij_de_klantmanager(als, noor):
    willem = fabriek.medewerker(naam="Willem de Wit")
    Waarneming.objects.create(gemeente=noor.gemeente, afwezige=willem, waarnemer=noor, van=VANDAAG, tot=VANDAAG)
    html = pagina(als(noor), fabriek.dossier(willem)).content.decode()
    assert "waarneming door Noor Bakker" in html


@pytest.mark.parametrize("aantal", [1, 3])
def test_het_dossier_vraagt_een_vast_aantal_keer_de_database(als, noor, aantal, django_assert_num_queries):
    leden = [fabriek.statushouder(noor) for _ in range(aantal)]
    fabriek.huishouden(*leden)
    vul(leden[0], aantal)
    browser = als(noor)
    with django_assert_num_queries(18):
        pagina(browser, leden[0])


def test_tijdlijn_is_op_volgorde_en_te_filteren(noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 5, 20))
    vul(wie)
    beeld = dossierbeeld(wie, fabriek.zicht(noor))
    alles = gebeurtenissen(beeld, VANDAAG)
    assert [g.datum for g in alles] == sorted((g.datum for g in alles), reverse=True)
    assert [(g.datum, g.tekst) for g in gebeurtenissen(beeld, VANDAAG, "werk")] == [
        (date(2026, 6, 9), "Gestopt: betaald werk, Bakkerij 0"),
        (date(2026, 6, 1), "Begonnen: betaald werk, Bakkerij 0"),
    ]
    soorten = {g.soort for g in alles}
    assert soorten == {"dossier", "gezin", "werk", "inburgering", "geld", "gesprek"}


def test_tijdlijn_vertelt_niet_wat_nog_moet_gebeuren(noor):
    wie = fabriek.dossier(noor, gehuisvest=VANDAAG + timedelta(days=1))
    teksten = [g.tekst for g in gebeurtenissen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG)]
    assert not any("Woont op" in tekst for tekst in teksten)


def test_stappen_staan_op_de_laatste_die_bereikt_is(noor):
    wie = fabriek.dossier(noor)
    assert [(s.naam, s.nu) for s in stappen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG) if s.datum] == [
        ("Koppeling", False),
        ("Huisvesting", True),
    ]
    vul(wie)
    beeld = dossierbeeld(wie, fabriek.zicht(noor))
    assert next(s.naam for s in stappen(beeld, VANDAAG) if s.nu) == "Diploma"


def test_een_filter_dat_niet_bestaat_toont_alles(als, noor):
    wie = fabriek.dossier(noor)
    antwoord = pagina(als(noor), wie, tijdlijn="onzin")
    assert antwoord.context["soort"] == ""
    assert antwoord.context["gebeurtenissen"]
