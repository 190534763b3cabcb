"""What the letter about a month says, in Dutch and in the language of the client."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Q

from dossier.models import Statushouder
from ontzorging.bedragen import NUL
from ontzorging.documenten import briefbasis, teksten
from ontzorging.keuzes import Regelsoort
from ontzorging.maand.regels import laatste_dag
from ontzorging.models import Maandregel, Toeslag
from pip_plan.vertaling import Paar, TweeTalen
from toegang.zicht import Zicht

BREED = 320  # of the longest bar


@dataclass(frozen=True)
class Post:
    """One line of the letter: what it is, to whom, how much, and its bar."""

    wat: Paar
    ontvanger: str
    bedrag: Decimal
    breed: int
    pictogram: str


PICTOGRAMMEN = {"huur": "huis", "energie": "stroom", "water": "water", "zorg": "hart"}
REKENING = "rekening"


def maandbrief(
    statushouder: Statushouder, staat: Any, regels: list[Maandregel], zicht: Zicht, taal: str
) -> dict[str, Any]:
    """The context of the month statement for the client."""
    basis = briefbasis(statushouder, zicht, taal)
    talen: TweeTalen = basis["taal"]
    hoogste = max([staat.bijstand, staat.naar_client, *(abs(regel.bedrag) for regel in regels)], default=NUL) or 1

    def breed(bedrag: Decimal) -> int:
        return max(2, round(abs(bedrag) / hoogste * BREED))

    posten = [
        Post(
            _wat(talen, regel),
            regel.ontvanger,
            regel.bedrag,
            breed(regel.bedrag),
            PICTOGRAMMEN.get(regel.wat, REKENING),
        )
        for regel in regels
    ]
    return {
        **basis,
        "staat": staat,
        "posten": posten,
        "breed_bijstand": breed(staat.bijstand),
        "breed_client": breed(staat.naar_client),
        "toeslagen": _toeslagen(staat, talen, zicht),
        "t": teksten(talen, "titel", "krijgt", "betaalt", "voor_u", "uitleg", "toeslagen", "toeslagen_uitleg", "vraag"),
        "aan": talen.paar("aan"),
        "tekort": talen.paar("tekort"),
    }


def _toeslagen(staat: Any, talen: TweeTalen, zicht: Zicht) -> list[tuple[Paar, Decimal]]:
    """The allowances of that month: what it is, and how much."""
    alle = Toeslag.objects.zichtbaar_voor(zicht).filter(
        huishouden=staat.huishouden_id, van__lte=laatste_dag(staat.maand)
    )
    van_maand = alle.filter(Q(tot__isnull=True) | Q(tot__gte=staat.maand))
    return [(talen.woord("toeslag", een.soort), een.bedrag) for een in van_maand]


def _wat(talen: TweeTalen, regel: Maandregel) -> Paar:
    """What a line is; of a correction that it is one."""
    last = talen.woord("last", regel.wat)
    if regel.soort == Regelsoort.LAST:
        return last
    extra = talen.paar("terug" if regel.soort == Regelsoort.CORRECTIE else "opnieuw")
    return Paar(
        f"{last.nl}: {extra.nl[0].lower()}{extra.nl[1:]}", f"{last.ander}: {extra.ander}" if extra.ander else ""
    )
