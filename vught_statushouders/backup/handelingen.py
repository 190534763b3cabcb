"""Making a backup and putting it back: all of it, or nothing."""

import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from vught_statushouders import bewaker
from vught_statushouders.backup import archief, queries, regels
from vught_statushouders.logins.herstel import herstel
from vught_statushouders.sondes.queries import nog_uit_te_voeren

HALF = ".half"
# How PostgreSQL's own programs are told what psycopg is told.
ADRES = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE",
         "service": "PGSERVICE", "passfile": "PGPASSFILE", "sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT",
         "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY"}  # fmt: skip


class Mislukt(Exception):
    """Refused or failed; the message says why, and nothing was changed."""


def maak(waar: Path, moment: datetime) -> Path:
    """A backup in a new folder of `waar`: the database as it is at one moment, then the files that it names."""
    map_ = waar / f"{moment:%Y-%m-%dT%H%M%S}"
    half = map_.with_name(map_.name + HALF)
    if map_.exists():
        raise Mislukt(f"{map_} is er al. Probeer het over een seconde nog een keer.")
    try:
        half.mkdir(mode=0o700)
    except OSError as fout:
        raise Mislukt(f"In {waar} kan geen map worden gemaakt. Maak haar aan, en geef dit account het recht.") from fout
    try:
        inhoud = _kopieer(half, moment)
        archief.schrijf(inhoud, half)
        half.rename(map_)
    except OSError as fout:
        raise Mislukt(f"De back-up is niet gemaakt: {fout.strerror}.") from fout
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return map_


def _kopieer(half: Path, moment: datetime) -> archief.Inhoud:
    dump, bestanden = half / archief.DATABASE, half / archief.BESTANDEN
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        [beeld] = cursor.fetchone()
        _draai("pg_dump", f"--snapshot={beeld}", "--format=custom", f"--file={dump}")
        migraties, rijen, bouw = sorted(queries.gedraaid()), queries.rijen(), queries.bouw()
    archief.pak_in(Path(settings.MEDIA_ROOT), bestanden)
    return archief.Inhoud(
        versie=settings.VERSIE,
        gemaakt_op=moment.isoformat(),
        migraties=[list(migratie) for migratie in migraties],
        rijen=rijen,
        bouw=bouw,
        sommen={pad.name: archief.som(pad) for pad in (dump, bestanden)},
    )


def ruim_op(waar: Path, bewaar: int) -> list[Path]:
    """Remove all but the newest `bewaar` backups; only whole ones, in folders that `maak` named."""
    oud = list(archief.backups(waar))[:-bewaar]
    for map_ in oud:
        shutil.rmtree(map_)
    return oud


def zet_terug(map_: Path) -> archief.Inhoud:
    """Into an empty database and an empty folder. Raises Mislukt with everything that stands in the way."""
    inhoud = archief.lees(map_)
    if inhoud is None:
        raise Mislukt(regels.ONLEESBAAR.format(map_))
    bezwaren = [
        *regels.over_backup(
            inhoud, map_, heel=archief.is_heel(inhoud, map_), verkeerd=archief.verkeerde_sleutel(inhoud)
        ),
        *regels.over_hier(inhoud, _hier(inhoud)),
    ]
    if bezwaren:
        raise Mislukt("\n".join(bezwaren))
    media = Path(settings.MEDIA_ROOT)
    tijdelijk = media / archief.TIJDELIJK
    try:
        archief.pak_uit(map_ / archief.BESTANDEN, tijdelijk)
        _zet_database_terug(map_)
        for pad in tijdelijk.iterdir():
            pad.rename(media / pad.name)
    except OSError as fout:
        raise Mislukt(f"De back-up is niet teruggezet: {fout.strerror}.") from fout
    finally:
        shutil.rmtree(tijdelijk, ignore_errors=True)
    return inhoud


def _hier(inhoud: archief.Inhoud) -> regels.Hier:
    onbekend = queries.onbekend({(app, naam) for app, naam in inhoud.migraties})
    media = Path(settings.MEDIA_ROOT)
    shutil.rmtree(media / archief.TIJDELIJK, ignore_errors=True)  # of a try that was killed
    return regels.Hier(
        versie=settings.VERSIE,
        onbekend=[f"{app}.{naam}" for app, naam in sorted(onbekend)],
        rollen=queries.ontbrekende_rollen(),
        tabellen=len(queries.tabellen()),
        anderen=queries.anderen(),
        bestanden=sum(1 for _ in media.iterdir()) if media.is_dir() else 0,
    )


def _zet_database_terug(map_: Path) -> None:
    """One transaction: a restore that stops leaves an empty database. The rights follow now, or with `migrate`."""
    naar = f"--dbname={connection.settings_dict['NAME']}"
    _draai("pg_restore", naar, "--single-transaction", "--no-owner", str(map_ / archief.DATABASE))
    if not nog_uit_te_voeren():
        herstel("default")


def _draai(programma: str, *argumenten: str) -> None:
    """A program of PostgreSQL on our database; its password is in the environment, which no list of processes shows."""
    waar = connection.get_connection_params()
    adres = {variabele: str(waar[naam]) for naam, variabele in ADRES.items() if waar.get(naam)}
    if not shutil.which(programma):
        raise Mislukt(f"{programma} ontbreekt. Installeer postgresql-client, zo nieuw als de server.")
    opdracht = [*bewaker.sterft_mee("TERM"), programma, *argumenten]  # whoever kills us, stops it too
    klaar = subprocess.run(opdracht, env={**os.environ, **adres}, capture_output=True, text=True, check=False)
    if klaar.returncode:
        raise Mislukt(f"{programma} is gestopt, en er is niets gewijzigd: {klaar.stderr.strip()}")
