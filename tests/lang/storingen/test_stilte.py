"""A real worker or beat that is killed is noticed by the one that lives, and told of once: over a real mail server."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import redis
from django.conf import settings
from django.db.models.functions import Now

from tests import fabriek, logins
from tests.huis.bron import WORTEL
from tests.huis.test_post import Mailserver, mailserver, wacht_tot  # noqa: F401  # the fixture
from toegang.hartslag.models import Hartslag, Proces
from toegang.models import Medewerker
from toegang.post.models import Zending
from toegang.rechten import Rol

pytestmark = pytest.mark.django_db(transaction=True)
BEHEERDERS = 3


@contextmanager
def proces(soort: Proces, server: Mailserver, map_: Path, naam: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """A worker or a beat as on a server, on the database and the broker of this test."""
    omgeving = logins.omgeving("werker") | {
        "DJANGO_SETTINGS_MODULE": "tests.lang.storingen.instellingen",
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": "127.0.0.1",
        "EMAIL_PORT": str(server.server.port),
    }
    zelf = {
        Proces.WORKER: ["worker", "--concurrency", "1", "--without-mingle", "--hostname", f"w{naam}@toets"],
        Proces.BEAT: ["beat", "--pidfile", "", "--schedule", str(map_ / f"beat{naam}")],
    }
    opdracht = [sys.executable, "-m", "celery", "--app", "vught_statushouders", *zelf[soort]]
    with (map_ / f"{soort}{naam}.log").open("wb") as log:
        lopend = subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=log, stderr=log, start_new_session=True)
    try:
        yield lopend
    finally:
        dood(lopend)


def dood(lopend: subprocess.Popen[bytes]) -> None:
    if lopend.poll() is None:
        os.killpg(lopend.pid, 9)
    lopend.wait()


@pytest.fixture
def post(mailserver: Mailserver) -> Iterator[Mailserver]:  # noqa: F811  # the fixture
    mailserver.open = True
    for nummer in range(BEHEERDERS):
        fabriek.medewerker(Rol.BEHEERDER, f"Beheerder {nummer}")
    Hartslag.objects.all().delete()
    yield mailserver
    redis.Redis.from_url(settings.REDIS_URL).flushdb()


def gezien(soort: Proces) -> bool:
    return Hartslag.objects.filter(proces=soort, gezien_op__gt=Now() - timedelta(seconds=20)).exists()


def een_uur_later(soort: Proces) -> None:
    Hartslag.objects.filter(proces=soort).update(gezien_op=Now() - timedelta(minutes=61))


def is_een_keer_gemeld(post: Mailserver, soort: Proces) -> None:
    """Everybody got one mail, and nobody another while the others went on looking."""
    wacht_tot(lambda: Zending.objects.filter(status="verstuurd").count() == BEHEERDERS, "de melding")
    gemeld = Hartslag.objects.get(proces=soort).gemeld_op
    ander = next(een for een in Proces if een != soort)
    voor = Hartslag.objects.get(proces=ander).gezien_op
    wacht_tot(
        lambda: Hartslag.objects.get(proces=ander).gezien_op > voor + timedelta(seconds=2), "nog tien keer kijken"
    )
    assert Hartslag.objects.get(proces=soort).gemeld_op == gemeld
    assert sorted(post.aantallen.values()) == [1] * BEHEERDERS
    assert all(f"({soort.label})" in tekst for tekst in post.inhoud)


def test_een_gedode_worker_wordt_door_beat_gemeld_die_zelf_mailt(post: Mailserver, tmp_path: Path):
    with proces(Proces.BEAT, post, tmp_path, "1"), proces(Proces.BEAT, post, tmp_path, "2"):
        with proces(Proces.WORKER, post, tmp_path) as worker:
            wacht_tot(lambda: gezien(Proces.WORKER) and gezien(Proces.BEAT), "een teken van leven")
            dood(worker)
        een_uur_later(Proces.WORKER)
        is_een_keer_gemeld(post, Proces.WORKER)


def test_een_gedode_beat_wordt_door_de_workers_gemeld(post: Mailserver, tmp_path: Path):
    with proces(Proces.WORKER, post, tmp_path, "1"), proces(Proces.WORKER, post, tmp_path, "2"):
        with proces(Proces.BEAT, post, tmp_path) as beat:
            wacht_tot(lambda: gezien(Proces.WORKER) and gezien(Proces.BEAT), "een teken van leven")
            dood(beat)
        een_uur_later(Proces.BEAT)
        is_een_keer_gemeld(post, Proces.BEAT)


def test_een_mailserver_die_weg_is_verliest_geen_welkom(post: Mailserver, tmp_path: Path, als: Any):
    beheer = als(Medewerker.objects.order_by("pk")[0])
    post.server.stop()
    gegevens = {"naam": "Ada de Groot", "email": "ada@gemeente.example", "rol": "klantmanager", "is_active": "on"}
    with proces(Proces.WORKER, post, tmp_path):
        wacht_tot(lambda: gezien(Proces.WORKER), "een teken van leven")
        assert beheer.post("/medewerkers/nieuw/", gegevens).status_code == 302
        wacht_tot(lambda: Zending.objects.filter(pogingen=1, status="wacht").exists(), "een vergeefse poging")
        post.server = type(post.server)(post, hostname="127.0.0.1", port=post.server.port)
        post.server.start()
        Zending.objects.update(volgende_poging=None)  # the pause is over
        beheer.post("/account/wachtwoord/vergeten/", {"email": "ada@gemeente.example"})
        with proces(Proces.BEAT, post, tmp_path):
            wacht_tot(lambda: Zending.objects.filter(status="verstuurd").exists(), "het welkom")
    assert ("ada@gemeente.example") in [adres for _, adres in post.ontvangen]
