"""Every write about the intake."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any, TypeVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from dossier.queries import ligt_voor_geboorte
from dossier.regels import leeftijd, niet_in_toekomst
from intake.keuzes import VAN_GEZONDHEID, Bron
from intake.models import Aanvulling, Antwoord, Bronregel, Intake, Leerbaarheidstoets
from intake.regels import advies, fout_in_jaren, obstakels_afronden, per_vraag, voortgang
from intake.vragenlijst import geldig_op, laad
from toegang.handelingen import bewaar
from toegang.rechten import Recht
from toegang.zicht import Zicht

VAST = "Deze intake is afgerond en verandert niet meer. Schrijf een aanvulling."


Gezegd = Antwoord | Bronregel
R = TypeVar("R", Antwoord, Bronregel)
Waarden = Mapping[str, tuple[Any, int]]  # question → (answer, the version that the visitor looked at)


@dataclass
class Opgeslagen:
    """What became of a few answers: question → version now, → what somebody else wrote, → what is wrong."""

    versies: dict[str, int] = field(default_factory=dict)
    botsingen: dict[str, Gezegd] = field(default_factory=dict)
    fouten: dict[str, str] = field(default_factory=dict)


@transaction.atomic
def begin_intake(intake: Intake, *, door: Zicht) -> Intake:
    """Start an intake, with the question set of its day."""
    niet_in_toekomst(intake.begonnen_op, door.dag, "De datum van de intake")
    if not intake.pk:
        intake.lijst = geldig_op(intake.begonnen_op)
    return bewaar(intake, door=door)


@transaction.atomic
def sla_op(
    intake: Intake,
    leefgebied: str,
    waarden: Waarden,
    *,
    door: Zicht,
    moment: datetime,
    bronnen: Mapping[str, Bron] | None = None,
) -> Opgeslagen:
    """Save answers to questions of one leefgebied; `bronnen` tells of which question who said it, if not the client.

    An answer that somebody else changed meanwhile is not touched, and comes back. When one is no answer to its
    question, nothing is saved. Raises KeyError for a question or leefgebied that does not exist, PermissionDenied for
    health without the right, ValidationError once the intake is completed.
    """
    if leefgebied in VAN_GEZONDHEID and not door.mag(Recht.GEZONDHEID):
        raise PermissionDenied
    bestaand = intake.antwoorden.select_for_update().filter(leefgebied=leefgebied)

    def nieuw(code: str) -> Antwoord:
        return Antwoord(gemeente_id=intake.gemeente_id, intake=intake, leefgebied=leefgebied, vraag=code)

    def zet(rij: Antwoord) -> None:
        rij.bron, rij.op = (bronnen or {}).get(rij.vraag, Bron.CLIENT), moment
        rij.door_id = door.medewerker_id

    return sla_rijen_op(intake, leefgebied, waarden, bestaand=bestaand, nieuw=nieuw, zet=zet, dag=door.dag)


def sla_rijen_op(
    intake: Intake,
    leefgebied: str,
    waarden: Waarden,
    *,
    bestaand: Iterable[R],
    nieuw: Callable[[str], R],
    zet: Callable[[R], None],
    dag: date,
) -> Opgeslagen:
    """Save what was said, row by row and only over the version that was looked at. `nieuw` makes the row of a question,
    `zet` fills in by whom and when."""
    uit = Opgeslagen()
    schoon = _schoon(intake, leefgebied, waarden, uit, dag)
    if uit.fouten:
        return uit
    if intake.afgerond_op:
        raise ValidationError(VAST, code="vast")
    per_vraag_nu = {een.vraag: een for een in bestaand}
    for code, waarde in schoon.items():
        rij = per_vraag_nu.get(code) or nieuw(code)
        botst = rij.pk and rij.versie != waarden[code][1]
        if rij.waarde != waarde and not botst:  # of a new one the answer is None
            rij.versie, rij.waarde = rij.versie + 1, waarde
            zet(rij)
            rij = _bewaar(rij)
        if rij.waarde == waarde:
            uit.versies[code] = rij.versie
        else:
            uit.botsingen[code] = rij
    return uit


def _schoon(intake: Intake, leefgebied: str, waarden: Waarden, uit: Opgeslagen, dag: date) -> dict[str, Any]:
    """The answers as they are stored; what is no answer is noted in `uit.fouten`."""
    vragen = laad(intake.lijst).per_code[leefgebied].per_code
    voor_geboorte = partial(ligt_voor_geboorte, intake.statushouder)
    schoon = {}
    for code, (waarde, _) in waarden.items():
        try:
            schoon[code] = vragen[code].schoon(waarde)
        except ValidationError as fout:
            uit.fouten[code] = fout.messages[0]
        else:
            if verkeerd := fout_in_jaren(schoon[code], voor_geboorte, dag):
                uit.fouten[code] = verkeerd
    return schoon


def _bewaar(rij: R) -> R:
    """Write a row; returns what is stored now: this, or that of somebody who was first at the same moment.

    Raises ValidationError when the intake was completed meanwhile.
    """
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError as fout:
        diagnose = getattr(fout.__cause__, "diag", None)
        regel = diagnose.constraint_name if diagnose else ""
        if regel == "intake_ligt_vast":
            raise ValidationError(VAST, code="vast") from fout
        if regel in ("antwoord_een_per_vraag", "bronregel_een_per_vraag"):
            return rij.zoals_bewaard()
        raise
    return rij


@transaction.atomic
def rond_intake_af(intake: Intake, *, door: Zicht) -> Intake:
    """Sign an intake off: from then on it is fixed. Raises ValidationError when something required is missing, or when
    another route was chosen than the advice without saying why."""
    nu = Intake.objects.select_for_update(of=("self",)).select_related("statushouder").get(pk=intake.pk)
    if nu.afgerond_op:
        raise ValidationError(VAST, code="vast")
    antwoorden = per_vraag(nu.antwoorden.all())
    if obstakels := obstakels_afronden(voortgang(laad(nu.lijst), antwoorden)):
        raise ValidationError(["Nog niet klaar. Vul eerst in:", *obstakels])
    toets = getattr(nu.statushouder, "leerbaarheidstoets", None)
    advies_nu = advies(antwoorden, toets, leeftijd(nu.statushouder, door.dag))
    if not intake.route:
        raise ValidationError("Kies de leerroute die u met de cliënt wilt volgen.", code="route")
    if advies_nu.route and intake.route != advies_nu.route and not intake.route_reden.strip():
        raise ValidationError("U kiest een andere route dan het advies. Schrijf op waarom.", code="route_reden")
    intake.afgerond_op, intake.afgerond_door_id = door.dag, door.medewerker_id
    return bewaar(intake, door=door)


@transaction.atomic
def vul_aan(aanvulling: Aanvulling, *, door: Zicht) -> Aanvulling:
    """Add something to a completed intake."""
    if not aanvulling.intake.afgerond_op:
        raise ValidationError("Deze intake loopt nog. Verbeter het antwoord zelf.")
    if aanvulling.leefgebied in VAN_GEZONDHEID and not door.mag(Recht.GEZONDHEID):
        raise PermissionDenied
    aanvulling.datum, aanvulling.door_id = door.dag, door.medewerker_id
    return bewaar(aanvulling, door=door)


def eerdere_intake(intake: Intake) -> Intake | None:
    """The completed one before it: its answers stand beside the new ones."""
    klaar = Intake.objects.filter(statushouder=intake.statushouder_id, afgerond_op__isnull=False)
    return klaar.filter(pk__lt=intake.pk).first()


@transaction.atomic
def bewaar_toets(toets: Leerbaarheidstoets, *, door: Zicht) -> Leerbaarheidstoets:
    """Write down the test; it is not taken in the future."""
    niet_in_toekomst(toets.afgenomen_op, door.dag, "De datum van de toets")
    niet_in_toekomst(toets.aangemeld_op, door.dag, "De datum van de aanmelding")
    return bewaar(toets, door=door)
