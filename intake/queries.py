"""Querysets of the intake, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from dossier.models import Deling
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


class BronregelQuerySet(AntwoordQuerySet):
    """What others said."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """For a partner only what it wrote itself, in parts that are asked of it and still shared."""
        if not zicht.mag(Recht.PARTNER_DOSSIER):
            return super().zichtbaar_voor(zicht)
        from intake.models import Toewijzing  # the models import this module

        gevraagd = Toewijzing.objects.zichtbaar_voor(zicht).filter(
            statushouder=OuterRef("statushouder"), leefgebied=OuterRef("leefgebied")
        )
        return self.filter(Exists(gevraagd), organisatie_id=zicht.organisatie_id)


class ToewijzingQuerySet(models.QuerySet):
    """Leefgebieden that are asked of partners."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """For the gemeente those of the clients inside zicht; for a partner its own, as long as that leefgebied is
        shared with it."""
        if not zicht.mag(Recht.PARTNER_DOSSIER):
            return self.filter(dossiers_binnen(zicht, "statushouder__"))
        gedeeld = Deling.objects.geldig_voor(zicht).filter(
            statushouder=OuterRef("statushouder"), onderdelen__contains=[OuterRef("leefgebied")]
        )
        return self.filter(Exists(gedeeld), organisatie_id=zicht.organisatie_id)

    def open(self) -> Self:
        """What still has to be handed in."""
        return self.filter(ingeleverd_op__isnull=True, intake__afgerond_op__isnull=True)
