"""Whole percentages: one share rounds half up; the shares of one whole add up to 100 (largest remainder)."""

from collections.abc import Sequence


def half_omhoog(deel: int, geheel: int) -> int | None:
    """The share in whole percent, a half upwards; None when there is nothing to take a share of."""
    return (200 * deel + geheel) // (2 * geheel) if geheel else None


def grootste_resten(aantallen: Sequence[int]) -> list[int | None]:
    """Whole percentages that add up to 100: rounded down, and what is left goes to the largest remainders.

    Equal remainders: first the larger number, then the earlier one.
    """
    geheel = sum(aantallen)
    if not geheel:
        return [None for _ in aantallen]
    procenten = [100 * aantal // geheel for aantal in aantallen]
    volgorde = sorted(range(len(aantallen)), key=lambda i: (-(100 * aantallen[i] % geheel), -aantallen[i], i))
    for i in volgorde[: 100 - sum(procenten)]:
        procenten[i] += 1
    return [*procenten]
