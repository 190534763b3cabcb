"""The calendar feed: what it holds and what never, for whom it opens, and that its address stays a secret."""

import logging
from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from ical.calendar_stream import IcsCalendarStream

from bouwstenen.logregels import Logregel
from dossier.models import Noodtoegang
from inburgering.models import Isk
from pip_plan.models import Gesprek
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from toegang.afscherming import binnen
from toegang.models import Aanmeldgebeurtenis, Inzage, Medewerker, Waarneming
from toegang.rechten import Rol
from werkvoorraad import handelingen_agenda
from werkvoorraad.handelingen_agenda import maak_sleutel
from werkvoorraad.models import Agendasleutel, Taak

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
    assert gevonden[f"Gesprek · {nummer}"] == date(2026, 12, 3)
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


def test_wat_klaar_voorbij_of_weg_is_staat_er_niet(adres, noor, wie):
    gesprek(wie, GISTEREN)
    klaar = taak(noor, wie)
    klaar.klaar_op, klaar.klaar_door = VANDAAG, noor
    klaar.save()
    vertrokken = fabriek.dossier(noor, vertrokken_op=GISTEREN, vertrekreden="verhuisd")
    gesprek(vertrokken, MORGEN)
    gevonden = str(gebeurtenissen(adres))
    assert "PIP vaststellen" in gevonden
    for weg in ("Gesprek", "Taak", vertrokken.dossiernummer):
        assert weg not in gevonden


def test_het_laatst_afgesproken_gesprek_telt(adres, wie):
    gesprek(wie, date(2026, 12, 9), datum=date(2026, 10, 1))
    gesprek(wie, date(2026, 12, 3), datum=date(2026, 11, 1))
    assert gebeurtenissen(adres)[f"Gesprek · {wie.dossiernummer}"] == date(2026, 12, 3)


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
    assert sum(na[uid] != voor[uid] for uid in na) == 3


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


# --- For whom it opens --------------------------------------------------------------------------------------------


def anders(noor, **velden):
    Medewerker.objects.filter(pk=noor.pk).update(**velden)


def test_geblokkeerd_ingetrokken_vernieuwd_en_verzonnen_zijn_niet_te_onderscheiden(als, noor, wie):
    onbekend = haal(reverse("agenda", args=["verzonnen"]))
    assert onbekend.status_code == 404
    browser, oud = als(noor), adres_van(noor)
    assert haal(oud).status_code == 200
    nieuw = adres_van(noor)
    assert haal(oud).content == onbekend.content, "renewed"
    assert haal(nieuw).status_code == 200
    for velden, terug in (({"is_active": False}, {"is_active": True}), ({"rol": "beheerder"}, {"rol": "klantmanager"})):
        anders(noor, **velden)
        dicht = haal(nieuw)
        assert (dicht.status_code, dicht.content) == (404, onbekend.content), velden
        assert not dicht.cookies
        anders(noor, **terug)
        assert haal(nieuw).status_code == 200
    browser.post(reverse("agenda_intrekken"))
    assert haal(nieuw).content == onbekend.content
    assert not Agendasleutel.objects.exists()


def test_de_feed_opent_ook_in_een_browser_van_een_ander_en_blijft_die_van_de_eigenaar(als, adres, noor, wie):
    """Whoever has the address sees the dates; what the visitor may see besides does not count."""
    van_willem = fabriek.dossier(willem := fabriek.medewerker(naam="Willem"))
    tekst = als(willem).get(adres).content.decode()
    assert wie.dossiernummer in tekst
    assert van_willem.dossiernummer not in tekst
    assert Inzage.objects.get().medewerker == noor


def test_alleen_lezen_zonder_koekje_en_zonder_bewaren(adres, wie):
    antwoord = haal(adres)
    assert "no-store" in antwoord["Cache-Control"]
    assert "private" in antwoord["Cache-Control"]
    assert not antwoord.cookies
    kop = Client().head(adres)
    assert (kop.status_code, kop.content, kop["ETag"]) == (200, b"", antwoord["ETag"])
    for methode in ("post", "put", "delete", "options"):
        assert getattr(Client(), methode)(adres).status_code == 405


def test_wat_niet_veranderde_wordt_niet_nog_eens_gestuurd(adres, noor, wie):
    eerste = haal(adres)
    ongewijzigd = haal(adres, if_none_match=eerste["ETag"])
    assert (ongewijzigd.status_code, ongewijzigd.content) == (304, b"")
    taak(noor, wie)
    assert haal(adres, if_none_match=eerste["ETag"]).status_code == 200


def test_raden_is_begrensd_en_een_goed_adres_niet(adres, wie):
    statussen = [haal(reverse("agenda", args=[f"mis{nummer}"])).status_code for nummer in range(31)]
    assert statussen == [404] * 30 + [429]
    assert haal(adres).status_code == 200
    assert Aanmeldgebeurtenis.objects.filter(soort="te_vaak").count() == 1


# --- The secret ---------------------------------------------------------------------------------------------------


def test_het_adres_staat_nergens_leesbaar_in_de_database(adres):
    sleutel = adres.removeprefix("/agenda/").removesuffix(".ics")
    assert len(sleutel) >= 43
    haal(adres)
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (tabel,) in cursor.fetchall():
            cursor.execute(f"SELECT count(*) FROM {tabel} rij WHERE rij::text LIKE %s", [f"%{sleutel}%"])
            assert cursor.fetchone() == (0,), tabel


