"""A klus from asking to removal: legal whatever happens to it, and a file for nobody but who asked and still may."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from celery import current_app
from django.conf import settings as instellingen
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.db.models.functions import Now
from django.urls import reverse
from kombu.exceptions import OperationalError as BrokerStoring

from bouwstenen import wachtrij
from bouwstenen.versleuteling import slot
from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from tests.klus import INHOUD, KLUSSEN, PROEF, klaar, ouder, ruim, vraag, werk
from toegang import inzage
from toegang.afscherming import binnen
from toegang.klus import beeld, uitvoering
from toegang.klus.declaratie import soort_van
from toegang.klus.handelingen import TE_VEEL, TEGELIJK, breek_af
from toegang.klus.keuzes import Klusstatus
from toegang.klus.models import Klus
from toegang.klus.queries import BEWAAR, BEWAAR_OPGEHAALD, BEWAAR_REGEL, STIL
from toegang.klus.tasks import werk as klustaak
from toegang.klus.uitvoering import FOUT, GESTOPT, MAG_NIET, TE_GROOT, leef, neem, probeer
from toegang.models import Inzage, Medewerker
from toegang.rechten import Rol


@pytest.fixture(autouse=True)
def _proef(settings) -> None:
    """A kind for tests alone."""
    settings.KLUSSEN = KLUSSEN


# --- From asking to the file -----------------------------------------------------------------------------------------


def test_vragen_maken_en_ophalen(als, noor):
    browser, klus = als(noor), klaar(noor)
    pagina = browser.get(reverse("klus", args=[klus.pk])).content.decode()
    assert "Uw bestand is klaar" in pagina
    antwoord = browser.post(reverse("klus_ophalen", args=[klus.pk]))
    assert antwoord.content == INHOUD
    assert antwoord["Content-Disposition"] == 'attachment; filename="proef.txt"'
    assert "opgehaald" in browser.get(reverse("klus", args=[klus.pk])).content.decode()


def test_wat_gemaakt_is_ligt_versleuteld(noor):
    klus = klaar(noor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT convert_from(inhoud, 'UTF8') FROM toegang_klus WHERE id = %s", [klus.pk])
        (bewaard,) = cursor.fetchone()
    assert "D900001" not in bewaard
    assert slot().decrypt(bewaard) == INHOUD


def test_het_einde_kan_ook_een_pagina_zijn(als, noor):
    klus = klaar(noor, doe="pagina")
    assert 'href="/caseload/">Verder' in als(noor).get(reverse("klus", args=[klus.pk])).content.decode()
    assert als(noor).post(reverse("klus_ophalen", args=[klus.pk]))["Location"] == reverse("klus", args=[klus.pk])


@pytest.mark.parametrize(
    ("doe", "reden"),
    [
        ("weiger", "Kies een andere periode."),
        ("weiger_veld", "Deze rij kan niet."),
        ("mag_niet", MAG_NIET),
        ("val", FOUT),
        ("groei", TE_GROOT),
    ],
)
def test_wat_mislukt_zegt_waarom_en_kan_opnieuw(als, noor, doe, reden, caplog):
    klus = klaar(noor, doe=doe)
    assert (klus.status, klus.fout) == (Klusstatus.MISLUKT, reden)
    browser = als(noor)
    pagina = browser.get(reverse("klus", args=[klus.pk])).content.decode()
    assert reden in pagina
    nieuw = browser.post(reverse("klus_opnieuw", args=[klus.pk]))["Location"]
    assert nieuw != reverse("klus", args=[klus.pk])


def test_hetzelfde_nog_eens_vragen_geeft_de_eerste(noor):
    een = vraag(noor, nummer=1)
    assert vraag(noor, nummer=1) == een
    assert vraag(noor, nummer=2) != een
    werk()
    assert vraag(noor, nummer=1) != een, "what is ready may be out of date"


def test_postgresql_houdt_dubbel_vragen_tegen(noor):
    een = vraag(noor)
    velden = {naam: getattr(een, naam) for naam in ("gemeente", "medewerker", "soort", "wat", "parameters", "terug")}
    with pytest.raises(DatabaseError, match="klus_niet_dubbel"), transaction.atomic():
        Klus.objects.create(**velden)


def test_iemand_vraagt_niet_te_veel_tegelijk(als, noor):
    for nummer in range(TEGELIJK):
        vraag(noor, nummer=nummer)
    with pytest.raises(ValidationError, match=TE_VEEL[:20]):
        vraag(noor, nummer=TEGELIJK)
    vraag(fabriek.medewerker(naam="Willem"), nummer=1)
    breek_af(Klus.objects.earliest("pk"), door=fabriek.zicht(noor))
    vraag(noor, nummer=TEGELIJK)


# --- For whom --------------------------------------------------------------------------------------------------------

ADRESSEN = [
    ("klus", "get"),
    ("klus_stand", "get"),
    ("klus_ophalen", "post"),
    ("klus_afbreken", "post"),
    ("klus_opnieuw", "post"),
]


@pytest.mark.parametrize("wie", ["collega", "teamleider", "partner", "beheerder", "boxtel"])
def test_een_ander_ziet_niets_en_krijgt_niets(als, noor, wie):
    klus = klaar(noor)
    ander = {
        "collega": lambda: fabriek.medewerker(naam="Willem"),
        "teamleider": lambda: fabriek.medewerker(Rol.TEAMLEIDER),
        "partner": lambda: fabriek.medewerker(Rol.PARTNER),
        "beheerder": lambda: fabriek.medewerker(Rol.BEHEERDER),
        "boxtel": lambda: fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel")),
    }[wie]()
    browser = als(ander)
    for naam, methode in ADRESSEN:
        assert getattr(browser, methode)(reverse(naam, args=[klus.pk])).status_code == 404, naam
    assert "Proef" not in browser.get(reverse("klussen")).content.decode()
    assert not Klus.objects.zichtbaar_voor(fabriek.zicht(ander)).exists(), "also when PostgreSQL is forgotten"
    assert not breek_af(klus, door=fabriek.zicht(ander))
    with als_werkrol(), binnen(fabriek.zicht(ander)):
        assert not Klus.objects.exists(), "PostgreSQL shows it to nobody else, also when a filter is forgotten"
        assert not Klus.objects.update(stap="van mij")
    assert Klus.objects.get(pk=klus.pk).opgehaald_op is None


def test_een_klus_op_naam_van_een_ander_weigert_postgresql(noor):
    een = vraag(noor)
    ander = fabriek.medewerker(naam="Willem")
    velden = {naam: getattr(een, naam) for naam in ("gemeente", "medewerker", "soort", "wat", "parameters", "terug")}
    with (
        als_werkrol(),
        binnen(fabriek.zicht(ander)),
        pytest.raises(DatabaseError, match="row-level security"),
        transaction.atomic(),
    ):
        # Asks nothing back: what cannot be read afterwards would be refused for that alone.
        Klus.objects.bulk_create([Klus(**{**velden, "parameters": {"n": 1}})], ignore_conflicts=True)


@pytest.mark.parametrize("wijziging", [{"is_active": False}, {"rol": Rol.BEHEERDER}])
def test_wie_het_intussen_niet_meer_mag_krijgt_geen_bestand(als, noor, wijziging):
    vraag(noor)
    Medewerker.objects.filter(pk=noor.pk).update(**wijziging)
    klus = werk()
    assert klus
    assert (klus.status, klus.fout) == (Klusstatus.MISLUKT, MAG_NIET)


def test_wie_het_recht_na_het_maken_verliest_haalt_het_niet_meer_op(als, noor):
    klus = klaar(noor)
    browser = als(noor)
    Medewerker.objects.filter(pk=noor.pk).update(rol=Rol.BEHEERDER)
    assert browser.post(reverse("klus_ophalen", args=[klus.pk])).status_code == 403
    assert browser.post(reverse("klus_opnieuw", args=[klus.pk])).status_code == 403
    assert browser.get(reverse("klus", args=[klus.pk])).status_code == 200


def test_wat_het_bestand_van_dossiers_toont_staat_in_het_logboek(noor):
    eigen = fabriek.dossier(noor)
    vreemd = fabriek.dossier(fabriek.medewerker(naam="Willem"))
    assert klaar(noor, doe="toon").status == Klusstatus.KLAAR
    gezien = Inzage.objects.get()
    assert (gezien.soort, gezien.pagina, gezien.medewerker) == ("document", "caseload", noor)
    assert gezien.dossiers == [eigen.dossiernummer]
    assert vreemd.dossiernummer not in gezien.dossiers


def test_zonder_logboek_geen_bestand(noor, monkeypatch):
    fabriek.dossier(noor)

    def kapot(*_: Any, **__: Any) -> None:
        raise DatabaseError("vol")

    monkeypatch.setattr(inzage, "leg_vast", kapot)
    klus = klaar(noor, doe="toon")
    assert (klus.status, klus.inhoud) == (Klusstatus.MISLUKT, None)
    assert not Inzage.objects.exists()


def test_het_logboek_ophalen_vraagt_ook_later_om_bevestiging(als, client):
    joost = fabriek.medewerker(Rol.PRIVACY_OFFICER)
    als(joost).post(reverse("logboek_xlsx"))
    klus = werk()
    assert klus
    client.force_login(joost)  # without having just shown who it is
    adres = reverse("klus_ophalen", args=[klus.pk])
    assert client.post(adres)["Location"].startswith(reverse("account_reauthenticate"))
    assert als(joost).post(adres).content.startswith(b"PK")


def test_een_naam_in_het_filter_van_het_logboek_wordt_niet_bewaard(als):
    browser = als(fabriek.medewerker(Rol.PRIVACY_OFFICER))
    antwoord = browser.post(reverse("logboek_xlsx"), query_params={"dossier": "Gebre"})
    assert "Op naam zoeken kan hier niet." in browser.get(antwoord["Location"]).content.decode()
    assert not Klus.objects.exists()


# --- Stopping --------------------------------------------------------------------------------------------------------


def test_afgebroken_is_geen_bestand_ook_als_het_al_bijna_klaar_was(als, noor):
    vraag(noor)
    with als_werkrol():
        klus = neem(VANDAAG)
    assert klus
    als(noor).post(reverse("klus_afbreken", args=[klus.pk]))
    with als_werkrol():
        assert not leef(klus, VANDAAG, {}), "its worker hears that it must stop"
        probeer(klus, VANDAAG, PROEF, lambda _: None)
    nu = Klus.objects.get(pk=klus.pk)
    assert (nu.status, nu.inhoud) == (Klusstatus.AFGEBROKEN, None)
    assert als(noor).post(reverse("klus_ophalen", args=[klus.pk])).status_code == 302


def test_een_te_late_werker_laat_niets_na(noor):
    """Somebody else has it now: of the first nothing is kept, also not in the read log."""
    fabriek.dossier(noor)
    vraag(noor, doe="toon")
    with als_werkrol():
        eerste = neem(VANDAAG)
    assert eerste
    ouder(eerste, "hartslag_op", STIL * 2)
    ruim()
    with als_werkrol():
        tweede = neem(VANDAAG)
        assert tweede
        probeer(eerste, VANDAAG, PROEF, lambda _: None)
    assert Klus.objects.get(pk=eerste.pk).status == Klusstatus.BEZIG
    assert not Inzage.objects.exists()
    with als_werkrol():
        probeer(tweede, VANDAAG, PROEF, lambda _: None)
    assert Klus.objects.get(pk=eerste.pk).status == Klusstatus.KLAAR
    assert Inzage.objects.count() == 1


def test_wie_twee_keer_een_werker_verliest_hoort_dat(noor):
    vraag(noor)
    for _ in range(2):
        with als_werkrol():
            klus = neem(VANDAAG)
        assert klus
        ruim()
        assert Klus.objects.get().status == Klusstatus.BEZIG, "it was heard a moment ago"
        ouder(klus, "hartslag_op", STIL * 2)
        ruim()
    nu = Klus.objects.get()
    assert (nu.status, nu.fout, nu.pogingen) == (Klusstatus.MISLUKT, GESTOPT, 2)


def test_er_loopt_er_een_tegelijk(noor, settings):
    vraag(noor, nummer=1)
    vraag(noor, nummer=2)
    with als_werkrol():
        assert neem(VANDAAG)
        assert neem(VANDAAG) is None
        settings.KLUSSEN_TEGELIJK = 2
        assert neem(VANDAAG)
    with pytest.raises(DatabaseError, match="klus_een_per_plek"), transaction.atomic():
        Klus.objects.update(plek=0)


def test_de_langst_wachtende_gaat_voor(noor):
    een, twee = vraag(noor, nummer=1), vraag(fabriek.medewerker(naam="Willem"))
    assert [werk(), werk(), werk()] == [een, twee, None]


def test_een_soort_die_niet_meer_bestaat_loopt_niet_vast(als, noor, settings):
    klus = vraag(noor)
    settings.KLUSSEN = {}
    with als_werkrol():
        genomen = neem(VANDAAG)
        assert genomen
        uitvoering.voer_uit(genomen, VANDAAG)
    assert Klus.objects.get().status == Klusstatus.MISLUKT
    assert als(noor).post(reverse("klus_opnieuw", args=[klus.pk])).status_code == 404


def test_zonder_broker_staat_de_klus_klaar_voor_de_ronde(als, noor, monkeypatch, django_capture_on_commit_callbacks):
    def weg(*_: Any, **__: Any) -> None:
        raise BrokerStoring("weg")

    monkeypatch.setattr(current_app._get_current_object(), "send_task", weg)
    beleid = fabriek.medewerker(Rol.BELEIDSMEDEWERKER)
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = als(beleid).post(reverse("monitor_xlsx"))
    assert "begint zodra er plek is" in als(beleid).get(antwoord["Location"]).content.decode()
    assert wachtrij.broker.rust, "it was asked"
    wachtrij.broker.vergeet()
    assert instellingen.CELERY_BEAT_SCHEDULE["klussen"]["task"] == klustaak.name


# --- Ending by itself ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("veld", "leeftijd"), [("klaar_op", BEWAAR), ("opgehaald_op", BEWAAR_OPGEHAALD)])
def test_een_bestand_gaat_vanzelf_weg(als, noor, veld, leeftijd):
    klus = klaar(noor)
    als(noor).post(reverse("klus_ophalen", args=[klus.pk]))
    ouder(klus, veld, leeftijd - timedelta(minutes=5))
    ruim()
    assert Klus.objects.get().status == Klusstatus.KLAAR
    ouder(klus, veld, leeftijd + timedelta(minutes=5))
    ruim()
    nu = Klus.objects.get()
    assert (nu.status, nu.inhoud, nu.naam) == (Klusstatus.VERLOPEN, None, "")
    antwoord = als(noor).post(reverse("klus_ophalen", args=[klus.pk]), follow=True)
    assert "Dit bestand is er niet meer" in antwoord.content.decode()
    ouder(klus, "klaar_op", BEWAAR_REGEL + timedelta(minutes=5))
    ruim()
    assert not Klus.objects.exists()


def test_wat_nooit_begon_wacht_niet_voor_altijd(noor):
    klus = vraag(noor)
    ouder(klus, "aangevraagd_op", timedelta(hours=25))
    ruim()
    assert Klus.objects.get().status == Klusstatus.VERLOPEN


# --- On the page -----------------------------------------------------------------------------------------------------


def test_vragen_hoe_ver_het_is_houdt_een_sessie_niet_in_leven(als, noor):
    klus = vraag(noor)
    browser = als(noor)
    sessie = noor.sessies.get()
    noor.sessies.update(gebruikt_op=Now() - timedelta(minutes=5))
    eerder = noor.sessies.get().gebruikt_op
    antwoord = browser.get(reverse("klus_stand", args=[klus.pk]))
    assert antwoord.json() == {"loopt": True, "zin": antwoord.json()["zin"], "gedaan": 0, "totaal": 0}
    assert noor.sessies.get(pk=sessie.pk).gebruikt_op == eerder
    browser.get(reverse("klus", args=[klus.pk]))
    assert noor.sessies.get(pk=sessie.pk).gebruikt_op > eerder


def test_een_regel_op_elke_pagina_tot_het_einde_is_gezien(als, db, monkeypatch):
    beleid = fabriek.medewerker(Rol.BELEIDSMEDEWERKER)
    browser, ander = als(beleid), als(beleid)
    adres = browser.post(reverse("monitor_xlsx"))["Location"]
    regel = 'aria-label="Bestanden in de maak"'
    assert regel in browser.get(reverse("metingen")).content.decode()
    assert regel not in ander.get(reverse("metingen")).content.decode(), "not in the way where it was not asked"
    werk()
    assert "klaar</span>" in browser.get(reverse("metingen")).content.decode()
    browser.get(adres)
    monkeypatch.setattr(beeld.Klus, "objects", None)  # and from now on no question either
    assert regel not in browser.get(reverse("metingen")).content.decode()


def test_voortgang_is_nooit_meer_dan_alles(noor):
    gezegd: list[dict[str, Any]] = []
    vraag(noor)
    with als_werkrol():
        klus = neem(VANDAAG)
        assert klus
        probeer(klus, VANDAAG, PROEF, gezegd.append)
    assert gezegd == [{"stap": "Schrijven", "gedaan": 1, "totaal": 2}]


def test_een_andere_sleutel_laat_niets_onder_de_oude_achter(als, noor):
    klus = klaar(noor)
    call_command("sleutelwissel", stdout=StringIO())
    assert Klus.objects.get().status == Klusstatus.VERLOPEN
    assert als(noor).post(reverse("klus_opnieuw", args=[klus.pk])).status_code == 302


@pytest.mark.parametrize("code", instellingen.KLUSSEN)
def test_elke_soort_staat_waar_de_instellingen_zeggen(code):
    soort = soort_van(code)
    assert soort.code == code
    assert 0 < soort.seconden <= 600
    assert 0 < soort.megabytes <= 2048
