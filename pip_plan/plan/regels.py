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
from pip_plan.plan.queries import Voorgeschiedenis

NODIG_LATER = "nodig om vast te stellen"  # beside a field without which nothing is fixed
DUO = "voorwaarden gegevensuitwisseling PIP van DUO"
PLAN = "Wet inburgering 2021 art. 15"
BELEID = "afspraak van de gemeente"
ONDER_2013 = "Onder de wet van 2013 hoort er geen PIP bij. Leg afspraken vast bij een gesprek."
VOOR_KIND = "Een kind heeft geen inburgeringsplicht: een PIP kan vanaf 18 jaar. Leg afspraken vast bij een gesprek."
VOLWASSEN = 18


@dataclass(frozen=True)
class Obstakel:
    """Why a plan cannot be fixed yet: in words, the rule that says so, and the page that mends it."""

    tekst: str
    regel: str
    adres: str = "pip_besluit"
    veld: str = ""


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


def past_niet_meer(pip: Pip, voor: Voorgeschiedenis) -> list[Obstakel]:
    """Every contradiction between a fixed version and the dossier as it is now, with the rule; mostly none."""
    return [*_feiten(pip, voor), *_andere_intake(pip), *_toets(pip)]


def _feiten(pip: Pip, voor: Voorgeschiedenis) -> Iterator[Obstakel]:
    if pip.intensiteit and not voor.asiel:
        uren = f"in het plan staan {pip.intensiteit} geschatte uren"
        yield Obstakel(f"De cliënt heeft volgens het dossier geen asielstatus, en {uren}.", DUO)
    dag = pip.vastgesteld_op
    for waarvoor, grens in (("de inburgeringsplicht", voor.plicht), ("de inschrijving in de BRP", voor.gevestigd)):
        if dag and grens and dag < grens:
            wanneer = f"op {datum_voluit(dag)}, vóór {waarvoor} op {datum_voluit(grens)}"
            yield Obstakel(f"Het plan is vastgesteld {wanneer}.", DUO)


def _andere_intake(pip: Pip) -> Iterator[Obstakel]:
    """An intake that was completed since, and came to another route."""
    later = Intake.objects.filter(statushouder=pip.statushouder_id, afgerond_op__gte=pip.vastgesteld_op)
    nieuw = later.exclude(pk=pip.intake_id or 0).order_by("-afgerond_op", "-pk").first()
    if nieuw and nieuw.afgerond_op and nieuw.route and nieuw.route != pip.leerroute:
        keuze = f"koos de {nieuw.get_route_display()}, dit plan de {pip.get_leerroute_display()}"
        yield Obstakel(f"De intake van {datum_voluit(nieuw.afgerond_op)} {keuze}.", BELEID)


def _toets(pip: Pip) -> Iterator[Obstakel]:
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
        yield Obstakel(f"{tekst} {pip.get_leerroute_display()}.", BELEID)
