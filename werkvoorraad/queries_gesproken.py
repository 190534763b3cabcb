"""Who was not spoken to for long: the signal CONTACT, with what is needed to call them."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, Max, OuterRef, Subquery

from dossier.models import Huishoudlid, Statushouder
from pip_plan.models import Gesprek
from termijnen.queries import Lokaal, Regel, Stelsel, lokaal_van
from toegang.zicht import Zicht
from werkvoorraad.termijnen import FEITEN, PER_CODE, bereken, lokale_lengtes

CONTACT = PER_CODE["CONTACT"]
STELSEL = Stelsel(Statushouder, FEITEN, [CONTACT])


def dagen_van(zicht: Zicht) -> int:
    """How many days the gemeente calls long."""
    eigen = [een for een in lokaal_van(CONTACT, lokale_lengtes()) if een.gemeente_id == zicht.gemeente_id]
    return next((een.aantal for een in eigen if een.van <= zicht.dag), CONTACT.duur.aantal)


def niet_gesproken(dossiers: Any, zicht: Zicht, dagen: int) -> list[Regel]:
    """Without any contact for so many days, the longest ago first; also who may wait until a later day."""
    lokaal = [Lokaal(zicht.gemeente_id, CONTACT.code, dagen, date.min)]
    return list(bereken(dossiers, zicht.dag, stelsel=STELSEL, lokaal=lokaal))


def om_te_bellen(regels: Sequence[Regel]) -> list[Any]:
    """The clients of these lines in the same order, with `laatst` (None: never) and `nareiziger`."""
    gesprekken = Gesprek.objects.filter(statushouder=OuterRef("pk")).order_by().values("statushouder")
    gevonden = Statushouder.objects.annotate(
        nareiziger=Exists(Huishoudlid.objects.filter(statushouder=OuterRef("pk"), nareiziger=True)),
        laatst=Subquery(gesprekken.annotate(dag=Max("datum")).values("dag")),
    ).in_bulk([regel.statushouder_id for regel in regels])
    return [gevonden[regel.statushouder_id] for regel in regels]
