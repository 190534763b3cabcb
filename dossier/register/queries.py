"""The register of sharings, cut to what the visitor may see."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q

from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class DeelregelQuerySet(models.QuerySet):
    """Who could see what of whom, and when."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The register of the gemeente, for who guards privacy; nobody else reads it."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.DELINGEN_INZIEN) else self.none()

    def met_een_van(self, onderdelen: Collection[str]) -> Self:
        """What opened at least one of these parts."""
        return self.filter(onderdelen__overlap=list(onderdelen))

    def tussen(self, van: date | None, tot: date | None) -> Self:
        """What opened a dossier on one of these days or more; without a first or last day all before or after."""
        geopend = self.filter(van__lte=F("tot")) if van or tot else self
        begonnen = Q(van__lte=tot) if tot else Q()
        return geopend.filter(begonnen, Q(tot__gte=van) if van else Q())
