"""Keep measured levels."""

from django.core.exceptions import ValidationError

from dossier.regels import niet_in_toekomst
from inburgering.keuzes import Meetbron
from inburgering.models import Taalmeting
from inburgering.regels import NA_AFSPRAAK
from inburgering.scholen.queries import met_afspraak
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_taalmeting(meting: Taalmeting, *, door: Zicht) -> Taalmeting:
    """Save measured levels; they are not from the future."""
    niet_in_toekomst(meting.datum, door.dag, "De dag van de meting")
    if meting.bron == Meetbron.SCHOOL and not met_afspraak([meting.statushouder], door.dag):
        raise ValidationError(f"Wat de school vertelt {NA_AFSPRAAK}", code="bron")
    return bewaar(meting, door=door)
