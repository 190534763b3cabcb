"""All terms together: only this floor sees every fact."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from dossier import termijnen as dossier
from dossier.models import Statushouder
from inburgering import termijnen as inburgering
from ontzorging import termijnen as ontzorging
from pip_plan import termijnen as pip_plan
from termijnen.declaratie import Feit, Termijn
from termijnen.models import Lengte
from termijnen.queries import Lokaal, Regel, lees

FEITEN: dict[str, Feit] = {**dossier.FEITEN, **pip_plan.FEITEN, **inburgering.FEITEN, **ontzorging.FEITEN}
TERMIJNEN: list[Termijn] = [*dossier.TERMIJNEN, *pip_plan.TERMIJNEN, *ontzorging.TERMIJNEN]
PER_CODE = {termijn.code: termijn for termijn in TERMIJNEN}


def bereken(
    dossiers: Any, vandaag: date, *, alleen_open: bool = False, uiterlijk: date | None = None
) -> Iterator[Regel]:
    """The terms of these dossiers as they are on `vandaag`; of people who left there are none."""
    return lees(
        dossiers.aanwezig(vandaag),
        feiten=FEITEN,
        termijnen=TERMIJNEN,
        lokaal=lokale_lengtes(),
        vandaag=vandaag,
        alleen_open=alleen_open,
        uiterlijk=uiterlijk,
    )


def lokale_lengtes() -> list[Lokaal]:
    """What gemeenten decided about their own policy: a handful of rows."""
    return [Lokaal(een.gemeente_id, een.code, een.aantal, een.van) for een in Lengte.objects.all()]


def van_dossier(statushouder: Statushouder, vandaag: date) -> list[Regel]:
    """The terms of one client, also those that are done or cannot be computed yet."""
    return list(bereken(Statushouder.objects.filter(pk=statushouder.pk), vandaag))
