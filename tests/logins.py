"""The addresses of the three logins, on the database of this test."""

import os
from urllib.parse import urlsplit

from django.db import connection


def adres(rol: str) -> str:
    """Of `web` or `werker`: a login of its own where the server has one, or else that of the owner, acting as it."""
    gegeven = os.environ.get(f"DATABASE_URL_{rol.upper()}") or os.environ["DATABASE_URL"]
    return urlsplit(gegeven)._replace(path=f"/{connection.settings_dict['NAME']}").geturl()


def omgeving(rol: str) -> dict[str, str]:
    """What a process in this role finds in its environment."""
    anders = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("DATABASE_URL")}
    return {**anders, "DATABASE_URL": adres(rol), "DATABASE_ROL": rol}
