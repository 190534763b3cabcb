"""Mail about accounts waits in the database: no mail server that is away loses an account or a mail."""

import re
from datetime import timedelta
from email.utils import parseaddr
from smtplib import SMTPRecipientsRefused
from typing import Any
from urllib.parse import urlsplit

import pytest
import time_machine
from django.conf import settings as instellingen
from django.core import mail
from django.core.mail import EmailMessage
from django.db import IntegrityError, connection, transaction
from django.db.models.functions import Now
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import fabriek
from tests.conftest import als_werkrol
from tests.post import bezorg
from toegang.models import Medewerker
from toegang.post.handelingen import ruim_op
from toegang.post.models import Zending
from toegang.rechten import Rol

pytestmark = pytest.mark.usefixtures("vandaag")
NIEUW = {"naam": "Ada de Groot", "email": "ada@gemeente.example", "rol": "klantmanager", "is_active": "on"}
VERGETEN = "/account/wachtwoord/vergeten/"
LINK = re.compile(r"https?://\S+(/account/wachtwoord/nieuw/\S+)")


@pytest.fixture
def beheer(als, db) -> Client:
    browser = als(fabriek.medewerker(Rol.BEHEERDER, "Saskia"))
    browser.get(reverse("medewerkers"))
    return browser


@pytest.fixture
def weg(monkeypatch):
    """A mail server that is away until the test calls this."""

    def send(*_: Any, **__: Any) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailMessage, "send", send)
    return monkeypatch.undo


def later(**duur: float) -> Any:
    return time_machine.travel(timezone.now() + timedelta(**duur), tick=True)


def test_zonder_mailserver_is_er_een_account_en_komt_de_mail_later(beheer, weg):
    pagina = beheer.post(reverse("medewerker_nieuw"), NIEUW, follow=True).content.decode()
    assert "gaat binnen een paar minuten weg" in pagina
    ada = Medewerker.objects.get(email=NIEUW["email"])
    assert bezorg() == []
    assert "e-mail wacht op verzending" in beheer.get(reverse("medewerker", args=[ada.pk])).content.decode()
    assert "De mailserver is niet bereikbaar." in beheer.get(reverse("zendingen")).content.decode()
    weg()
    with later(minutes=6):
        (bericht,) = bezorg()
        assert bezorg() == [bericht], "once"
    assert bericht.to == [ada.email]
    assert "Gemeente Vught" in bericht.subject
    assert LINK.search(bericht.body)
    assert "Verstuurd op 25 november 2026" in beheer.get(reverse("medewerker", args=[ada.pk])).content.decode()


def test_een_account_dat_er_niet_komt_krijgt_geen_mail(beheer):
    beheer.post(reverse("medewerker_nieuw"), {**NIEUW, "rol": "partner"})  # without an organisatie
    assert not Zending.objects.exists()


def test_een_link_staat_in_geen_tabel_en_werkt_vanaf_het_versturen(client, noor, weg):
    client.post(VERGETEN, {"email": noor.email})
    weg()
    with later(hours=11):
        (bericht,) = bezorg()
    link = LINK.search(bericht.body)
    assert link
    geheim = link[1].rstrip("/").rpartition("-")[2]
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(rij::text, ' ') FROM toegang_zending rij")
        assert geheim not in cursor.fetchone()[0]
    with later(days=3):  # of three days that began eleven hours later
        assert "password1" in client.get(link[1], follow=True).content.decode()


def test_een_aanvraag_van_gisteren_wordt_niet_alsnog_verstuurd(client, noor, beheer):
    client.post(VERGETEN, {"email": noor.email})
    with later(hours=13):
        assert bezorg() == []
        zending = Zending.objects.get()
        assert (zending.status, zending.fout[:14]) == ("mislukt", "Het is te laat")


