"""Time `synthetisch.laad`: seconds and rows per second, with or without the change history.

    python -m benchmarks.demodata --dossiers 100000 [--historie]

Works in the database of DATABASE_URL inside one transaction that is rolled back.
"""

import argparse
import resource
import time
from contextlib import nullcontext
from unittest.mock import patch

from django.apps import apps
from django.db import transaction

from benchmarks.begin import VANDAAG
from vught_statushouders.demo import synthetisch


def main() -> None:
    """Load, count, time, print, roll back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dossiers", type=int, default=10_000)
    parser.add_argument("--historie", action="store_true", help="let the history triggers record every insert")
    opties = parser.parse_args()
    zonder = patch("pgtrigger.ignore", nullcontext) if opties.historie else nullcontext()
    with transaction.atomic(), zonder:
        voor = rijen()
        begin = time.perf_counter()
        synthetisch.laad(opties.dossiers, VANDAAG, 1, lambda _: None)
        seconden = time.perf_counter() - begin
        erbij = rijen() - voor
        transaction.set_rollback(True)
    geheugen = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    snelheid = f"{erbij} rows, {erbij / seconden:.0f} rows/s"
    print(f"{opties.dossiers} dossiers: {seconden:.1f} s, {snelheid}, at most {geheugen} MB")


def rijen() -> int:
    """All rows of our own tables, history included."""
    eigen = ("dossier", "pip_plan", "ontzorging", "inburgering", "toegang")
    return sum(model._default_manager.count() for app in eigen for model in apps.get_app_config(app).get_models())


if __name__ == "__main__":
    main()
