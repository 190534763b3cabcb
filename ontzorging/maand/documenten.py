"""What the letters about money say, in Dutch and in the language of the client."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q

from bouwstenen.werkdagen import bezwaar_tot
from dossier.models import Huisvesting, Statushouder
from dossier.regels import datum_voluit
from ontzorging.bedragen import NUL
from ontzorging.geld.periode import periodes
from ontzorging.geld.regels import Gezinsgeld, laatste_dag
from ontzorging.keuzes import Besluit, Regelsoort
from ontzorging.models import Maandregel, Ontzorging, Toeslag, VasteLast
from ontzorging.vertaling import twee_talen
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


def _basis(statushouder: Statushouder, zicht: Zicht, taal: str) -> dict[str, Any]:
    talen = twee_talen(taal)
    return {
        "statushouder": statushouder,
        "gemeente": statushouder.gemeente,
        "dag": zicht.dag,
        "taal": talen,
        "ander": talen.ander,
        "naam": "",
    }


def maandbrief(
    statushouder: Statushouder, staat: Any, regels: list[Maandregel], zicht: Zicht, taal: str
) -> dict[str, Any]:
    """The context of the month statement for the client."""
    basis = _basis(statushouder, zicht, taal)
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
        "t": _teksten(
            talen, "titel", "krijgt", "betaalt", "voor_u", "uitleg", "toeslagen", "toeslagen_uitleg", "vraag"
        ),
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


def _teksten(talen: TweeTalen, *sleutels: str) -> dict[str, Paar]:
    return {sleutel: talen.paar(sleutel) for sleutel in sleutels}


def coachoverzicht(statushouder: Statushouder, geld: Gezinsgeld, zicht: Zicht) -> dict[str, Any]:
    """The context of the overview for the budget coach: what comes in, what goes out, what is still owed."""
    bijstand, lasten = geld.bijstand_op(zicht.dag), geld.lasten_op(zicht.dag)
    return {
        **_basis(statushouder, zicht, ""),
        "bijstand": bijstand,
        "lasten": lasten,
        "som": sum((last.bedrag for last in lasten), NUL),
        "toeslagen": [een for een in geld.toeslagen if een.loopt(zicht.dag)],
        "achterstanden": [een for een in geld.achterstanden if een.opgelost_op is None],
    }


def _ladder(rij: Ontzorging, talen: TweeTalen, zicht: Zicht) -> list[tuple[Paar, date]]:
    """Which cost the client pays from when."""
    lasten = VasteLast.objects.zichtbaar_voor(zicht).filter(huishouden=rij.huishouden_id, zelf_vanaf__isnull=False)
    return [(talen.woord("last", een.soort), een.zelf_vanaf) for een in lasten.order_by("zelf_vanaf") if een.zelf_vanaf]


BESLUIT = "ontzorging/pdf_besluit.html"


def besluitbrief(statushouder: Statushouder, rij: Ontzorging, zicht: Zicht, taal: str) -> dict[str, Any]:
    """The context of the decision letter."""
    assert rij.besluit_op  # the view takes those that were decided
    basis = _basis(statushouder, zicht, taal)
    periode = periodes([rij.huishouden_id], zicht.dag).get(rij.huishouden_id)
    return {
        **basis,
        "rij": rij,
        "adres": Huisvesting.objects.zichtbaar_voor(zicht).filter(huishouden=rij.huishouden_id).op(zicht.dag).first(),
        "kenmerk": f"{statushouder.dossiernummer}, besluit van {datum_voluit(rij.besluit_op)}",
        "bezwaar_tot": bezwaar_tot(rij.brief_op) if rij.brief_op else None,
        "laatste": periode.laatste if periode else None,
        "ladder": _ladder(rij, basis["taal"], zicht) if rij.besluit == Besluit.AFBOUWEN else [],
        "besluit": basis["taal"].woord("besluit", rij.besluit),
        "t": _teksten(basis["taal"], "besluit_titel", "waarom", "tot", "zelf_vanaf", "bezwaar", "vraag"),
    }
