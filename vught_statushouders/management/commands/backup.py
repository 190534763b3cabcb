"""`manage.py backup MAP`: the database and the files, in a folder of their own; the keys are kept elsewhere."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localtime

from vught_statushouders.backup.handelingen import Mislukt, maak, ruim_op


class Command(BaseCommand):
    help = "Maakt een back-up van de database en de bestanden. De sleutels zitten er niet in: bewaar die ergens anders."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("map", type=Path, help="hierin komt een map met het moment als naam")
        parser.add_argument("--bewaar", type=int, default=0, help="gooi daarna alles weg op de nieuwste zoveel na")

    def handle(self, *_: Any, map: Path, bewaar: int, **__: Any) -> None:
        if bewaar < 0:
            raise CommandError("--bewaar vraagt een getal van 1 of hoger; zonder blijft alles.")
        try:
            gemaakt = maak(map, localtime())
        except Mislukt as fout:
            raise CommandError(str(fout)) from fout
        weg = ruim_op(map, bewaar) if bewaar else []
        self.stdout.write(f"{gemaakt}{f', en {len(weg)} oudere weggegooid' if weg else ''}")
        self.stdout.write("BSN_SLEUTELS en BSN_ZOEKSLEUTEL zitten er niet in: bewaar die ergens anders.")
