"""The diplomas of one client."""

from dossier.models import Statushouder
from pip_plan.models import Diplomawaardering
from toegang.zicht import Zicht


def diplomas_van(statushouder: Statushouder, zicht: Zicht) -> list[Diplomawaardering]:
    """The diplomas of this client, and what they are worth here."""
    return list(Diplomawaardering.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder))
