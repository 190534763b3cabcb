"""`manage.py migrate`, that first looks whether this database is one for these files."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from vught_statushouders.logins.stand import keur


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        keur(connections[options["database"]])
        super().handle(*args, **options)
