"""Querysets of tasks and postponed terms, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from dossier.queries import dossiers_binnen
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class TaakQuerySet(models.QuerySet):
    """Things to do."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The tasks on dossiers inside zicht, and those for oneself or for whom one replaces; nobody else sees any.

        Somebody who was given a task sees it also when its dossier lies outside zicht; the dossier itself stays shut.
        """
        if not zicht.mag(Recht.DOSSIER_LEZEN):
            return self.none()
        van_gemeente = self.filter(gemeente_id=zicht.gemeente_id)
        if zicht.mag(Recht.TEAM_ZIEN):
            return van_gemeente
        voor = {zicht.medewerker_id, *zicht.caseload_van}
        return van_gemeente.filter(dossiers_binnen(zicht, "statushouder__") | Q(voor_id__in=voor))

    def open(self) -> Self:
        """What still has to be done, the first deadline first."""
        return self.filter(klaar_op__isnull=True)


class UitstelQuerySet(models.QuerySet):
    """Terms that were postponed."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the dossiers inside zicht."""
        if not zicht.mag(Recht.DOSSIER_LEZEN):
            return self.none()
        return self.filter(dossiers_binnen(zicht, "statushouder__"))
