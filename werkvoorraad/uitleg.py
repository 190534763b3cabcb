"""A term explained: the article, the day it began and why, its length, what moved it, and so the last day."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from bouwstenen.templatetags.opmaak import datum
from dossier.models import Opschorting, Statushouder
from termijnen.declaratie import Duur, Soort, Termijn
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

    termijn: Termijn
    regel: Regel
    status: str
    statuswoord: str
    begin_is: str
    duur: str
    som: str  # the calculation, as long as there is something to add or take off
    eigen_lengte: bool
    schuift: list[Opschorting]
    ontbreekt: str
    adres_ontbreekt: str
    adres: str

    @property
    def uitstellen(self) -> bool:
        """Whether it can get a later day in the worklist."""
        return self.termijn.soort == Soort.BELEID and self.regel.einde is not None


def uitleg(statushouder: Statushouder, opschortingen: list[Opschorting], vandaag: date, terug: str) -> list[Uitleg]:
    """Every term of this client: first what is open, then what cannot be computed, last what is done. `terug` is where
    a form leads back to."""
    lokaal = lokale_lengtes()
    regels = {regel.code: regel for regel in van_dossier(statushouder, vandaag, lokaal)}
    daarna = urlencode({"terug": terug})
    alle = [_leg_uit(regel, regels, opschortingen, lokaal, vandaag, daarna) for regel in regels.values()]
    return sorted(alle, key=lambda een: (een.regel.afgedaan_op is not None, bool(een.ontbreekt)))


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
    begin = regels.get(bron.code) or regel
    bekend = begin.start is not None  # a term that follows on one that stands still is known too
    lengte, eigen = lengte_van(termijn, regel, lokaal)
    soort, woord = _status(regel, vandaag) if bekend else ("neutraal", "nog niet te berekenen")
    doen = afhandeling(termijn, regel.dossiernummer)
    verschoven = begin.einde != begin.zonder_opschorting
    return Uitleg(
        termijn=termijn,
        regel=regel,
        status=soort,
        statuswoord=woord,
        begin_is=_begin(termijn, regel, begin),
        duur=f"{lengte}, de eerste dag telt mee" if termijn.eerste_telt else str(lengte),
        som=_som(regel, lengte, eerste_telt=termijn.eerste_telt),
        eigen_lengte=eigen,
        schuift=_schuift(termijn, opschortingen) if verschoven else [],
        ontbreekt="" if bekend else FEITEN[bron.start].ontbreekt,
        adres_ontbreekt=FEITEN[bron.start].adres,
        adres=f"{doen}{'&' if '?' in doen else '?'}{daarna}",
    )


def _begin(termijn: Termijn, regel: Regel, begin: Regel) -> str:
    """What the start is. A term that follows on another begins at an end that has moved already."""
    woorden = begin_van(termijn, regel)
    if not termijn.na or begin.einde == begin.zonder_opschorting:
        return woorden
    return f"{woorden}, opschorting en verlenging meegeteld" if begin.einde else f"{woorden}, en die staat stil"


def _schuift(termijn: Termijn, opschortingen: list[Opschorting]) -> list[Opschorting]:
    """What moved its end: told once, at the term itself and not at those that follow on it."""
    code = "" if termijn.na else termijn.schuift_met or termijn.code
    return [een for een in opschortingen if code in een.codes]


def _status(regel: Regel, vandaag: date) -> tuple[str, str]:
    """The kind of badge, and the word in it."""
    stil = regel.einde is None and not regel.afgedaan_op
    return ("neutraal", "staat stil") if stil else STATUS[regel.status(vandaag)]


def _som(regel: Regel, lengte: Duur, *, eerste_telt: bool) -> str:
    """The start plus or minus the length is the last day; empty for a length of nothing, or without a start."""
    if not lengte.aantal or regel.start is None:
        return ""
    teken = MIN if lengte.aantal < 0 else "+"
    min_een = f" {MIN} 1 dag" if eerste_telt else ""
    hoeveel = f"{teken} {str(lengte).removesuffix(' eerder')}{min_een}"
    return f"{datum(regel.start)} {hoeveel} = {datum(regel.zonder_opschorting)}"
