"""How the database is: empty or not, of which version, and whether everything that guards it is there."""

from collections.abc import Iterator
from pathlib import Path

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from bouwstenen.opslag import namen
from bouwstenen.webrol import PARTNERKIJK, PARTNERROL, WEBROL, WERKROL
from vught_statushouders.logins.herstel import ZONDER_SLOT

TABELLEN = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1"
ANDEREN = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
# What a restore that stopped half-way lacks first: PostgreSQL makes these last.
BOUW = """
    SELECT 'constraints', count(*) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
    UNION ALL SELECT 'indexes', count(*) FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL SELECT 'triggers', count(*) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'policies', count(*) FROM pg_policies WHERE schemaname = 'public'
"""
Migratie = tuple[str, str]


def _lijst(vraag: str) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(vraag)
        return cursor.fetchall()


def tabellen() -> list[str]:
    return [naam for (naam,) in _lijst(TABELLEN)]


def anderen() -> int:
    """How many others work in this database at this moment."""
    return int(_lijst(ANDEREN)[0][0])


def rijen() -> dict[str, int]:
    """How many rows each table has, in one statement, so that all are of one moment."""
    delen = [f"SELECT '{naam}', count(*) FROM {connection.ops.quote_name(naam)}" for naam in tabellen()]  # noqa: S608  # own names
    return dict(_lijst(" UNION ALL ".join(delen))) if delen else {}


def bouw() -> dict[str, int]:
    return dict(_lijst(BOUW))


def ontbrekende_rollen() -> list[str]:
    aanwezig = {naam for (naam,) in _lijst("SELECT rolname FROM pg_roles")}
    return [rol for rol in (WEBROL, WERKROL, PARTNERROL, PARTNERKIJK) if rol not in aanwezig]


def mag_rollen_maken() -> bool:
    return bool(_lijst("SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")[0][0])


def gedraaid() -> set[Migratie]:
    """The migrations that this database has had."""
    if "django_migrations" not in tabellen():
        return set()
    return {(app, naam) for app, naam in _lijst("SELECT app, name FROM django_migrations")}


def onbekend(migraties: set[Migratie]) -> set[Migratie]:
    """Those that this version of the application does not have, and never had."""
    op_schijf = MigrationLoader(None).disk_migrations
    bekend = {*op_schijf, *(oud for migratie in op_schijf.values() for oud in migratie.replaces)}
    van_ons = {app.label for app in apps.get_app_configs()}
    return {(app, naam) for app, naam in migraties if app in van_ons} - bekend


def ontbrekende_bewaking() -> list[str]:
    """Tables without the triggers that keep their history, or without row-level security."""
    los = [
        model._meta.db_table
        for model, trigger in pgtrigger.registered()
        if trigger.get_installation_status(model) != ("INSTALLED", True)
    ]
    met_slot = {naam for (naam,) in _lijst("SELECT relname FROM pg_class WHERE relrowsecurity")}
    modellen = [model for app in settings.HUIS for model in apps.get_app_config(app).get_models()]
    van_ons = {model._meta.db_table for model in modellen if model._meta.managed}  # a view has no rows of its own
    return sorted({*los, *(van_ons - ZONDER_SLOT - met_slot)})


def ontbrekende_bestanden() -> Iterator[Path]:
    """Files that a row names and that are not there."""
    yield from (pad for pad in namen() if not pad.is_file())
