"""The mail with reminders: what it says, what happens when it does not arrive, and its pages."""

import re
from datetime import date, timedelta
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPDataError,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)
from typing import Any

import pytest
import time_machine
from django.conf import settings as instellingen
from django.core import mail
from django.core.mail import EmailMessage
from django.urls import reverse

from tests import fabriek
from tests.fabriek import VANDAAG
from tests.werkvoorraad.herinneringen import OCHTEND, client, deel, ronde, verstuur
from toegang.models import Medewerker
from toegang.post.regels import PAUZES
from toegang.rechten import Rol
from werkvoorraad.models import Bericht

pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.fixture
def weigert(monkeypatch):
    """A mail server that answers with this exception, for one address or for all."""

    def zet(fout: Exception | None, alleen: str = "") -> None:
        gewoon = EmailMessage.send

        def send(self: EmailMessage, *args: Any, **kwargs: Any) -> int:
            if fout and (not alleen or alleen in self.to):
                raise fout
            return gewoon(self, *args, **kwargs)

        monkeypatch.setattr("werkvoorraad.documenten.EmailMessage.send", send)
        if fout is None:
            monkeypatch.undo()

    return zet


# --- What it says ----------------------------------------------------------------------------------------------------


def test_een_bericht_zegt_wat_wanneer_en_waar(noor):
    later, te_laat = client(noor, over=7), client(noor, over=-3)
    ronde()
    assert verstuur() == 1
    (bericht,) = mail.outbox
    assert bericht.subject == "2 termijnen vragen uw aandacht"
    assert bericht.to == [noor.email]
    assert bericht.extra_headers["Auto-Submitted"] == "auto-generated"
    rijen = re.findall(r"- (.+)\n  (.+)\n  (.+)", bericht.body)
    assert rijen == [
        (
            f"Praktische zaken geregeld, dossier {te_laat.dossiernummer}",
            "Uiterlijk 22 november 2026 (3 dagen te laat)",
            f"{instellingen.ADRES}/dossiers/{te_laat.dossiernummer}/",
        ),
        (
            f"Praktische zaken geregeld, dossier {later.dossiernummer}",
            "Uiterlijk 2 december 2026 (over 7 dagen)",
            f"{instellingen.ADRES}/dossiers/{later.dossiernummer}/",
        ),
    ]
    assert f"{instellingen.ADRES}/werkvoorraad/" in bericht.body


def test_een_bericht_noemt_geen_client(noor):
    fabriek.medewerker(Rol.TEAMLEIDER, "Ingrid")
    fabriek.medewerker(Rol.PARTNER, "Marieke")
    wie = client(
        noor, over=-9, voornamen="Zeldzaam", achternaam="Unieknaam", bsn="999000019", v_nummer="1234567890",
        telefoon="06 99 88 77 66", email="unieknaam@post.example",
    )  # fmt: skip
    deel(wie, "begeleiding")
    ronde()
    assert verstuur() == 3
    for bericht in mail.outbox:
        alles = bericht.message().as_string() + bericht.body
        assert wie.dossiernummer in alles
        for spoor in ("Zeldzaam", "Unieknaam", "999000019", "1234567890", "99 88 77", "post.example", "3 maart 2015"):
            assert spoor.lower() not in alles.lower()


def test_een_partner_krijgt_de_weg_naar_de_eigen_paginas(noor):
    marieke = fabriek.medewerker(Rol.PARTNER, "Marieke")
    wie = client(noor)
    deel(wie, "begeleiding")
    ronde()
    verstuur()
    (bericht,) = (b for b in mail.outbox if b.to == [marieke.email])
    adressen = set(re.findall(r"https?://\S+", bericht.body))
    assert adressen == {
        instellingen.ADRES + reverse("partner_dossier", args=[wie.dossiernummer]),
        instellingen.ADRES + reverse("partner_caseload"),
    }


def test_wat_intussen_niet_meer_gedeeld_is_hoort_een_partner_niet_meer(noor):
    fabriek.medewerker(Rol.PARTNER, "Marieke")
    blijft, gestopt = client(noor), client(noor)
    for wie in (blijft, gestopt):
        deel(wie, "begeleiding")
    ronde()
    gestopt.delingen.update(ingetrokken_op=VANDAAG)
    verstuur()
    bericht = next(b for b in mail.outbox if b.to != [noor.email])
    assert blijft.dossiernummer in bericht.body
    assert gestopt.dossiernummer not in bericht.body


