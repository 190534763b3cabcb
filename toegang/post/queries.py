"""Querysets of mail that waits, went out or failed."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from toegang.post.keuzes import Berichtstatus
from toegang.post.regels import BEWAAR
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class UitgaandQuerySet(models.QuerySet):
    """Mail."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """All of the gemeente for who keeps its settings; nobody else sees to whom mail goes."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.INRICHTING) else self.none()

    def aan_de_beurt(self, nu: datetime) -> Self:
        """What waits and may be tried now, in the order in which it was made."""
        nu_of_eerder = Q(volgende_poging__isnull=True) | Q(volgende_poging__lte=nu)
        return self.filter(nu_of_eerder, status=Berichtstatus.WACHT).order_by("pk")

    def uitgediend(self, nu: datetime) -> Self:
        """What was sent so long ago that nobody asks after it; what waits or failed has no such moment, and stays."""
        return self.filter(verstuurd_op__lt=nu - BEWAAR)
