"""The invitations of people who have not chosen a password yet."""

from collections.abc import Iterable
from datetime import datetime

from toegang.models import Medewerker
from toegang.post.models import Zending
from toegang.post.regels import UITNODIGING
from toegang.uitnodiging.regels import Uitnodiging, is_ongebruikt


def uitnodigingen(mensen: Iterable[Medewerker], nu: datetime) -> dict[int, Uitnodiging]:
    """The last mail with a link to each of these people who still has to use theirs (one query)."""
    wachten = [wie.pk for wie in mensen if wie.is_active and is_ongebruikt(wie)]
    if not wachten:
        return {}
    zendingen = Zending.objects.filter(voor__in=wachten, sjabloon__in=UITNODIGING)
    laatste = zendingen.order_by("voor_id", "-pk").distinct("voor_id")
    return {zending.voor_id: Uitnodiging(zending, nu) for zending in laatste if zending.voor_id}
