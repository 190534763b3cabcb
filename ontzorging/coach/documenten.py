"""What the overview for the budget coach says."""

from typing import Any

from dossier.models import Statushouder
from ontzorging.bedragen import NUL
from ontzorging.documenten import briefbasis
from ontzorging.geld.regels import Gezinsgeld
from toegang.zicht import Zicht


def coachoverzicht(statushouder: Statushouder, geld: Gezinsgeld, zicht: Zicht) -> dict[str, Any]:
    """The context of the overview for the budget coach: what comes in, what goes out, what is still owed."""
    bijstand, lasten = geld.bijstand_op(zicht.dag), geld.lasten_op(zicht.dag)
    return {
        **briefbasis(statushouder, zicht, ""),
        "bijstand": bijstand,
        "lasten": lasten,
        "som": sum((last.bedrag for last in lasten), NUL),
        "toeslagen": [een for een in geld.toeslagen if een.loopt(zicht.dag)],
        "achterstanden": [een for een in geld.achterstanden if een.opgelost_op is None],
    }
