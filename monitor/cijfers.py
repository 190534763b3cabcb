"""From counts to figures (pure): the same dictionaries feed page, PDF, workbook, command and archive."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypedDict

from bouwstenen.percentages import grootste_resten, half_omhoog
from monitor.queries import Telling
from monitor.regels import ACTIVITEITEN, INDICATOREN, INKOMENS, NIET_GEHUISVEST, VERTROKKEN, Stand


class Aandeel(TypedDict):
    """A number of units and its share: no share of nothing, and neither when the number is hidden for publication."""

    aantal: int | None
    percentage: int | None


class Regel(Aandeel):
    naam: str


class Deel(TypedDict):
    """The figures of one group of followed units."""

    n_gevolgd: int | None
    indicatoren: dict[str, Aandeel]
    activiteit: list[Regel]
    inkomen: list[Regel]


class Meetcijfers(Deel):
    """One measurement."""

    n_cohort: int | None
    verblijfsduur: dict[str, Deel]


class Stap(TypedDict):
    """From one state then: how many units are in which state now, in the order of the columns."""

    naam: str
    aantallen: list[int]


class Verloop(TypedDict):
    """How many units moved from which state to which: a row per state then, a column per state now."""

    kolommen: list[str]
    rijen: list[Stap]
    gelijk: int
    anders: int


Groep = Sequence[tuple[Stand, int]]


def meetcijfers(tellingen: Sequence[Telling], nummer: int) -> Meetcijfers:
    """The figures of date `nummer`."""
    gevolgd = [(t.standen[nummer], t.aantal) for t in tellingen if t.standen[nummer].gevolgd]
    return {
        "n_cohort": sum(t.aantal for t in tellingen),
        **deel(gevolgd),
        "verblijfsduur": {
            "zes_maanden_of_langer": deel([(s, n) for s, n in gevolgd if s.lang]),
            "korter": deel([(s, n) for s, n in gevolgd if not s.lang]),
        },
    }


def deel(groep: Groep) -> Deel:
    """The figures of one group."""
    geheel = _aantal(groep, lambda s: True)
    return {
        "n_gevolgd": geheel,
        "indicatoren": {
            naam: {"aantal": (aantal := _aantal(groep, test)), "percentage": half_omhoog(aantal, geheel)}
            for naam, (_, test) in INDICATOREN.items()
        },
        "activiteit": _verdeling(groep, list(ACTIVITEITEN.values()), lambda s: s.activiteit),
        "inkomen": _verdeling(groep, INKOMENS, lambda s: s.inkomen),
    }


def _aantal(groep: Groep, test: Callable[[Stand], bool]) -> int:
    return sum(aantal for stand, aantal in groep if test(stand))


def _verdeling(groep: Groep, namen: Sequence[str], welke: Callable[[Stand], str]) -> list[Regel]:
    aantallen = [sum(aantal for stand, aantal in groep if welke(stand) == naam) for naam in namen]
    return [
        {"naam": naam, "aantal": aantal, "percentage": procent}
        for naam, aantal, procent in zip(namen, aantallen, grootste_resten(aantallen), strict=True)
    ]


def niet_gevolgd(tellingen: Sequence[Telling], nummer: int) -> dict[str, int]:
    """Who of the cohort was not followed on date `nummer`, by reason."""
    return {
        sleutel: sum(t.aantal for t in tellingen if t.standen[nummer].buiten_beeld == reden)
        for sleutel, reden in (("nog_niet_gehuisvest", NIET_GEHUISVEST), ("vertrokken", VERTROKKEN))
    }


def verloop(tellingen: Sequence[Telling], namen: Sequence[str], welke: Callable[[Stand], str]) -> Verloop:
    """The movement from the first date to the second; states that nobody was in are left out."""
    stappen: Counter[tuple[str, str]] = Counter()
    for telling in tellingen:
        toen, nu = (stand.buiten_beeld or welke(stand) for stand in telling.standen)
        stappen[toen, nu] += telling.aantal
    namen = [NIET_GEHUISVEST, *namen, VERTROKKEN]
    van = [naam for naam in namen if any(toen == naam for toen, _ in stappen)]
    naar = [naam for naam in namen if any(nu == naam for _, nu in stappen)]
    gelijk = sum(aantal for (toen, nu), aantal in stappen.items() if toen == nu)
    return {
        "kolommen": naar,
        "rijen": [{"naam": toen, "aantallen": [stappen[toen, nu] for nu in naar]} for toen in van],
        "gelijk": gelijk,
        "anders": stappen.total() - gelijk,
    }
