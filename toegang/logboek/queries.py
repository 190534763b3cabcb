"""The read log, cut to what the visitor may see, and what in it asks for a question."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Self

from django.db import connection, models
from django.db.models import Count, Max, Q
from django.db.models.functions import TruncDate
from django.utils import timezone

from toegang.logboek.regels import Leesbeurt, Uur, leesbeurten
from toegang.rechten import Recht

if TYPE_CHECKING:
    from toegang.zicht import Zicht

# Django cannot unfold the dossiers of a row and then put them together again.
PER_UUR = """
    SELECT medewerker_id, date_trunc('hour', moment AT TIME ZONE %(zone)s), array_agg(DISTINCT nummer),
        max(verantwoordelijk)
    FROM toegang_inzage, unnest(dossiers) nummer
    WHERE gemeente_id = %(gemeente)s AND moment >= %(sinds)s AND soort <> 'lijst'
    GROUP BY 1, 2
"""


def begin_van(dag: date) -> datetime:
    """The first moment of a day here; compared with a moment it lets PostgreSQL use the index."""
    return timezone.make_aware(datetime.combine(dag, time()))


class InzageQuerySet(models.QuerySet):
    """Who looked at what."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """The log of the gemeente, for who guards privacy; nobody else reads it here."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.LOGBOEK) else self.none()

    def sinds(self, dag: date) -> Self:
        """From that day on."""
        return self.filter(moment__gte=begin_van(dag))

    def per_persoon(self, voorwaarde: Q) -> list[dict[str, Any]]:
        """How often, and when last, each person did what the condition says."""
        rijen = self.filter(voorwaarde).order_by().values("medewerker_id", "medewerker__naam")
        return list(rijen.annotate(dag=Max(TruncDate("moment")), aantal=Count("pk")).order_by("-dag", "medewerker_id"))

    def opvallend(self, zicht: "Zicht", sinds: date) -> list[Leesbeurt]:
        """When somebody read unusually much (`toegang/logboek/regels.py`)."""
        if not zicht.mag(Recht.LOGBOEK):
            return []
        vraag: dict[str, Any] = {
            "gemeente": zicht.gemeente_id,
            "sinds": begin_van(sinds),
            "zone": timezone.get_current_timezone_name(),
        }
        with connection.cursor() as cursor:
            cursor.execute(PER_UUR, vraag)
            rijen = cursor.fetchall()
        return leesbeurten(Uur(wie, begin, frozenset(nummers), voor) for wie, begin, nummers, voor in rijen)
