"""Figures for outside the organisation: no number below ten, and none that follows from the others (pure).

The figures hang together: activities and incomes add up to n and to key figures, and longer plus shorter stay add up
to the whole. Therefore

- a distribution with one small number is hidden altogether;
- what is hidden for one of the two lengths of stay is hidden for both;
- a distribution that is hidden for the two lengths of stay takes the key figures along that it could be derived from:
  the undivided figures may tell that one of its categories is empty.

Nought is no small number: it is about nobody.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from monitor.cijfers import Aandeel, Deel, Meetcijfers

DREMPEL = 10
AFLEIDBAAR = {"activiteit": ("actief", "inburgering"), "inkomen": ("uitkering",)}


def is_klein(aantal: int) -> bool:
    """Whether a number could be about people who can be recognised."""
    return 0 < aantal < DREMPEL


def verberg(cijfers: Meetcijfers) -> Meetcijfers:
    """A copy in which everything that is too small to publish is None; `n_cohort` is left to the report."""
    veilig = deepcopy(cijfers)
    splitsing = list(veilig["verblijfsduur"].values())
    if is_klein(_n(veilig)):
        _verberg_alles([veilig, *splitsing])
        return veilig
    _verberg_kleine([veilig])
    if any(is_klein(_n(deel)) for deel in splitsing):
        _verberg_alles(splitsing)
    else:
        _verberg_kleine(splitsing, mee=AFLEIDBAAR)
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


def _verberg_kleine(delen: Sequence[Deel], mee: dict[str, tuple[str, ...]] | None = None) -> None:
    """Hide small numbers, at the same places in all of `delen`.

    `mee` says which key figures disappear together with a distribution.
    """
    weg = {
        naam
        for naam in delen[0]["indicatoren"]
        if _heeft_kleine([deel["indicatoren"][naam] for deel in delen], [_n(deel) for deel in delen])
    }
    for soort, regels in (
        ("activiteit", [regel for deel in delen for regel in deel["activiteit"]]),
        ("inkomen", [regel for deel in delen for regel in deel["inkomen"]]),
    ):
        if any(is_klein(regel["aantal"] or 0) for regel in regels):
            _verberg_cellen(regels)
            weg.update((mee or {}).get(soort, ()))
    _verberg_cellen(deel["indicatoren"][naam] for naam in weg for deel in delen)


def _verberg_alles(delen: Iterable[Deel]) -> None:
    for deel in delen:
        deel["n_gevolgd"] = None
        _verberg_cellen([*deel["indicatoren"].values(), *deel["activiteit"], *deel["inkomen"]])


def _verberg_cellen(cellen: Iterable[Aandeel]) -> None:
    for cel in cellen:
        cel["aantal"] = cel["percentage"] = None
