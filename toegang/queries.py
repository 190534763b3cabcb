"""Querysets of accounts, cut to what the visitor may see."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.db.models import CharField, Count, F, Func, Max, Q
from django.db.models.functions import TruncDate

from bouwstenen.periodes import PeriodeQuerySet
from toegang.rechten import Recht, Rol

if TYPE_CHECKING:
    from toegang.zicht import Zicht


VEEL = 60  # different dossiers that one person looks at in one day


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


@dataclass(frozen=True)
class Opvallend:
    """One thing in the read log that a privacy officer wants to see first."""

    dag: date
    wie: str
    wat: str


class InzageQuerySet(models.QuerySet):
    """Who looked at what."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The log of the gemeente, for who guards privacy; nobody else reads it here."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.LOGBOEK) else self.none()

    def opvallend(self) -> list["Opvallend"]:
        """Reading that asks for a question: many dossiers in a day, a namesake, outside the own caseload."""
        per_dag = (
            self.order_by()
            .annotate(dag=TruncDate("moment"), nummer=Func(F("dossiers"), function="unnest", output_field=CharField()))
            .values("medewerker__naam", "dag")
            .annotate(aantal=Count("nummer", distinct=True))
            .filter(aantal__gt=VEEL)
            .order_by("-aantal")[:20]
        )
        veel = [
            Opvallend(rij["dag"], rij["medewerker__naam"], f"{rij['aantal']} verschillende dossiers op één dag")
            for rij in per_dag
        ]
        namen = self._per_persoon(Q(zelfde_achternaam=True), "dossier van iemand met dezelfde achternaam")
        buiten = self._per_persoon(Q(buiten_caseload=True), "dossier buiten de eigen caseload")
        return [*veel, *namen, *buiten]

    def _per_persoon(self, voorwaarde: Q, wat: str) -> list["Opvallend"]:
        rijen = (
            self.filter(voorwaarde)
            .order_by()
            .values("medewerker__naam")
            .annotate(dag=Max(TruncDate("moment")), aantal=Count("pk"))
            .order_by("-dag")[:20]
        )
        return [Opvallend(r["dag"], r["medewerker__naam"], f"{r['aantal']} keer een {wat}") for r in rijen]
