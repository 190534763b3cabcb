"""Making, changing and ending the organisaties with which a gemeente works."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.handelingen import bewaar
from toegang.models import Organisatie
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.organisaties.queries import loopt
from werkvoorraad.organisaties.regels import hindernissen


def bewaar_organisatie(organisatie: Organisatie, *, door: Zicht) -> Organisatie:
    """Save the name and kind of a partner."""
    return _bewaar(organisatie, Melding.ORGANISATIE_GEWIJZIGD if organisatie.pk else Melding.ORGANISATIE_GEMAAKT, door)


@transaction.atomic
def beeindig(organisatie: Organisatie, *, door: Zicht) -> Organisatie:
    """From today on nobody chooses this partner any more; it stays where it was chosen.

    Raises ValidationError with everything that still runs.
    """
    record = _vergrendeld(organisatie, door)
    if in_de_weg := hindernissen(loopt(record, zicht=door)):
        wat = ", ".join(een.wat for een in in_de_weg)
        raise ValidationError(f"{record} kan nog niet worden beëindigd. Er is nog: {wat}.", code="organisatie_loopt")
    record.beeindigd_op = record.beeindigd_op or door.dag
    return _bewaar(record, Melding.ORGANISATIE_BEEINDIGD, door)


@transaction.atomic
def heropen(organisatie: Organisatie, *, door: Zicht) -> Organisatie:
    """Work with a partner again."""
    record = _vergrendeld(organisatie, door)
    record.beeindigd_op = None
    return _bewaar(record, Melding.ORGANISATIE_HEROPEND, door)


@transaction.atomic
def _bewaar(organisatie: Organisatie, gebeurtenis: Melding, door: Zicht) -> Organisatie:
    if not door.mag(Recht.INRICHTING):
        raise PermissionDenied
    bewaar(organisatie, door=door)
    meld(gebeurtenis, door=door, organisatie=organisatie.pk)
    return organisatie


def _vergrendeld(organisatie: Organisatie, door: Zicht) -> Organisatie:
    """As it is now, kept from others until this is done."""
    return Organisatie.objects.zichtbaar_voor(door).select_for_update().get(pk=organisatie.pk)
