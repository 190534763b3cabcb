"""What a gemeente chose for each term, and what counts on a day (pure)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from termijnen.declaratie import Duur, Termijn
from termijnen.models import Lengte
from werkvoorraad.termijnen import ALLES


@dataclass(frozen=True)
class Keuze:
    """A length that the gemeente chose."""

    lengte: Lengte
    duur: Duur


@dataclass(frozen=True)
class Overzicht:
    """One term, with what the gemeente chose: what counts for terms that begin today, what did, and what will."""

    termijn: Termijn
    nu: Keuze | None
    eerder: list[Keuze]
    later: list[Keuze]


def overzicht(lengtes: Iterable[Lengte], vandaag: date) -> list[Overzicht]:
    """Every term, in the order of their declaration."""
    alle = sorted(lengtes, key=lambda lengte: lengte.van)
    uit = []
    for termijn in ALLES:
        eigen = [] if termijn.vast else [een for een in alle if een.code == termijn.code]
        keuzes = [Keuze(lengte, termijn.lokaal(lengte.aantal)) for lengte in eigen]
        geweest = [keuze for keuze in keuzes if keuze.lengte.van <= vandaag]
        uit.append(Overzicht(termijn, geweest[-1] if geweest else None, geweest[:-1], keuzes[len(geweest) :]))
    return uit
