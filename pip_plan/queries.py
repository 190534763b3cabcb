"""Querysets of the plan, cut to what the visitor may see."""

from decimal import Decimal
from typing import TYPE_CHECKING, Self

from django.db import connection, models
from django.db.models import Q

from dossier.queries import FeitQuerySet, dossiers_binnen
from intake.keuzes import VAN_GEZONDHEID
from pip_plan.keuzes import Pipstatus
from toegang.rechten import Recht

if TYPE_CHECKING:
    from pip_plan.models import Pip
    from toegang.zicht import Zicht

VAST = Q(status=Pipstatus.VASTGESTELD)


class PipQuerySet(FeitQuerySet):
    """The versions of plans, of each client the last first. Which of them counts is said here and nowhere else."""

    def vastgesteld(self) -> Self:
        """Those that were fixed: what a client has, and what DUO knows."""
        return self.filter(VAST)

    def geldig(self) -> "Pip | None":
        """Among the versions of one client the one that counts: the last that was fixed."""
        laatste: Pip | None = self.vastgesteld().order_by("-nummer").first()  # type: ignore[assignment]  # of this model
        return laatste

    def voor(self, pip: "Pip") -> Self:
        """The versions of the same client that came before this one."""
        return self.filter(statushouder=pip.statushouder_id, nummer__lt=pip.nummer)

    def na(self, pip: "Pip") -> Self:
        """Those that came after it."""
        return self.filter(statushouder=pip.statushouder_id, nummer__gt=pip.nummer)


class PlanQuerySet(models.QuerySet):
    """What hangs on a version of a plan; the model says as `pad` how it leads to the client."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """That of the clients inside zicht. Partners see none."""
        if not zicht.mag(Recht.DOSSIER_LEZEN):
            return self.none()
        pad = self.model.pad  # type: ignore[attr-defined]  # every part of a plan has one
        return self.filter(dossiers_binnen(zicht, pad))


def lesuren_van(statushouder: models.Model) -> Decimal:
    """The hours of lessons that count for A2; PostgreSQL knows them, as the floor above keeps them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT afschaaluren(%s)", [statushouder.pk])
        return Decimal(cursor.fetchone()[0])


class SchakelenTot(models.Func):
    """The last day on which somebody can change to another leerroute, suspensions of the inburgeringstermijn included;
    NULL without a first PIP, and while the termijn stands still."""

    function = "schakelen_tot"
    output_field = models.DateField()


class DoelQuerySet(PlanQuerySet):
    """Goals, and what belongs to one; the model says as `over` where its leefgebied stands."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """On health only for who has that right."""
        binnen = super().zichtbaar_voor(zicht)
        over = self.model.over  # type: ignore[attr-defined]  # every goal and its parts have one
        return binnen if zicht.mag(Recht.GEZONDHEID) else binnen.filter(~Q(**{f"{over}__in": VAN_GEZONDHEID}))


class VerwijzingQuerySet(models.QuerySet):
    """Referrals."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """For the gemeente those of the dossiers inside zicht; for a partner those to itself, as long as anything of
        that dossier is shared with it."""
        binnen = self.filter(dossiers_binnen(zicht, "statushouder__"))
        return binnen.filter(organisatie_id=zicht.organisatie_id) if zicht.mag(Recht.PARTNER_DOSSIER) else binnen
