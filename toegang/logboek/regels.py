"""Which reading asks for a question: pure rules, over how many different dossiers somebody opened in one stretch.

A stretch is the office hours of one working day (7.00 to 19.00), or all the time from the end of one working day to the
begin of the next: an evening with its night, a whole weekend, Christmas. Holidays are those of the Algemene
termijnenwet, times those of a clock in the Netherlands.

How much is unusual follows from how many dossiers somebody was responsible for at that moment (`v`):

- in office hours three quarters of them: below 15 never, from 60 always;
- outside office hours half of them: below 3 never, from 10 always.

A list that shows names alone does not count; opening one dossier ten times counts once. Who is responsible for no
dossiers in particular (`v` unknown) has the highest number.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bouwstenen.werkdagen import is_werkdag

OPEN, DICHT = time(7), time(19)
DAG = timedelta(days=1)


@dataclass(frozen=True)
class Uur:
    """What somebody opened in one hour, by a clock in the Netherlands."""

    medewerker_id: int
    begin: datetime
    dossiers: frozenset[str]
    verantwoordelijk: int | None


@dataclass(frozen=True)
class Leestijd:
    """One stretch of time."""

    van: datetime
    tot: datetime
    kantoor: bool


@dataclass(frozen=True)
class Leesbeurt:
    """What one person read in one stretch, and from how many dossiers on that is unusual."""

    medewerker_id: int
    tijdvak: Leestijd
    aantal: int
    verantwoordelijk: int | None
    vanaf: int


def tijdvak_van(moment: datetime) -> Leestijd:
    """The stretch in which a moment lies."""
    dag = moment.date()
    if is_werkdag(dag) and OPEN <= moment.time() < DICHT:
        return Leestijd(datetime.combine(dag, OPEN), datetime.combine(dag, DICHT), kantoor=True)
    vorige = dag if is_werkdag(dag) and moment.time() >= DICHT else _werkdag_voor(dag)
    volgende = vorige + DAG
    while not is_werkdag(volgende):
        volgende += DAG
    return Leestijd(datetime.combine(vorige, DICHT), datetime.combine(volgende, OPEN), kantoor=False)


def _werkdag_voor(dag: date) -> date:
    dag -= DAG
    while not is_werkdag(dag):
        dag -= DAG
    return dag


def opvallend_vanaf(verantwoordelijk: int | None, *, kantoor: bool) -> int:
    """From how many different dossiers in one stretch on reading is unusual."""
    minst, meest = (15, 60) if kantoor else (3, 10)
    if verantwoordelijk is None:
        return meest
    deel = -(-verantwoordelijk * 3 // 4) if kantoor else -(-verantwoordelijk // 2)  # rounded up
    return min(meest, max(minst, deel))


def leesbeurten(uren: Iterable[Uur]) -> list[Leesbeurt]:
    """The stretches in which somebody read unusually much, the latest first."""
    per_beurt: dict[tuple[int, Leestijd], list[Uur]] = defaultdict(list)
    for uur in uren:
        per_beurt[uur.medewerker_id, tijdvak_van(uur.begin)].append(uur)
    alle = (_beurt(wie, tijdvak, stuk) for (wie, tijdvak), stuk in per_beurt.items())
    gevonden = [beurt for beurt in alle if beurt.aantal >= beurt.vanaf]
    return sorted(gevonden, key=lambda beurt: (beurt.tijdvak.van, beurt.aantal, beurt.medewerker_id), reverse=True)


def _beurt(wie: int, tijdvak: Leestijd, uren: list[Uur]) -> Leesbeurt:
    dossiers = frozenset[str]().union(*(uur.dossiers for uur in uren))
    bekend = [uur.verantwoordelijk for uur in uren if uur.verantwoordelijk is not None]
    verantwoordelijk = max(bekend, default=None)
    vanaf = opvallend_vanaf(verantwoordelijk, kantoor=tijdvak.kantoor)
    return Leesbeurt(wie, tijdvak, len(dossiers), verantwoordelijk, vanaf)
