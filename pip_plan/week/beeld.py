"""What is shown of a week: hours and timetable for a colleague, and a picture in two languages for the client."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from pip_plan.keuzes import Dag, Weeksoort
from pip_plan.models import Weekdeel
from pip_plan.vertaling import Paar, TweeTalen
from pip_plan.week.regels import UUR, Botsing, botsingen, duur, in_uren, klok, reis, samen

Groep = tuple[Weekdeel, ...]

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
class Weekkaart:
    """The week for the client, in two languages: the days as heads of the columns, and a row for each part of a day
    in which something happens."""

    dagen: list[Paar]
    rijen: list[tuple[Paar, list[list[Blok]]]]
    alle_dagen: list[tuple[Paar, list[Blok]]]

    @property
    def per_dag(self) -> list[tuple[Paar, list[Blok]]]:
        """The days on which something happens."""
        return [(naam, hier) for naam, hier in self.alle_dagen if hier]


def weekkaart(delen: Iterable[Weekdeel], talen: TweeTalen) -> Weekkaart:
    """Of these parts."""
    blokken = [_blok(deel, talen) for deel in sorted(delen, key=lambda deel: (deel.dag, deel.van))]
    rijen = []
    for code, _ in DAGDELEN:
        rij = [[een for een in blokken if een.deel.dag == dag and _dagdeel(een.deel) == code] for dag in Dag]
        if any(rij):
            rijen.append((talen.woord("dagdeel", code), rij))
    dagen = [talen.woord("dag", dag.value) for dag in Dag]
    alle_dagen = [(dagen[dag - 1], [een for een in blokken if een.deel.dag == dag]) for dag in Dag]
    return Weekkaart(dagen, rijen, alle_dagen)


def _blok(deel: Weekdeel, talen: TweeTalen) -> Blok:
    reis = talen.paar("reizen", minuten=deel.reistijd) if deel.reistijd else None
    return Blok(deel, talen.woord("soort", deel.soort), reis)


def _dagdeel(deel: Weekdeel) -> str:
    """By when it begins."""
    return next(code for code, tot in DAGDELEN if deel.van < tot or tot == time.max)


@dataclass(frozen=True)
class Cel:
    """One cell of the timetable: what somebody does from here on, or nothing; `rijen` is how many rows it takes."""

    delen: tuple[Weekdeel, ...]
    rijen: int = 1


@dataclass(frozen=True)
class Roosterrij:
    """One row of the timetable: from when until when, and its cells; a cell that began above is not repeated."""

    van: str
    tot: str
    cellen: list[Cel]


@dataclass(frozen=True)
class Weekbeeld:
    """Everything that a page shows of a week."""

    delen: list[Weekdeel]
    intensiteit: int | None = None

    @property
    def dagen(self) -> list[tuple[str, list[Weekdeel]]]:
        """The seven days by name, each with its parts."""
        return [(dag.label, [deel for deel in self.delen if deel.dag == dag.value]) for dag in Dag]

    @property
    def per_soort(self) -> list[tuple[str, str]]:
        """The hours of each kind that there is, without the journeys."""
        som = {soort: sum(duur(deel) for deel in self.delen if deel.soort == soort) for soort in Weeksoort}
        return [(str(soort.label), in_uren(aantal)) for soort, aantal in som.items() if aantal]

    @property
    def reistijd(self) -> str:
        """All journeys there and back; empty when there are none."""
        aantal = sum(reis(deel) for deel in self.delen)
        return in_uren(aantal) if aantal else ""

    @property
    def totaal(self) -> str:
        """Everything together, journeys too."""
        return in_uren(samen(self.delen))

    @property
    def botsingen(self) -> list[Botsing]:
        return botsingen(self.delen)

    @property
    def taal(self) -> str:
        """The language hours beside the hours that are thought to be needed until the exam."""
        per_week = sum(duur(deel) for deel in self.delen if deel.soort == Weeksoort.TAAL)
        if not per_week or not self.intensiteit:
            return ""
        weken = -(-self.intensiteit * UUR // per_week)
        return (
            f"Taal: {in_uren(per_week)} per week. Voor {self.intensiteit} uur tot het examen zijn dat"
            f" {weken} {'lesweek' if weken == 1 else 'lesweken'}."
        )

    @property
    def rooster(self) -> list[Roosterrij]:
        """The timetable: a row from each moment at which something begins or ends to the next."""
        groepen = {dag.value: list(_groepen(deel for deel in self.delen if deel.dag == dag.value)) for dag in Dag}
        alle = [groep for van_dag in groepen.values() for groep in van_dag]
        grenzen = sorted({grens for groep in alle for grens in (_begin(groep), _einde(groep))})
        return [
            Roosterrij(klok(van), klok(tot), [cel for dag in Dag if (cel := _cel(groepen[dag.value], van, grenzen))])
            for van, tot in pairwise(grenzen)
        ]


def _groepen(delen: Iterable[Weekdeel]) -> Iterator[Groep]:
    """The parts of one day; what clashes, directly or through another, stands together."""
    groep: Groep = ()
    for deel in sorted(delen, key=lambda deel: (deel.van, deel.tot, deel.pk or 0)):
        if groep and deel.van >= _einde(groep):
            yield groep
            groep = ()
        groep = (*groep, deel)
    if groep:
        yield groep


def _begin(groep: Groep) -> time:
    return min(deel.van for deel in groep)


def _einde(groep: Groep) -> time:
    return max(deel.tot for deel in groep)


def _cel(groepen: list[Groep], van: time, grenzen: list[time]) -> Cel | None:
    """The cell of one day in the row that begins at `van`; None when the cell above reaches down to here."""
    for groep in groepen:
        if _begin(groep) == van:
            return Cel(groep, grenzen.index(_einde(groep)) - grenzen.index(van))
        if _begin(groep) < van < _einde(groep):
            return None
    return Cel(())
