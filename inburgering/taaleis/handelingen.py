"""Keep the test of the taaleis, and what was decided."""

from django.core.exceptions import ValidationError

from dossier.regels import niet_in_toekomst
from inburgering.models import Taaleis
from inburgering.models.taaleis import VAARDIGHEDEN
from inburgering.taaleis.regels import bezwaar_voldoet
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_taaleis(taaleis: Taaleis, *, door: Zicht, toch: bool = False) -> Taaleis:
    """Save a test of somebody's Dutch and what they do about it. Raises ValidationError (code "lager") when levels are
    lowered of a test with which somebody met the taaleis, unless `toch`."""
    niet_in_toekomst(taaleis.toets_op, door.dag, "De datum van de toets")
    niet_in_toekomst(taaleis.begonnen_op, door.dag, "De dag van het begin", "begonnen_op")
    standen = {naam: getattr(taaleis, naam) for naam in VAARDIGHEDEN}
    bezwaar = bezwaar_voldoet(taaleis)
    if bezwaar and not toch and not Taaleis.objects.filter(pk=taaleis.pk, **standen).exists():
        raise ValidationError(bezwaar, code="lager")
    return bewaar(taaleis, door=door)


def besluit_taaleis(taaleis: Taaleis, *, door: Zicht, toch: bool = False) -> Taaleis:
    """Record what a person decided about the taaleis: that person is `door`. Nothing follows from it by itself.

    Raises ValidationError (code "lager") when somebody would meet it with a test that failed, unless `toch`.
    """
    niet_in_toekomst(taaleis.besloten_op, door.dag, "De datum van het besluit", "besloten_op")
    if not toch and (bezwaar := bezwaar_voldoet(taaleis)):
        raise ValidationError(bezwaar, code="lager")
    taaleis.besloten_door_id = door.medewerker_id
    return bewaar(taaleis, door=door)
