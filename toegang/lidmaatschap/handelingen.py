"""Accepting and refusing to work somewhere, and going on there."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from toegang.aanmelden.sessies import Herkomst
from toegang.handelingen import bewaar_eigen, noteer
from toegang.models import Aanmeldsoort, Medewerker


@transaction.atomic
def aanvaard(wie: Medewerker, *, account: Medewerker, nu: datetime, herkomst: Herkomst) -> Medewerker:
    """From now on this account works here too. Raises ValidationError when the invitation was taken back meanwhile."""
    vers = _eigen(wie, account)
    if vers.aanvaard_op is None:
        vers.aanvaard_op = nu
        bewaar_eigen(vers)
        noteer(Aanmeldsoort.AANVAARD, wie=vers, herkomst=herkomst)
    return vers


@transaction.atomic
def sla_af(wie: Medewerker, *, account: Medewerker, herkomst: Herkomst) -> None:
    """The owner of the account does not work here. Raises ValidationError for the last beheerder of a gemeente."""
    vers = _eigen(wie, account)
    if vers.aanvaard_op is None and vers.is_active:
        vers.is_active = False
        bewaar_eigen(vers)
        noteer(Aanmeldsoort.AFGESLAGEN, wie=vers, herkomst=herkomst)


def _eigen(wie: Medewerker, account: Medewerker) -> Medewerker:
    """The row as it is now. Raises PermissionDenied for what belongs to another account."""
    vers: Medewerker = Medewerker.objects.select_for_update().get(pk=wie.pk)
    if vers.account_id != account.pk:
        raise PermissionDenied
    return vers
