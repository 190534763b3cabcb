"""When a repeating task comes back (pure)."""

from datetime import date, timedelta
from itertools import count

from bouwstenen.kalender import plus_maanden
from werkvoorraad.keuzes import MAANDEN, Herhaling


def volgende_datum(begin: date, herhaal: str, na: date) -> date:
    """The first date of the series after `na`; what was missed in between is not made up for.

    Counted from the beginning, so that the 31st comes back after a short month.
    """
    if herhaal == Herhaling.WEEK:
        return begin + timedelta(weeks=max(0, (na - begin).days // 7) + 1)
    maanden = MAANDEN[Herhaling(herhaal)]
    return next(dag for keer in count(1) if (dag := plus_maanden(begin, keer * maanden)) > na)
