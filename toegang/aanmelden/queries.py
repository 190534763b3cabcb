"""Querysets around signing in, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class GebeurtenisQuerySet(models.QuerySet):
    """What happened around logging in."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the gemeente for who manages the accounts; everybody else sees only their own, and those of the
        account with which they signed in."""
        eigen = Q(wie_id__in=[zicht.medewerker_id, zicht.account_id])
        return self.filter(eigen | Q(wie__gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.GEBRUIKERS) else eigen)


class GroepsrolQuerySet(models.QuerySet):
    """Which group at the organisation has which role here."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of one's own gemeente."""
        return self.filter(gemeente_id=zicht.gemeente_id)
