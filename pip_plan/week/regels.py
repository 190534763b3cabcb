"""A week as it is planned (pure): its hours per kind, what clashes and what to advise then, and its timetable."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import time
from itertools import combinations, pairwise

from pip_plan.keuzes import Dag, Weeksoort
from pip_plan.models import Weekdeel

UUR = 60
WEEK = 7 * 24 * UUR
AVOND = time(18)
LEREN = (Weeksoort.TAAL, Weeksoort.STUDIE)
WERKEN = (Weeksoort.WERK, Weeksoort.TRAJECT, Weeksoort.VRIJWILLIG, Weeksoort.STAGE)
TE_VOL = "Zo zijn er meer uren dan een week heeft: 168, de reistijd meegeteld. Maak iets korter."


def minuten(tijd: time) -> int:
    """From midnight."""
    return tijd.hour * UUR + tijd.minute


def duur(deel: Weekdeel) -> int:
    """In minutes, without the journey."""
    return minuten(deel.tot) - minuten(deel.van)


def reis(deel: Weekdeel) -> int:
    """There and back, in minutes."""
    return 2 * deel.reistijd


def in_uren(aantal: int) -> str:
    """12 uur, 1 uur 30, 45 minuten"""
    uren, rest = divmod(aantal, UUR)
    if not uren:
        return "1 minuut" if rest == 1 else f"{rest} minuten"
    return f"{uren} uur {rest:02}" if rest else f"{uren} uur"


def klok(tijd: time) -> str:
    """9.30"""
    return f"{tijd.hour}.{tijd.minute:02}"


@dataclass(frozen=True)
class Botsing:
    """Two parts of one day that do not go together, in words, and what to advise the client."""

    een: Weekdeel
    ander: Weekdeel
    tekst: str
    advies: str


def botsingen(delen: Iterable[Weekdeel]) -> list[Botsing]:
    """What is at the same time, and what lies too close together for the journey; in the order of the week."""
    op_volgorde = sorted(delen, key=lambda deel: (deel.dag, deel.van, deel.tot, deel.pk or 0))
    paren = ((een, ander) for een, ander in combinations(op_volgorde, 2) if een.dag == ander.dag)
    return [botsing for een, ander in paren if (botsing := _botsing(een, ander))]


def _botsing(een: Weekdeel, ander: Weekdeel) -> Botsing | None:
    """`ander` begins at the same time as `een` or later."""
    dag = een.get_dag_display()
    if ander.van < een.tot:
        wanneer = f"{dag} {klok(ander.van)}–{klok(min(een.tot, ander.tot))}"
        return Botsing(een, ander, f"{wanneer}: {een.wat} en {ander.wat} tegelijk", _advies(een, ander))
    tussen = minuten(ander.van) - minuten(een.tot)
    nodig = 0 if een.waar and een.waar == ander.waar else max(een.reistijd, ander.reistijd)
    if tussen >= nodig:
        return None
    tekst = f"{dag}: na {een.wat} (tot {klok(een.tot)}) begint {ander.wat} om {klok(ander.van)}"
    advies = f"Neem op {dag} tussen {een.wat} en {ander.wat} minstens {in_uren(nodig)} voor de reis."
    return Botsing(een, ander, f"{tekst}, en de reis duurt {in_uren(nodig)}", advies)


def _advies(een: Weekdeel, ander: Weekdeel) -> str:
    """A lesson by day against work moves to the evening; of anything else one of the two moves."""
    for les, werk in ((een, ander), (ander, een)):
        if les.soort in LEREN and werk.soort in WERKEN and les.van < AVOND:
            return f"Stap over naar een avondcursus: {les.wat} op {les.get_dag_display()} valt samen met {werk.wat}."
    return f"Kies op {een.get_dag_display()} voor {een.wat} of {ander.wat} een andere tijd."


@dataclass(frozen=True)
class Cel:
    """One cell of the timetable: what somebody does from here on, or nothing; `rijen` is how many rows it takes."""

    delen: tuple[Weekdeel, ...]
    rijen: int = 1


@dataclass(frozen=True)
class Rij:
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
    def rooster(self) -> list[Rij]:
        """The timetable: a row from each moment at which something begins or ends to the next."""
        groepen = {dag.value: list(_groepen(deel for deel in self.delen if deel.dag == dag.value)) for dag in Dag}
        alle = [groep for van_dag in groepen.values() for groep in van_dag]
        grenzen = sorted({grens for groep in alle for grens in (_begin(groep), _einde(groep))})
        return [
            Rij(klok(van), klok(tot), [cel for dag in Dag if (cel := _cel(groepen[dag.value], van, grenzen))])
            for van, tot in pairwise(grenzen)
        ]


def samen(delen: Iterable[Weekdeel]) -> int:
    """The minutes of these parts, with their journeys."""
    return sum(duur(deel) + reis(deel) for deel in delen)


Groep = tuple[Weekdeel, ...]


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
