"""`manage.py sleutelwissel`: puts everything under the present keys, so that older ones can go."""

from collections.abc import Callable
from typing import Any

import pgtrigger
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, models, transaction

from bouwstenen.versleuteling import kenmerk, slot
from toegang.klus.keuzes import Klusstatus
from toegang.klus.models import Klus
from toegang.klus.uitvoering import WEG
from vught_statushouders.sleutels import versleutelde_velden

FACTOR = ("secret", "seed")  # what django-allauth keeps of an app, and of recovery codes


class Command(BaseCommand):
    help = (
        "Versleutelt alles opnieuw met de eerste sleutel van BSN_SLEUTELS en maakt de kenmerken opnieuw met"
        " BSN_ZOEKSLEUTEL, ook in de geschiedenis: alles of niets."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        # The values stay the same: nothing for the history to record, and this once it may be written to.
        with transaction.atomic(), pgtrigger.ignore():
            # What was made in the last day is made again when asked for.
            Klus.objects.filter(status=Klusstatus.KLAAR).update(status=Klusstatus.VERLOPEN, **WEG)
            velden = versleutelde_velden()
            aantal = sum(_herversleutel(model, veld) for model, veld in velden) + _herversleutel_factoren()
        self.stdout.write(f"{aantal} waarden zijn opnieuw versleuteld.")


def _opnieuw(geheim: str, waar: str, lees: Callable[[bytes], bytes]) -> str:
    """A secret through one of the methods of the lock; refuses what none of the keys opens."""
    try:
        return lees(geheim.encode()).decode()
    except InvalidToken as fout:
        melding = f"{waar} heeft een waarde die geen van de sleutels opent; er is niets gewijzigd."
        raise CommandError(melding) from fout


def _herversleutel(model: type[models.Model], veld: models.Field) -> int:
    """Every value in this column, and the fingerprint beside it; returns how many there are."""
    tabel, kolom, sleutel = (
        connection.ops.quote_name(str(naam)) for naam in (model._meta.db_table, veld.column, model._meta.pk.column)
    )
    sloten = slot()
    naast = f"{veld.column}_kenmerk"
    ook = f", {naast} = nieuw.kenmerk" if any(ander.column == naast for ander in model._meta.concrete_fields) else ""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sleutel}, {kolom} FROM {tabel} WHERE {kolom} <> '' FOR UPDATE")  # noqa: S608  # own names
        geheimen = dict(cursor.fetchall())
        nieuw = [_opnieuw(geheim, tabel, sloten.rotate) for geheim in geheimen.values()]
        kenmerken = [kenmerk(_opnieuw(geheim, tabel, sloten.decrypt)) for geheim in geheimen.values()]
        cursor.execute(
            f"UPDATE {tabel} SET {kolom} = nieuw.waarde{ook}"  # noqa: S608  # names of our own tables
            " FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS nieuw (sleutel, waarde, kenmerk)"
            f" WHERE {sleutel} = nieuw.sleutel",
            [list(geheimen), nieuw, kenmerken],
        )
    return len(geheimen)


def _herversleutel_factoren() -> int:
    """The secrets of apps and recovery codes; returns how many there are. Without this nobody could log in any more."""
    aantal = 0
    for factor in Authenticator.objects.select_for_update().exclude(type=Authenticator.Type.WEBAUTHN):
        for naam in FACTOR:
            if geheim := factor.data.get(naam):
                factor.data[naam] = _opnieuw(geheim, "mfa_authenticator", slot().rotate)
                aantal += 1
        factor.save(update_fields=["data"])
    return aantal
