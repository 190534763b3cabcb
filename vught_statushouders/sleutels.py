"""Whether the keys of this environment are those with which the database was filled: the system check of
`manage.py check --database default`, which `migrate` does by itself before anything starts.

It opens one value per column, so that a server that got the wrong keys says so at once, and not at the first page of a
client.
"""

from collections.abc import Sequence
from typing import Any

from cryptography.fernet import InvalidToken
from django.apps import apps
from django.core.checks import CheckMessage, Error
from django.db import connections, models

from bouwstenen.versleuteling import VersleuteldeTekst, kenmerk, slot

VERKEERD = {
    "BSN_SLEUTELS": "Geen van de sleutels in BSN_SLEUTELS opent wat in de database staat.",
    "BSN_ZOEKSLEUTEL": "Met deze BSN_ZOEKSLEUTEL is niet terug te vinden wat in de database staat.",
}
DOE = "Zet de waarde terug waarmee de database gevuld is; zie docs/beveiliging.md, 'Keys'."


def versleutelde_velden() -> list[tuple[type[models.Model], models.Field]]:
    """Every column that is encrypted, those of the history too."""
    return [
        (model, veld)
        for model in apps.get_models()
        for veld in model._meta.concrete_fields
        if isinstance(veld, VersleuteldeTekst)
    ]


def sleutels_openen(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """An error for each variable that does not fit what is stored."""
    verkeerd = {
        mis
        for alias in databases or ()
        for model, veld in versleutelde_velden()
        if (rij := _laatste(model, veld, alias)) and (mis := _mis(*rij))
    }
    return [Error(VERKEERD[naam], hint=DOE, id="statushouders.E030") for naam in sorted(verkeerd)]


def _laatste(model: type[models.Model], veld: models.Field, alias: str) -> tuple[str, str | None] | None:
    """The newest value of this column as it is stored, with the fingerprint beside it; None where there is none yet."""
    tabel, naast = model._meta.db_table, f"{veld.column}_kenmerk"
    kolommen = [ander.column for ander in model._meta.concrete_fields]
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT to_regclass(%s) IS NOT NULL AND EXISTS (SELECT FROM information_schema.columns"
                       " WHERE table_name = %s AND column_name = %s)", [tabel, tabel, veld.column])  # fmt: skip
        if cursor.fetchone() != (True,):  # before the first `migrate`
            return None
        kenmerk_ = naast if naast in kolommen else "NULL"
        cursor.execute(
            f"SELECT {veld.column}, {kenmerk_} FROM {tabel} WHERE {veld.column} <> ''"  # noqa: S608  # our own names
            f" ORDER BY {model._meta.pk.column} DESC LIMIT 1"
        )
        return cursor.fetchone()


def _mis(geheim: str, vingerafdruk: str | None) -> str:
    """The variable that does not fit this value; empty when all is well."""
    try:
        waarde = slot().decrypt(geheim.encode()).decode()
    except InvalidToken:
        return "BSN_SLEUTELS"
    return "BSN_ZOEKSLEUTEL" if vingerafdruk and vingerafdruk != kenmerk(waarde) else ""
