"""Questions about the client record that need today's date or more than one row."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Min
from django.utils.dateformat import format as opgemaakt

from dossier.keuzes import Mijlpaalsoort
from dossier.models import Huisvesting, Mijlpaal, Statushouder

VERBETER = "Verbeter een van de twee datums."
DUO_PIP = f"DUO weigert zo'n datum (voorwaarden gegevensuitwisseling PIP). {VERBETER}"

# Where a dossier can stand, from beginning to end.
FASEN = {"gekoppeld": "gekoppeld", "gehuisvest": "gehuisvest", "vertrokken": "vertrokken", "afgesloten": "afgesloten"}


def niet_in_toekomst(datum: date | None, vandaag: date, wat: str, code: str = "toekomst") -> None:
    """Raise ValidationError when something that must have happened is dated after today."""
    if datum and datum > vandaag:
        raise ValidationError(f"{wat} ligt in de toekomst. Controleer de datum.", code=code)


def datum_voluit(dag: date) -> str:
    """A date as people write it: 3 maart 2027."""
    return opgemaakt(dag, "j F Y")


def maand_voluit(dag: date) -> str:
    """A month as people write it: maart 2027."""
    return opgemaakt(dag, "F Y")


def leeftijd(statushouder: Statushouder, vandaag: date) -> int:
    """Age in whole years."""
    geboren = statushouder.geboortedatum
    return vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))


def fase(statushouder: Statushouder, gehuisvest_op: date | None, vandaag: date) -> str:
    """Where the dossier stands, in words."""
    if statushouder.afgesloten_op and statushouder.afgesloten_op <= vandaag:
        return FASEN["afgesloten"]
    if statushouder.vertrokken_op and statushouder.vertrokken_op <= vandaag:
        return FASEN["vertrokken"]
    if gehuisvest_op and gehuisvest_op <= vandaag:
        return FASEN["gehuisvest"]
    return FASEN["gekoppeld"]


def obstakels_overdracht(statushouder: Statushouder, vandaag: date) -> list[str]:
    """Why this dossier cannot go to another klantmanager; empty when it can."""
    if statushouder.afgesloten_op and statushouder.afgesloten_op <= vandaag:
        return [f"{statushouder.naam} ({statushouder.dossiernummer}): het dossier is afgesloten. Heropen het eerst."]
    return []


def obstakels_mijlpaal(statushouder: Statushouder, soort: str, datum: date, *, elders: bool = False) -> list[str]:
    """Why this step cannot have been taken on this day, with the rule of DUO that says so. A PIP of another gemeente,
    `elders`, can be from before the move."""
    if soort != Mijlpaalsoort.PIP:
        return []
    woningen = Huisvesting.objects.filter(huishouden__leden__statushouder=statushouder)
    gevestigd = woningen.aggregate(dag=Min("brp_op"))["dag"]
    hier = [] if elders else [("de inschrijving in de BRP", gevestigd)]
    redenen = [("de inburgeringsplicht", statushouder.inburgeringsplicht_op), *hier]
    return [
        f"Het PIP kan niet vóór {waarvoor} ({datum_voluit(dag)}) zijn vastgesteld. {DUO_PIP}"
        for waarvoor, dag in redenen
        if dag and datum < dag
    ]


def obstakels_plicht(statushouder: Statushouder) -> list[str]:
    """Why the inburgeringsplicht cannot begin on the day of this client: there is a PIP from before it."""
    plicht = statushouder.inburgeringsplicht_op
    stappen = Mijlpaal.objects.filter(statushouder=statushouder.pk, soort=Mijlpaalsoort.PIP)
    eerste = stappen.aggregate(dag=Min("datum"))["dag"]
    if plicht and eerste and eerste < plicht:
        return [f"Er staat al een PIP van {datum_voluit(eerste)}, van vóór deze inburgeringsplicht. {DUO_PIP}"]
    return []
