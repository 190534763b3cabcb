"""A term explained: the article, the day it began and why, its length, what moved it, and so the last day."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from bouwstenen.templatetags.opmaak import datum
from dossier.models import Opschorting, Statushouder
from termijnen.declaratie import Duur, Soort
from termijnen.queries import Lokaal, Regel
from werkvoorraad.termijnen import FEITEN, PER_CODE, afhandeling, begin_van, lengte_van, lokale_lengtes, van_dossier

MIN = "\N{MINUS SIGN}"
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
    som: str  # the calculation, as long as there is something to add or take off
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


def uitleg(statushouder: Statushouder, opschortingen: list[Opschorting], vandaag: date, terug: str) -> list[Uitleg]:
    """Every term of this client: first what is open, then what cannot be computed, last what is done. `terug` is where
    a form leads back to."""
    lokaal = lokale_lengtes()
    regels = {regel.code: regel for regel in van_dossier(statushouder, vandaag, lokaal)}
    daarna = urlencode({"terug": terug})
    alle = [_leg_uit(regel, regels, opschortingen, lokaal, vandaag, daarna) for regel in regels.values()]
    return sorted(alle, key=lambda een: (een.afgedaan_op is not None, bool(een.ontbreekt)))


def _leg_uit(
    regel: Regel,
    regels: dict[str, Regel],
    opschortingen: list[Opschorting],
    lokaal: list[Lokaal],
    vandaag: date,
    daarna: str,
) -> Uitleg:
    termijn = PER_CODE[regel.code]
    bron = PER_CODE[termijn.na] if termijn.na else termijn
    feit = FEITEN[bron.start]
    bekend = (regels.get(bron.code) or regel).start is not None  # after a term that stands still: idem
    lengte, eigen = lengte_van(termijn, regel, lokaal)
    begin = regels.get(bron.code) or regel
    verschoven = begin.einde != begin.zonder_opschorting
    soort, woord = STATUS[regel.status(vandaag)] if bekend else ("neutraal", "nog niet te berekenen")
    if bekend and regel.einde is None and not regel.afgedaan_op:
        soort, woord = "neutraal", "staat stil"
    doen = afhandeling(termijn, regel.dossiernummer)
    return Uitleg(
        code=regel.code,
        naam=termijn.naam,
        soort="wet" if termijn.soort == Soort.WET else "beleid",
        grondslag=termijn.grondslag,
        status=soort,
        statuswoord=woord,
        begin_is=begin_van(termijn, regel),
        start=regel.start,
        duur=str(lengte),
        som=_som(regel, lengte),
        eigen_lengte=eigen,
        schuift=[een for een in opschortingen if bron.code in een.codes and verschoven],
        zonder=regel.zonder_opschorting,
        einde=regel.einde,
        afgedaan_op=regel.afgedaan_op,
        uitgesteld_tot=regel.uitgesteld_tot,
        uitgesteld_reden=regel.uitgesteld_reden or "",
        ontbreekt="" if bekend else feit.ontbreekt,
        adres_ontbreekt=feit.adres,
        knop=termijn.knop,
        adres=f"{doen}{'&' if '?' in doen else '?'}{daarna}",
        meteen=termijn.signaal,
        uitstellen=termijn.soort == Soort.BELEID and regel.einde is not None,
    )


def _som(regel: Regel, lengte: Duur) -> str:
    """The start plus or minus the length is the end; empty for a length of nothing, or without a start."""
    if not lengte.aantal or regel.start is None:
        return ""
    teken = MIN if lengte.aantal < 0 else "+"
    return f"{datum(regel.start)} {teken} {str(lengte).removesuffix(' eerder')} = {datum(regel.zonder_opschorting)}"
