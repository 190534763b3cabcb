"""What stands in the way of a decision, by which rule (pure)."""

from collections.abc import Iterator
from datetime import date

from dossier.regels import VERBETER, datum_voluit
from intake.keuzes import Leerroute
from pip_plan.keuzes import Niveau
from pip_plan.models import Pip
from pip_plan.plan.regels import BELEID, DUO, PLAN, Obstakel, Voorgeschiedenis

SCHAKELEN = "een andere leerroute kan tot anderhalf jaar na het begin van de inburgeringstermijn"


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
