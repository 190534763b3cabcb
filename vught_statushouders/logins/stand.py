"""Before every `migrate`: whether these files may touch this database. Older ones do not touch what newer ones made."""

import re
from typing import Any

from django.apps import apps
from django.core.management.base import CommandError
from django.db.migrations.exceptions import InconsistentMigrationHistory, NodeNotFoundError
from django.db.migrations.loader import MigrationLoader

from vught_statushouders.logins.wachters import bestanden

STAND = re.compile(r"FUNCTION wachters_stand\(\) .*?\bRETURN (\d+);", re.DOTALL)
NIEUWER = (
    "Deze database is van een nieuwere versie van de toepassing ({wat}); er is niets veranderd. "
    "Gebruik die versie, of zet een back-up van eerder terug."
)
ONBEKEND = (
    "Deze database is van geen versie die wij kennen ({wat}); er is niets veranderd. "
    "Zet een back-up terug, of begin met een lege database."
)


def stand() -> int:
    """Which state of the guards these files are; it goes up with each change."""
    [gevonden] = STAND.findall("".join(bestanden().values()))
    return int(gevonden)


def keur(verbinding: Any) -> None:
    """Raises CommandError, in one sentence, for a database that these files should leave alone."""
    try:
        lader = MigrationLoader(verbinding)
        lader.check_consistent_history(verbinding)
    except (InconsistentMigrationHistory, NodeNotFoundError) as fout:
        raise CommandError(ONBEKEND.format(wat="niet alle stappen ervoor zijn gezet")) from fout
    if nieuw := _onbekend(lader):
        raise CommandError(NIEUWER.format(wat=", ".join(nieuw)))
    with verbinding.cursor() as cursor:
        if not lader.applied_migrations and (vreemd := _tabellen(verbinding, cursor)):
            raise CommandError(ONBEKEND.format(wat=f"er staan al tabellen in, zoals {vreemd[0]}"))
        hier, daar = stand(), _stand_in(cursor)
    if daar > hier:
        raise CommandError(NIEUWER.format(wat=f"wachters {daar}, en deze versie heeft {hier}"))


def _onbekend(lader: MigrationLoader) -> list[str]:
    """The steps that were taken, and of which these files know nothing."""
    gekend = {*lader.disk_migrations, *(oud for een in lader.disk_migrations.values() for oud in een.replaces)}
    return [".".join(stap) for stap in sorted(set(lader.applied_migrations) - gekend)]


def _tabellen(verbinding: Any, cursor: Any) -> list[str]:
    """Of ours, in a database in which no step was taken."""
    eigen = {model._meta.db_table for model in apps.get_models()}
    return sorted(eigen & set(verbinding.introspection.table_names(cursor)))


def _stand_in(cursor: Any) -> int:
    cursor.execute("SELECT to_regprocedure('wachters_stand()') IS NOT NULL")
    if not cursor.fetchone()[0]:
        return 0
    cursor.execute("SELECT wachters_stand()")
    return int(cursor.fetchone()[0])
