"""`manage.py demodata`: load the demonstration caseload, and on request a synthetic one of any size."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError
from django.utils.timezone import localdate

from bouwstenen.opdracht import Opdracht
from vught_statushouders.demo import laden, synthetisch

GEBRUIK = "manage.py demodata [--dossiers AANTAL] [--seed GETAL] [--toch]"
ZAAD = 865


class Command(Opdracht):
    help = "Laadt de demogegevens van Vught; met --dossiers ook een synthetische gemeente van die omvang."
    gebruik = GEBRUIK

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--dossiers", metavar="AANTAL", help="Zoveel synthetische dossiers in een extra gemeente.")
        parser.add_argument("--seed", metavar="GETAL", default=ZAAD, help="Hetzelfde getal geeft dezelfde mensen.")
        parser.add_argument(
            "--toch",
            action="store_true",
            help="Ook buiten een demo-omgeving; accounts krijgen dan geen wachtwoord.",
        )

    def handle(self, *_: Any, **opties: Any) -> None:
        aantal = None if opties["dossiers"] is None else _getal("--dossiers", opties["dossiers"], minstens=1)
        zaad = _getal("--seed", opties["seed"], minstens=0)
        if not settings.DEMO and not opties["toch"]:
            raise CommandError("Dit is geen demo-omgeving (DEMO=1 ontbreekt). Met --toch laadt u de demogegevens toch.")
        vandaag = localdate()
        self._vught(vandaag, zaad)
        if aantal:
            self._voorbeeldstad(aantal, vandaag, zaad)

    def _vught(self, vandaag: date, zaad: int) -> None:
        if laden.is_geladen():
            self.stdout.write("Vught heeft al dossiers; daar is niets aan veranderd.")
            return
        self.stdout.write(f"Demogegevens geladen: {laden.laad(vandaag, zaad)} dossiers.")

    def _voorbeeldstad(self, aantal: int, vandaag: date, zaad: int) -> None:
        if aanwezig := synthetisch.aantal_aanwezig():
            self.stdout.write(f"Voorbeeldstad heeft al {aanwezig} dossiers; daar is niets aan veranderd.")
            return
        synthetisch.laad(aantal, vandaag, zaad, lambda klaar: self.stderr.write(f"{klaar} van {aantal} dossiers"))
        self.stdout.write(f"Voorbeeldstad: {aantal} synthetische dossiers.")


def _getal(naam: str, tekst: str | int, *, minstens: int) -> int:
    """The whole number in `tekst`."""
    try:
        getal = int(tekst)
    except ValueError:
        getal = minstens - 1
    if getal < minstens:
        raise CommandError(
            f"{naam} vraagt een geheel getal van {minstens} of hoger, niet {tekst!r}. Gebruik: {GEBRUIK}"
        )
    return getal
