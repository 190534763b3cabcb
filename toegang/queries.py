"""Querysets of accounts, cut to what the visitor may see."""

from typing import TYPE_CHECKING, Any, Self

from django.contrib.auth.base_user import BaseUserManager
from django.db import models

from bouwstenen.periodes import PeriodeQuerySet
from toegang.rechten import Recht, Rol

if TYPE_CHECKING:
    from toegang.zicht import Zicht


class MedewerkerQuerySet(models.QuerySet):
    """People with an account."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The accounts that a beheerder or teamleider manages; everybody else sees only their own."""
        if zicht.mag(Recht.GEBRUIKERS) or zicht.mag(Recht.CASELOAD_VERDELEN):
            return self.filter(gemeente_id=zicht.gemeente_id)
        return self.filter(pk=zicht.medewerker_id)

    def select_for_update(self, *args: Any, **kwargs: Any) -> Self:
        """Lock the account alone, not what is fetched along with it."""
        return super().select_for_update(*args, **{"of": ("self",), **kwargs})

    def klantmanagers(self, gemeente_id: int) -> Self:
        """Who can own a dossier of this gemeente."""
        return self.filter(gemeente_id=gemeente_id, is_active=True, rol__in=[Rol.KLANTMANAGER, Rol.TEAMLEIDER])


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
