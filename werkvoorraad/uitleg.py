"""A term explained: the article, the day it began and why, its length, what moved it, and so the last day."""

from dataclasses import dataclass
from datetime import date

from dossier.models import Opschorting, Statushouder
from termijnen.declaratie import Duur, Soort, Termijn
from termijnen.queries import Lokaal, Regel, lokaal_van
from werkvoorraad.lijst import afhandeling
from werkvoorraad.termijnen import FEITEN, PER_CODE, lokale_lengtes, van_dossier

STATUS = {
    "open": ("gepland", "loopt"),
    "bijna": ("deze-week", "bijna"),
    "verlopen": ("te-laat", "te laat"),
    "afgedaan": ("klaar", "klaar"),
}


@dataclass(frozen=True)
class Uitleg:
    """One term of one client in words; `ontbreekt` says which fact is missing when it cannot be computed."""

    code: str
    naam: str
    soort: str
    grondslag: str
    status: str
    statuswoord: str
    begin_is: str
    start: date | None
    duur: str
    eigen_lengte: bool
    schuift: list[Opschorting]
    zonder: date | None
    einde: date | None
    afgedaan_op: date | None
    ontbreekt: str
    adres_ontbreekt: str
    knop: str
    adres: str


def uitleg(statushouder: Statushouder, opschortingen: list[Opschorting], vandaag: date) -> list[Uitleg]:
    """Every term of this client: first what is open, then what cannot be computed, last what is done."""
    lokaal = lokale_lengtes()
    alle = [_leg_uit(regel, opschortingen, lokaal, vandaag) for regel in van_dossier(statushouder, vandaag)]
    return sorted(alle, key=lambda een: (een.afgedaan_op is not None, bool(een.ontbreekt)))


def _leg_uit(regel: Regel, opschortingen: list[Opschorting], lokaal: list[Lokaal], vandaag: date) -> Uitleg:
    termijn = PER_CODE[regel.code]
    bron = PER_CODE[termijn.na] if termijn.na else termijn
    feit = FEITEN[bron.start]
    lengte, eigen = _lengte(termijn, regel, lokaal)
    soort, woord = STATUS[regel.status(vandaag)] if regel.start else ("neutraal", "nog niet te berekenen")
    return Uitleg(
        code=regel.code,
        naam=termijn.naam,
        soort="wet" if termijn.soort == Soort.WET else "beleid",
        grondslag=termijn.grondslag,
        status=soort,
        statuswoord=woord,
        begin_is=_begin(termijn),
        start=regel.start,
        duur=str(lengte),
        eigen_lengte=eigen,
        schuift=[een for een in opschortingen if bron.code in een.codes and regel.einde != regel.zonder_opschorting],
        zonder=regel.zonder_opschorting,
        einde=regel.einde,
        afgedaan_op=regel.afgedaan_op,
        ontbreekt="" if regel.start else feit.naam,
        adres_ontbreekt=feit.adres,
        knop=termijn.knop,
        adres=afhandeling(termijn, regel.dossiernummer),
    )


def _begin(termijn: Termijn) -> str:
    """What the start is, in words."""
    if termijn.na:
        return f"einde van: {PER_CODE[termijn.na].naam.lower()}"
    naam = FEITEN[termijn.start].naam
    return f"de dag na: {naam}" if termijn.vooraf else naam


def _lengte(termijn: Termijn, regel: Regel, lokaal: list[Lokaal]) -> tuple[Duur, bool]:
    """The length that counts for this client, and whether the gemeente chose it."""
    eigen = [
        een
        for een in lokaal_van(termijn, lokaal)
        if een.gemeente_id == regel.gemeente_id and regel.start and een.van <= regel.start
    ]
    return (termijn.lokaal(eigen[0].aantal), True) if eigen else (termijn.duur, False)
