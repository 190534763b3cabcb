"""Figures for outside the organisation: no number below ten, and none that follows from the others (pure).

The figures hang together: activities and incomes add up to indicators and to n, and longer plus shorter stay add up
to the whole. So a distribution with one small number is hidden altogether, and what is hidden in one of the two
lengths of stay is hidden in both. Nought is no small number: it is about nobody.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from monitor.cijfers import Aandeel, Deel, Meetcijfers

DREMPEL = 10
KLEIN, GEVOLG = f"<{DREMPEL}", "–"


def is_klein(aantal: int) -> bool:
    """Whether a number could be about people who can be recognised."""
    return 0 < aantal < DREMPEL


def verberg(cijfers: Meetcijfers) -> Meetcijfers:
    """A copy in which everything that is too small to publish is None."""
    veilig = deepcopy(cijfers)
    splitsing = list(veilig["verblijfsduur"].values())
    if is_klein(_n(veilig)):
        _verberg_alles([veilig, *splitsing])
    elif any(is_klein(_n(deel)) for deel in splitsing):
        _verberg_kleine([veilig])
        _verberg_alles(splitsing)
    else:
        _verberg_kleine([veilig])
        _verberg_kleine(splitsing)
    if veilig["n_gevolgd"] is None or is_klein((cijfers["n_cohort"] or 0) - _n(cijfers)):
        veilig["n_cohort"] = None
    return veilig


def verberg_aandeel(aandeel: Aandeel, geheel: int) -> Aandeel:
    """A copy of one share, hidden when it or the rest is too small."""
    veilig = deepcopy(aandeel)
    if _heeft_kleine([veilig], [geheel]):
        _verberg_cellen([veilig])
    return veilig


def _n(deel: Deel) -> int:
    return deel["n_gevolgd"] or 0


def _heeft_kleine(aandelen: Sequence[Aandeel], gehelen: Sequence[int]) -> bool:
    return any(
        is_klein(aandeel["aantal"] or 0) or is_klein(geheel - (aandeel["aantal"] or 0))
        for aandeel, geheel in zip(aandelen, gehelen, strict=True)
    )


def _verberg_kleine(delen: Sequence[Deel]) -> None:
    """Hide small numbers; in all of `delen`, which add up to a published whole, at the same places."""
    for naam in delen[0]["indicatoren"]:
        aandelen = [deel["indicatoren"][naam] for deel in delen]
        if _heeft_kleine(aandelen, [_n(deel) for deel in delen]):
            _verberg_cellen(aandelen)
    for regels in ([r for deel in delen for r in deel["activiteit"]], [r for deel in delen for r in deel["inkomen"]]):
        if any(is_klein(regel["aantal"] or 0) for regel in regels):
            _verberg_cellen(regels)


def _verberg_alles(delen: Iterable[Deel]) -> None:
    for deel in delen:
        deel["n_gevolgd"] = None
        _verberg_cellen([*deel["indicatoren"].values(), *deel["activiteit"], *deel["inkomen"]])


def _verberg_cellen(cellen: Iterable[Aandeel]) -> None:
    for cel in cellen:
        cel["verborgen"] = KLEIN if (cel["aantal"] or 0) < DREMPEL else GEVOLG
        cel["aantal"] = cel["percentage"] = None
