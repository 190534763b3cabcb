"""A term explained: the article, the day it began and why, its length, what moved it, and so the last day."""

from dataclasses import dataclass
from datetime import date

from dossier.models import Opschorting, Statushouder
from termijnen.declaratie import Soort
from termijnen.queries import Lokaal, Regel
from werkvoorraad.termijnen import FEITEN, PER_CODE, afhandeling, begin_van, lengte_van, lokale_lengtes, van_dossier

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
    uitgesteld_tot: date | None
    uitgesteld_reden: str
    ontbreekt: str
    adres_ontbreekt: str
    knop: str
    adres: str
    meteen: bool  # the button does it at once; otherwise it opens a form
    uitstellen: bool


def uitleg(statushouder: Statushouder, opschortingen: list[Opschorting], vandaag: date) -> list[Uitleg]:
    """Every term of this client: first what is open, then what cannot be computed, last what is done."""
    lokaal = lokale_lengtes()
    regels = {regel.code: regel for regel in van_dossier(statushouder, vandaag, lokaal)}
    alle = [_leg_uit(regel, regels, opschortingen, lokaal, vandaag) for regel in regels.values()]
    return sorted(alle, key=lambda een: (een.afgedaan_op is not None, bool(een.ontbreekt)))


def _leg_uit(
    regel: Regel, regels: dict[str, Regel], opschortingen: list[Opschorting], lokaal: list[Lokaal], vandaag: date
) -> Uitleg:
    termijn = PER_CODE[regel.code]
    bron = PER_CODE[termijn.na] if termijn.na else termijn
    feit = FEITEN[bron.start]
    bekend = (regels.get(bron.code) or regel).start is not None  # after a term that stands still: idem
    lengte, eigen = lengte_van(termijn, regel, lokaal)
    soort, woord = STATUS[regel.status(vandaag)] if bekend else ("neutraal", "nog niet te berekenen")
    return Uitleg(
        code=regel.code,
        naam=termijn.naam,
        soort="wet" if termijn.soort == Soort.WET else "beleid",
        grondslag=termijn.grondslag,
        status=soort,
        statuswoord=woord,
        begin_is=begin_van(termijn),
        start=regel.start,
        duur=str(lengte),
        eigen_lengte=eigen,
        schuift=[een for een in opschortingen if bron.code in een.codes and regel.einde != regel.zonder_opschorting],
        zonder=regel.zonder_opschorting,
        einde=regel.einde,
        afgedaan_op=regel.afgedaan_op,
        uitgesteld_tot=regel.uitgesteld_tot,
        uitgesteld_reden=regel.uitgesteld_reden or "",
        ontbreekt="" if bekend else feit.ontbreekt,
        adres_ontbreekt=feit.adres,
        knop=termijn.knop,
        adres=afhandeling(termijn, regel.dossiernummer),
        meteen=termijn.signaal,
        uitstellen=termijn.soort == Soort.BELEID and regel.einde is not None,
    )
