"""Worker and beat give signs of life; whoever is still alive tells once of one that does not."""

import threading
from datetime import timedelta
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.db import Error, IntegrityError, connection, transaction
from django.db.models.functions import Now
from django.utils import timezone

from tests import fabriek
from tests.conftest import als_webrol, als_werkrol
from tests.post import bezorg
from toegang.hartslag import tasks
from toegang.hartslag.handelingen import databaseklok, klop, meld_stilte
from toegang.hartslag.models import Hartslag, Proces
from toegang.hartslag.tasks import Ritme
from toegang.models import Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.post.models import Zending
from toegang.rechten import Rol

LANG = timedelta(minutes=61)
GEDULD = 60  # seconds at most; a busy machine may take its time


@pytest.fixture
def beheerders(db) -> list[str]:
    """Of two gemeenten; nobody else is told."""
    fabriek.medewerker(Rol.TEAMLEIDER)
    mensen = [
        fabriek.medewerker(Rol.BEHEERDER, "Saskia"),
        fabriek.medewerker(Rol.BEHEERDER, "Karel", gemeente=fabriek.gemeente("Boxtel")),
    ]
    return [wie.adres for wie in mensen]


def zwijgt(proces: Proces, duur: timedelta = LANG) -> None:
    """This one was last seen so long ago, and the other a moment ago."""
    for een in Proces:
        gezien = Now() - (duur if een == proces else timedelta())
        Hartslag.objects.update_or_create(proces=een, defaults={"gezien_op": gezien, "gemeld_op": None})


def waak() -> None:
    with als_webrol():
        tasks.waak()


def test_een_teken_van_leven_staat_op_de_klok_van_de_database(db):
    with als_werkrol():
        klop(Proces.BEAT, timezone.now() + timedelta(minutes=5))
    slag = Hartslag.objects.get(proces=Proces.BEAT)
    assert abs(slag.gezien_op - databaseklok()) < timedelta(minutes=1)
    assert 290 < slag.klok_scheef < 310


def test_postgresql_kent_geen_ander_proces(db):
    with pytest.raises(IntegrityError, match="hartslag_proces_bekend"), transaction.atomic():
        Hartslag.objects.create(proces="zoek")


@pytest.mark.parametrize("proces", Proces)
def test_wie_een_uur_zwijgt_wordt_een_keer_gemeld(proces, beheerders):
    zwijgt(proces)
    for _ in range(3):
        waak()
    berichten = bezorg()
    assert sorted(bericht.to[0] for bericht in berichten) == sorted(beheerders)
    assert all(proces.label in bericht.subject for bericht in berichten)
    assert "/toestand/" in berichten[0].body


def test_wie_geblokkeerd_is_hoort_het_niet(beheerders):
    blijft, gaat = Medewerker.objects.filter(email__in=beheerders).order_by("pk")
    fabriek.medewerker(Rol.BEHEERDER, "Tweede beheerder", gemeente=gaat.gemeente)
    Medewerker.objects.filter(pk=gaat.pk).update(is_active=False)
    zwijgt(Proces.WORKER)
    waak()
    assert gaat.pk not in Zending.objects.values_list("voor", flat=True)
    assert Zending.objects.filter(voor=blijft).exists()


def test_wie_net_nog_leefde_wordt_niet_gemeld(beheerders):
    zwijgt(Proces.BEAT, timedelta(minutes=59))
    waak()
    assert not Zending.objects.exists()


def test_een_volgende_stilte_wordt_weer_gemeld(beheerders):
    zwijgt(Proces.BEAT)
    waak()
    with als_werkrol():
        klop(Proces.BEAT, timezone.now())
    waak()
    assert Zending.objects.count() == 2
    Hartslag.objects.filter(proces=Proces.BEAT).update(gezien_op=Now() - LANG, gemeld_op=Now() - 2 * LANG)
    waak()
    assert Zending.objects.count() == 4


def test_zonder_worker_gaat_de_mail_van_wie_het_merkt(beheerders, mailoutbox):
    zwijgt(Proces.WORKER)
    waak()
    assert len(mailoutbox) == 2, "sent without a worker"


def test_met_een_worker_laat_wie_het_merkt_de_mail_aan_hem(beheerders, mailoutbox):
    zwijgt(Proces.BEAT)
    waak()
    assert (len(mailoutbox), Zending.objects.filter(status="wacht").count()) == (0, 2)


def test_zonder_mailserver_blijft_de_melding_wachten(beheerders, monkeypatch):
    def weg(*_: Any, **__: Any) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailMessage, "send", weg)
    zwijgt(Proces.WORKER)
    waak()
    assert Zending.objects.filter(status="wacht").count() == 2


@pytest.mark.django_db(transaction=True)
def test_wie_het_merkt_terwijl_een_ander_het_meldt_meldt_het_niet_ook(beheerders, monkeypatch):
    zwijgt(Proces.BEAT)
    bezig, verder = threading.Event(), threading.Event()

    def zet_langzaam_klaar(*args: Any, **kwargs: Any) -> None:
        bezig.set()
        assert verder.wait(GEDULD)
        zet_klaar(*args, **kwargs)

    def ander() -> None:
        meld_stilte()
        connection.close()

    monkeypatch.setattr("toegang.hartslag.handelingen.zet_klaar", zet_langzaam_klaar)
    draad = threading.Thread(target=ander)
    draad.start()
    assert bezig.wait(GEDULD)
    monkeypatch.undo()
    assert meld_stilte() == 0
    verder.set()
    draad.join()
    assert Zending.objects.count() == len(beheerders)


def test_een_proces_klopt_niet_vaker_dan_eens_per_minuut_en_valt_nooit_om(db, monkeypatch):
    keren: list[Proces] = []

    def klop_kapot(proces: Proces, _: object) -> None:
        keren.append(proces)
        raise Error

    monkeypatch.setattr(tasks, "klop", klop_kapot)
    ritme = Ritme(Proces.WORKER)
    for _ in range(10):
        ritme.tik()
    assert keren == [Proces.WORKER]
    tasks.uitval.vergeet()
