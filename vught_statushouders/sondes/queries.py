"""Whether the database is as new as the application."""

from pathlib import Path

from django.apps import apps
from django.db import connection


def op_schijf() -> set[tuple[str, str]]:
    """(app, name) of every migration of this version of the application; read from folders, not imported."""
    return {
        (app.label, bestand.stem)
        for app in apps.get_app_configs()
        for bestand in (Path(app.path) / "migrations").glob("[!_~]*.py")
    }


def nog_uit_te_voeren() -> set[tuple[str, str]]:
    """The migrations that this database did not have yet (one query)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regclass('django_migrations') IS NOT NULL")
        if cursor.fetchone() != (True,):
            return op_schijf()
        cursor.execute("SELECT app, name FROM django_migrations")
        return op_schijf() - set(cursor.fetchall())
