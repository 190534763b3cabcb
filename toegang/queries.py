"""Querysets of accounts, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.db.models import Q

from bouwstenen.periodes import PeriodeQuerySet
from toegang.rechten import Recht, Rol

if TYPE_CHECKING:
    from toegang.models import Waarneming
    from toegang.zicht import Zicht


class MedewerkerQuerySet(models.QuerySet):
    """People with an account."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The accounts that a beheerder, a teamleider or a partner's administrator manages; others see their own."""
        van_gemeente = self.filter(gemeente_id=zicht.gemeente_id)
        if zicht.mag(Recht.GEBRUIKERS) or zicht.mag(Recht.CASELOAD_VERDELEN):
            return van_gemeente
        if zicht.mag(Recht.PARTNER_BEHEER):
            return van_gemeente.filter(organisatie_id=zicht.organisatie_id, rol=Rol.PARTNER)
        return self.filter(pk=zicht.medewerker_id)

    def select_for_update(self, *args: Any, **kwargs: Any) -> Self:
        """Lock the account alone, not what is fetched along with it."""
        return super().select_for_update(*args, **{"of": ("self",), **kwargs})

    def van_account(self, pk: int) -> Self:
        """The account with this number, and whoever works elsewhere with it."""
        return self.filter(Q(pk=pk) | Q(account=pk))

    def werkzaam(self) -> Self:
        """Who can work now: not blocked, and accepted by the owner of the account."""
        return self.filter(Q(account__isnull=True) | Q(aanvaard_op__isnull=False), is_active=True)

    def klantmanagers(self, zicht: "Zicht") -> Self:
        """Who can own a dossier in the gemeente of the visitor."""
        return self.filter(gemeente_id=zicht.gemeente_id, is_active=True, rol__in=[Rol.KLANTMANAGER, Rol.TEAMLEIDER])


class MedewerkerManager(BaseUserManager.from_queryset(MedewerkerQuerySet)):  # type: ignore[misc]  # made at run time
    """Fetches the gemeente along: every page prints its name."""

    def get_queryset(self) -> MedewerkerQuerySet:
        return super().get_queryset().select_related("gemeente", "organisatie")


class OrganisatieQuerySet(models.QuerySet):
    """Partners and schools of a gemeente."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The organisations of one's own gemeente; a partner sees only its own."""
        van_gemeente = self.filter(gemeente_id=zicht.gemeente_id)
        return van_gemeente.filter(pk=zicht.organisatie_id) if zicht.organisatie_id else van_gemeente

    def kiesbaar(self, gekozen: int | None = None) -> Self:
        """With whom one works today; and what was chosen before, so that it stays where it stands."""
        return self.filter(Q(beeindigd_op__isnull=True) | Q(pk=gekozen))


class WaarnemingQuerySet(PeriodeQuerySet):
    """Replacements during absence."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """All of the gemeente for who divides the caseload, otherwise those that concern oneself."""
        van_gemeente = self.filter(gemeente_id=zicht.gemeente_id)
        if zicht.mag(Recht.CASELOAD_VERDELEN):
            return van_gemeente
        return van_gemeente.filter(
            models.Q(afwezige_id=zicht.medewerker_id) | models.Q(waarnemer_id=zicht.medewerker_id)
        )

    def in_de_weg_van(self, nieuw: "Waarneming") -> Self:
        """On days of `nieuw`: absence of who would replace, and replacements by who would be absent."""
        eindigt_later = models.Q(tot__isnull=True) | models.Q(tot__gte=nieuw.van)
        begint_eerder = models.Q(van__lte=nieuw.tot) if nieuw.tot else models.Q()
        dubbel = models.Q(afwezige_id=nieuw.waarnemer_id) | models.Q(waarnemer_id=nieuw.afwezige_id)
        return self.filter(dubbel & eindigt_later & begint_eerder).exclude(pk=nieuw.pk).order_by("van", "pk")
