"""The week as a picture: a table of the days and the parts of a day, for a document and for the client."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from pip_plan.keuzes import Dag
from pip_plan.models import Weekdeel
from pip_plan.vertaling import Paar, TweeTalen

PICTOGRAMMEN = {
    "taal": "boek", "werk": "werktas", "traject": "route", "vrijwillig": "helpen", "stage": "stage",
    "studie": "school", "zorg": "hart",
}  # fmt: skip
# A part of the day ends where the next one begins.
DAGDELEN = (("ochtend", time(12)), ("middag", time(18)), ("avond", time.max))


@dataclass(frozen=True)
class Blok:
    """One part of the week."""

    deel: Weekdeel
    soort: Paar
    reis: Paar | None

    @property
    def pictogram(self) -> str:
        return PICTOGRAMMEN[self.deel.soort]

    @property
    def tijd(self) -> str:
        return f"{self.deel.van:%H.%M}–{self.deel.tot:%H.%M}"


@dataclass(frozen=True)
class Weekbeeld:
    """The days as heads of the columns, and a row for each part of the day in which something happens."""

    dagen: list[Paar]
    rijen: list[tuple[Paar, list[list[Blok]]]]
    per_dag: list[tuple[Paar, list[Blok]]]


def weekbeeld(delen: Iterable[Weekdeel], talen: TweeTalen) -> Weekbeeld:
    """Of these parts, in both languages."""
    blokken = [_blok(deel, talen) for deel in sorted(delen, key=lambda deel: (deel.dag, deel.van))]
    rijen = []
    for code, _ in DAGDELEN:
        rij = [[een for een in blokken if een.deel.dag == dag and _dagdeel(een.deel) == code] for dag in Dag]
        if any(rij):
            rijen.append((talen.woord("dagdeel", code), rij))
    dagen = [talen.woord("dag", dag.value) for dag in Dag]
    per_dag = [(dagen[dag - 1], [een for een in blokken if een.deel.dag == dag]) for dag in Dag]
    return Weekbeeld(dagen, rijen, [(naam, hier) for naam, hier in per_dag if hier])


def _blok(deel: Weekdeel, talen: TweeTalen) -> Blok:
    reis = talen.paar("reizen", minuten=deel.reistijd) if deel.reistijd else None
    return Blok(deel, talen.woord("soort", deel.soort), reis)


def _dagdeel(deel: Weekdeel) -> str:
    """By when it begins."""
    return next(code for code, tot in DAGDELEN if deel.van < tot or tot == time.max)
