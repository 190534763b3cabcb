"""`manage.py herinneringen`: what Celery beat runs each working-day morning."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import CommandError

from bouwstenen.opdracht import Opdracht
from toegang.models import Gemeente
from werkvoorraad.handelingen_herinnering import Telling, maak_herinneringen

EERSTE, LAATSTE = date(1950, 1, 1), date(2200, 1, 1)  # days on which terms can be counted


class Command(Opdracht):
    help = "Maakt de herinneringen van een dag en zet de e-mail daarover klaar. Nog een keer kan geen kwaad."
    gebruik = "manage.py herinneringen --peildatum DATUM"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--peildatum", metavar="DATUM", required=True, help="De dag, als 2026-11-25.")

    def handle(self, *_: Any, **opties: Any) -> None:
        dag = _dag(opties["peildatum"])
        gemeenten = Gemeente.objects.order_by("pk").values_list("pk", flat=True)
        telling = sum((maak_herinneringen(gemeente_id, dag) for gemeente_id in gemeenten), Telling())
        self.stdout.write(
            f"{_aantal(telling.herinneringen, 'herinnering', 'herinneringen')} gemaakt, "
            f"{_aantal(telling.berichten, 'e-mail', 'e-mails')} klaargezet om te versturen."
        )
        if telling.zonder_ontvanger:
            self.stdout.write(
                f"Voor {_aantal(telling.zonder_ontvanger, 'termijn', 'termijnen')} is er niemand om aan te schrijven: "
                "de klantmanager is geblokkeerd en er is geen teamleider."
            )


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _dag(tekst: str) -> date:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        raise CommandError(f"{tekst!r} is geen datum. Schrijf hem als 2026-11-25.") from None
    if not EERSTE <= dag <= LAATSTE:
        raise CommandError(f"{tekst} ligt te ver weg. Kies een dag van {EERSTE.year} tot {LAATSTE.year}.")
    return dag
