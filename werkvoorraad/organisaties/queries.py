"""What still runs with a partner. The tables are shut for who keeps the settings, so PostgreSQL counts."""

from django.db import connection

from toegang.models import Organisatie
from toegang.zicht import Zicht


def loopt(organisatie: Organisatie, *, zicht: Zicht) -> dict[str, int]:
    """How much of each kind runs today or later; nothing of another gemeente."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT soort, aantal FROM organisatie_loopt_hier(%s, %s)", [organisatie.pk, zicht.dag])
        return dict(cursor.fetchall())
