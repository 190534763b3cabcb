"""Querysets of accounts, cut to what the visitor may see."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.contrib.auth.base_user import BaseUserManager
from django.db import connection, models
from django.db.models import Count, Max, Q
from django.db.models.functions import TruncDate

from bouwstenen.periodes import PeriodeQuerySet
from toegang.rechten import Recht, Rol

if TYPE_CHECKING:
    from toegang.models import Waarneming
    from toegang.zicht import Zicht


VEEL = 60  # different dossiers that one person opens in one day
VEEL_OP_EEN_DAG = """
    SELECT (inzage.moment AT TIME ZONE 'Europe/Amsterdam')::date AS dag, wie.naam, count(DISTINCT nummer) AS aantal
    FROM toegang_inzage inzage JOIN toegang_medewerker wie ON wie.id = inzage.medewerker_id, unnest(dossiers) nummer
    WHERE inzage.gemeente_id = %(gemeente)s AND inzage.moment >= %(sinds)s AND inzage.soort <> 'lijst'
    GROUP BY dag, wie.id, wie.naam HAVING count(DISTINCT nummer) > %(veel)s ORDER BY aantal DESC LIMIT 20
"""


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

    def opvallend(self, zicht: "Zicht", sinds: date) -> list["Opvallend"]:
        """Reading that asks for a question: many dossiers in a day, a namesake, outside the own caseload."""
        recent = self.zichtbaar_voor(zicht).filter(moment__date__gte=sinds)
        namen = recent._per_persoon(Q(zelfde_achternaam=True), "dossier van iemand met dezelfde achternaam")
        buiten = recent._per_persoon(Q(buiten_caseload=True), "dossier buiten de eigen caseload")
        return [*self._veel(zicht, sinds), *namen, *buiten]

    def _per_persoon(self, voorwaarde: Q, wat: str) -> list["Opvallend"]:
        rijen = (
            self.filter(voorwaarde)
            .order_by()
            .values("medewerker__naam")
            .annotate(dag=Max(TruncDate("moment")), aantal=Count("pk"))
            .order_by("-dag")[:20]
        )
        return [Opvallend(r["dag"], r["medewerker__naam"], f"{r['aantal']} keer een {wat}") for r in rijen]

    def _veel(self, zicht: "Zicht", sinds: date) -> list["Opvallend"]:
        """Who looked at more than `VEEL` different dossiers in one day; Django cannot count what it unfolds."""
        if not zicht.mag(Recht.LOGBOEK):
            return []
        with connection.cursor() as cursor:
            cursor.execute(VEEL_OP_EEN_DAG, {"gemeente": zicht.gemeente_id, "sinds": sinds, "veel": VEEL})
            rijen = cursor.fetchall()
        return [Opvallend(dag, wie, f"{aantal} verschillende dossiers op één dag") for dag, wie, aantal in rijen]