def test_het_adres_komt_in_geen_log(als, adres, noor, wie, caplog, monkeypatch):
    """Whatever goes wrong: an address that is refused, a method, a limit, a broken page."""
    caplog.set_level(logging.DEBUG)
    sleutel = adres.removeprefix("/agenda/").removesuffix(".ics")
    vorm = Logregel(settings.LOGGING["formatters"]["regel"]["format"], style="{")
    haal(adres)
    Client().post(adres)
    Client(enforce_csrf_checks=True).post(adres)
    haal(f"{adres}x")
    Client().get(adres, {"q": "\0"})
    monkeypatch.setattr("werkvoorraad.views_agenda.als_ics", lambda *_, **__: 1 / 0)
    assert Client(raise_request_exception=False).get(adres).status_code == 500
    als(noor).post(reverse("agenda_intrekken"))
    for _ in range(31):
        haal(adres)
    regels = "\n".join(vorm.format(regel) for regel in caplog.records)
    for gezien in ("Not Found: /agenda/***", "Method Not Allowed", "Internal Server Error", "Too Many Requests"):
        assert gezien in regels
    assert sleutel not in regels


def test_een_adres_voor_een_nieuw_wachtwoord_komt_ook_in_geen_log():
    regel = logging.LogRecord(
        "django", logging.WARNING, "", 1, "Not Found: %s", ("/account/wachtwoord/nieuw/2-abc/",), None
    )
    assert "2-abc" not in Logregel("{message}", style="{").format(regel)


def test_collegas_zien_en_wijzigen_de_sleutel_ook_met_sql_niet(adres, noor):
    with als_webrol():
        assert not Agendasleutel.objects.exists()
        with binnen(fabriek.zicht(fabriek.medewerker(Rol.TEAMLEIDER))):
            assert not Agendasleutel.objects.exists()
            assert Agendasleutel.objects.update(gemaakt_op=MORGEN) == 0
            velden = {"gemeente": noor.gemeente, "medewerker": noor, "gemaakt_op": VANDAAG}
            with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
                Agendasleutel.objects.create(**velden, vingerafdruk="x")
        with binnen(fabriek.zicht(noor)):
            assert Agendasleutel.objects.get().medewerker == noor


# --- The read log -------------------------------------------------------------------------------------------------


def test_het_logboek_noemt_elke_dag_en_elk_ander_dossier_een_keer(adres, noor, wie):
    for _ in range(3):
        haal(adres)
    inzage = Inzage.objects.get()
    assert (inzage.medewerker, inzage.soort, inzage.onderdeel) == (noor, "lijst", "agenda")
    assert (inzage.dossiers, inzage.buiten_caseload) == ([wie.dossiernummer], False)
    ander = fabriek.dossier(noor)
    haal(adres)
    haal(adres, if_none_match=haal(adres)["ETag"])
    assert Inzage.objects.count() == 2
    assert set(Inzage.objects.latest("pk").dossiers) == {wie.dossiernummer, ander.dossiernummer}


def test_de_volgende_dag_komt_er_een_regel_bij(adres, noor, wie, monkeypatch):
    haal(adres)
    monkeypatch.setattr(timezone, "localdate", lambda *_: MORGEN)
    haal(adres)
    haal(adres)
    assert Inzage.objects.count() == 2
    assert Agendasleutel.objects.get().opgehaald_op == MORGEN


def test_zonder_logboek_geen_agenda(adres, wie, monkeypatch):
    def kapot(*_, **__):
        raise DatabaseError("vol")

    with monkeypatch.context() as tijdelijk:
        tijdelijk.setattr(handelingen_agenda, "leg_vast", kapot)
        for _ in range(2):  # the second time counts as little as the first
            antwoord = Client(raise_request_exception=False).get(adres)
            assert antwoord.status_code == 500
            assert wie.dossiernummer not in antwoord.content.decode()
    assert haal(adres).status_code == 200
    assert Inzage.objects.count() == 1


# --- The page -----------------------------------------------------------------------------------------------------


def test_het_adres_is_een_keer_te_zien_en_te_vernieuwen(als, noor):
    browser = als(noor)
    assert "Zet uw agenda aan" in browser.get(reverse("mijn_agenda")).content.decode()
    antwoord = browser.post(reverse("agenda_nieuw"))
    adres = antwoord.context["adres"]
    assert f'readonly spellcheck="false">{adres}</textarea>' in antwoord.content.decode()
    assert "no-store" in antwoord["Cache-Control"]
    assert haal(adres).status_code == 200
    daarna = browser.get(reverse("mijn_agenda")).content.decode()
    assert adres not in daarna
    assert "voor het laatst op 25 november 2026" in daarna
    tweede = browser.post(reverse("agenda_nieuw")).context["adres"]
    assert tweede != adres
    assert Agendasleutel.objects.count() == 1


def test_wie_zich_niet_net_bevestigde_krijgt_geen_adres(als, noor):
    browser = als(noor)
    sessie = browser.session
    sessie["account_authentication_methods"] = [
        {"method": "ingelogd", "at": datetime(2026, 11, 25, 7, tzinfo=UTC).timestamp(), "reauthenticated": True}
    ]
    sessie.save()
    antwoord = browser.post(reverse("agenda_nieuw"))
    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith(reverse("account_reauthenticate"))
    assert not Agendasleutel.objects.exists()


def test_mijn_account_wijst_wie_dossiers_heeft_naar_de_agenda(als, noor):
    assert reverse("mijn_agenda") in als(noor).get(reverse("mijn_account")).content.decode()
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke")
    assert reverse("mijn_agenda") not in als(marieke).get(reverse("mijn_account")).content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_feed_vraagt_een_vast_aantal_keer_de_database(adres, noor, aantal, django_assert_num_queries):
    for _ in range(aantal):
        wie = fabriek.dossier(noor)
        gesprek(wie, MORGEN)
        taak(noor, wie)
    haal(adres)
    with django_assert_num_queries(7):
        haal(adres)
