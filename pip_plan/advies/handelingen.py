"""Every write about advice and referrals."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from dossier.models import Statushouder
from dossier.regels import niet_in_toekomst
from pip_plan.models import Advies, Verwijzing
from toegang.handelingen import bewaar
from toegang.rechten import Recht
from toegang.zicht import Zicht


def _in_het_leven(statushouder: Statushouder, datum: date, vandaag: date, wat: str) -> None:
    """Raise ValidationError for a day that has not come yet, or from before the birth."""
    niet_in_toekomst(datum, vandaag, wat)
    if datum < statushouder.geboortedatum:
        raise ValidationError("Deze datum ligt vóór de geboorte. Controleer de datum.", code="toekomst")


@transaction.atomic
def bewaar_advies(advies: Advies, *, door: Zicht) -> Advies:
    """Save an advice; a new one is given by oneself."""
    _in_het_leven(advies.statushouder, advies.datum, door.dag, "De datum van het advies")
    advies.gegeven_door_id = advies.gegeven_door_id or door.medewerker_id
    return bewaar(advies, door=door)


@transaction.atomic
def bewaar_verwijzing(verwijzing: Verwijzing, *, door: Zicht) -> Verwijzing:
    """Save a referral; a new one is sent by oneself."""
    _in_het_leven(verwijzing.statushouder, verwijzing.datum, door.dag, "De datum van de verwijzing")
    niet_in_toekomst(verwijzing.teruggekoppeld_op, door.dag, "De datum van het antwoord", code="antwoord_toekomst")
    verwijzing.verwezen_door_id = verwijzing.verwezen_door_id or door.medewerker_id
    return bewaar(verwijzing, door=door)


@transaction.atomic
def beantwoord(verwijzing: Verwijzing, *, door: Zicht) -> Verwijzing:
    """A partner answers a referral to itself, dated today. PostgreSQL lets it change its answer and nothing else."""
    if not door.mag(Recht.PARTNER_DOSSIER) or verwijzing.organisatie_id != door.organisatie_id:
        raise PermissionDenied
    verwijzing.teruggekoppeld_op = door.dag
    return bewaar(verwijzing, door=door)
