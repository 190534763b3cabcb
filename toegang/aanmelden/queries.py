"""Querysets around signing in, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Self

from django.db import models

from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class GebeurtenisQuerySet(models.QuerySet):
    """What happened around logging in."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the gemeente for who manages the accounts; everybody else sees only their own."""
        if zicht.mag(Recht.GEBRUIKERS):
            return self.filter(wie__gemeente_id=zicht.gemeente_id)
        return self.filter(wie_id=zicht.medewerker_id)


class GroepsrolQuerySet(models.QuerySet):
    """Which group at the organisation has which role here."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of one's own gemeente."""
        return self.filter(gemeente_id=zicht.gemeente_id)
