"""Keep the attendance of a whole group at once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from bouwstenen.templatetags.opmaak import urental
from dossier.models import Statushouder
from dossier.regels import niet_in_toekomst
from inburgering.aanwezigheid.queries import leden_van
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Groep, Uren
from inburgering.uren.handelingen import bewaar_uren
from toegang.handelingen import verwijder
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Bewaard:
    """What came of it: of how many clients the hours are new or other, and whose hours were taken away."""

    veranderd: int
    weg: list[tuple[Statushouder, Decimal]]


@transaction.atomic
def bewaar_aanwezigheid(
    groep: Groep,
    tijdvak: Tijdvak,
    gegeven: Decimal | None,
    aanwezig: Mapping[int, Decimal],
    leeggemaakt: Collection[int],
    *,
    stond: Mapping[int, str],
    door: Zicht,
) -> Bewaard:
    """Write down what the school says of one month or lesson, of everybody or of nobody; `leeggemaakt` is whose hours
    go, and `stond` what the page said that there was: what a colleague wrote since then is not lost.

    Raises PermissionDenied for somebody who was not in this group then, ValidationError for what cannot be.
    """
    niet_in_toekomst(tijdvak.van, door.dag, "De les" if tijdvak.dag else "De maand")
    leden: dict[int, Statushouder] = {wie.pk: wie for wie in leden_van(groep, tijdvak, door)}
    if {*aanwezig, *leeggemaakt} - set(leden):
        raise PermissionDenied
    rijen = {pk: van_de_school(leden[pk], tijdvak, groep, Urensoort.TAAL, door) for pk in (*aanwezig, *leeggemaakt)}
    for pk, zei in stond.items():
        _als_op_de_pagina(rijen.get(pk), zei, aanwezig.get(pk), leden)
    return Bewaard(
        veranderd=sum(zet(rijen[pk], uren, gegeven, door) for pk, uren in aanwezig.items()),
        weg=[(leden[pk], rijen[pk].aanwezig) for pk in leeggemaakt if _haal_weg(rijen[pk], door)],
    )


def van_de_school(wie: Statushouder, tijdvak: Tijdvak, groep: Groep | None, soort: str, door: Zicht) -> Uren:
    """What a school said before of one client, locked; or a row to fill in."""
    van: dict[str, Any] = {
        "statushouder": wie, "maand": tijdvak.maand, "dag": tijdvak.dag, "soort": soort, "bron": Urenbron.SCHOOL,
        "groep": groep,
    }  # fmt: skip
    bekend = Uren.objects.select_for_update(of=("self",)).filter(**van).first()
    return bekend or Uren(gemeente_id=door.gemeente_id, **van)


def _als_op_de_pagina(rij: Uren | None, zei: str, nieuw: Decimal | None, leden: Mapping[int, Statushouder]) -> None:
    """Raise ValidationError when somebody else wrote other hours since the page was opened."""
    nu = urental(rij.aanwezig) if rij and rij.pk else ""
    if rij and nu and nu not in (zei, urental(nieuw)):
        naam = leden[rij.statushouder_id].naam
        raise ValidationError(
            f"Bij {naam} staat intussen {nu} uur. Open deze pagina opnieuw en kijk wat klopt.", code="intussen"
        )


def _haal_weg(rij: Uren, door: Zicht) -> bool:
    """Take away what a school said of one client; whether it was still there."""
    if not rij.pk:
        return False
    verwijder(rij, door=door)
    return True


def zet(rij: Uren, aanwezig: Decimal, gegeven: Decimal | None, door: Zicht) -> bool:
    """Keep what a school says of one client; whether that was new or other than before."""
    if rij.pk and (rij.aanwezig, rij.gegeven) == (aanwezig, gegeven):
        return False
    rij.aanwezig, rij.gegeven = aanwezig, gegeven
    bewaar_uren(rij, door=door)
    return True
