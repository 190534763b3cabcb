"""Questions about a plan: what is known from before it, and what stands in the way of fixing it, by which rule."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Min

from bouwstenen.kalender import plus_maanden
from dossier.keuzes import Mijlpaalsoort, Regime, Taal
from dossier.models import Huisvesting, Mijlpaal, Statushouder
from dossier.regels import VERBETER, datum_voluit, leeftijd
from intake.keuzes import VAN_GEZONDHEID, Leerroute
from intake.models import Antwoord
from intake.regels import advies, per_vraag
from pip_plan.keuzes import Niveau, Pipstatus, Tolk
from pip_plan.models import Pip
from pip_plan.queries import SchakelenTot

DUO = "voorwaarden gegevensuitwisseling PIP van DUO"
PLAN = "Wet inburgering 2021 art. 15"
SCHAKELEN = "een andere leerroute kan tot anderhalf jaar na het begin van de inburgeringstermijn"
MOTIVERING = "Awb art. 3:46 (motivering)"
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


def voorgeschiedenis(statushouder: Statushouder, pip: Pip | None = None) -> Voorgeschiedenis:
    """Of this client; `pip` is the version about which is asked."""
    woningen = Huisvesting.objects.filter(huishouden__leden__statushouder=statushouder)
    stap = Mijlpaal.objects.filter(statushouder=statushouder, soort=Mijlpaalsoort.PIP)
    eerste = stap.aggregate(dag=Min("datum"), schakelen=Min(SchakelenTot("statushouder")))
    vast = Pip.objects.filter(statushouder=statushouder, status=Pipstatus.VASTGESTELD).order_by("-nummer")
    return Voorgeschiedenis(
        plicht=statushouder.inburgeringsplicht_op,
        gevestigd=woningen.aggregate(dag=Min("brp_op"))["dag"],
        eerste=eerste["dag"],
        schakelen_tot=eerste["schakelen"],
        vorige=vast.exclude(pk=pip.pk).first() if pip else vast.first(),
        asiel=not statushouder.gezinsmigrant,
    )


def geen_pip(statushouder: Statushouder, dag: date) -> str:
    """Why this client cannot have a plan at all; empty when it can be begun."""
    if statushouder.regime == Regime.WI2013:
        return ONDER_2013
    kind = not statushouder.regime and leeftijd(statushouder, dag) < VOLWASSEN
    return VOOR_KIND if kind else ""


def niet_voorbij(nieuw: date | None, oud: date | None, vandaag: date, code: str) -> None:
    """Raise ValidationError when a day to come was changed to one that is past."""
    if nieuw and nieuw != oud and nieuw < vandaag:
        raise ValidationError("Deze dag is al voorbij. Kies een dag die nog komt.", code=code)


def niet_lang_geleden(nieuw: date | None, oud: date | None, vandaag: date, code: str) -> None:
    """Raise ValidationError when something of a plan that is being made was put more than a year ago."""
    if nieuw and nieuw != oud and nieuw < plus_maanden(vandaag, -12):
        raise ValidationError("Deze dag is meer dan een jaar geleden. Controleer de datum.", code=code)


def begin_van_gesprek(statushouder: Statushouder, dag: date) -> dict[str, Any]:
    """What is probably true of the talk about a plan: today, in the language of the client, explained in it."""
    taal = statushouder.contacttaal
    tolk = Tolk.TELEFOON if statushouder.tolk_nodig and taal != Taal.NEDERLANDS else Tolk.GEEN
    return {"besproken_op": dag, "taal": taal, "tolk": tolk, "uitgelegd_in": taal}


def obstakels_besluit(pip: Pip, voor: Voorgeschiedenis) -> Iterator[Obstakel]:
    """What DUO refuses in a decision and the row itself does not show."""
    if pip.niveau == Niveau.A2 and voor.is_eerste(pip):
        yield Obstakel("A2 kan niet in een eerste PIP. Kies B1.", DUO, veld="niveau")
    if pip.intensiteit and not voor.asiel:
        tekst = "Geschatte uren zijn er alleen voor asielstatushouders. Maak de uren leeg."
        yield Obstakel(tekst, DUO, veld="intensiteit")


def obstakels_overgenomen(pip: Pip, voor: Voorgeschiedenis) -> Iterator[Obstakel]:
    """Whether the first PIP, in another gemeente, can be from that day."""
    if pip.eerste_pip_op and voor.plicht and pip.eerste_pip_op < voor.plicht:
        dag = datum_voluit(voor.plicht)
        tekst = f"Het PIP kan niet vóór de inburgeringsplicht ({dag}) zijn vastgesteld. {VERBETER}"
        yield Obstakel(tekst, DUO, veld="eerste_pip_op")


def obstakels_route(pip: Pip, voor: Voorgeschiedenis, dag: date, intake: str) -> Iterator[Obstakel]:
    """Whether this route can be chosen on that day, and whether it says why it differs."""
    vorige = voor.vorige.leerroute if voor.vorige else ""
    if vorige and pip.leerroute and pip.leerroute != vorige:
        altijd = (vorige, pip.leerroute) == (Leerroute.ONDERWIJS, Leerroute.B1)
        if not altijd and voor.schakelen_tot and dag > voor.schakelen_tot:
            tekst = f"Van leerroute wisselen kon tot en met {datum_voluit(voor.schakelen_tot)}."
            yield Obstakel(tekst, f"Besluit inburgering 2021: {SCHAKELEN}", veld="leerroute")
        # The new version begins with the words on the earlier route; those do not say why it changes.
        if voor.vorige and pip.route_reden.strip() in ("", voor.vorige.route_reden.strip()):
            yield Obstakel("Schrijf op waarom de leerroute verandert.", PLAN, veld="route_reden")
    elif not vorige and intake and pip.leerroute and pip.leerroute != intake and not pip.route_reden.strip():
        tekst = "De leerroute wijkt af van het advies uit de intake. Schrijf op waarom."
        yield Obstakel(tekst, BELEID, veld="route_reden")


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


def _motivering(pip: Pip, dag: date) -> Iterator[Obstakel]:
    """The decision says why this route: the intake does that, or else a person."""
    if pip.leerroute and not pip.route_reden.strip() and not _intake_zegt_waarom(pip, dag):
        yield Obstakel("Schrijf op waarom deze leerroute past.", MOTIVERING, veld="route_reden")


def _intake_zegt_waarom(pip: Pip, dag: date) -> bool:
    """Whether the answers of the intake point to this route, for reasons that stand in the decision."""
    if pip.intake is None:
        return False
    toets = getattr(pip.statushouder, "leerbaarheidstoets", None)
    antwoorden = per_vraag(Antwoord.objects.filter(intake=pip.intake))
    uit = advies(antwoorden, toets, leeftijd(pip.statushouder, dag))
    return uit.route == pip.leerroute and any(een.leefgebied not in VAN_GEZONDHEID for een in uit.redenen)


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
    pip: Pip, voor: Voorgeschiedenis, dag: date, *, doelen: int, te_laat: Iterable[str] = ()
) -> list[Obstakel]:
    """Everything that stands in the way of fixing this version on that day; empty when nothing does."""
    route = list(obstakels_route(pip, voor, dag, pip.intake.route if pip.intake else ""))
    obstakels = [
        *obstakels_wet(pip),
        *_onderdelen(pip),
        *obstakels_besluit(pip, voor),
        *route,
        *([] if route else _motivering(pip, dag)),
        *_afspraken(pip, dag, doelen),
        *obstakels_datum(pip, voor, dag),
    ]
    if not pip.te_laat_reden.strip():
        obstakels += [Obstakel("Schrijf op waarom het later werd.", een, "pip_vaststellen", "te_laat_reden")
                      for een in te_laat]  # fmt: skip
    return obstakels


def als_fouten(obstakels: Iterable[Obstakel]) -> list[ValidationError]:
    """The same as refusals, each with the field that mends it as its code."""
    return [
        ValidationError("%(tekst)s (%(regel)s)", code=een.veld, params={"tekst": een.tekst, "regel": een.regel})
        for een in obstakels
    ]
