"""`manage.py termijnen`: all terms on a day, as on the worklist."""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import CommandError

from bouwstenen.opdracht import Opdracht
from dossier.models import Statushouder
from termijnen.queries import Regel
from werkvoorraad.termijnen import PER_CODE, bereken


class Command(Opdracht):
    help = "Toont alle termijnen op een dag, van alle dossiers of van één."
    gebruik = "manage.py termijnen --peildatum DATUM [--dossier NUMMER] [--format json]"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--peildatum", metavar="DATUM", required=True, help="De dag, als 2026-11-25.")
        parser.add_argument("--dossier", metavar="NUMMER", help="Eén dossier, bijvoorbeeld D100144.")
        parser.add_argument("--format", choices=["json"], default="json", help="Standaard json.")

    def handle(self, *_: Any, **opties: Any) -> None:
        peildatum = _dag(opties["peildatum"])
        dossiers = Statushouder.objects.all()
        if nummer := opties["dossier"]:
            dossiers = dossiers.filter(dossiernummer=nummer.upper())
            if not dossiers.exists():
                raise CommandError(f"Er is geen dossier {nummer}. Gebruik: {self.gebruik}")
        # Line by line, so that a whole country does not have to fit in memory.
        self.stdout.write("[", ending="")
        for volgnummer, regel in enumerate(bereken(dossiers, peildatum)):
            komma = "," if volgnummer else ""
            self.stdout.write(f"{komma}\n  {json.dumps(als_json(regel, peildatum), ensure_ascii=False)}", ending="")
        self.stdout.write("\n]")


def als_json(regel: Regel, peildatum: date) -> dict[str, str | None]:
    """One term as the command prints it; `persoon` is the name of the client."""
    return {
        "dossier": regel.dossiernummer,
        "persoon": f"{regel.voornamen} {regel.achternaam}".strip(),
        "code": regel.code,
        "start": regel.start.isoformat() if regel.start else None,
        "einde": regel.einde.isoformat() if regel.einde else None,
        "afgedaan_op": regel.afgedaan_op.isoformat() if regel.afgedaan_op else None,
        "status": regel.status(peildatum),
        "grondslag": PER_CODE[regel.code].grondslag,
    }


def _dag(tekst: str) -> date:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        raise CommandError(f"{tekst!r} is geen datum. Schrijf hem als 2026-11-25.") from None
