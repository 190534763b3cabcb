"""Time what the nightly run computes: every open term of every dossier, as a ratio to only reading the dossiers.

    VUGHT_DATA_DIR=/tmp/groot .venv/bin/python -m benchmarks.ochtend

On the data of `benchmarks.paginas`. Prints also how much memory the process needed, which must not depend on the number
of dossiers.
"""

import os
import resource
import time
from collections.abc import Iterable

from vught_statushouders import omgeving


def main() -> None:
    """Read, compute, print."""
    with omgeving.voor(["benchmark"]):
        os.environ |= {"DATABASE_ROL": "werker", "DJANGO_SETTINGS_MODULE": "vught_statushouders.settings"}
        import django  # the settings need the environment

        django.setup()
        meet()


def meet() -> None:
    from django.utils import timezone  # the models exist only after setup

    from dossier.models import Statushouder
    from toegang.afscherming import als_systeem
    from werkvoorraad.termijnen import bereken

    vandaag = timezone.localdate()
    with als_systeem(vandaag):
        dossiers, vloer = tel(Statushouder.objects.values_list().iterator(2000))
        print(f"read {dossiers} dossiers: {vloer:.1f} s, {geheugen()} MB")
        termijnen, duur = tel(bereken(Statushouder.objects.all(), vandaag, alleen_open=True))
        print(f"compute {termijnen} open terms: {duur:.1f} s, {duur / vloer:.1f}x, {geheugen()} MB")


def tel(rijen: Iterable[object]) -> tuple[int, float]:
    """How many there are, and in how many seconds they came."""
    begin = time.perf_counter()
    aantal = sum(1 for _ in rijen)
    return aantal, time.perf_counter() - begin


def geheugen() -> int:
    """The most that this process ever used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
