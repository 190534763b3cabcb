"""Every write about talks."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.models import Statushouder
from dossier.regels import niet_in_toekomst
from pip_plan.gesprek.regels import beginwaarden
from pip_plan.keuzes import Gespreksoort
from pip_plan.models import Gesprek
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_gesprek(gesprek: Gesprek, *, door: Zicht) -> Gesprek:
    """Save a talk; it is only recorded afterwards."""
    niet_in_toekomst(gesprek.datum, door.dag, "De datum van het gesprek")
    if gesprek.datum < gesprek.statushouder.geboortedatum:
        raise ValidationError("Deze datum ligt vóór de geboorte. Controleer de datum.", code="toekomst")
    return bewaar(gesprek, door=door)


@transaction.atomic
def leg_telefoon_vast(statushouder: Statushouder, *, door: Zicht) -> tuple[Gesprek, bool]:
    """Somebody was called today; whether that is new. Without a report a second time on the same day is the same call:
    PostgreSQL refuses it, also to two clicks at once."""
    gesprek = Gesprek(
        gemeente_id=door.gemeente_id,
        statushouder=statushouder,
        datum=door.dag,
        gevoerd_door_id=door.medewerker_id,
        **beginwaarden(statushouder, Gespreksoort.TELEFOON),
    )
    try:
        return bewaar_gesprek(gesprek, door=door), True
    except ValidationError:
        zelfde = Gesprek.objects.filter(
            statushouder=statushouder,
            datum=door.dag,
            gevoerd_door=door.medewerker_id,
            soort=Gespreksoort.TELEFOON,
            verslag="",
        ).first()
        if zelfde is None:
            raise
        return zelfde, False
