"""When a part falls out, visitors get a page that tells nothing, with headers and a number, and no half work."""

from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from django.conf import settings
from django.db import OperationalError, connection, transaction
from django.test import Client
from django.urls import reverse
from kombu.exceptions import OperationalError as BrokerStoring
from redis.exceptions import ConnectionError as CacheStoring

from bouwstenen.logregels import KOP
from dossier.models import Noodtoegang
from tests.huis.adressen import Adres
from tests.huis.test_adressen import beschermd
from tests.huis.wereld import Wereld
from tests.klus import werk
from tests.post import bezorg
from toegang.models import Inzage
from toegang.post.models import Zending

GEHEIM = "host=db.intern.example wachtwoord=geheim"
# (what falls out, where, as what, for whom, on which page)
STORINGEN = {
    "database": ("toegang.middleware.zicht_van", OperationalError, "klantmanager", "caseload"),
    "inzage": ("toegang.middleware.leg_vast", OperationalError, "klantmanager", "caseload"),
    "tellers": ("toegang.grenzen.consume", CacheStoring, "klantmanager", "monitor_xlsx"),
}
# (where it falls out, as what, on which page it is asked)
IN_DE_MAAK = [
    ("monitor.documenten.maak_pdf", OSError, "monitor_pdf"),
    ("monitor.documenten.maak_werkboek", MemoryError, "monitor_xlsx"),
    ("toegang.klus.uitvoering.slot", OperationalError, "monitor_xlsx"),
]


def als(wereld: Wereld, naam: str) -> Client:
    """The browser of a persona; an error becomes the page that a visitor gets."""
    browser = Client(raise_request_exception=False)
    browser.cookies[settings.SESSION_COOKIE_NAME] = wereld.personas[naam].sessie
    return browser


def is_kaal(antwoord: Any) -> None:
    """The page of an error, and nothing of what is inside."""
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 500
    assert "Er ging iets mis bij ons" in pagina
    for woord in (GEHEIM, "Traceback", "Error", "/tmp/", ".py", "SELECT"):
        assert woord not in pagina, woord
    assert len(antwoord[KOP]) == 12
    beschermd(antwoord, Adres("fout", lambda: None, {}))


@pytest.mark.parametrize("deel", STORINGEN)
def test_een_onderdeel_dat_uitvalt_verraadt_niets(deel: str, wereld: Wereld, monkeypatch):
    waar, fout, wie, naam = STORINGEN[deel]

    def kapot(*_: Any, **__: Any) -> None:
        raise fout(GEHEIM)

    monkeypatch.setattr(waar, kapot)
    with transaction.atomic():
        antwoord = als(wereld, wie).get(reverse(naam))
        transaction.set_rollback(True)
    is_kaal(antwoord)
    assert "no-store" in antwoord["Cache-Control"]


@pytest.mark.parametrize(("waar", "fout", "naam"), IN_DE_MAAK)
def test_wat_in_de_maak_omvalt_verraadt_niets(waar: str, fout: Any, naam: str, wereld: Wereld, monkeypatch, caplog):
    def kapot(*_: Any, **__: Any) -> None:
        raise fout(GEHEIM)

    monkeypatch.setattr(waar, kapot)
    with transaction.atomic():
        browser = als(wereld, "beleidsmedewerker")
        adres = browser.post(reverse(naam))["Location"]
        klus = werk()
        assert klus
        assert (klus.status, klus.inhoud) == ("mislukt", None)
        pagina = browser.get(adres).content.decode()
        transaction.set_rollback(True)
    assert klus.fout in pagina
    assert GEHEIM not in pagina + klus.fout


def test_een_verdwenen_bestand_verraadt_geen_pad(wereld: Wereld, settings, tmp_path):
    settings.MEDIA_ROOT = Path(tmp_path)
    deling = wereld.rijen["v1", "deling"]
    adres = reverse("deling_formulier", args=[deling.statushouder.dossiernummer, deling.pk])
    is_kaal(als(wereld, "klantmanager").get(adres))


def test_een_waarde_die_geen_sleutel_opent_toont_geen_dossier(wereld: Wereld):
    vreemd = Fernet(Fernet.generate_key()).encrypt(b"999000019").decode()
    adres = reverse("dossier", args=[wereld.dossiers["v", 1].dossiernummer])
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("UPDATE dossier_statushouder SET bsn = %s", [vreemd])
        is_kaal(als(wereld, "klantmanager").get(adres))
        assert not Inzage.objects.filter(pagina="dossier").exists()
        transaction.set_rollback(True)


