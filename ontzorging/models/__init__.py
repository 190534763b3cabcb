"""Money of a household: what comes in, what is paid for it, and month by month how that went."""

from ontzorging.models.betaling import Betaalbestand, Betaling
from ontzorging.models.brief import Besluitbrief
from ontzorging.models.gezin import Achterstand, Ontzorging, Toeslag, Uitkering, VasteLast
from ontzorging.models.maand import Maandregel, Maandstaat

__all__ = [
    "Achterstand", "Besluitbrief", "Betaalbestand", "Betaling", "Maandregel", "Maandstaat", "Ontzorging", "Toeslag",
    "Uitkering", "VasteLast",
]  # fmt: skip
