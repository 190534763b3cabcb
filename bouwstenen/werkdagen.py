"""Working days: not Saturday, not Sunday, and not a holiday of the Algemene termijnenwet (art. 3)."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

BEZWAAR = timedelta(weeks=6)  # Awb art. 6:7


@lru_cache(maxsize=64)
def _feestdagen(jaar: int) -> frozenset[date]:
    """The public holidays of the Netherlands; the law counts 5 May every year, employers once in five."""
    return frozenset({*holidays.country_holidays("NL", years=jaar), date(jaar, 5, 5)})


def is_werkdag(dag: date) -> bool:
    """Whether the town hall works on this day."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def op_werkdag(dag: date) -> date:
    """The day itself, or the first working day after it."""
    while not is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


def bezwaar_tot(verzonden: date) -> date:
    """The last day for an objection: six weeks from the day after sending (Awb art. 6:7 and 6:8), moved on to the next
    working day (Algemene termijnenwet art. 1)."""
    return op_werkdag(verzonden + BEZWAAR)


def werkdagen_tot(dag: date, vandaag: date) -> int:
    """How many working days are left after `vandaag`, up to and including `dag`; negative when `dag` has passed."""
    if dag < vandaag:
        return -werkdagen_tot(vandaag, dag)
    return sum(is_werkdag(vandaag + timedelta(days=n)) for n in range(1, (dag - vandaag).days + 1))
