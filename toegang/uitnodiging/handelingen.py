"""Inviting somebody to an account that was made for them, and doing so again."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from toegang.beveiliging.handelingen import meld
from toegang.beveiliging.keuzes import Melding
from toegang.models import Medewerker
from toegang.post.handelingen import zet_klaar
from toegang.post.regels import WELKOM
from toegang.rechten import Recht, Rol
from toegang.uitnodiging.queries import uitnodigingen
from toegang.uitnodiging.regels import bezwaar_tegen_opnieuw
from toegang.zicht import Zicht


def nodig_uit(medewerker: Medewerker, *, door: Zicht) -> None:
    """Put the welcome in the outbox, in the name of whoever made the account."""
    zet_klaar(WELKOM, voor=medewerker, door=door.medewerker_id)


@transaction.atomic
def nodig_opnieuw_uit(medewerker: Medewerker, *, door: Zicht, nu: datetime) -> None:
    """Send the welcome once more; a link from before opens nothing any more.

    Raises ValidationError when one is on its way or has just gone, and when the account is in use.
    """
    if not _beheert(medewerker, door):
        raise PermissionDenied
    wie = Medewerker.objects.select_for_update().get(pk=medewerker.pk)
    if bezwaar := bezwaar_tegen_opnieuw(wie, uitnodigingen([wie], nu).get(wie.pk)):
        raise bezwaar
    wie.set_unusable_password()  # another one, which every link is made of
    wie.save(update_fields=["password"])
    nodig_uit(wie, door=door)
    meld(Melding.ACCOUNT_UITGENODIGD, door=door, medewerker=wie.pk)


def _beheert(wie: Medewerker, door: Zicht) -> bool:
    if door.mag(Recht.GEBRUIKERS):
        return wie.gemeente_id == door.gemeente_id
    eigen = (wie.gemeente_id, wie.organisatie_id) == (door.gemeente_id, door.organisatie_id)
    return door.mag(Recht.PARTNER_BEHEER) and eigen and wie.rol == Rol.PARTNER
