"""Whoever upgrades keeps everything: the same rows, figures and terms, and the same database as a new installation.

The earlier state is a checkout of its own, whose own code makes the database and the demonstration in it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest

from tests.huis.bron import WORTEL

# States that were landed, and from which an upgrade has to work.
VANAF = {"26 november 2026": "8f30215", "1 december 2026": "b57aed8"}
PEILDATUM = "2026-11-26"
# What an upgrade itself writes.
EIGEN = {"auth_permission", "django_content_type", "django_migrations"}
CATALOGUS = {
    "kolommen": """
        SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default)
        FROM information_schema.columns WHERE table_schema = 'public'""",
    "regels": """
        SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace""",
    "indexen": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functies": """
        SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')""",
    "afscherming": """
        SELECT concat_ws(' ', tablename, policyname, permissive, roles, cmd, qual, with_check) FROM pg_policies""",
    "rechten": "SELECT relname || ' ' || relrowsecurity || coalesce(' ' || relacl::text, '') FROM pg_class "
    "WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')",
}


# What earlier code calls the login of the owner.
VROEGER = {"DATABASE_EIGENAAR": "1"}


@dataclass
class Toepassing:
    """One checkout of the code, on one database."""

    map: Path
    database: str

    def doe(self, *opdracht: str) -> str:
        """What a `manage.py` command prints."""
        klaar = subprocess.run(
            [sys.executable, "manage.py", *opdracht],
            cwd=self.map,
            env={**os.environ, "DATABASE_URL": self.database, "DATABASE_ROL": "eigenaar", "DEMO": "1", **VROEGER},
            capture_output=True,
            text=True,
            check=False,
        )
        assert klaar.returncode == 0, f"{opdracht} in {self.map}:\n{klaar.stdout}{klaar.stderr}"
        return klaar.stdout

    def vraag(self, sql: str) -> list[Any]:
        """The first column of every row, sorted: the database may give them in any order."""
        with psycopg.connect(self.database) as verbinding:
            return sorted(rij[0] for rij in verbinding.execute(sql).fetchall())

    def aantallen(self) -> dict[str, int]:
        """How many rows each table has."""
        tabellen = self.vraag(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
        )
        return {tabel: self.vraag(f'SELECT count(*) FROM "{tabel}"')[0] for tabel in tabellen}

    def cijfers(self) -> dict[str, Any]:
        """A measurement, and every term that waits: what people would notice first."""
        vraag = "--cohort-van 2015-09-01 --cohort-tot 2017-07-31 --peildatum 2018-12-31 --format json".split()
        return {
            "meting": json.loads(self.doe("meting", *vraag)),
            "termijnen": json.loads(self.doe("termijnen", "--peildatum", PEILDATUM, "--format", "json")),
        }


@contextmanager
def lege_database(naam: str) -> Iterator[str]:
    """The address of a database of its own beside that of the tests."""
    hier = os.environ["DATABASE_URL"]
    with psycopg.connect(hier, autocommit=True) as verbinding:
        verbinding.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")
        verbinding.execute(f"CREATE DATABASE {naam}")
    try:
        yield urlsplit(hier)._replace(path=f"/{naam}").geturl()
    finally:
        with psycopg.connect(hier, autocommit=True) as verbinding:
            verbinding.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")


@contextmanager
def uitgecheckt(commit: str, map_: Path) -> Iterator[Path]:
    """The code of that state, with the stylesheet of today: documents want one."""
    subprocess.run(["git", "worktree", "add", "--detach", map_, commit], cwd=WORTEL, check=True, capture_output=True)
    for gemaakt in ("static_gebouwd", "static_verzameld"):
        (map_ / gemaakt).symlink_to(WORTEL / gemaakt)
    try:
        yield map_
    finally:
        subprocess.run(["git", "worktree", "remove", "--force", map_], cwd=WORTEL, check=True, capture_output=True)


@pytest.mark.parametrize("commit", VANAF.values(), ids=VANAF)
def test_een_eerdere_stand_wordt_die_van_nu_met_alles_erin(commit: str, tmp_path: Path):
    with lege_database("upgrade_oud") as oud, lege_database("upgrade_nieuw") as nieuw:
        with uitgecheckt(commit, tmp_path / "eerder") as map_:
            eerder = Toepassing(map_, oud)
            eerder.doe("migrate", "--no-input")
            eerder.doe("demodata")
            rijen, cijfers = eerder.aantallen(), eerder.cijfers()
        nu, vers = Toepassing(WORTEL, oud), Toepassing(WORTEL, nieuw)
        nu.doe("migrate", "--no-input")
        vers.doe("migrate", "--no-input")
        for wat, sql in CATALOGUS.items():
            assert nu.vraag(sql) == vers.vraag(sql), wat
        na = nu.aantallen()
        assert {tabel: na.get(tabel) for tabel in rijen.keys() - EIGEN} == {
            tabel: aantal for tabel, aantal in rijen.items() if tabel not in EIGEN
        }
        assert nu.cijfers() == cijfers
        assert "No planned migration operations" in nu.doe("migrate", "--plan")