def test_een_heel_lang_bericht_wordt_afgebroken_en_zegt_dat(noor, monkeypatch):
    monkeypatch.setattr("werkvoorraad.documenten.MEEST", 3)
    for _ in range(5):
        client(noor)
    ronde()
    verstuur()
    (bericht,) = mail.outbox
    assert bericht.subject == "5 termijnen vragen uw aandacht"
    assert bericht.body.count("Uiterlijk") == 3
    assert "Er zijn er nog 2." in bericht.body


# --- When it does not arrive -----------------------------------------------------------------------------------------


@pytest.fixture
def bericht(noor) -> Bericht:
    client(noor)
    ronde()
    return Bericht.objects.get()


def test_een_server_die_weg_is_wordt_steeds_later_opnieuw_geprobeerd(bericht, weigert):
    weigert(ConnectionRefusedError())
    moment, wachttijden = OCHTEND, []
    for _ in PAUZES:
        assert verstuur(moment) == 0
        bericht.refresh_from_db()
        assert bericht.status == "wacht"
        wachttijden.append(bericht.volgende_poging - moment)
        verstuur(bericht.volgende_poging - timedelta(seconds=1))
        moment = bericht.volgende_poging
    assert wachttijden == sorted(wachttijden)
    assert sum(wachttijden, timedelta()) > timedelta(days=2.5), "longer than a weekend"
    bericht.refresh_from_db()
    assert bericht.pogingen == len(PAUZES), "in between nothing was tried"
    verstuur(moment)
    bericht.refresh_from_db()
    assert (bericht.status, bericht.fout) == ("mislukt", "De mailserver is niet bereikbaar.")


def test_na_een_storing_komt_het_alsnog_aan_met_hetzelfde_nummer(bericht, weigert):
    weigert(SMTPServerDisconnected("weg"))
    verstuur()
    weigert(None)
    verstuur(OCHTEND + timedelta(hours=1))
    bericht.refresh_from_db()
    assert (bericht.status, bericht.fout, bericht.pogingen) == ("verstuurd", "", 2)
    assert [b.extra_headers["Message-ID"] for b in mail.outbox] == [bericht.message_id]


@pytest.mark.parametrize(
    ("fout", "status", "tekst"),
    [
        (SMTPRecipientsRefused({"m@x": (550, b"no such user m@x")}), "mislukt", "code 550"),
        (SMTPRecipientsRefused({"m@x": (451, b"later m@x")}), "wacht", "code 451"),
        (SMTPDataError(554, b"spam from m@x"), "mislukt", "code 554"),
        (SMTPConnectError(421, b"busy"), "wacht", "niet bereikbaar"),
        (SMTPAuthenticationError(535, b"geheim wachtwoord"), "wacht", "Controleer de instellingen"),
        (TimeoutError(), "wacht", "niet bereikbaar"),
        (UnicodeEncodeError("ascii", "m@x", 0, 1, "x"), "mislukt", "Controleer het adres"),
    ],
)
def test_een_weigering_staat_er_in_eigen_woorden(bericht, weigert, fout, status, tekst):
    weigert(fout)
    verstuur()
    bericht.refresh_from_db()
    assert bericht.status == status
    assert tekst in bericht.fout
    assert "m@x" not in bericht.fout
    assert "geheim" not in bericht.fout


def test_een_adres_dat_niet_bestaat_houdt_de_rest_niet_op(noor, weigert):
    for naam in ("Willem", "Zeynep"):
        client(fabriek.medewerker(naam=naam))
    client(noor)
    ronde()
    weigert(SMTPRecipientsRefused({"x": (550, b"")}), alleen=noor.email)
    assert verstuur() == 2
    assert len(mail.outbox) == 2


def test_een_server_die_weg_is_wordt_niet_voor_elk_bericht_gevraagd(noor, weigert):
    for nummer in range(5):
        client(fabriek.medewerker(naam=f"Collega {nummer}"))
    ronde()
    weigert(TimeoutError())
    verstuur()
    assert sorted(Bericht.objects.values_list("pogingen", flat=True)) == [0, 0, 0, 0, 1]


def test_wie_intussen_geblokkeerd_is_krijgt_niets(bericht):
    Medewerker.objects.update(is_active=False)
    verstuur()
    bericht.refresh_from_db()
    assert (bericht.status, mail.outbox) == ("mislukt", [])
    assert bericht.fout == "De ontvanger mag niet meer inloggen."


# --- The page of the beheerder ---------------------------------------------------------------------------------------


@pytest.fixture
def beheer(als, db):
    return als(fabriek.medewerker(Rol.BEHEERDER, "Bea"))


