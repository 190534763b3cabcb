"""Who was in a group."""

from typing import TYPE_CHECKING

from django.db.models import Q

from dossier.models import Statushouder
from inburgering.aanwezigheid.regels import Tijdvak
from toegang.rechten import Recht

if TYPE_CHECKING:
    from inburgering.models import Groep
    from toegang.zicht import Zicht


def leden_van(groep: "Groep", tijdvak: Tijdvak, zicht: "Zicht") -> list[Statushouder]:
    """Who was in this group on some day of it, as far as inside zicht, by name; for a partner no more than that."""
    cursussen = groep.cursussen.zichtbaar_voor(zicht).filter(
        Q(tot__isnull=True) | Q(tot__gte=tijdvak.van), van__lte=tijdvak.tot
    )
    wie = Statushouder.objects.zichtbaar_voor(zicht).filter(pk__in=cursussen.values("statushouder_id"))
    return list((wie.voor_partner() if zicht.mag(Recht.PARTNER_DOSSIER) else wie).order_by("zoeknaam"))
