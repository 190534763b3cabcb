"""Querysets of referrals, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Self

from django.db import models

from dossier.queries import dossiers_binnen
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class VerwijzingQuerySet(models.QuerySet):
    """Referrals."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """For the gemeente those of the dossiers inside zicht; for a partner those to itself, as long as anything of
        that dossier is shared with it."""
        binnen = self.filter(dossiers_binnen(zicht, "statushouder__"))
        return binnen.filter(organisatie_id=zicht.organisatie_id) if zicht.mag(Recht.PARTNER_DOSSIER) else binnen
