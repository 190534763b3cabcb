"""Working days: not Saturday, not Sunday, and not a holiday of the Algemene termijnenwet (art. 3)."""

from datetime import date, timedelta
from functools import lru_cache

import holidays


@lru_cache(maxsize=64)
def _feestdagen(jaar: int) -> frozenset[date]:
    """The public holidays of the Netherlands; the law counts 5 May every year, employers once in five."""
    return frozenset({*holidays.country_holidays("NL", years=jaar), date(jaar, 5, 5)})


def is_werkdag(dag: date) -> bool:
    """Whether the town hall works on this day."""
    return dag.weekday() < 5 and dag not in _feestdagen(dag.year)


def werkdagen_tot(dag: date, vandaag: date) -> int:
    """How many working days are left after `vandaag`, up to and including `dag`; negative when `dag` has passed."""
    if dag < vandaag:
        return -werkdagen_tot(vandaag, dag)
    return sum(is_werkdag(vandaag + timedelta(days=n)) for n in range(1, (dag - vandaag).days + 1))
