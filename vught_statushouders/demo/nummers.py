"""Numbers that look real and belong to nobody."""

from collections.abc import Iterator
from random import Random

# BSNs that start with 999 are for testing. One million of them is one in eleven that passes the elfproef; the
# hand-made people take theirs from the last tenth, synthetic caseloads from the rest, so that no two are ever equal.
VOOR_MENSEN = range(999_900_000, 1_000_000_000)
VOOR_VOORRAAD = range(999_000_000, 999_900_000)


def proefnummers(bereik: range) -> Iterator[str]:
    """The BSNs in `bereik` that pass the elfproef, from low to high."""
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2)
    for kop in range(bereik.start // 10, bereik.stop // 10):
        rest = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(gewichten, str(kop), strict=True)) % 11
        if rest < 10:
            yield f"{kop}{rest}"


class Nummers:
    """Hands out every number once."""

    def __init__(self, dobbel: Random) -> None:
        self.dobbel = dobbel
        self._bsn = list(proefnummers(VOOR_MENSEN))
        dobbel.shuffle(self._bsn)
        self._v = iter(dobbel.sample(range(2_700_000_000, 2_900_000_000), 5_000))

    def bsn(self) -> str:
        return self._bsn.pop()

    def v_nummer(self) -> str:
        return str(next(self._v))


def telefoon(dobbel: Random) -> str:
    """A mobile number that cannot exist: after 06 no Dutch number starts with a zero."""
    cijfers = f"060{dobbel.randrange(10**7):07d}"
    return " ".join(cijfers[i : i + 2] for i in range(0, 10, 2))
