"""Published figures of others, each with its source and date, and what makes them hard to compare."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Referentie:
    """One figure from outside: the share of persons of `vanaf` up to but not including `tot` years at work."""

    wat: str
    percentage: int
    vanaf: int
    tot: int
    bron: str
    datum: date
    voorbehoud: str


WERK = Referentie(
    wat="statushouders van 18 tot 65 jaar met werk, tweeënhalf jaar na de verblijfsvergunning",
    percentage=11,
    vanaf=18,
    tot=65,
    bron="CBS, “11 procent van statushouders heeft werk”",
    datum=date(2018, 4, 17),
    voorbehoud=(
        "Het CBS telt personen, in heel Nederland, tweeënhalf jaar na de vergunning. Ons cohort telt vanaf de"
        " huisvesting en heeft een andere samenstelling. Vergelijk de cijfers daarom alleen globaal, en nooit met"
        " het aandeel huishoudens."
    ),
)