def test_een_mailserver_die_weg_is_houdt_niemand_op_en_verraadt_niet_wie_een_account_heeft(wereld: Wereld, monkeypatch):
    def weg(*_: Any, **__: Any) -> None:
        raise OSError(GEHEIM)

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", weg)
    wie = wereld.personas["klantmanager"].wie
    assert wie
    with transaction.atomic():
        for email in (wie.email, "niemand@elders.example"):
            antwoord = Client().post(reverse("account_reset_password"), {"email": email})
            assert (antwoord.status_code, antwoord["Location"]) == (302, reverse("account_reset_password_done"))
        assert bezorg() == []
        assert Zending.objects.filter(status="wacht", fout__startswith="De mailserver").count() == 1
        transaction.set_rollback(True)


def test_zonder_broker_gaat_noodtoegang_door_en_staat_zij_in_het_overzicht(
    wereld: Wereld, monkeypatch, django_capture_on_commit_callbacks
):
    """The mail waits in the database."""

    def weg(*_: Any, **__: Any) -> None:
        raise BrokerStoring(GEHEIM)

    monkeypatch.setattr("bouwstenen.wachtrij.current_app.send_task", weg)
    nummer = wereld.dossiers["v", 3].dossiernummer
    with transaction.atomic():
        with django_capture_on_commit_callbacks(execute=True):
            gegevens = {"nummer": nummer, "reden": "Staat hier aan de balie."}
            antwoord = als(wereld, "klantmanager").post(reverse("noodtoegang"), gegevens)
        assert antwoord.status_code == 302
        assert Noodtoegang.objects.filter(statushouder__dossiernummer=nummer).count() == 1
        assert nummer in als(wereld, "teamleider").get(reverse("noodtoegangen")).content.decode()
        assert Zending.objects.filter(voor=wereld.personas["teamleider"].wie, status="wacht").count() == 1
        transaction.set_rollback(True)


def test_een_schrijfactie_die_halverwege_breekt_laat_niets_achter(wereld: Wereld, monkeypatch):
    """A new dossier is a person, a household, a koppeling and a membership: all of it, or none."""

    def kapot(*_: Any, **__: Any) -> None:
        raise OperationalError(GEHEIM)

    monkeypatch.setattr("dossier.handelingen.voeg_lid_toe", kapot)
    gegevens = {
        "voornamen": "Eden", "achternaam": "Araya", "geboortedatum": "2003-02-01", "geslacht": "vrouw",
        "contacttaal": "ti", "gekoppeld_op": "2026-11-20",
    }  # fmt: skip
    with transaction.atomic():
        is_kaal(als(wereld, "klantmanager").post(reverse("dossier_nieuw"), gegevens))
        assert not type(wereld.dossiers["v", 1]).objects.filter(achternaam="Araya").exists()
        transaction.set_rollback(True)


@pytest.mark.parametrize(
    ("status", "pad", "methode"),
    [
        (400, "/dossiers/%00/", "GET"),
        (403, "/medewerkers/", "GET"),
        (404, "/niets/", "GET"),
        (405, "/dossiers/", "PUT"),
    ],
)
def test_ook_een_weigering_beschermt_de_browser(status: int, pad: str, methode: str, wereld: Wereld):
    antwoord = als(wereld, "klantmanager").generic(methode, pad)
    assert antwoord.status_code == status
    beschermd(antwoord, Adres(pad, lambda: None, {}))
    assert "no-store" in antwoord["Cache-Control"]
    assert len(antwoord[KOP]) == 12


@pytest.mark.parametrize("blad", ["9" * 5000, "-1", "1e9", "\u0663"])
@pytest.mark.parametrize(
    ("naam", "wie"), [("caseload", "klantmanager"), ("werkvoorraad", "klantmanager"), ("logboek", "privacyofficer")]
)
def test_een_verzonnen_bladzijde_is_een_gewone(naam: str, wie: str, blad: str, wereld: Wereld):
    assert als(wereld, wie).get(reverse(naam), {"page": blad}).status_code in (200, 302)


def test_te_veel_velden_is_een_weigering(wereld: Wereld):
    antwoord = als(wereld, "klantmanager").post(reverse("noodtoegang"), {f"veld{n}": "x" for n in range(1001)})
    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.content.decode()
    te_lang = als(wereld, "klantmanager").get(f"/dossiers/D1/pip/{'9' * 5000}/")
    assert te_lang.status_code == 404
