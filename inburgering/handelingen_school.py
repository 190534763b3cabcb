"""Writes about a whole group at once."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from dossier.models import Statushouder
from dossier.regels import niet_in_toekomst
from inburgering.handelingen import bewaar_uren
from inburgering.invoer import Regel, goed
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Groep, Uren
from inburgering.queries_school import leden_van
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_aanwezigheid(
    groep: Groep, maand: date, gegeven: Decimal, aanwezig: Mapping[int, Decimal], *, door: Zicht
) -> int:
    """Write down what the school says of one month, of everybody or of nobody; returns of how many it changed.

    Raises PermissionDenied for somebody who was not in this group then, ValidationError for what cannot be.
    """
    niet_in_toekomst(maand, door.dag, "De maand")
    leden: dict[int, Statushouder] = {wie.pk: wie for wie in leden_van(groep, maand, door)}
    if set(aanwezig) - set(leden):
        raise PermissionDenied
    bestaand = {
        een.statushouder_id: een
        for een in Uren.objects.select_for_update().filter(
            statushouder__in=aanwezig, maand=maand, soort=Urensoort.TAAL, bron=Urenbron.SCHOOL
        )
    }
    veranderd = 0
    for pk, uren in aanwezig.items():
        rij = bestaand.get(pk) or Uren(gemeente_id=groep.gemeente_id, soort=Urensoort.TAAL, maand=maand)
        if rij.pk and (rij.aanwezig, rij.gegeven) == (uren, gegeven):
            continue
        rij.statushouder, rij.aanwezig, rij.gegeven, rij.bron = leden[pk], uren, gegeven, Urenbron.SCHOOL
        bewaar_uren(rij, door=door)
        veranderd += 1
    return veranderd


@transaction.atomic
def voer_in(regels: Sequence[Regel], *, door: Zicht) -> int:
    """Keep a whole list, or nothing of it; returns how many months were new or changed.

    Raises ValidationError when a row is not right, or became so since it was looked at.
    """
    if not goed(regels):
        raise ValidationError("Er zijn nog fouten in de lijst. Er is niets ingevoerd.")
    veranderd = 0
    for regel in regels:
        assert regel.wie is not None  # looked at by `goed`
        assert regel.maand is not None
        assert regel.uren is not None
        rij = Uren.objects.select_for_update().filter(
            statushouder=regel.wie, maand=regel.maand, soort=regel.soort, bron=Urenbron.SCHOOL
        ).first() or Uren(gemeente_id=door.gemeente_id, statushouder=regel.wie, maand=regel.maand, soort=regel.soort)
        if rij.pk and (rij.aanwezig, rij.gegeven) == (regel.uren, regel.gegeven):
            continue
        rij.aanwezig, rij.gegeven, rij.bron = regel.uren, regel.gegeven, Urenbron.SCHOOL
        bewaar_uren(rij, door=door)
        veranderd += 1
    return veranderd
