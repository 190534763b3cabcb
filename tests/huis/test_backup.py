"""A backup comes back whole, or not at all; and one command says whether it did."""

import json
import os
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cryptography.fernet import Fernet
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.db import connection

from dossier.models import Deling, Statushouder
from tests import fabriek
from toegang.afscherming import als_systeem
from vught_statushouders.backup import archief, queries
from vught_statushouders.bewaker import postgres_bin
from vught_statushouders.herkomst import database_past

BSN = "999990019"
ANDER = "herstel_toets"


@pytest.fixture(autouse=True)
def _programmas(monkeypatch):
    """Those of PostgreSQL, as new as the server of the tests."""
    monkeypatch.setenv("PATH", f"{postgres_bin()}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def map_(noor, settings, tmp_path: Path) -> Path:
    """A backup of a gemeente with one dossier and one file."""
    settings.MEDIA_ROOT = tmp_path / "media"
    fabriek.dossier(noor, bsn=BSN)
    (settings.MEDIA_ROOT / "toestemmingen").mkdir(parents=True)
    (settings.MEDIA_ROOT / "toestemmingen" / "scan").write_bytes(b"%PDF-")
    (settings.MEDIA_ROOT / "toestemmingen" / "half.deel").write_bytes(b"%PD")
    backups = tmp_path / "backups"
    backups.mkdir()
    doe("backup", backups)
    [gemaakt] = backups.iterdir()
    return gemaakt


def doe(*opdracht: Any, **opties: Any) -> str:
    uit = StringIO()
    call_command(*map(str, opdracht), stdout=uit, **opties)
    return uit.getvalue()


@contextmanager
def elders(settings, tmp_path: Path) -> Iterator[Path]:
    """On an empty database and an empty folder."""
    hier, media = connection.settings_dict["NAME"], settings.MEDIA_ROOT
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as beheer:
        beheer.execute(f"DROP DATABASE IF EXISTS {ANDER} WITH (FORCE)")
        beheer.execute(f"CREATE DATABASE {ANDER} TEMPLATE template0")
        connection.close()
        connection.settings_dict["NAME"] = ANDER
        settings.MEDIA_ROOT = tmp_path / "leeg"
        settings.MEDIA_ROOT.mkdir()
        try:
            yield settings.MEDIA_ROOT
        finally:
            connection.close()
            connection.settings_dict["NAME"], settings.MEDIA_ROOT = hier, media
            beheer.execute(f"DROP DATABASE IF EXISTS {ANDER} WITH (FORCE)")


def weigering(*opdracht: Any) -> str:
    with pytest.raises(CommandError) as geweigerd:
        doe(*opdracht)
    return str(geweigerd.value)


def met(map_: Path, **anders: Any) -> None:
    """The same backup, saying something else of itself."""
    inhoud = json.loads((map_ / archief.INHOUD).read_text())
    (map_ / archief.INHOUD).write_text(json.dumps({**inhoud, **anders}))


@pytest.mark.django_db(transaction=True)
def test_een_backup_komt_helemaal_terug(map_, settings, tmp_path):
    assert (map_.stat().st_mode & 0o777, map_.parent.stat().st_nlink) == (0o700, 3)
    assert settings.BSN_SLEUTELS[0] not in "".join(pad.read_text(errors="replace") for pad in map_.iterdir())
    with elders(settings, tmp_path) as media:
        assert "In orde" in doe("herstel", map_)
        with als_systeem(fabriek.VANDAAG):
            assert Statushouder.objects.get().bsn == BSN
        assert [pad.name for pad in media.rglob("*") if pad.is_file()] == ["scan"]
        assert "In orde" in doe("controleer_herstel", "--backup", map_)
        for schade, melding in (
            ("DROP POLICY {} ON dossier_statushouder", "(bouw): policies"),
            (
                "DELETE FROM auth_permission WHERE id = (SELECT min(id) FROM auth_permission)",
                "(rijen): auth_permission",
            ),
        ):
            with connection.cursor() as cursor:
                cursor.execute("SELECT policyname FROM pg_policies WHERE tablename = 'dossier_statushouder'")
                cursor.execute(schade.format(cursor.fetchone()[0]))
            assert melding in weigering("controleer_herstel", "--backup", map_)


@pytest.mark.django_db(transaction=True)
def test_wat_niet_past_wordt_geweigerd_en_verandert_niets(map_, settings, tmp_path):
    inhoud = json.loads((map_ / archief.INHOUD).read_text())
    assert "De database is in gebruik" in weigering("herstel", map_)
    with elders(settings, tmp_path) as media:
        (media / "iets").write_text("x")
        assert "In MEDIA_ROOT staan al bestanden" in weigering("herstel", map_)
        (media / "iets").unlink()
        met(map_, migraties=[*inhoud["migraties"], ["dossier", "0999_later"]], versie="9.9.9")
        assert "dossier.0999_later niet kent" in weigering("herstel", map_)
        met(map_, migraties=inhoud["migraties"])
        with psycopg.connect(os.environ["DATABASE_URL"], dbname=ANDER):
            assert "Er werkt nog iets" in weigering("herstel", map_)
        for naam, sleutel in (("BSN_SLEUTELS", [Fernet.generate_key().decode()]), ("BSN_ZOEKSLEUTEL", "een andere")):
            goed = getattr(settings, naam)
            setattr(settings, naam, sleutel)
            assert f"{naam} hoort niet bij deze back-up" in weigering("herstel", map_)
            setattr(settings, naam, goed)
        dump = map_ / archief.DATABASE
        dump.write_bytes(dump.read_bytes()[:-2000])
        assert "is niet heel" in weigering("herstel", map_)
        # Cut off before its sum was taken: PostgreSQL stops in the middle, and takes back what it did.
        met(map_, sommen={**inhoud["sommen"], archief.DATABASE: archief.som(dump)})
        assert "pg_restore is gestopt" in weigering("herstel", map_)
        (map_ / archief.INHOUD).unlink()
        assert "geen hele back-up" in weigering("herstel", map_)
        assert (queries.tabellen(), list(media.iterdir())) == ([], [])
        assert "De database is leeg" in weigering("controleer_herstel")


@pytest.mark.django_db(transaction=True)
def test_alleen_de_nieuwste_blijven_en_niets_anders(map_, monkeypatch):
    (map_.parent / "2020-01-01T000000").mkdir()
    (map_.parent / "2020-01-01T000000" / archief.INHOUD).write_text("{}")
    (map_.parent / "2020-01-02T000000").mkdir()  # of somebody else: nothing says what is in it
    map_ = map_.rename(map_.with_name("2026-01-01T000000"))
    assert "1 oudere weggegooid" in doe("backup", map_.parent, bewaar=2)
    assert {"2020-01-02T000000", map_.name} < {pad.name for pad in map_.parent.iterdir()}
    assert len(list(map_.parent.iterdir())) == 3


def test_een_archief_schrijft_nergens_anders(tmp_path):
    for naam in ("../buiten", "/tmp/buiten-de-map"):
        with tarfile.open(tmp_path / "t.tar", "w") as archief_:
            lid = tarfile.TarInfo(naam)
            lid.size = 1
            archief_.addfile(lid, BytesIO(b"x"))
        with pytest.raises(OSError, match="hoort niet in een back-up"):
            archief.pak_uit(tmp_path / "t.tar", tmp_path / naam[-4:])
    assert not (tmp_path / "buiten").exists()


@pytest.mark.django_db(transaction=True)
def test_wat_mislukt_laat_niets_liggen(noor, settings, tmp_path, monkeypatch):
    settings.MEDIA_ROOT = tmp_path
    assert "kan geen map worden gemaakt" in weigering("backup", tmp_path / "niet")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "postgresql-client" in weigering("backup", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_een_nieuwere_database_wordt_genoemd_voor_er_iets_verandert(db):
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('dossier', '0999_later', now())")
    [bezwaar] = database_past(["default"])
    assert (bezwaar.id, "dossier.0999_later" in bezwaar.msg) == ("statushouders.E031", True)
    assert "dossier.0999_later" in weigering("controleer_herstel")
    assert database_past([]) == []


def test_een_server_zonder_de_rollen_wordt_genoemd(db, monkeypatch):
    monkeypatch.setattr(queries, "mag_rollen_maken", lambda: False)
    assert database_past(["default"]) == []
    monkeypatch.setattr(queries, "ontbrekende_rollen", lambda: ["statushouders_web"])
    [bezwaar] = database_past(["default"])
    assert (bezwaar.id, "logins.sql" in bezwaar.msg) == ("statushouders.E032", True)


@pytest.mark.parametrize(
    ("schade", "melding"),
    [
        ("DROP TRIGGER {trigger} ON dossier_deling", "de bewaking van dossier_deling"),
        ("ALTER TABLE dossier_deling DISABLE ROW LEVEL SECURITY", "de bewaking van dossier_deling"),
        ("REVOKE SELECT ON dossier_deling FROM statushouders_web", "De rechten van website en worker"),
        ("DELETE FROM django_migrations WHERE app = 'toegang' AND name = '0002_bewaakt'", "van een eerdere versie"),
    ],
)
def test_de_controle_ziet_wat_er_mist(db, schade, melding):
    assert "In orde" in doe("controleer_herstel")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = 'dossier_deling'::regclass AND tgname ~ '^pgtrigger'"
        )
        cursor.execute(schade.format(trigger=cursor.fetchone()[0]))
    assert melding in weigering("controleer_herstel")


def test_de_controle_mist_een_bestand(noor, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    deling = Deling(
        gemeente=noor.gemeente,
        statushouder=fabriek.dossier(noor),
        organisatie=fabriek.organisatie(gemeente=noor.gemeente),
        onderdelen=["wonen"],
        basis="wet",
        doel="x",
        van=fabriek.VANDAAG,
        tot=fabriek.VANDAAG,
    )
    deling.formulier.save("scan.pdf", ContentFile(b"%PDF-"))
    assert "In orde" in doe("controleer_herstel")
    Path(deling.formulier.path).unlink()
    assert "Bestanden ontbreken" in weigering("controleer_herstel")
