"""What a dossier tells (pure): where it stands, and everything that happened in the order of time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import capfirst

from dossier.keuzes import Mijlpaalsoort, Opschortsoort
from dossier.models import Huishoudlid, Huisvesting
from inburgering.keuzes import Afrondsoort
from pip_plan.keuzes import Gespreksoort
from pip_plan.models import Gesprek
from werkvoorraad.queries import BREDE_INTAKE, Dossierbeeld

STAPPEN = {soort.value: soort.label for soort in (*Mijlpaalsoort, *Opschortsoort, *Afrondsoort)} | {
    BREDE_INTAKE: "brede intake afgerond"
}
# What a visitor can pick in the timeline.
SOORTEN = {
    "dossier": "Dossier",
    "gezin": "Gezin en wonen",
    "gesprek": "Gesprekken",
    "stap": "Stappen en taken",
    "plan": "Plan en doelen",
    "advies": "Advies en verwijzingen",
    "werk": "Werk en activiteiten",
    "inburgering": "Inburgering",
    "geld": "Bijstand",
    "partner": "Van partners",
}


@dataclass(frozen=True)
class Gebeurtenis:
    """One thing that happened."""

    datum: date
    soort: str
    tekst: str
    nadere: str = ""


@dataclass(frozen=True)
class Fase:
    """One phase of the process; without a date it has not been reached."""

    naam: str
    datum: date | None
    nu: bool = False

    @property
    def pagina(self) -> str:
        """The name of the page on which it is worked on, where there is one."""
        return {"PIP": "pips"}.get(self.naam, "")


def fasen(beeld: Dossierbeeld, vandaag: date) -> list[Fase]:
    """The way from koppeling to the end; the last phase reached is where the dossier stands now."""
    einde = [beeld.diploma.behaald_op if beeld.diploma else None, beeld.statushouder.afgesloten_op]
    datums = {
        "Koppeling": beeld.koppeling.gekoppeld_op if beeld.koppeling else None,
        "Huisvesting": _eerste(woning.van for woning in beeld.huisvestingen),
        "Intake": _eerste(_intakes(beeld)),
        "PIP": _eerste([*_pips_op_papier(beeld), *_vastgesteld(beeld)]),
        "Inburgering": _eerste(les.van for les in [*beeld.cursussen, *beeld.isk]),
        "Afgerond": _eerste(dag for dag in einde if dag),
    }
    bereikt = {naam: dag if dag and dag <= vandaag else None for naam, dag in datums.items()}
    laatste = next((naam for naam in reversed(bereikt) if bereikt[naam]), None)
    return [Fase(naam, dag, nu=naam == laatste) for naam, dag in bereikt.items()]


def _intakes(beeld: Dossierbeeld) -> list[date]:
    """When the brede intake was finished, or else (on paper, before there was one here) the talk about work."""
    breed = [stap.datum for stap in beeld.stappen if stap.soort == BREDE_INTAKE]
    return breed or [g.datum for g in beeld.gesprekken if g.soort == Gespreksoort.INTAKE_WERK]


def _pips_op_papier(beeld: Dossierbeeld) -> list[date]:
    """When the first PIP was, as a step: on paper, in another gemeente, or the day of the first version here."""
    return [stap.datum for stap in beeld.stappen if stap.soort == Mijlpaalsoort.PIP]


def _vastgesteld(beeld: Dossierbeeld) -> list[date]:
    return [een.vastgesteld_op for een in beeld.plan.vast if een.vastgesteld_op]


def _eerste(datums: Iterable[date]) -> date | None:
    return min(datums, default=None)


def gebeurtenissen(beeld: Dossierbeeld, vandaag: date, soort: str = "") -> list[Gebeurtenis]:
    """Everything that happened up to today, the last first; of one kind, or of all."""
    alle = [
        *_dossier(beeld),
        *_gezin(beeld.lidmaatschappen),
        *_wonen(beeld.huisvestingen),
        *_gesprekken(beeld.gesprekken),
        *_stappen(beeld),
        *_plan(beeld),
        *_advies(beeld),
        *_begin_en_eind(beeld.activiteiten, "werk"),
        *_inburgering(beeld),
        *_begin_en_eind(beeld.uitkeringen or [], "geld"),
        *_van_partners(beeld),
    ]
    geweest = [g for g in alle if g.datum <= vandaag and soort in ("", g.soort)]
    return sorted(geweest, key=lambda g: g.datum, reverse=True)


def _begin_en_eind(rijen: Iterable[Any], soort: str) -> Iterator[Gebeurtenis]:
    for rij in rijen:
        yield Gebeurtenis(rij.van, soort, f"Begonnen: {rij}", rij.nadere)
        if rij.tot:
            yield Gebeurtenis(rij.tot, soort, f"Gestopt: {rij}", rij.nadere)


def _dossier(beeld: Dossierbeeld) -> Iterator[Gebeurtenis]:
    wie = beeld.statushouder
    if beeld.koppeling:
        azc = f"Azc {beeld.koppeling.azc}" if beeld.koppeling.azc else ""
        yield Gebeurtenis(beeld.koppeling.gekoppeld_op, "dossier", "Gekoppeld aan de gemeente", azc)
    if wie.inburgeringsplicht_op:
        yield Gebeurtenis(wie.inburgeringsplicht_op, "inburgering", "Inburgeringsplichtig", wie.regime_naam)
    if wie.vertrokken_op:
        yield Gebeurtenis(wie.vertrokken_op, "dossier", "Vertrokken", wie.get_vertrekreden_display())
    if wie.afgesloten_op:
        yield Gebeurtenis(wie.afgesloten_op, "dossier", "Dossier afgesloten", wie.get_afsluitreden_display())


def _gezin(lidmaatschappen: Iterable[Huishoudlid]) -> Iterator[Gebeurtenis]:
    for lid in lidmaatschappen:
        nadere = "nareiziger" if lid.nareiziger else lid.get_relatie_display()
        yield Gebeurtenis(lid.van, "gezin", f"Hoort bij {lid.huishouden}", nadere)
        if lid.tot:
            yield Gebeurtenis(lid.tot, "gezin", f"Niet meer bij {lid.huishouden}")


def _wonen(woningen: Iterable[Huisvesting]) -> Iterator[Gebeurtenis]:
    for woning in woningen:
        yield Gebeurtenis(woning.van, "gezin", f"Woont op {woning}")
        if woning.tot:
            yield Gebeurtenis(woning.tot, "gezin", f"Vertrokken van {woning}")
        if woning.contract_op:
            yield Gebeurtenis(woning.contract_op, "gezin", "Huurcontract getekend", woning.verhuurder)
        if woning.brp_op:
            yield Gebeurtenis(woning.brp_op, "gezin", "Ingeschreven in de BRP")


def _gesprekken(gesprekken: Iterable[Gesprek]) -> Iterator[Gebeurtenis]:
    for gesprek in gesprekken:
        yield Gebeurtenis(gesprek.datum, "gesprek", f"Gesproken: {gesprek}", gesprek.nadere)


def _stappen(beeld: Dossierbeeld) -> Iterator[Gebeurtenis]:
    """Steps and tasks that were done, and what moved the terms."""
    in_plan = _vastgesteld(beeld)
    for stap in beeld.stappen:
        if stap.soort == Mijlpaalsoort.PIP and stap.datum in in_plan:
            continue  # told with its version
        yield Gebeurtenis(stap.datum, "stap", capfirst(STAPPEN[stap.soort]), stap.nadere)
    for taak in beeld.alle_taken:
        if taak.klaar_op:
            yield Gebeurtenis(taak.klaar_op, "stap", f"Taak klaar: {taak.wat}", str(taak.klaar_door or ""))


def _plan(beeld: Dossierbeeld) -> Iterator[Gebeurtenis]:
    """Every version that was fixed, and how far goals were each time."""
    for pip in beeld.plan.vast:
        niveau = f", niveau {pip.niveau}" if pip.niveau else ""
        if pip.vastgesteld_op:
            tekst = f"PIP vastgesteld, versie {pip.nummer}"
            yield Gebeurtenis(pip.vastgesteld_op, "plan", tekst, f"{pip.get_leerroute_display()}{niveau}")
    for een in beeld.plan.evaluaties:
        score = f"{een.score} van 5" if een.score else ""
        nadere = " · ".join(deel for deel in (een.get_stand_display(), score, een.resultaat) if deel)
        yield Gebeurtenis(een.datum, "plan", f"Doel bekeken: {een.doel.tekst}", nadere)


def _advies(beeld: Dossierbeeld) -> Iterator[Gebeurtenis]:
    """What was advised, to whom somebody was sent, and what came of it."""
    for advies in beeld.adviezen:
        yield Gebeurtenis(advies.datum, "advies", f"Advies: {advies.tekst}", advies.get_gevolgd_display())
    for verwijzing in beeld.verwijzingen:
        yield Gebeurtenis(verwijzing.datum, "advies", f"Verwezen naar {verwijzing.naar}", verwijzing.waarvoor)
        if op := verwijzing.teruggekoppeld_op:
            tekst = f"{verwijzing.naar}: {verwijzing.get_status_display()}"
            yield Gebeurtenis(op, "advies", tekst, verwijzing.terugkoppeling)


def _inburgering(beeld: Dossierbeeld) -> Iterator[Gebeurtenis]:
    """Courses, results of exams, the diploma, and what was decided about the taaleis."""
    yield from _begin_en_eind([*beeld.cursussen, *beeld.isk], "inburgering")
    for examen in beeld.examens:
        if examen.uitslag_op:
            yield Gebeurtenis(examen.uitslag_op, "inburgering", f"Uitslag: {examen}", examen.get_uitslag_display())
    for toets in beeld.taaleisen:
        if toets.besloten_op:
            yield Gebeurtenis(toets.besloten_op, "inburgering", "Besluit over de taaleis", toets.get_besluit_display())
    if beeld.diploma:
        niveau = beeld.diploma.get_niveau_display() if beeld.diploma.niveau else ""
        yield Gebeurtenis(beeld.diploma.behaald_op, "inburgering", "Inburgeringsdiploma behaald", niveau)


def _van_partners(beeld: Dossierbeeld) -> Iterator[Gebeurtenis]:
    for bijdrage in beeld.bijdragen:
        tekst = f"{bijdrage.organisatie}: {bijdrage.tekst}"
        yield Gebeurtenis(bijdrage.datum, "partner", tekst, bijdrage.get_onderdeel_display())
