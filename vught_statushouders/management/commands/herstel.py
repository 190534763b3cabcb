"""`manage.py herstel MAP`: puts a backup back into an empty database and an empty folder, or changes nothing."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from vught_statushouders.backup.handelingen import Mislukt, zet_terug


class Command(BaseCommand):
    help = "Zet een back-up terug in een lege database en een lege map, en controleert de uitkomst."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("map", type=Path, help="de map van één back-up")

    def handle(self, *_: Any, map: Path, **__: Any) -> None:
        try:
            inhoud = zet_terug(map)
        except Mislukt as fout:
            raise CommandError(f"Er is niets teruggezet.\n{fout}") from fout
        self.stdout.write(f"Teruggezet: de back-up van {inhoud.gemaakt_op[:16]} (versie {inhoud.versie}).")
        call_command("controleer_herstel", backup=map, stdout=self.stdout)
