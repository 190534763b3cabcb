"""What a term is: one declaration, from which PostgreSQL computes who has it, from when until when, and if it is done.

A term is computed and never stored, so that it cannot be stale. A declaration names facts of a client; each app says in
its own `termijnen.py` which facts it knows (as expressions on a client) and which terms follow from them. A change of
the law is a new declaration that is valid from a date, not an edit of an old one.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any


class Soort(StrEnum):
    """Whether a term is the law, or the municipality's own policy."""

    WET = "wet"
    BELEID = "beleid"


class Eenheid(StrEnum):
    """In what a length is counted; months and years as the calendar has them."""

    DAGEN = "days"
    WEKEN = "weeks"
    MAANDEN = "months"
    JAREN = "years"

    @property
    def woord(self) -> str:
        return {"days": "dagen", "weeks": "weken", "months": "maanden", "years": "jaar"}[self.value]


@dataclass(frozen=True)
class Duur:
    """A length; negative counts back."""

    aantal: int
    eenheid: Eenheid

    def __str__(self) -> str:
        if not self.aantal:
            return "op dezelfde dag"
        terug = " eerder" if self.aantal < 0 else ""
        return f"{abs(self.aantal)} {self.eenheid.woord}{terug}"


def dagen(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.DAGEN)


def weken(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.WEKEN)


def maanden(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.MAANDEN)


def jaren(aantal: int) -> Duur:
    return Duur(aantal, Eenheid.JAREN)


@dataclass(frozen=True)
class Feit:
    """Something about one client, mostly a date: what it is in words, and how it is found from a statushouder.

    By an expression of Django, or (`uit`) by SQL over what was found so, `b`: one lookup can serve several facts.
    """

    naam: str
    expressie: Any = None
    adres: str = ""  # the form on which it can be filled in
    uit: str = ""
    mist: str = ""  # what is missing without it, when that is not the fact itself
    welke: str = ""  # when it can be one of several: SQL over `b` for the words of what it is for this client

    @property
    def ontbreekt(self) -> str:
        """What to say when it is not known."""
        return self.mist or self.naam


@dataclass(frozen=True)
class Termijn:
    """One term.

    `start` and `afgedaan` name facts; with `na` the term starts at the end of another term, suspensions included.
    Without `afgedaan` it comes back: what settles it is its next start. `geldt` is a condition in SQL over the facts of
    a client, `f`, and the day on which is asked, `f.vandaag`: for whom this term exists at all.
    `adres` is the form that settles it, `vraag` what that form already fills in.
    `vooraf` shifts the start ("the day after": dagen(1)). With `eerste_telt` the first day belongs to it already, so
    that three years from 2 July last up to and with 1 July: the end of a term is always its last day. A statutory
    length is fixed; one of policy can be set per gemeente. `schuift` tells whether suspensions and extensions move its
    end; with `schuift_met` those of that other term do, because both count from the same day. With `voorbij` it is gone
    after its last day, as there is nothing left to do. `onderdeel` is the part of the dossier
    (`dossier.keuzes.Onderdeel`) that it belongs to: a partner with whom that part is shared is reminded too.
    A `signaal` is there only once its day has come; nobody is reminded of it. With `meteen` its button does it at once.
    """

    code: str
    naam: str
    soort: Soort
    grondslag: str
    duur: Duur
    afgedaan: str = ""
    geldt: str = "true"
    start: str = ""
    na: str = ""
    vooraf: Duur | None = None
    eerste_telt: bool = False
    geldig_van: date = date(1900, 1, 1)
    geldig_tot: date = date(9999, 12, 31)
    verantwoordelijk: str = "klantmanager"
    knop: str = "Afvinken"
    adres: str = "mijlpaal_nieuw"
    vraag: str = ""
    schuift: bool = True
    schuift_met: str = ""
    voorbij: bool = False
    onderdeel: str = ""
    signaal: bool = False
    meteen: bool = False

    @property
    def vast(self) -> bool:
        """Whether nobody chooses the length: the law sets it, or there is none, as with a day that was agreed."""
        return self.soort == Soort.WET or not self.duur.aantal

    def lokaal(self, aantal: int) -> Duur:
        """A length that a gemeente chose, in the unit and the direction of this term."""
        return Duur(-aantal if self.duur.aantal < 0 else aantal, self.duur.eenheid)


# The same for every term: what is due within so many days is "bijna".
BIJNA = 30
