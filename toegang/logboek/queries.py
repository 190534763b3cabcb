"""The read log, cut to what the visitor may see, and what in it asks for a question."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import connection, models
from django.db.models import Count, Max, Q
from django.db.models.functions import TruncDate

from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht

VEEL = 60  # different dossiers that one person opens in one day
VEEL_OP_EEN_DAG = """
    SELECT (inzage.moment AT TIME ZONE 'Europe/Amsterdam')::date AS dag, wie.naam, count(DISTINCT nummer) AS aantal
    FROM toegang_inzage inzage JOIN toegang_medewerker wie ON wie.id = inzage.medewerker_id, unnest(dossiers) nummer
    WHERE inzage.gemeente_id = %(gemeente)s AND inzage.moment >= %(sinds)s AND inzage.soort <> 'lijst'
    GROUP BY dag, wie.id, wie.naam HAVING count(DISTINCT nummer) > %(veel)s ORDER BY aantal DESC LIMIT 20
"""


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
