"""Keep a school's list, the whole of it or nothing."""

from collections.abc import Sequence
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import transaction

from inburgering.aanwezigheid.handelingen import van_de_school, zet
from inburgering.aanwezigheid.regels import Tijdvak
from inburgering.lijst.regels import ONGEWIJZIGD, Regel
from toegang.zicht import Zicht


@transaction.atomic
def voer_in(regels: Sequence[Regel], *, door: Zicht, getoond: Sequence[str] | None = None) -> None:
    """Keep a whole list, or nothing of it. `getoond` is what a page said that each row would do.

    Raises ValidationError, with the number of the line, when a row is not right, or when it became so or would do
    something else since it was looked at.
    """
    for regel, gezien in zip(regels, getoond or [regel.gevolg for regel in regels], strict=True):
        try:
            _voer_regel_in(regel, gezien, door)
        except ValidationError as fout:
            raise ValidationError(f"Regel {regel.nummer}: {fout.messages[0]} Er is niets ingevoerd.") from fout


def _voer_regel_in(regel: Regel, getoond: str, door: Zicht) -> None:
    if regel.fouten:
        raise ValidationError(f"{'; '.join(regel.fouten)}.")
    assert regel.wie is not None  # or there would be something wrong with it
    assert regel.maand is not None
    assert regel.uren is not None
    rij = van_de_school(regel.wie, Tijdvak(regel.maand), regel.groep, regel.soort, door)
    nu = replace(regel, was=(rij.aanwezig, rij.gegeven) if rij.pk else None).gevolg
    if nu not in (getoond, ONGEWIJZIGD):
        raise ValidationError(f"u zag “{getoond}”, maar nu is het “{nu}”. Kijk de lijst nog een keer na.")
    zet(rij, regel.uren, regel.gegeven, door)
