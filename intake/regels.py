"""Questions about an intake (pure): how far it is, what still stands in the way, and which leerroute it points to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from intake.keuzes import Leerroute, Toetsresultaat
from intake.models import Antwoord, Leerbaarheidstoets
from intake.vragenlijst import Leefgebied, Vragenlijst

Antwoorden = Mapping[tuple[str, str], Any]  # (leefgebied, question) → answer
JAREN = ("van_jaar", "tot_jaar")
# Above this age and with this much schooling the routes differ (Divosa, handreiking leerroutes: an indication only).
LEERJAREN_ONDERWIJS, JONG, WEINIG_SCHOOL = 10, 28, 6


@dataclass(frozen=True)
class Voortgang:
    """How far one leefgebied is: leeg, bezig or klaar."""

    leefgebied: Leefgebied
    gevuld: int
    ontbreekt: list[str]

    @property
    def stand(self) -> str:
        if not self.gevuld:
            return "leeg"
        return "bezig" if self.ontbreekt else "klaar"


def per_vraag(antwoorden: Iterable[Antwoord]) -> dict[tuple[str, str], Any]:
    """The answers by leefgebied and question; what was emptied is left out."""
    return {(een.leefgebied, een.vraag): een.waarde for een in antwoorden if een.waarde is not None}


def voortgang(lijst: Vragenlijst, antwoorden: Antwoorden) -> list[Voortgang]:
    """Every leefgebied with how far it is."""
    return [
        Voortgang(
            gebied,
            gevuld=sum((gebied.code, vraag.code) in antwoorden for vraag in gebied.vragen),
            ontbreekt=[vraag.tekst for vraag in gebied.verplicht if (gebied.code, vraag.code) not in antwoorden],
        )
        for gebied in lijst.leefgebieden
    ]


def obstakels_afronden(stand: Iterable[Voortgang]) -> list[str]:
    """Why the intake cannot be completed yet; empty when it can."""
    return [f"{een.leefgebied.naam}: {', '.join(een.ontbreekt)}" for een in stand if een.ontbreekt]


def fout_in_jaren(waarde: Any, voor_geboorte: Callable[[int], bool], vandaag: date) -> str:
    """What is wrong with the years in a list: before the birth, in the future, or an end before its begin."""
    for rij in waarde if isinstance(waarde, list) else []:
        jaren = [rij[naam] for naam in JAREN if isinstance(rij, dict) and rij.get(naam) is not None]
        if any(voor_geboorte(jaar) for jaar in jaren):
            return "Een jaar ligt vóór de geboorte. Verbeter het jaar."  # a partner may not know which year that is
        if any(jaar > vandaag.year + 1 for jaar in jaren):
            return "Een jaar ligt in de toekomst. Verbeter het jaar."
        if jaren != sorted(jaren):
            return "Het laatste jaar ligt vóór het eerste. Verbeter een van beide."
    return ""


@dataclass(frozen=True)
class Reden:
    """Why a route is advised: in words, and the answer that says so."""

    tekst: str
    leefgebied: str
    vraag: str


@dataclass(frozen=True)
class Advies:
    """The leerroute that the answers point to; None when they do not point anywhere yet. A person decides."""

    route: Leerroute | None
    redenen: list[Reden]


def advies(antwoorden: Antwoorden, toets: Leerbaarheidstoets | None, leeftijd: int) -> Advies:
    """Advice with its reasons. The test weighs most; then schooling and the wish to study; health asks for a look."""
    redenen = list(_redenen(antwoorden, toets, leeftijd))
    if not redenen:
        return Advies(None, [])
    stemmen = {route: [reden for stem, reden in redenen if stem == route] for route in Leerroute}
    route: Leerroute | None
    if toets and toets.oordeel == Toetsresultaat.NIET_HAALBAAR:
        route = Leerroute.Z
    elif len(stemmen[Leerroute.ONDERWIJS]) > 1 and not stemmen[Leerroute.Z]:
        route = Leerroute.ONDERWIJS
    elif stemmen[Leerroute.Z] and not stemmen[Leerroute.B1]:
        route = Leerroute.Z
    else:
        route = Leerroute.B1 if stemmen[Leerroute.B1] else None
    return Advies(route, [reden for _, reden in redenen])


def _redenen(antwoorden: Antwoorden, toets: Leerbaarheidstoets | None, leeftijd: int) -> Any:
    """(the route that it points to, or None for a note; the reason)"""
    yield from _van_toets(toets)
    yield from _van_school(antwoorden, leeftijd)
    lezen = antwoorden.get(("taalniveau", "lezen"))
    if lezen in ("a2", "b1", "b2"):
        yield Leerroute.B1, Reden(f"Leest Nederlands op {str(lezen).upper()}.", "taalniveau", "lezen")
    for gebied, vraag, wat in (("fysiek", "gevolg_uren", "meedoen"), ("mentaal", "gevolg_leren", "leren en werken")):
        if antwoorden.get((gebied, vraag)) not in (None, "geen"):
            yield None, Reden(f"Gezondheid heeft gevolgen voor {wat}: kijk welke intensiteit past.", gebied, vraag)


def _van_toets(toets: Leerbaarheidstoets | None) -> Any:
    routes = {Toetsresultaat.HAALBAAR: Leerroute.B1, Toetsresultaat.NIET_HAALBAAR: Leerroute.Z}
    if toets and toets.vrijgesteld:
        yield None, Reden(f"Vrijgesteld van de leerbaarheidstoets: {toets.vrijgesteld}", "leerbaarheid", "toets")
    if toets is None or toets.oordeel not in routes:
        return
    tekst = f"De leerbaarheidstoets zegt: {toets.get_resultaat_display()}."
    if toets.afwijking:
        tekst += f" De gemeente wijkt daarvan af: {toets.get_afwijking_display()}. Reden: {toets.afwijking_reden}"
    yield routes[Toetsresultaat(toets.oordeel)], Reden(tekst, "leerbaarheid", "toets")


def _van_school(antwoorden: Antwoorden, leeftijd: int) -> Any:
    school = antwoorden.get(("opleiding", "school_jaren"))
    lang = school is not None and school >= LEERJAREN_ONDERWIJS
    if lang:
        yield Leerroute.B1, Reden(f"{school} jaar naar school geweest.", "opleiding", "school_jaren")
    elif school is not None and school < WEINIG_SCHOOL:
        yield Leerroute.Z, Reden(f"Weinig school: {school} jaar.", "opleiding", "school_jaren")
    if antwoorden.get(("leerbaarheid", "schrift")) == "niet":
        yield Leerroute.Z, Reden("Leest en schrijft nog in geen enkele taal.", "leerbaarheid", "schrift")
    if antwoorden.get(("opleiding", "verder_leren")) == "ja":
        yield Leerroute.ONDERWIJS, Reden("Wil in Nederland verder leren.", "opleiding", "verder_leren")
        if leeftijd < JONG and lang:
            tekst = f"Is jong ({leeftijd} jaar) en ging lang naar school."
            yield Leerroute.ONDERWIJS, Reden(tekst, "opleiding", "school_jaren")
