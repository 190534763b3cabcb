"""Questions about a plan as a whole: whether there can be one, what an obstacle is, and what of the one that counts no
longer fits what became known since.

PostgreSQL does not refuse such a fact: it comes from outside (IND, DUO, BRP, the test), and who may not write down what
is true writes down nothing. The decision holds until it is revised, so the pages say what no longer fits.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

from dossier.keuzes import Regime
from dossier.models import Statushouder
from dossier.regels import datum_voluit, leeftijd
from intake.keuzes import Leerroute, Toetsresultaat
from intake.models import Intake
from pip_plan.models import Pip

NODIG_LATER = "nodig om vast te stellen"  # beside a field without which nothing is fixed
DUO = "voorwaarden gegevensuitwisseling PIP van DUO"
PLAN = "Wet inburgering 2021 art. 15"
BELEID = "afspraak van de gemeente"
ONDER_2013 = "Onder de wet van 2013 hoort er geen PIP bij. Leg afspraken vast bij een gesprek."
VOOR_KIND = "Een kind heeft geen inburgeringsplicht: een PIP kan vanaf 18 jaar. Leg afspraken vast bij een gesprek."
VOLWASSEN = 18


@dataclass(frozen=True)
class Punt:
    """Something about a plan: in words, the rule that says so, and the page that mends it."""

    tekst: str
    regel: str
    adres: str = "pip_besluit"
    veld: str = ""


class Obstakel(Punt):
    """Why a plan cannot be fixed yet."""


class Opmerking(Punt):
    """What deserves a look, and stands in the way of nothing."""


@dataclass(frozen=True)
class Voorgeschiedenis:
    """What is known of a client before a version: what DUO compares it with."""

    plicht: date | None
    gevestigd: date | None
    eerste: date | None  # the day of the first PIP, also when that was on paper
    schakelen_tot: date | None  # the last day on which the route can change; None while the termijn stands still
    vorige: Pip | None
    asiel: bool

    def is_eerste(self, pip: Pip) -> bool:
        """Whether this is the first PIP of this client anywhere."""
        return not (self.vorige or self.eerste or pip.overgenomen_van)

    def laatste_dag(self, pip: Pip) -> date | None:
        """The day of the PIP that this one follows, also when that was on paper or in another gemeente."""
        return self.vorige.vastgesteld_op if self.vorige else pip.eerste_pip_op or self.eerste


def geen_pip(statushouder: Statushouder, dag: date) -> str:
    """Why this client cannot have a plan at all; empty when it can be begun."""
    if statushouder.regime == Regime.WI2013:
        return ONDER_2013
    kind = not statushouder.regime and leeftijd(statushouder, dag) < VOLWASSEN
    return VOOR_KIND if kind else ""


def als_fouten(obstakels: Iterable[Obstakel]) -> list[ValidationError]:
    """The same as refusals, each with the field that mends it as its code."""
    return [
        ValidationError("%(tekst)s (%(regel)s)", code=een.veld, params={"tekst": een.tekst, "regel": een.regel})
        for een in obstakels
    ]


def strijdig(pip: Pip, voor: Voorgeschiedenis, latere: Intake | None) -> list[Opmerking]:
    """Every contradiction between a fixed version and the dossier as it is now, with the rule; mostly none. `latere` is
    the last intake that was completed since."""
    return [*_feiten(pip, voor), *_andere_intake(pip, latere), *_toets(pip)]


def _feiten(pip: Pip, voor: Voorgeschiedenis) -> Iterator[Opmerking]:
    if pip.intensiteit and not voor.asiel:
        uren = f"in het plan staan {pip.intensiteit} geschatte uren"
        yield Opmerking(f"De cliënt heeft volgens het dossier geen asielstatus, en {uren}.", DUO)
    dag = pip.vastgesteld_op
    for waarvoor, grens in (("de inburgeringsplicht", voor.plicht), ("de inschrijving in de BRP", voor.gevestigd)):
        if dag and grens and dag < grens:
            wanneer = f"op {datum_voluit(dag)}, vóór {waarvoor} op {datum_voluit(grens)}"
            yield Opmerking(f"Het plan is vastgesteld {wanneer}.", DUO)


def _andere_intake(pip: Pip, latere: Intake | None) -> Iterator[Opmerking]:
    """An intake that was completed since, and came to another route."""
    if latere and latere.afgerond_op and latere.route and latere.route != pip.leerroute:
        keuze = f"koos de {latere.get_route_display()}, dit plan de {pip.get_leerroute_display()}"
        yield Opmerking(f"De intake van {datum_voluit(latere.afgerond_op)} {keuze}.", BELEID)


def _toets(pip: Pip) -> Iterator[Opmerking]:
    """A leerbaarheidstoets that was taken since, with a result that the route does not suit."""
    toets = getattr(pip.statushouder, "leerbaarheidstoets", None)
    if toets is None or not toets.afgenomen_op or not pip.vastgesteld_op or toets.afgenomen_op <= pip.vastgesteld_op:
        return
    past = {
        Toetsresultaat.HAALBAAR: pip.leerroute != Leerroute.Z,
        Toetsresultaat.NIET_HAALBAAR: pip.leerroute != Leerroute.B1,
    }
    if not past.get(toets.oordeel, True):
        uitslag = str(Toetsresultaat(toets.oordeel).label)
        tekst = f"De leerbaarheidstoets van {datum_voluit(toets.afgenomen_op)} zegt: {uitslag}. Het plan kiest de"
        yield Opmerking(f"{tekst} {pip.get_leerroute_display()}.", BELEID)
