"""A file is there whole or not at all, and not without the row that names it."""

import os
import resource
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from bouwstenen import opslag
from dossier.models import Deling
from dossier.tasks import ruim_bestanden_op
from tests import fabriek
from tests.conftest import als_werkrol
from tests.dossier.test_delen import gegevens
from toegang.afscherming import binnen
from vught_statushouders.management.commands.start import Command

NU = datetime(2026, 11, 25, 12, tzinfo=UTC)
GROOT = b"%PDF-1.7\n" + bytes(300_000)


pytestmark = pytest.mark.usefixtures("vandaag")


@pytest.fixture(autouse=True)
def map_(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def bestanden(map_):
    return sorted(str(pad.relative_to(map_)) for pad in map_.rglob("*") if pad.is_file())


@contextmanager
def volle_schijf():
    """No file of this process grows beyond 100 kB; no rights are needed for that."""
    was = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, was[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, was)


def test_een_volle_schijf_laat_geen_half_bestand_achter(map_):
    with volle_schijf(), pytest.raises(ValidationError, match="geen plek meer op de server"):
        default_storage.save("stuk/x", ContentFile(GROOT))
    assert bestanden(map_) == []


def test_ook_een_bron_die_breekt_laat_niets_achter(map_):
    class Breekt(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"begin"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        default_storage.save("stuk/x", Breekt(b"begin en einde"))
    assert bestanden(map_) == []


def test_een_bestand_ligt_op_de_schijf_voor_het_zijn_naam_krijgt(map_, monkeypatch):
    """Also when the power fails at any moment; and then its name is put there."""
    stappen: list[str] = []
    geef_naam = opslag.Path.rename

    def rename(pad, naar):
        stappen.append("naam")
        return geef_naam(pad, naar)

    monkeypatch.setattr(opslag.os, "fsync", lambda nummer: stappen.append(os.readlink(f"/proc/self/fd/{nummer}")))
    monkeypatch.setattr(opslag.Path, "rename", rename)
    default_storage.save("stuk/x", ContentFile(b"x"))
    assert stappen == [str(map_ / "stuk" / "x.deel"), "naam", str(map_ / "stuk")]


@pytest.fixture
def velden(noor):
    partner = fabriek.organisatie(gemeente=noor.gemeente)
    uitleg = {"basis": "toestemming", "uitgelegd_taal": "ti", "uitgelegd_door": "N. Bakker"}
    return lambda: gegevens(partner, **uitleg, formulier=SimpleUploadedFile("scan.pdf", GROOT))


def test_een_upload_op_een_volle_schijf_zegt_wat_er_is_en_daarna_gaat_het_weer(als, noor, map_, velden):
    adres = reverse("deling_nieuw", args=[fabriek.dossier(noor).dossiernummer])
    with volle_schijf():
        antwoord = als(noor).post(adres, velden())
    assert antwoord.status_code < 500
    assert "geen plek meer op de server" in antwoord.content.decode()
    assert not Deling.objects.exists()
    assert bestanden(map_) == []
    assert als(noor).post(adres, velden()).status_code == 302
    assert bestanden(map_) == [Deling.objects.get().formulier.name]


def test_wat_na_het_schrijven_mislukt_neemt_het_bestand_mee(als, noor, map_, velden, monkeypatch):
    def kapot(*_, **__):
        raise RuntimeError

    adres = reverse("deling_nieuw", args=[fabriek.dossier(noor).dossiernummer])
    monkeypatch.setattr("toegang.middleware._schrijf_inzage", kapot)  # the last step, when all has been written
    with pytest.raises(RuntimeError):
        als(noor).post(adres, velden())
    assert bestanden(map_) == []


def test_alleen_het_deel_dat_mislukt_neemt_zijn_bestand_mee(db, noor, map_):
    with binnen(fabriek.zicht(noor)):
        default_storage.save("stuk/blijft", ContentFile(b"x"))
        with transaction.atomic():
            default_storage.save("stuk/gaat", ContentFile(b"x"))
            transaction.set_rollback(True)
    assert bestanden(map_) == ["stuk/blijft"]


def test_wat_een_laag_dieper_geschreven_is_gaat_mee(db, noor, map_):
    with binnen(fabriek.zicht(noor)):
        with binnen(fabriek.zicht(noor)):
            default_storage.save("stuk/gaat", ContentFile(b"x"))
        transaction.set_rollback(True)
    assert bestanden(map_) == []


@pytest.mark.django_db(transaction=True)
def test_wat_echt_vastligt_blijft(map_):
    with binnen(fabriek.zicht(fabriek.medewerker())):
        default_storage.save("stuk/blijft", ContentFile(b"x"))
    assert bestanden(map_) == ["stuk/blijft"]


# --- Files without a row ---------------------------------------------------------------------------------------------


@pytest.fixture
def verouderd(als, noor, map_, velden):
    """A consent in use, one that only the history knows, and files that nothing names; all of them old."""
    wie = fabriek.dossier(noor)
    namen = []
    for _ in range(2):
        als(noor).post(reverse("deling_nieuw", args=[wie.dossiernummer]), velden())
        namen.append(Deling.objects.get().formulier.name)
        if len(namen) == 1:
            Deling.objects.all().delete()
    for naam in ("toestemming/" + "a" * 32, "stuk/" + "b" * 32 + ".deel", "stuk/niet-van-ons", "elders/" + "c" * 32):
        (map_ / naam).parent.mkdir(exist_ok=True)
        (map_ / naam).write_bytes(b"x")
    oud = (datetime.now(UTC) - timedelta(days=31)).timestamp()
    for naam in bestanden(map_):
        os.utime(map_ / naam, (oud, oud))
    (map_ / "stuk" / ("d" * 32)).write_bytes(b"van nu")
    return namen


def test_een_bestand_zonder_rij_wordt_gevonden_en_verwijderd(verouderd, map_, capsys):
    voor = bestanden(map_)
    assert set(verouderd) < set(voor)
    call_command("bestanden")
    wees = ["toestemming/" + "a" * 32, "stuk/" + "b" * 32 + ".deel"]
    assert sorted(capsys.readouterr().out.split()) == sorted(wees)
    assert bestanden(map_) == voor, "looking is not removing"
    with als_werkrol():  # as the worker
        assert ruim_bestanden_op() == 2
    assert bestanden(map_) == [naam for naam in voor if naam not in wees]
    assert ruim_bestanden_op() == 0


def test_een_half_bestand_gaat_na_een_dag_en_een_heel_na_dertig(db, map_):
    """A whole one may be of a day after the backup that was put back."""
    (map_ / "stuk").mkdir()
    nu = datetime.now(UTC)
    for naam in ("a" * 32, "b" * 32 + ".deel"):
        (map_ / "stuk" / naam).write_bytes(b"x")
        os.utime(map_ / "stuk" / naam, (nu.timestamp(), nu.timestamp()))
    weg = {dagen: {pad.name[0] for pad in opslag.verweesd(nu + timedelta(days=dagen))} for dagen in (0, 2, 29, 31)}
    assert weg == {0: set(), 2: {"b"}, 29: {"b"}, 31: {"a", "b"}}


def test_wie_niet_alles_ziet_zou_te_veel_weggooien(verouderd):
    """Why the task asks with everything in sight."""
    with als_werkrol():
        assert len(list(opslag.verweesd(datetime.now(UTC)))) > 2


def test_een_demonstratie_neemt_haar_bestanden_van_vroeger_mee(settings, tmp_path):
    settings.BASE_DIR, settings.MEDIA_ROOT, settings.DEMO = tmp_path / "hier", tmp_path / "gegevens" / "media", True
    (tmp_path / "hier" / "media" / "stuk").mkdir(parents=True)
    (tmp_path / "hier" / "media" / "stuk" / "x").write_bytes(b"van vroeger")
    Command()._haal_bestanden_over()
    assert bestanden(settings.MEDIA_ROOT) == ["stuk/x"]
    (settings.MEDIA_ROOT / "stuk" / "x").write_bytes(b"van nu")
    Command()._haal_bestanden_over()
    assert (settings.MEDIA_ROOT / "stuk" / "x").read_bytes() == b"van nu", "once"
