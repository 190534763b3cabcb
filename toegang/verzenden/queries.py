"""Querysets of what was typed and not saved."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class ConceptQuerySet(models.QuerySet):
    """What was typed and not yet saved."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """One's own."""
        return self.filter(medewerker_id=zicht.medewerker_id)

    def op(self, moment: datetime) -> Self:
        """What is not too old."""
        return self.filter(verloopt_op__gt=moment)
