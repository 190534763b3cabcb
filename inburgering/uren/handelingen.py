"""Keep hours."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from inburgering.keuzes import Urenbron
from inburgering.models import Uren
from inburgering.regels import NA_AFSPRAAK
from inburgering.scholen.queries import met_afspraak
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_uren(uren: Uren, *, door: Zicht) -> Uren:
    """Save the hours of one month or lesson. What a school says is only kept when the client agreed to that (code
    "bron")."""
    niet_in_toekomst(uren.dag, door.dag, "De les of bijeenkomst")
    niet_in_toekomst(uren.maand, door.dag, "De maand")
    if uren.bron == Urenbron.SCHOOL and not met_afspraak([uren.statushouder], door.dag, uren.groep):
        raise ValidationError(f"Wat de school vertelt {NA_AFSPRAAK}", code="bron")
    return bewaar(uren, door=door)