def test_een_adres_zonder_account_blijft_niet_bewaard(client, db):
    client.post(VERGETEN, {"email": "niemand@elders.example"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT adres FROM toegang_zending")
        (adres,) = cursor.fetchone()
    assert adres
    assert "niemand" not in adres, "encrypted while it waits"
    (bericht,) = bezorg()
    assert bericht.to == ["niemand@elders.example"]
    assert not Zending.objects.exists()


def test_ook_een_geweigerd_adres_zonder_account_blijft_niet_bewaard(client, db, monkeypatch):
    def weiger(*_: Any, **__: Any) -> None:
        raise SMTPRecipientsRefused({"x": (550, b"")})

    monkeypatch.setattr(EmailMessage, "send", weiger)
    client.post(VERGETEN, {"email": "niemand@elders.example"})
    bezorg()
    assert not Zending.objects.exists()


def test_een_bericht_heeft_het_nummer_en_het_adres_van_deze_toepassing(client, noor, settings):
    settings.ADRES = "https://statushouders.vught.nl"
    client.post(VERGETEN, {"email": noor.email}, headers={"Host": "localhost"})
    (bericht,) = bezorg()
    assert bericht.extra_headers["Message-ID"].endswith("@statushouders.vught.nl>")
    assert bericht.extra_headers["Auto-Submitted"] == "auto-generated", "no out-of-office answers it"
    assert {urlsplit(adres).netloc for adres in re.findall(r"https?://\S+", bericht.body)} == {"statushouders.vught.nl"}
    assert parseaddr(bericht.from_email)[1] == parseaddr(instellingen.DEFAULT_FROM_EMAIL)[1]


def test_wie_al_geblokkeerd_is_krijgt_geen_link(client, noor):
    client.post(VERGETEN, {"email": noor.email})
    Medewerker.objects.update(is_active=False)
    assert bezorg() == []


def test_de_beheerder_ziet_wat_mislukte_en_laat_het_opnieuw_gaan(beheer, noor, client, weg):
    karin = fabriek.medewerker(gemeente=fabriek.gemeente("Boxtel"), naam="Karin van Boxtel")
    for wie in (noor, karin):
        client.post(VERGETEN, {"email": wie.email})
    Zending.objects.update(status="mislukt", fout="De mailserver is niet bereikbaar.")
    html = beheer.get(reverse("zendingen"), {"status": "mislukt"}).content.decode()
    assert noor.email in html
    assert "Karin" not in html
    weg()
    van_noor, van_karin = (Zending.objects.get(voor=wie) for wie in (noor, karin))
    beheer.post(reverse("zending_opnieuw", args=[van_noor.pk]))
    assert beheer.post(reverse("zending_opnieuw", args=[van_karin.pk])).status_code == 404
    assert [bericht.to for bericht in bezorg()] == [[noor.email]]
    assert mail.outbox[0].extra_headers["Message-ID"] == van_noor.message_id


@pytest.mark.parametrize("status", ["wacht", "verstuurd"])
def test_wat_niet_mislukte_gaat_niet_nog_een_keer(beheer, noor, client, status):
    """Two clicks at once, or a page that is an hour old."""
    client.post(VERGETEN, {"email": noor.email})
    verstuurd_op = timezone.now() if status == "verstuurd" else None
    Zending.objects.update(status=status, verstuurd_op=verstuurd_op, pogingen=2)
    beheer.post(reverse("zending_opnieuw", args=[Zending.objects.get().pk]))
    assert Zending.objects.filter(status=status, pogingen=2).exists()


def test_na_negentig_dagen_is_vergeten_wat_verstuurd_is(client, noor):
    """What waits or failed is not: somebody has still to do something about it."""
    for _ in range(3):
        client.post(VERGETEN, {"email": noor.email})
    verstuurd, mislukt, wacht = Zending.objects.order_by("pk")
    for een, stand in (
        (verstuurd, {"status": "verstuurd", "verstuurd_op": timezone.now()}),
        (mislukt, {"status": "mislukt"}),
    ):
        Zending.objects.filter(pk=een.pk).update(**stand)
    with als_werkrol():
        assert ruim_op(timezone.now() + timedelta(days=89)) == 0
        assert ruim_op(timezone.now() + timedelta(days=91)) == 1
    assert set(Zending.objects.all()) == {mislukt, wacht}


@pytest.mark.parametrize(
    ("regel", "velden"),
    [
        ("zending_status_bekend", {"status": "zoek"}),
        ("zending_verstuurd_volledig", {"status": "verstuurd"}),
        ("zending_verstuurd_volledig", {"verstuurd_op": Now()}),
        ("zending_voor_iemand", {"adres": "niemand@elders.example"}),
        ("zending_voor_iemand", {"voor": None}),
        ("zending_voor_iemand", {"voor": None, "gemeente": None}),
    ],
)
def test_wat_nooit_waar_kan_zijn_weigert_postgresql(client, noor, regel, velden):
    client.post(VERGETEN, {"email": noor.email})
    with pytest.raises(IntegrityError, match=regel), transaction.atomic():
        Zending.objects.update(**velden)


def test_een_bericht_dat_niet_te_maken_is_houdt_de_andere_niet_op(client, noor):
    for sjabloon in ("bestaat/niet", "account/email/password_changed"):
        Zending.objects.create(gemeente=noor.gemeente, voor=noor, sjabloon=sjabloon, message_id=sjabloon)
    assert [bericht.subject for bericht in bezorg()] == ["Uw wachtwoord is gewijzigd"]
    assert Zending.objects.get(status="wacht").fout.startswith("Dit bericht kan niet worden gemaakt.")
