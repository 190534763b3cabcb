"""What all letters about money begin with."""

from typing import Any

from dossier.models import Statushouder
from ontzorging.vertaling import twee_talen
from pip_plan.vertaling import Paar, TweeTalen
from toegang.zicht import Zicht


def briefbasis(statushouder: Statushouder, zicht: Zicht, taal: str) -> dict[str, Any]:
    talen = twee_talen(taal)
    return {
        "statushouder": statushouder,
        "gemeente": statushouder.gemeente,
        "dag": zicht.dag,
        "taal": talen,
        "ander": talen.ander,
        "naam": "",
    }


def teksten(talen: TweeTalen, *sleutels: str) -> dict[str, Paar]:
    return {sleutel: talen.paar(sleutel) for sleutel in sleutels}
