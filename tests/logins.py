"""The addresses of the three logins, on the database of this test, and what one of them gets to read."""

import os
from typing import Any
from urllib.parse import urlsplit

from django.db import ProgrammingError, connection, transaction
from django.db.models import QuerySet


def adres(rol: str) -> str:
    """Of `web` or `werker`: a login of its own where the server has one, or else that of the owner, acting as it."""
    gegeven = os.environ.get(f"DATABASE_URL_{rol.upper()}") or os.environ["DATABASE_URL"]
    return urlsplit(gegeven)._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


def omgeving(rol: str) -> dict[str, str]:
    """What a process in this role finds in its environment."""
    anders = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("DATABASE_URL")}
    return {**anders, "DATABASE_URL": adres(rol), "DATABASE_ROL": rol}


def leest(rijen: QuerySet) -> list[Any]:
    """What this login gets of them: nothing when row-level security leaves nothing, or when the table is shut to it."""
    try:
        with transaction.atomic():
            return list(rijen)
    except ProgrammingError as fout:
        if "permission denied" not in str(fout):
            raise
        return []
