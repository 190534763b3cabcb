"""The burgerservicenummer: nine digits that pass the elfproef (Wet algemene bepalingen burgerservicenummer)."""

from django.core.exceptions import ValidationError
from stdnum.exceptions import ValidationError as OngeldigNummer
from stdnum.nl import bsn

from bouwstenen.zoeken import alleen_cijfers


def schoon_bsn(waarde: str) -> str:
    """Nine digits without spaces or dots. Raises ValidationError with what is wrong."""
    cijfers = alleen_cijfers(waarde)
    if len(cijfers) not in (8, 9):
        raise ValidationError("Een BSN heeft negen cijfers. Controleer het nummer.", code="bsn_lengte")
    try:
        return str(bsn.validate(cijfers.zfill(9)))
    except OngeldigNummer:
        raise ValidationError("Dit BSN klopt niet: er zit een tikfout in. Controleer het nummer.", code="bsn") from None


def gemaskeerd(waarde: str | None) -> str:
    """What a page shows of a BSN: the last three digits."""
    return f"••••••{waarde[-3:]}" if waarde else ""
