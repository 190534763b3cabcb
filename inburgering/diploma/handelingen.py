"""Keep the inburgeringsdiploma."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from inburgering.diploma.regels import andere_route, over_diploma
from inburgering.models import Diploma
from inburgering.queries import feiten_van
from inburgering.regels import vraag
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_diploma(diploma: Diploma, *, door: Zicht, toch: bool = False) -> Diploma:
    """Save the inburgeringsdiploma; it is only recorded once it is there. Raises ValidationError for a certificate of
    another leerroute (code "route"), and for what looks odd (code "vreemd"), unless it is so `toch`."""
    niet_in_toekomst(diploma.behaald_op, door.dag, "De datum van het diploma")
    feiten = feiten_van(diploma.statushouder, door)
    if reden := andere_route(diploma, feiten.leerroute):
        raise ValidationError(reden, code="route")
    bekend = Diploma.objects.filter(pk=diploma.pk, behaald_op=diploma.behaald_op, niveau=diploma.niveau)
    if not toch and not bekend.exists() and (reden := vraag(over_diploma(diploma, feiten))):
        raise ValidationError(reden, code="vreemd")
    return bewaar(diploma, door=door)
