"""What stands in the way of fixing a plan, by which rule (pure)."""

from collections.abc import Iterable, Iterator
from datetime import date

from dossier.keuzes import Regime
from dossier.regels import VERBETER, datum_voluit
from intake.keuzes import VAN_GEZONDHEID, Leerroute
from intake.regels import Advies
from pip_plan.besluit.regels import obstakels_besluit, obstakels_route
from pip_plan.keuzes import Pipstatus
from pip_plan.models import Pip
from pip_plan.plan.regels import BELEID, DUO, ONDER_2013, PLAN, Obstakel, Voorgeschiedenis

MOTIVERING = "Awb art. 3:46 (motivering)"


def _onderdelen(pip: Pip) -> Iterator[Obstakel]:
    """The parts that a plan has by law."""
    if not pip.leerroute:
        yield Obstakel("Kies een leerroute.", DUO, veld="leerroute")
    if pip.leerroute == Leerroute.B1 and not pip.niveau:
        yield Obstakel("Kies bij de B1-route een niveau.", DUO, veld="niveau")
    delen = [("begeleiding", "Schrijf op welke ondersteuning en begeleiding de cliënt krijgt.")]
    if not (pip.pvt_invulling and pip.pvt_uren):
        delen.append(("pvt_invulling", "Vul in wat het participatieverklaringstraject inhoudt, en de uren."))
    if pip.leerroute != Leerroute.ONDERWIJS and not (pip.map_invulling and pip.map_uren):
        delen.append(("map_invulling", "Vul in wat de module arbeidsmarkt en participatie inhoudt, en de uren."))
    for veld, tekst in delen:
        if veld != "begeleiding" or not pip.begeleiding.strip():
            yield Obstakel(tekst, PLAN, veld=veld)


def _motivering(pip: Pip, intake: Advies | None) -> Iterator[Obstakel]:
    """The decision says why this route: the intake does that, or else a person."""
    if pip.leerroute and not pip.route_reden.strip() and not _zegt_waarom(intake, pip.leerroute):
        yield Obstakel("Schrijf op waarom deze leerroute past.", MOTIVERING, veld="route_reden")


def _zegt_waarom(intake: Advies | None, leerroute: str) -> bool:
    """Whether the answers of the intake point to this route, for reasons that stand in the decision."""
    if intake is None:
        return False
    return intake.route == leerroute and any(een.leefgebied not in VAN_GEZONDHEID for een in intake.redenen)


def _afspraken(pip: Pip, dag: date, doelen: int) -> Iterator[Obstakel]:
    """Goals, the talk, and the signature."""
    if not doelen:
        yield Obstakel("Zet minstens één doel in het plan.", BELEID, "pip")
    if pip.status == Pipstatus.CONCEPT or not pip.besproken_op:
        yield Obstakel("Bespreek het plan eerst met de cliënt.", PLAN, "pip_bespreken")
        return
    if pip.besproken_op > dag:
        tekst = f"De dagtekening ligt vóór het gesprek van {datum_voluit(pip.besproken_op)}. Verbeter een van de twee."
        yield Obstakel(tekst, BELEID, "pip_bespreken")
    if not pip.visie_client.strip():
        yield Obstakel("Schrijf op wat de cliënt van het plan vindt.", BELEID, "pip_bespreken", "visie_client")
    if not pip.getekend_client_op and not pip.niet_getekend_reden.strip():
        tekst = "Laat de cliënt tekenen, of schrijf op waarom dat niet lukt."
        yield Obstakel(tekst, BELEID, "pip_bespreken", "niet_getekend_reden")
    elif pip.getekend_client_op and pip.getekend_client_op > dag:
        op = datum_voluit(pip.getekend_client_op)
        tekst = f"De dagtekening ligt vóór de dag waarop de cliënt tekende ({op}). Verbeter een van de twee."
        yield Obstakel(tekst, BELEID, "pip_bespreken")


def obstakels_datum(pip: Pip, voor: Voorgeschiedenis, dag: date) -> Iterator[Obstakel]:
    """Days before which DUO accepts no PIP."""
    eerdere: tuple[date | None, ...] = (voor.eerste, voor.vorige.vastgesteld_op if voor.vorige else None)
    eerder = max((een for een in (*eerdere, pip.eerste_pip_op) if een), default=None)
    grenzen = [
        ("de inburgeringsplicht", voor.plicht),
        ("de inschrijving in de BRP", voor.gevestigd),
        ("een eerder PIP", eerder),
    ]
    for waarvoor, grens in grenzen:
        if grens and dag < grens:
            tekst = f"Het PIP kan niet vóór {waarvoor} ({datum_voluit(grens)}) zijn vastgesteld. {VERBETER}"
            yield Obstakel(tekst, DUO, "pip_vaststellen", "vastgesteld_op")


def obstakels_wet(pip: Pip) -> Iterator[Obstakel]:
    """A PIP exists under the law of 2021 only, and for who has the duty."""
    if pip.statushouder.regime == Regime.WI2013:
        yield Obstakel(ONDER_2013, PLAN, "pip_vaststellen", "vastgesteld_op")
    elif not pip.statushouder.regime:
        tekst = "Leg eerst de inburgeringsplicht vast bij de persoonsgegevens: zonder plicht is er geen PIP."
        yield Obstakel(tekst, PLAN, "pip_vaststellen", "vastgesteld_op")


def obstakels_vaststellen(
    pip: Pip,
    voor: Voorgeschiedenis,
    dag: date,
    *,
    doelen: int,
    intake: Advies | None,
    te_laat: Iterable[str] = (),
) -> list[Obstakel]:
    """Everything that stands in the way of fixing this version on that day; empty when nothing does. `intake` is what
    its answers pointed to, for a decision without a reason of its own."""
    route = list(obstakels_route(pip, voor, dag, pip.intake.route if pip.intake else ""))
    obstakels = [
        *obstakels_wet(pip),
        *_onderdelen(pip),
        *obstakels_besluit(pip, voor),
        *route,
        *([] if route else _motivering(pip, intake)),
        *_afspraken(pip, dag, doelen),
        *obstakels_datum(pip, voor, dag),
    ]
    if not pip.te_laat_reden.strip():
        obstakels += [Obstakel("Schrijf op waarom het later werd.", een, "pip_vaststellen", "te_laat_reden")
                      for een in te_laat]  # fmt: skip
    return obstakels
