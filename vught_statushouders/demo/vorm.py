"""The shape in which the fictional households are written down: plain data, turned into rows by `bouwen.py`.

Dates are text: "2018-12-31" is a day, "-90" is ninety days before today, "34j" is the birth date of somebody of
thirty-four. A period is "begin..end" or "begin.." while it runs.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db.models import Model

from dossier.keuzes import Relatie
from inburgering.models import Cursus, Diploma, Isk
from pip_plan.keuzes import Activiteitsoort, Uitvoerder
from pip_plan.models import Activiteit

M, V = "man", "vrouw"
KW1C = "Koning Willem I College"


@dataclass(frozen=True)
class Feit:
    """One fact about one person."""

    model: type[Model]
    periode: str
    velden: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Persoon:
    """One member of a household; `naam` is "voornamen" or "voornamen/achternaam" when the family name differs."""

    naam: str
    geslacht: str
    geboren: str
    feiten: tuple[Feit, ...] = ()
    relatie: str = Relatie.HOOFD
    sinds: str = ""  # joined later than the others: a nareiziger
    vertrokken: str = ""  # "date reason": left the household and the gemeente alone
    velden: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Gezin:
    """A household. `huisvesting` and `bijstand` hold periods, divided by commas; "v" is full bijstand, "g" partial."""

    achternaam: str
    land: str
    huisvesting: str
    bijstand: str
    leden: tuple[Persoon, ...]
    gekoppeld: str = ""
    vertrek: str = ""  # "date reason", for all
    afsluiting: str = ""  # "date reason", for all


def _persoon(
    relatie: str,
    naam: str,
    geslacht: str,
    geboren: str,
    *feiten: Feit,
    sinds: str = "",
    vertrokken: str = "",
    **velden: Any,
) -> Persoon:
    return Persoon(naam, geslacht, geboren, feiten, relatie, sinds, vertrokken, velden)


Maker = Callable[..., Persoon]
hoofd: Maker = partial(_persoon, Relatie.HOOFD)
partner: Maker = partial(_persoon, Relatie.PARTNER)
kind: Maker = partial(_persoon, Relatie.KIND)
ouder: Maker = partial(_persoon, Relatie.OUDER)
broer_zus: Maker = partial(_persoon, Relatie.BROER_ZUS)


def gezin(achternaam: str, land: str, huisvesting: str, bijstand: str, *leden: Persoon, **meer: str) -> Gezin:
    """A household with its members as the last arguments."""
    return Gezin(achternaam, land, huisvesting, bijstand, leden, **meer)


def _activiteit(soort: str, periode: str, waar: str, wat: str, uren: float | None = None) -> Feit:
    return Feit(Activiteit, periode, {"soort": soort, "organisatie": waar, "functie": wat, "uren_per_week": uren})


werk = partial(_activiteit, Activiteitsoort.WERK)
vrijwillig = partial(_activiteit, Activiteitsoort.VRIJWILLIG)
stage = partial(_activiteit, Activiteitsoort.STAGE)
opleiding = partial(_activiteit, Activiteitsoort.OPLEIDING)


def _traject(soort: str, periode: str, uitvoerder: str, wat: str, resultaat: str = "") -> Feit:
    velden = {"soort": soort, "uitvoerder": uitvoerder, "functie": wat, "resultaat": resultaat}
    if periode[0] in "+-" and uitvoerder != Uitvoerder.WEGWIJS:  # of what is recent the reason is known
        velden["waarom_niet_wegwijs"] = "De werkplek is alleen daar."
    return Feit(Activiteit, periode, velden)


traject = partial(_traject, Activiteitsoort.TRAJECT)
meer_werk = partial(_traject, Activiteitsoort.TRAJECT_MEER)


def cursus(periode: str, niveau: str = "a2", dagdeel: str = "overdag", bij: str = KW1C, **velden: Any) -> Feit:
    """An inburgeringscursus."""
    return Feit(Cursus, periode, {"aanbieder": bij, "niveau": niveau, "dagdeel": dagdeel, **velden})


def isk(periode: str, route: str = "2") -> Feit:
    """The Internationale Schakelklas."""
    return Feit(Isk, periode, {"school": "ISK 's-Hertogenbosch", "route": route})


def diploma(dag: str, niveau: str = "a2") -> Feit:
    """The inburgeringsdiploma."""
    return Feit(Diploma, dag, {"niveau": niveau})
