"""Whether the taaleis goes for somebody."""

from datetime import date

from django.db import connection

from dossier.models import Statushouder


def heeft_bijstand(statushouder: Statushouder, dag: date) -> bool:
    """Whether the household had bijstand on that day; PostgreSQL knows, as that is kept by the app beside this one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT heeft_bijstand(%s, %s)", [statushouder.pk, dag])
        return bool(cursor.fetchone()[0])
