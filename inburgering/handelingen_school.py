"""Writes about a whole group at once."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from dossier.models import Statushouder
from dossier.regels import niet_in_toekomst
from inburgering.handelingen import bewaar_uren
from inburgering.invoer import Regel, goed
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Groep, Uren
from inburgering.queries_school import Tijdvak, leden_van
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_aanwezigheid(
    groep: Groep, tijdvak: Tijdvak, gegeven: Decimal, aanwezig: Mapping[int, Decimal], *, door: Zicht
) -> int:
    """Write down what the school says of one month or lesson, of everybody or of nobody; returns of how many it
    changed.

    Raises PermissionDenied for somebody who was not in this group then, ValidationError for what cannot be.
    """
    niet_in_toekomst(tijdvak.van, door.dag, "De les" if tijdvak.dag else "De maand")
    leden: dict[int, Statushouder] = {wie.pk: wie for wie in leden_van(groep, tijdvak, door)}
    if set(aanwezig) - set(leden):
        raise PermissionDenied
    return sum(
        _zegt_de_school(leden[pk], tijdvak, uren, gegeven, groep=groep, door=door) for pk, uren in aanwezig.items()
    )


def _zegt_de_school(
    wie: Statushouder,
    tijdvak: Tijdvak,
    aanwezig: Decimal,
    gegeven: Decimal | None,
    *,
    door: Zicht,
    groep: Groep | None = None,
    soort: str = Urensoort.TAAL,
) -> bool:
    """Keep what a school says of one client; whether that was new or other than before."""
    van: dict[str, Any] = {
        "statushouder": wie, "maand": tijdvak.maand, "dag": tijdvak.dag, "soort": soort, "bron": Urenbron.SCHOOL,
        "groep": groep,
    }  # fmt: skip
    rij = Uren.objects.select_for_update(of=("self",)).filter(**van).first() or Uren(
        gemeente_id=door.gemeente_id, **van
    )
    if rij.pk and (rij.aanwezig, rij.gegeven) == (aanwezig, gegeven):
        return False
    rij.aanwezig, rij.gegeven, rij.groep = aanwezig, gegeven, groep
    bewaar_uren(rij, door=door)
    return True


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
        veranderd += _zegt_de_school(
            regel.wie, Tijdvak(regel.maand), regel.uren, regel.gegeven, door=door, groep=regel.groep, soort=regel.soort
        )
    return veranderd
