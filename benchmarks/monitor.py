"""Time one measurement as a ratio to a floor in the same run: counting the rows of the same cohort.

    python -m benchmarks.monitor --dossiers 100000

Works in the database of DATABASE_URL inside one transaction that is rolled back. Measures a municipality of the size
of Vught among all others, and a cohort of everybody as if the whole country were one municipality.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from datetime import date

from django.db import connection, transaction

from benchmarks.begin import VANDAAG
from monitor.cohort import Cohort, Eenheid, Meetvraag
from monitor.management.commands.meting import telzicht
from monitor.queries import cohort_voor
from monitor.rapport import maak_rapport, meet
from monitor.voorbeelden import DEMOGEMEENTE
from toegang.models import Gemeente
from toegang.zicht import Zicht
from vught_statushouders.demo import laden, synthetisch

EERDER = date(2025, 11, 1)
KEREN = 7


def main() -> None:
    """Load, time, print, roll back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossiers", type=int, default=10_000)
    opties = parser.parse_args()
    with transaction.atomic():
        laden.laad(VANDAAG, 1)
        synthetisch.laad(opties.dossiers, VANDAAG, 1, lambda _: None)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        for code in (DEMOGEMEENTE, synthetisch.GEMEENTE):
            meet_gemeente(Gemeente.objects.get(code=code))
        transaction.set_rollback(True)


def meet_gemeente(gemeente: Gemeente) -> None:
    """Both units, everybody who was ever housed."""
    zicht = telzicht(gemeente, VANDAAG)
    for eenheid in Eenheid:
        cohort = Cohort(date(2015, 1, 1), VANDAAG, eenheid)
        vraag, twee = Meetvraag(cohort, VANDAAG), Meetvraag(cohort, VANDAAG, EERDER)
        rijen = cohort_voor(cohort, zicht)
        vloer = milliseconden(rijen.count)
        print(f"{gemeente.naam}, {rijen.count()} {eenheid.meervoud}; floor {vloer:.1f} ms")
        for naam, functie in metingen(vraag, twee, zicht).items():
            tijd = milliseconden(functie)
            print(f"  {naam:<28}{tijd:8.1f} ms {tijd / vloer:7.1f} × floor")


def metingen(vraag: Meetvraag, twee: Meetvraag, zicht: Zicht) -> dict[str, Callable[[], object]]:
    return {
        "one date": lambda: meet(vraag, zicht),
        "whole report, one date": lambda: maak_rapport(vraag, zicht),
        "whole report, two dates": lambda: maak_rapport(twee, zicht),
    }


def milliseconden(functie: Callable[[], object]) -> float:
    """The median of some calls, after one to warm up."""
    functie()
    tijden = []
    for _ in range(KEREN):
        begin = time.perf_counter()
        functie()
        tijden.append(time.perf_counter() - begin)
    return 1000 * statistics.median(tijden)


if __name__ == "__main__":
    main()
