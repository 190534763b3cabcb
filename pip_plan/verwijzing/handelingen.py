"""Every write about referrals."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from dossier.regels import niet_in_toekomst
from pip_plan.models import Verwijzing
from pip_plan.regels import in_het_leven
from toegang.handelingen import bewaar
from toegang.rechten import Recht
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_verwijzing(verwijzing: Verwijzing, *, door: Zicht) -> Verwijzing:
    """Save a referral; a new one is sent by oneself."""
    in_het_leven(verwijzing.statushouder, verwijzing.datum, door.dag, "De datum van de verwijzing")
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
