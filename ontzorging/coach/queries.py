"""Whether the budget coach may see the money."""

from dossier.keuzes import Basis, Onderdeel
from dossier.models import Deling, Statushouder
from toegang.zicht import Zicht


def mag_naar_coach(statushouder: Statushouder, zicht: Zicht) -> bool:
    """Whether the client agreed that somebody else sees the money."""
    delingen = Deling.objects.zichtbaar_voor(zicht).geldig(zicht.dag)
    met_geld = delingen.filter(basis=Basis.TOESTEMMING, onderdelen__contains=[Onderdeel.GELD])
    return bool(met_geld.filter(statushouder=statushouder).exists())
