"""The lines of a month, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from ontzorging.keuzes import Regelsoort, Stand
from ontzorging.models import Maandregel


@dataclass(frozen=True)
class Regelbeeld:
    """One line: how its payment went as (kind, word), what it is besides a bill, and whether there is a form on it."""

    regel: Maandregel
    stand: tuple[str, str]
    nader: str
    met_formulier: bool


def regelbeelden(regels: Iterable[Maandregel], *, gesloten: bool) -> list[Regelbeeld]:
    """Of a draft the bills can be changed, of a closed month how every payment went."""
    return [
        Regelbeeld(een, _stand(een), _nader(een), met_formulier=gesloten or een.soort == Regelsoort.LAST)
        for een in regels
    ]


def _stand(regel: Maandregel) -> tuple[str, str]:
    if regel.stand == Stand.BETAALD:
        return "klaar", "betaald"
    if regel.mislukt:
        return "te-laat", str(regel.get_stand_display())
    return ("neutraal", "verrekend") if regel.soort == Regelsoort.CORRECTIE else ("gepland", "gepland")


def _nader(regel: Maandregel) -> str:
    if regel.soort == Regelsoort.LAST:
        return ""
    return ", ".join(filter(None, [str(regel.get_soort_display()), regel.toelichting]))
