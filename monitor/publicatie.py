"""Figures for outside the organisation: no number below ten, and none that follows from the others (pure).

The figures hang together: activities and incomes add up to n and to key figures, and longer plus shorter stay add up
to the whole. Therefore

- a distribution with one small number is hidden altogether;
- a key figure is hidden when it, the rest of n, or what it differs from its distribution is a small number;
- the split by length of stay is shown when nothing in it is small, and otherwise not: with the undivided figures
  beside it, every number that is left would help to find the others.

Nought is no small number: it is about nobody.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from monitor.cijfers import Aandeel, Deel, Meetcijfers, Regel
from monitor.regels import ACTIVITEITEN, MET_ARBEID, OVERIG, VOLLEDIG

DREMPEL = 10
# The key figures that nearly follow from a distribution.
SAMEN = {"activiteit": {"actief", "inburgering"}, "inkomen": {"uitkering"}}


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
    _verberg_kleine(veilig)
    if any(is_klein(_n(deel)) for deel in splitsing):
        _verberg_alles(splitsing)
    elif any(_heeft_iets_kleins(deel) for deel in splitsing):
        for deel in splitsing:
            _verberg_cellen(_cellen(deel))
    return veilig


def verberg_aandeel(aandeel: Aandeel, geheel: int) -> Aandeel:
    """A copy of one share, hidden when it or the rest is too small."""
    veilig = deepcopy(aandeel)
    if is_klein(veilig["aantal"] or 0) or is_klein(geheel - (veilig["aantal"] or 0)):
        _verberg_cellen([veilig])
    return veilig


def _verberg_kleine(deel: Deel) -> None:
    weg = _kleine_kerncijfers(deel)
    for soort, kern in SAMEN.items():
        if _heeft_kleine(_regels(deel, soort)):
            _verberg_cellen(_regels(deel, soort))
        else:
            weg |= kern & _verradende_kerncijfers(deel)
    _verberg_cellen(deel["indicatoren"][naam] for naam in weg)


def _heeft_iets_kleins(deel: Deel) -> bool:
    kerncijfers = _kleine_kerncijfers(deel) | _verradende_kerncijfers(deel)
    return bool(kerncijfers) or any(_heeft_kleine(_regels(deel, soort)) for soort in SAMEN)


def _n(deel: Deel) -> int:
    return deel["n_gevolgd"] or 0


def _kern(deel: Deel, naam: str) -> int:
    return deel["indicatoren"][naam]["aantal"] or 0


def _regels(deel: Deel, soort: str) -> list[Regel]:
    return deel["activiteit"] if soort == "activiteit" else deel["inkomen"]


def _heeft_kleine(regels: Sequence[Regel]) -> bool:
    return any(is_klein(regel["aantal"] or 0) for regel in regels)


def _kleine_kerncijfers(deel: Deel) -> set[str]:
    """Which key figures are small, or leave a small rest."""
    return {
        naam for naam in deel["indicatoren"] if is_klein(_kern(deel, naam)) or is_klein(_n(deel) - _kern(deel, naam))
    }


def _verradende_kerncijfers(deel: Deel) -> set[str]:
    """Which key figures give a small group away to who has the distribution beside it."""
    activiteit = {regel["naam"]: regel["aantal"] or 0 for regel in deel["activiteit"]}
    inkomen = {regel["naam"]: regel["aantal"] or 0 for regel in deel["inkomen"]}
    volgt_les = sum(activiteit[naam] for (_, _, inburgering), naam in ACTIVITEITEN.items() if inburgering)
    bijstand_zonder_werk_deels = _kern(deel, "uitkering") - inkomen[VOLLEDIG] - inkomen[MET_ARBEID]
    groepen = {
        "inburgering": [_kern(deel, "inburgering") - volgt_les],  # a diploma, and no lessons any more
        "actief": [activiteit[ACTIVITEITEN[False, False, False]] - (_n(deel) - _kern(deel, "actief"))],  # diploma only
        "uitkering": [bijstand_zonder_werk_deels, inkomen[OVERIG] - bijstand_zonder_werk_deels],
    }
    return {naam for naam, aantallen in groepen.items() if any(map(is_klein, aantallen))}


def _cellen(deel: Deel) -> list[Aandeel]:
    return [*deel["indicatoren"].values(), *deel["activiteit"], *deel["inkomen"]]


def _verberg_alles(delen: Iterable[Deel]) -> None:
    for deel in delen:
        deel["n_gevolgd"] = None
        _verberg_cellen(_cellen(deel))


def _verberg_cellen(cellen: Iterable[Aandeel]) -> None:
    for cel in cellen:
        cel["aantal"] = cel["percentage"] = None
