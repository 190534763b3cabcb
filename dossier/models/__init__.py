"""The client record, and with whom it is shared."""

from dossier.models.client import Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from dossier.models.delen import Bijdrage, Deling, Noodtoegang
from dossier.models.termijn import Mijlpaal, Opschorting
from dossier.register.models import Deelregel

__all__ = [
    "Bijdrage",
    "Deelregel",
    "Deling",
    "Huishouden",
    "Huishoudlid",
    "Huisvesting",
    "Koppeling",
    "Mijlpaal",
    "Noodtoegang",
    "Opschorting",
    "Statushouder",
]
