"""`manage.py controleer_herstel`: whether a database that was put back is whole, guarded, readable, of this version."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS
from django.utils.timezone import localdate

from toegang.afscherming import als_systeem
from vught_statushouders.backup import archief, queries, regels
from vught_statushouders.herkomst import database_past
from vught_statushouders.logins.herstel import afwijkingen, andere_wachters
from vught_statushouders.sleutels import sleutels_openen
from vught_statushouders.sondes.queries import nog_uit_te_voeren

MIGREER = "Draai `manage.py migrate`, en daarna dit nog een keer."


class Command(BaseCommand):
    help = "Controleert een teruggezette database: heel, bewaakt, leesbaar met deze sleutels, en van deze versie."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--backup", type=Path, help="vergelijk ook met wat deze back-up zegt te bevatten")

    def handle(self, *_: Any, backup: Path | None, **__: Any) -> None:
        # In this order, because each question leans on the answers before it.
        for vraag in (self._herkomst, self._gelijk, self._bewaking, self._bestanden):
            if bezwaren := list(vraag(backup)):
                raise CommandError("\n".join(bezwaren))
        self.stdout.write("In orde: alle tabellen, rechten, bewaking en bestanden zijn er, en de sleutels passen.")

    def _herkomst(self, _: Path | None) -> Iterator[str]:
        if not queries.gedraaid():
            yield "De database is leeg."
            return
        for bezwaar in (*database_past([DEFAULT_DB_ALIAS]), *sleutels_openen([DEFAULT_DB_ALIAS])):
            yield f"{bezwaar.msg} {bezwaar.hint or ''}".strip()

    def _bewaking(self, _: Path | None) -> Iterator[str]:
        if oud := nog_uit_te_voeren():
            yield f"De database is van een eerdere versie ({len(oud)} stappen). {MIGREER}"
        elif los := queries.ontbrekende_bewaking():
            yield (
                f"Niet heel: de bewaking van {', '.join(los[:5])} ontbreekt. Gooi deze database weg, en zet de back-up"
                " opnieuw terug, in één keer (`pg_restore --single-transaction`)."
            )
        elif anders := andere_wachters(DEFAULT_DB_ALIAS):
            yield f"Niet alle wachters zijn die van deze versie ({len(anders)} verschillen). {MIGREER}"
        elif mis := afwijkingen(DEFAULT_DB_ALIAS):
            yield f"De rechten van website en worker kloppen niet ({len(mis)} verschillen). {MIGREER}"

    def _gelijk(self, backup: Path | None) -> Iterator[str]:
        """Only right after restoring: `migrate` and people change what there is."""
        if not backup:
            return
        inhoud = archief.lees(backup)
        if inhoud is None:
            yield f"{backup} is geen hele back-up."
        elif {(app, naam) for app, naam in inhoud.migraties} == queries.gedraaid():
            yield from regels.verschil("rijen", inhoud.rijen, queries.rijen())
            yield from regels.verschil("bouw", inhoud.bouw, queries.bouw())

    def _bestanden(self, _: Path | None) -> Iterator[str]:
        with als_systeem(localdate()):
            weg = next(queries.ontbrekende_bestanden(), None)
        if weg:
            yield f"Bestanden ontbreken in MEDIA_ROOT, zoals {weg.name}. Zet ook de bestanden van de back-up terug."
