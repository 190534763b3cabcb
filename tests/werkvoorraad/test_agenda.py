"""The calendar feed: what it holds and what never, and from whose caseload."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from ical.calendar_stream import IcsCalendarStream

from dossier.models import Noodtoegang
from inburgering.models import Isk
from pip_plan.models import Gesprek
from tests import fabriek
from tests.fabriek import VANDAAG
from toegang.models import Inzage, Waarneming
from toegang.rechten import Rol
from werkvoorraad.handelingen_agenda import maak_sleutel
from werkvoorraad.models import Taak

pytestmark = pytest.mark.usefixtures("vandaag")
EEN_DAG = timedelta(days=1)
GISTEREN, MORGEN = VANDAAG - EEN_DAG, VANDAAG + EEN_DAG


@pytest.fixture
def adres(noor):
    return adres_van(noor)


def adres_van(wie):
    return reverse("agenda", args=[maak_sleutel(door=fabriek.zicht(wie))])


def haal(adres, **koppen):
    """What a calendar program gets: no session, no cookie."""
    return Client().get(adres, headers=koppen)


def gebeurtenissen(adres):
    """{summary: day} as another library reads the feed, strictly by the standard."""
    kalender = IcsCalendarStream.calendar_from_ics(haal(adres).content.decode())
    return {een.summary: een.dtstart for een in kalender.events}


def gesprek(wie, volgend_op, **velden):
    vast = {
        "soort": "voortgang",
        "datum": GISTEREN,
        "kanaal": "kantoor",
        "taal": "ti",
        "gevoerd_door": wie.klantmanager,
    }
    return Gesprek.objects.create(
        gemeente=wie.gemeente,
        statushouder=wie,
        volgend_op=volgend_op,
        **vast | {"verslag": "Zegt Geheimwoord"} | velden,
    )


def taak(voor, wie=None, uiterlijk=MORGEN, wat="Bel Geheimwoord"):
    vast = {"gemeente": voor.gemeente, "voor": voor, "uiterlijk": uiterlijk, "ritme_vanaf": uiterlijk}
    return Taak.objects.create(statushouder=wie, wat=wat, **vast)


@pytest.fixture
def wie(noor):
    """Obliged and registered in September: the PIP was due on 14 November."""
    wie = fabriek.statushouder(noor, voornamen="Zoë", achternaam="Geheimwoord", inburgeringsplicht_op=date(2026, 9, 5))
    gezin = fabriek.huishouden(wie, gehuisvest=None, naam="gezin Geheimwoord")
    fabriek.huisvesting(gezin, date(2026, 9, 1), brp_op=date(2026, 9, 3), straat="Geheimwoordlaan")
    return wie


# --- What it holds ------------------------------------------------------------------------------------------------


def test_termijnen_gesprek_en_taak_staan_op_hun_dag(adres, noor, wie):
    gesprek(wie, date(2026, 12, 3))
    taak(noor, wie, date(2026, 12, 4))
    taak(noor, uiterlijk=date(2026, 12, 5))
    gevonden, nummer = gebeurtenissen(adres), wie.dossiernummer
    assert gevonden[f"PIP vaststellen · {nummer}"] == date(2026, 11, 14), "too late: on the day it was due"
    assert gevonden[f"Praktische zaken geregeld · {nummer}"] == date(2026, 10, 27)
    assert gevonden[f"Afgesproken gesprek · {nummer}"] == date(2026, 12, 3)
    assert gevonden[f"Taak · {nummer}"] == date(2026, 12, 4)
    assert gevonden["Taak"] == date(2026, 12, 5)
    assert f"Maatschappelijke begeleiding, einde · {nummer}" not in gevonden, "further away than half a year"


def test_geen_naam_geen_tekst_van_een_taak_en_niets_van_een_gesprek(adres, noor, wie):
    gesprek(wie, MORGEN, aanwezig="Geheimwoord")
    taak(noor, wie)
    tekst = haal(adres).content.decode().replace("\r\n ", "")
    assert wie.dossiernummer in tekst
    for geheim in ("Geheimwoord", "Zoë", "Noor", noor.email, "1995"):
        assert geheim not in tekst
    regels = {regel.split(":")[0].split(";")[0] for regel in tekst.splitlines()}
    assert not regels & {"DESCRIPTION", "LOCATION", "ATTENDEE", "ORGANIZER", "COMMENT", "CONTACT"}


def test_wat_klaar_of_weg_is_staat_er_niet(adres, noor, wie):
    klaar = taak(noor, wie)
    klaar.klaar_op, klaar.klaar_door = VANDAAG, noor
    klaar.save()
    vertrokken = fabriek.dossier(noor, vertrokken_op=GISTEREN, vertrekreden="verhuisd")
    gesprek(vertrokken, MORGEN)
    gevonden = str(gebeurtenissen(adres))
    assert "PIP vaststellen" in gevonden
    for weg in ("Afgesproken gesprek", "Taak", vertrokken.dossiernummer):
        assert weg not in gevonden


def test_het_laatst_afgesproken_gesprek_telt(adres, wie):
    gesprek(wie, date(2026, 12, 9), datum=date(2026, 10, 1))
    gesprek(wie, date(2026, 12, 3), datum=date(2026, 11, 1))
    assert gebeurtenissen(adres)[f"Afgesproken gesprek · {wie.dossiernummer}"] == date(2026, 12, 3)


def test_een_andere_dag_is_dezelfde_gebeurtenis(adres, noor, wie):
    def per_uid():
        kalender = IcsCalendarStream.calendar_from_ics(haal(adres).content.decode())
        return {een.uid: een.dtstart for een in kalender.events}

    afspraak, klus = gesprek(wie, MORGEN), taak(noor, wie)
    voor = per_uid()
    assert len(voor) >= 4
    afspraak.volgend_op = klus.uiterlijk = date(2026, 12, 18)
    afspraak.save()
    klus.save()
    wie.inburgeringsplicht_op += timedelta(days=7)
    wie.save()
    na = per_uid()
    assert set(na) == set(voor)
    verschoven = {uid for uid in na if na[uid] != voor[uid]}
    assert len(verschoven) >= 3, "the talk, the task and the terms that follow on the obligation"
    assert any(f"{klus.pk}" in uid for uid in verschoven)


def test_de_feed_is_een_geldige_agenda_met_nederlandse_letters(adres, noor):
    """Lines are folded between characters, at 75 bytes."""
    jong = fabriek.dossier(noor, geboortedatum=date(2009, 4, 1), gehuisvest=date(2026, 11, 1))
    Isk.objects.create(gemeente=noor.gemeente, statushouder=jong, school="ISK", van=VANDAAG)
    antwoord = haal(adres)
    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    regels = antwoord.content.split(b"\r\n")
    assert max(len(regel) for regel in regels) <= 75
    assert all(regel.decode() is not None for regel in regels), "no character is cut in two"
    kalender = IcsCalendarStream.calendar_from_ics(antwoord.content.decode())
    assert f"Inburgeringsplicht nakijken vóór 18 jaar · {jong.dossiernummer}" in {e.summary for e in kalender.events}
    tekst = antwoord.content.decode()
    for regel in ("VERSION:2.0", "X-WR-CALNAME:Termijnen statushouders", "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
                  "X-PUBLISHED-TTL:PT4H", "CLASS:PRIVATE", "TRANSP:TRANSPARENT"):  # fmt: skip
        assert f"{regel}\r\n" in tekst
    assert f"/dossiers/{jong.dossiernummer}/" in tekst.replace("\r\n ", "")


def test_een_lege_agenda_is_ook_geldig_en_laat_geen_inzage_na(adres):
    assert gebeurtenissen(adres) == {}
    assert not Inzage.objects.exists()


# --- Whose --------------------------------------------------------------------------------------------------------


def test_alleen_de_eigen_caseload_en_niets_van_een_andere_gemeente(adres, noor, wie):
    willem, karin = fabriek.medewerker(naam="Willem"), fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"))
    van_willem, van_karin = fabriek.dossier(willem), fabriek.dossier(karin)
    gezinslid = fabriek.statushouder(willem)
    fabriek.huishouden(fabriek.statushouder(noor), gezinslid)  # inside Noor's zicht, not her caseload
    nood = fabriek.dossier(willem)
    Noodtoegang.objects.create(
        gemeente=noor.gemeente,
        statushouder=nood,
        medewerker=noor,
        reden="staat hier aan de balie",
        van=VANDAAG,
        tot=VANDAAG,
    )
    for ander in (van_willem, van_karin, gezinslid, nood):
        gesprek(ander, MORGEN)
        taak(ander.klantmanager, ander)
    tekst = haal(adres).content.decode()
    assert wie.dossiernummer in tekst
    for ander in (van_willem, van_karin, gezinslid, nood):
        assert ander.dossiernummer not in tekst


def test_een_taak_over_het_dossier_van_een_collega_noemt_alleen_het_nummer(adres, noor):
    ander = fabriek.dossier(fabriek.medewerker(naam="Willem"), achternaam="Geheimwoord")
    taak(noor, ander)
    assert gebeurtenissen(adres) == {f"Taak · {ander.dossiernummer}": MORGEN}
    assert Inzage.objects.get().dossiers == [ander.dossiernummer]


def test_waarneming_telt_zolang_zij_duurt(adres, noor):
    willem = fabriek.medewerker(naam="Willem")
    van_willem = fabriek.dossier(willem)
    taak(willem, van_willem)
    waarneming = Waarneming.objects.create(
        gemeente=noor.gemeente, afwezige=willem, waarnemer=noor, van=GISTEREN, tot=VANDAAG
    )
    gevonden = gebeurtenissen(adres)
    assert f"Praktische zaken geregeld · {van_willem.dossiernummer}" in gevonden
    assert f"Taak · {van_willem.dossiernummer}" in gevonden
    waarneming.tot = GISTEREN
    waarneming.save()
    assert gebeurtenissen(adres) == {}


def test_een_teamleider_krijgt_alleen_wat_van_haar_zelf_is(wie):
    ingrid = fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    eigen = fabriek.dossier(ingrid)
    tekst = haal(adres_van(ingrid)).content.decode()
    assert eigen.dossiernummer in tekst
    assert wie.dossiernummer not in tekst


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_feed_vraagt_een_vast_aantal_keer_de_database(adres, noor, aantal, django_assert_num_queries):
    for _ in range(aantal):
        wie = fabriek.dossier(noor)
        gesprek(wie, MORGEN)
        taak(noor, wie)
    haal(adres)
    with django_assert_num_queries(8):
        haal(adres)
