"""Querysets of calendar addresses."""

from typing import TYPE_CHECKING, Self

from django.db import models

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class AgendasleutelQuerySet(models.QuerySet):
    """Secret addresses of calendar feeds."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """One's own, and nobody else's; PostgreSQL keeps to the same."""
        return self.filter(gemeente_id=zicht.gemeente_id, medewerker_id=zicht.medewerker_id)
