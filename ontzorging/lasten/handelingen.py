"""Keep a fixed cost."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import leeftijd
from ontzorging.models import VasteLast
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_last(last: VasteLast, *, door: Zicht) -> VasteLast:
    """Save a fixed cost; whoever is insured lives in this household."""
    if last.wie_id and not last.huishouden.leden.op(last.van).filter(statushouder=last.wie_id).exists():
        raise ValidationError("Deze persoon hoort op die dag niet bij het gezin.", code="verzekerde")
    if last.wie and leeftijd(last.wie, last.van) < 18:
        raise ValidationError("Een kind is tot 18 jaar gratis verzekerd: daar is geen premie voor.", code="verzekerde")
    return bewaar(last, door=door)