def test_zonder_berichten_legt_de_pagina_uit_wat_er_komt(beheer):
    html = beheer.get(reverse("berichten")).content.decode()
    assert "Er is nog geen bericht verstuurd" in html


def test_de_beheerder_ziet_wat_mislukte_en_laat_het_opnieuw_gaan(beheer, bericht, noor, weigert):
    wie = bericht.herinneringen.get().statushouder
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin van Boxtel")
    client(karin)
    ronde(gemeente=karin.gemeente)
    weigert(SMTPRecipientsRefused({"x": (550, b"")}))
    verstuur()
    html = beheer.get(reverse("berichten"), {"status": "mislukt"}).content.decode()
    assert noor.email in html
    assert "De mailserver weigerde dit bericht (code 550)." in html
    assert "Karin" not in html
    assert wie.dossiernummer not in html
    assert wie.achternaam not in html
    weigert(None)
    antwoord = beheer.post(reverse("bericht_opnieuw", args=[bericht.pk]), follow=True).content.decode()
    assert "gaat binnen een paar minuten opnieuw weg" in antwoord
    assert verstuur() == 1
    html = beheer.get(reverse("berichten"), {"status": "verstuurd"}).content.decode()
    assert noor.email in html
    assert "Opnieuw versturen" not in html


def test_wat_al_verstuurd_is_gaat_niet_opnieuw(beheer, bericht):
    verstuur()
    antwoord = beheer.post(reverse("bericht_opnieuw", args=[bericht.pk]), follow=True).content.decode()
    assert "al verstuurd" in antwoord
    assert verstuur() == 0


def test_een_status_die_niet_bestaat_toont_alles(beheer, bericht, noor):
    assert noor.email in beheer.get(reverse("berichten"), {"status": "x' OR 1=1"}).content.decode()


@pytest.mark.parametrize("aantal", [1, 3])
def test_de_pagina_vraagt_niet_meer_bij_meer_berichten(beheer, django_assert_num_queries, aantal):
    for nummer in range(aantal):
        client(fabriek.medewerker(naam=f"Collega {nummer}"))
    ronde()
    with django_assert_num_queries(VRAGEN):
        beheer.get(reverse("berichten"))


VRAGEN = 5  # session, account, numbers per status, how many rows, the rows


# --- Post, in the demonstration --------------------------------------------------------------------------------------


@pytest.fixture
def postvak(settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path


def test_post_toont_wat_naar_het_eigen_adres_ging(als, noor, postvak):
    willem = fabriek.medewerker(naam="Willem")
    eigen, ander = client(noor), client(willem)
    ronde()
    assert verstuur() == 2
    html = als(noor).get(reverse("post")).content.decode()
    assert "Een termijn vraagt uw aandacht" in html
    assert f'href="{reverse("dossier", args=[eigen.dossiernummer])}"' in html
    assert f'href="{reverse("werkvoorraad")}"' in html
    assert ander.dossiernummer not in html


def test_post_zegt_de_tijd_van_hier(als, noor, postvak):
    with time_machine.travel("2026-07-01T10:15:00+02:00", tick=False):
        EmailMessage("Zomer", "Dag", to=[noor.email]).send()
        assert "1 juli 2026, 10.15 uur" in als(noor).get(reverse("post")).content.decode()


def test_post_is_leeg_zolang_er_niets_kwam(als, noor, postvak):
    assert "Er is nog geen post voor u" in als(noor).get(reverse("post")).content.decode()


def test_een_link_naar_elders_is_in_post_geen_link(als, noor, postvak):
    EmailMessage("<b>Kop</b>", "<script>x</script> https://elders.example/pad", to=[noor.email]).send()
    html = als(noor).get(reverse("post")).content.decode()
    assert "https://elders.example/pad" in html
    assert 'href="/pad' not in html
    assert "<script>x" not in html
    assert "<b>Kop" not in html


def test_buiten_de_demonstratie_bestaat_post_niet(als, noor, postvak, settings):
    browser = als(noor)
    assert 'href="/post/"' in browser.get(reverse("werkvoorraad")).content.decode()
    settings.DEMO = False
    settings.SECURE_SSL_REDIRECT = False
    assert browser.get(reverse("post")).status_code == 404
    assert 'href="/post/"' not in browser.get(reverse("werkvoorraad")).content.decode()


def test_de_dag_van_een_bericht_is_die_van_de_ronde(noor):
    client(noor)
    ronde(date(2026, 12, 1))
    assert Bericht.objects.get().dag == date(2026, 12, 1)
