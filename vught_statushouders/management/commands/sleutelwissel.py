"""`manage.py sleutelwissel`: encrypts every stored value again with the first key, so that an older one can go."""

from typing import Any

import pgtrigger
from cryptography.fernet import InvalidToken
from django.apps import apps
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, models, transaction

from bouwstenen.versleuteling import VersleuteldeTekst, slot


class Command(BaseCommand):
    help = "Versleutelt alles opnieuw met de eerste sleutel van BSN_SLEUTELS, ook in de geschiedenis: alles of niets."

    def handle(self, *args: Any, **options: Any) -> None:
        velden = [
            (model, veld)
            for model in apps.get_models()
            for veld in model._meta.concrete_fields
            if isinstance(veld, VersleuteldeTekst)
        ]
        # The values stay the same: nothing for the history to record, and this once it may be written to.
        with transaction.atomic(), pgtrigger.ignore():
            aantal = sum(_herversleutel(model, veld) for model, veld in velden)
        self.stdout.write(f"{aantal} waarden zijn opnieuw versleuteld.")


def _herversleutel(model: type[models.Model], veld: models.Field) -> int:
    """Every value in this column; returns how many there are."""
    namen = (model._meta.db_table, veld.column, model._meta.pk.column)
    tabel, kolom, sleutel = (connection.ops.quote_name(str(naam)) for naam in namen)
    sloten = slot()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sleutel}, {kolom} FROM {tabel} WHERE {kolom} <> '' FOR UPDATE")  # noqa: S608
        geheimen = dict(cursor.fetchall())
        try:
            nieuw = [sloten.rotate(geheim.encode()).decode() for geheim in geheimen.values()]
        except InvalidToken as fout:
            melding = f"{tabel} heeft een waarde die geen van de sleutels opent; er is niets gewijzigd."
            raise CommandError(melding) from fout
        cursor.execute(
            f"UPDATE {tabel} SET {kolom} = nieuw.waarde"  # noqa: S608  # names of our own tables
            f" FROM unnest(%s::bigint[], %s::text[]) AS nieuw (sleutel, waarde) WHERE {sleutel} = nieuw.sleutel",
            [list(geheimen), nieuw],
        )
    return len(geheimen)
