"""What exists under which law, and in which leerroute (pure). PostgreSQL refuses the rest: `volgens_wet`.

ONA is of the law of 2013; the MAP, lower exams by decision, and the Z-route are of the law of 2021.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dossier.keuzes import Regime
from inburgering.keuzes import (
    Afrondsoort,
    Diplomaniveau,
    Examenonderdeel,
    Inspanningsdoel,
    Modulesoort,
    Urensoort,
    Vrijstellingdeel,
)
from intake.keuzes import Leerroute

# Choices of several lists together: no word means two things.
ALLEEN_2013 = frozenset(een.value for een in (Examenonderdeel.ONA, Vrijstellingdeel.ONA))
ALLEEN_2021 = frozenset(
    een.value
    for een in (
        Afrondsoort.MAP, Afrondsoort.Z, Modulesoort.MAP, Urensoort.MAP, Urensoort.PARTICIPATIE, Vrijstellingdeel.MAP,
        Diplomaniveau.Z_ROUTE, Inspanningsdoel.AFSCHALEN, Inspanningsdoel.Z_ROUTE,
    )
)  # fmt: skip
UIT_2021 = "De MAP, afschalen en de Z-route bestaan alleen onder de Wet inburgering 2021."
# What the gemeente closes in one route only, or in all but one.
NIET_IN_ROUTE = {
    Leerroute.B1.value: frozenset({Afrondsoort.Z.value}),
    Leerroute.ONDERWIJS.value: frozenset({Afrondsoort.Z.value, Afrondsoort.MAP.value}),
}


def bestaat(keuze: str, regime: str) -> bool:
    """Whether there is such a thing under this law; as long as the law is not known, everything is possible."""
    andere = {Regime.WI2013.value: ALLEEN_2021, Regime.WI2021.value: ALLEEN_2013}
    return keuze not in andere.get(regime, ())


def keuzes_onder(keuzes: Iterable[tuple[Any, Any]], regime: str, houd: Iterable[str] = ()) -> list[tuple[Any, Any]]:
    """The choices that exist under this law, and those that were made already."""
    return [(waarde, tekst) for waarde, tekst in keuzes if bestaat(str(waarde), regime) or waarde in houd]


def bij_route(keuze: str, leerroute: str) -> bool:
    """Whether the gemeente closes this in that leerroute."""
    return keuze not in NIET_IN_ROUTE.get(leerroute, ())


def z_route_gold(versies: Sequence[tuple[str, date]], eerste_pip: date | None, begin: date, einde: date) -> bool:
    """Whether the Z-route held on some day from `begin` up to `einde`; `versies` are the fixed ones in order, each the
    leerroute and the day. Of a first PIP from elsewhere the route is not known: then it can have been. PostgreSQL says
    the same: `participatie_in_z_route`."""
    volgende = [dag for _, dag in versies[1:]]
    tot: list[date | None] = [*volgende, None]
    if any(
        route == Leerroute.Z and van <= einde and (op is None or op > begin)
        for (route, van), op in zip(versies, tot, strict=False)
    ):
        return True
    hier = min((dag for _, dag in versies), default=None)
    elders = eerste_pip is not None and eerste_pip <= einde
    return elders and (hier is None or (eerste_pip is not None and eerste_pip < hier and begin < hier))
