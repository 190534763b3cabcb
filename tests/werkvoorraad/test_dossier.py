"""The page of one client: what it shows, to whom, and how often it asks the database."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from dossier.models import Huishouden, Huishoudlid, Mijlpaal, Opschorting, Statushouder
from inburgering.models import Cursus, Diploma, Examen, Isk
from intake.models import Intake
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit, Gesprek
from tests import fabriek
from tests.fabriek import VANDAAG
from tests.huis.wereld_inburgering import taaleis
from toegang.models import Waarneming
from werkvoorraad.models import Taak
from werkvoorraad.queries import dossierbeeld
from werkvoorraad.regels import fasen, gebeurtenissen

pytestmark = pytest.mark.usefixtures("vandaag")


def pagina(browser, wie, **vraag):
    return browser.get(reverse("dossier", args=[wie.dossiernummer]), vraag)


def gesprek(wie, soort, dag):
    Gesprek.objects.create(
        gemeente=wie.gemeente, statushouder=wie, soort=soort, datum=dag, kanaal="kantoor", taal="ti",
        gevoerd_door=wie.klantmanager,
    )  # fmt: skip


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
        gesprek(wie, "voortgang", dag)
        Taak.objects.create(**van, wat=f"Taak {nummer}", uiterlijk=tot, ritme_vanaf=tot, voor=wie.klantmanager)
        Uitkering.objects.create(gemeente=wie.gemeente, huishouden=gezin, soort="volledig", van=dag, tot=tot)
    Diploma.objects.create(**van, behaald_op=date(2026, 10, 1), niveau="b1")
    Mijlpaal.objects.create(**van, soort="pip", datum=date(2026, 6, 20), toelichting="met tolk besproken")
    Opschorting.objects.create(
        **van, soort="opschorting", codes=["TERMIJN"], reden="zwangerschap", besloten_door="duo",
        besloten_op=date(2026, 9, 1), van=date(2026, 9, 1), tot=date(2026, 9, 30),
    )  # fmt: skip


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
    with django_assert_num_queries(23):  # and two that tell PostgreSQL for whom: 25
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
    assert soorten == {"dossier", "gezin", "werk", "inburgering", "geld", "gesprek", "stap"}


def test_tijdlijn_vertelt_niet_wat_nog_moet_gebeuren(noor):
    wie = fabriek.dossier(noor, gehuisvest=VANDAAG + timedelta(days=1))
    teksten = [g.tekst for g in gebeurtenissen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG)]
    assert not any("Woont op" in tekst for tekst in teksten)


def test_de_fasebalk_staat_op_de_laatste_die_bereikt_is(noor):
    wie = fabriek.dossier(noor)
    alle = fasen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG)
    assert [een.naam for een in alle] == ["Koppeling", "Huisvesting", "Intake", "PIP", "Inburgering", "Afgerond"]
    assert [(een.naam, een.nu) for een in alle if een.datum] == [("Koppeling", False), ("Huisvesting", True)]
    vul(wie)
    gesprek(wie, "intake_werk", date(2026, 6, 10))
    alle = fasen(dossierbeeld(Statushouder.objects.get(pk=wie.pk), fabriek.zicht(noor)), VANDAAG)
    assert [een.datum for een in alle][2:] == [
        date(2026, 6, 10), date(2026, 6, 20), date(2026, 6, 1), date(2026, 10, 1)
    ]  # fmt: skip
    assert [een.naam for een in alle if een.nu] == ["Afgerond"]


def test_de_brede_intake_gaat_voor_het_gesprek_over_werk(noor):
    wie = fabriek.dossier(noor)
    gesprek(wie, "intake_werk", date(2026, 6, 10))
    Intake.objects.create(
        gemeente=wie.gemeente, statushouder=wie, begonnen_op=date(2026, 7, 1), afgerond_op=date(2026, 7, 8),
        afgerond_door=noor,
    )  # fmt: skip
    beeld = dossierbeeld(wie, fabriek.zicht(noor))
    assert [een.datum for een in fasen(beeld, VANDAAG) if een.naam == "Intake"] == [date(2026, 7, 8)]
    assert [g.datum for g in gebeurtenissen(beeld, VANDAAG) if g.tekst == "Brede intake afgerond"] == [date(2026, 7, 8)]


def test_uitslagen_en_het_besluit_over_de_taaleis_staan_in_de_tijdlijn(noor):
    wie = fabriek.dossier(noor, inburgeringsplicht_op=date(2026, 1, 1))
    van = {"gemeente": wie.gemeente, "statushouder": wie}
    Examen.objects.create(
        **van, onderdeel_examen="LE", niveau="B1", datum=date(2026, 9, 1), aangemeld_op=date(2026, 8, 1)
    )
    Examen.objects.create(
        **van, onderdeel_examen="SP", niveau="B1", datum=date(2026, 8, 3), uitslag="gezakt", uitslag_op=date(2026, 9, 9)
    )
    gezin = Huishouden.objects.get(leden__statushouder=wie)
    Uitkering.objects.create(gemeente=wie.gemeente, huishouden=gezin, soort="volledig", van=date(2026, 6, 1))
    taaleis(wie, "x")
    tijdlijn = gebeurtenissen(dossierbeeld(wie, fabriek.zicht(noor)), VANDAAG, "inburgering")
    assert ("Uitslag: spreken B1", "niet geslaagd") in [(g.tekst, g.nadere) for g in tijdlijn]
    assert [g.nadere for g in tijdlijn if "taaleis" in g.tekst] == ["werkt genoeg aan de taal: geen maatregel"]
    assert len([g for g in tijdlijn if g.tekst.startswith("Uitslag")]) == 1


def test_stappen_opschorting_en_afgeronde_taken_staan_in_de_tijdlijn(noor):
    wie = fabriek.dossier(noor)
    vul(wie)
    Taak.objects.update(klaar_op=date(2026, 6, 9), klaar_door=noor)
    beeld = dossierbeeld(wie, fabriek.zicht(noor))
    assert beeld.taken == []
    assert [(g.datum, g.tekst, g.nadere) for g in gebeurtenissen(beeld, VANDAAG, "stap")] == [
        (date(2026, 9, 1), "Opschorting: de termijn staat stil", "zwangerschap"),
        (date(2026, 6, 20), "Eerste PIP vastgesteld", "met tolk besproken"),
        (date(2026, 6, 9), "Taak klaar: Taak 0", "Noor Bakker"),
    ]


def test_een_huisgenoot_van_vroeger_hoort_niet_meer_bij_het_gezin(noor):
    wie, weg = fabriek.statushouder(noor), fabriek.statushouder(noor, voornamen="Weg")
    fabriek.huishouden(wie, weg)
    Huishoudlid.objects.filter(statushouder=weg).update(tot=VANDAAG - timedelta(days=1))
    beeld = dossierbeeld(wie, fabriek.zicht(noor))
    assert [lid.statushouder for lid in beeld.leden] == [wie]
    assert [lid.statushouder for lid in beeld.lidmaatschappen] == [wie]


def test_de_eerstvolgende_termijnen_staan_met_hun_knop_op_de_pagina(als, noor):
    wie = fabriek.dossier(noor, gehuisvest=date(2026, 9, 1), inburgeringsplicht_op=date(2026, 9, 5))
    termijnen = pagina(als(noor), wie).context["termijnen"]
    assert [regel.code for regel in termijnen][:3] == ["CONTACT", "GESPREK-WERK", "PIP-BELEID"]
    assert [regel.groep for regel in termijnen][:3] == ["niet-gesproken", "te-laat", "te-laat"]
    assert f"terug=%2Fdossiers%2F{wie.dossiernummer}%2F" in termijnen[0].adres


def test_een_filter_dat_niet_bestaat_toont_alles(als, noor):
    wie = fabriek.dossier(noor)
    antwoord = pagina(als(noor), wie, tijdlijn="onzin")
    assert antwoord.context["soort"] == ""
    assert antwoord.context["gebeurtenissen"]
