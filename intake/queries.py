"""Querysets of the intake, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from dossier.queries import dossiers_binnen
from intake.keuzes import VAN_GEZONDHEID
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class AntwoordQuerySet(models.QuerySet):
    """Answers, and what belongs to them, per leefgebied."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the clients inside zicht; on health only for who has that right. Partners see none."""
        if not zicht.mag(Recht.DOSSIER_LEZEN):
            return self.none()
        velden = {veld.name for veld in self.model._meta.get_fields()}
        pad = "intake__statushouder__" if "intake" in velden else "statushouder__"
        binnen = self.filter(dossiers_binnen(zicht, pad))
        return binnen if zicht.mag(Recht.GEZONDHEID) else binnen.filter(~Q(leefgebied__in=VAN_GEZONDHEID))
