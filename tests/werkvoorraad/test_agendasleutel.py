"""The address of the calendar feed: for whom it opens, that it stays a secret, what the read log gets, and its page."""

import logging
from datetime import UTC, datetime

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bouwstenen.logregels import Logregel
from tests import fabriek
from tests.conftest import als_webrol
from tests.fabriek import VANDAAG
from tests.werkvoorraad.test_agenda import MORGEN, adres_van, haal, taak
from toegang.afscherming import binnen
from toegang.models import Aanmeldgebeurtenis, Inzage, Medewerker
from toegang.rechten import Rol
from werkvoorraad import handelingen_agenda
from werkvoorraad.models import Agendasleutel

pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.fixture
def adres(noor):
    return adres_van(noor)


@pytest.fixture
def wie(noor):
    """Somebody with open terms."""
    return fabriek.dossier(noor)


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
    for velden, terug in (
        ({"is_active": False}, {"is_active": True}),
        ({"rol": Rol.BELEIDSMEDEWERKER}, {"rol": Rol.KLANTMANAGER}),
    ):
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
    assert (inzage.medewerker, inzage.soort, inzage.pagina) == (noor, "lijst", "agenda")
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


def test_maken_en_vernieuwen_staan_in_de_historie_en_ophalen_niet(adres, noor, wie):
    haal(adres)
    haal(adres_van(noor))
    assert list(Agendasleutel.objects.get().events.values_list("pgh_label", flat=True)) == ["insert", "update"]


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
