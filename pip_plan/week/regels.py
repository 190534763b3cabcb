"""A week as it is planned (pure): its hours, what clashes, and what to advise then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from itertools import combinations

from pip_plan.keuzes import Weeksoort
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


def samen(delen: Iterable[Weekdeel]) -> int:
    """The minutes of these parts, with their journeys."""
    return sum(duur(deel) + reis(deel) for deel in delen)
