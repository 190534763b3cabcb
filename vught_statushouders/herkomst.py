"""Whether this database can be one of this version of the application: system checks of `manage.py check --database
default`, which `migrate` does by itself before it changes anything. And whether a command may work in it."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.management.base import CommandError
from django.db import DEFAULT_DB_ALIAS

from vught_statushouders.backup import queries, regels


def database_past(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """An error for a database of another version, and one for a server without the roles that this application gave
    rights to."""
    if DEFAULT_DB_ALIAS not in (databases or ()):
        return []
    gevonden: list[CheckMessage] = []
    gedraaid = queries.gedraaid()
    if onbekend := sorted(queries.onbekend(gedraaid)):
        namen = ", ".join(".".join(migratie) for migratie in onbekend[:3])
        gevonden.append(Error(regels.NIEUWER.format("Deze database", settings.VERSIE, namen), id="statushouders.E031"))
    if gedraaid and not queries.mag_rollen_maken() and (rollen := queries.ontbrekende_rollen()):
        gevonden.append(Error(regels.ROLLEN.format(" en ".join(rollen)), id="statushouders.E032"))
    return gevonden


# Django's own table is the first one that there is.
VAN_MIJ = """
    SELECT coalesce(pg_has_role(session_user, relowner, 'USAGE'), true)
    FROM (SELECT to_regclass('public.django_migrations') AS oid) eerste LEFT JOIN pg_class USING (oid)
"""


def alleen_de_eigenaar(*, connection: Any, **_: Any) -> None:
    """For every new connection of a command: with the login of web server or worker it would stop half-way."""
    if connection.connection.execute(VAN_MIJ).fetchone() == (False,):
        raise CommandError(
            f"Het login {connection.settings_dict['USER']} is niet de eigenaar van de tabellen. Gebruik voor opdrachten"
            " `statushouders ...`, of met containers `docker compose run --rm beheer ...`."
        )
