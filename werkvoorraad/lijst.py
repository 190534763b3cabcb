"""The worklist: what must happen, for whom, by when and why, in groups; terms, tasks and signals in one list."""

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain
from typing import Any, NamedTuple
from urllib.parse import urlencode

from bouwstenen.adressen import adres
from bouwstenen.templatetags.opmaak import afstand, datum, datum_kort, te_laat
from bouwstenen.werkdagen import werkdagen_tot
from dossier.models import Statushouder
from dossier.queries import caseload
from termijnen.declaratie import Soort, Termijn
from termijnen.queries import Lokaal, Regel
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.keuzes import Herhaling
from werkvoorraad.models import Taak
from werkvoorraad.termijnen import (
    MET_SIGNALEN,
    PER_CODE,
    afhandeling,
    begin_van,
    bereken,
    lengte_van,
    lokale_lengtes,
    van_dossier,
)

TE_LAAT, DEZE_WEEK, DEZE_MAAND, LATER = "te-laat", "deze-week", "deze-maand", "later"
SIGNAAL, NIET_GESPROKEN, STIL = "signaal", "niet-gesproken", "stil"
GROEPEN = {
    TE_LAAT: "Te laat",
    DEZE_WEEK: "Deze week",
    DEZE_MAAND: "Deze maand",
    LATER: "Later",
    SIGNAAL: "Valt op bij het inburgeren",
    NIET_GESPROKEN: "Lang niet gesproken",
    STIL: "Staat stil",
}
# Only at that many working days is it worth counting them one by one; further away a date says enough.
TELT_WERKDAGEN = 60
HORIZON = timedelta(days=183)
TAKEN = "TAAK"  # the kind of a task, beside the codes of the terms
ALLES = "alles"


class Werk(NamedTuple):
    """One thing to do as it is found, in the order in which it stands in its group: a term or a task, and its day."""

    op: date
    dossiernummer: str
    code: str
    volgnummer: int  # of two tasks on one day about one client the older stands first
    groep: str
    bron: Regel | Taak


@dataclass(frozen=True)
class Werkregel:
    """One row of the worklist in words, and the one button that settles it."""

    wat: str
    code: str
    groep: str
    client: str
    dossiernummer: str
    dossier: str  # the address
    achternaam: str
    klantmanager_id: int
    uiterlijk: str
    resteert: str
    reden: str
    uitleg: str  # the address of the explanation
    uitgesteld: str
    uitstellen: str  # the address; a statutory term has none
    knop: str
    adres: str
    meteen: bool  # the button does it at once; otherwise it opens a form


@dataclass(frozen=True)
class Groep:
    """What is due in the same stretch of time: how much, and the rows that are shown of it."""

    code: str
    titel: str
    aantal: int
    regels: list[Werkregel]

    @property
    def telt(self) -> bool:
        """Whether it has a place on the page: what seldom happens has none when there is nothing."""
        return self.aantal > 0 or self.code not in {SIGNAAL, STIL}


def groep_van(uiterlijk: date, vandaag: date) -> str:
    """In which of the four groups something belongs: a week ends on Sunday, a month on its last day."""
    if uiterlijk < vandaag:
        return TE_LAAT
    if uiterlijk <= vandaag + timedelta(days=6 - vandaag.weekday()):
        return DEZE_WEEK
    return DEZE_MAAND if (uiterlijk.year, uiterlijk.month) == (vandaag.year, vandaag.month) else LATER


def werkvoorraad(
    dossiers: Any, taken: Any, zicht: Zicht, *, code: str = "", ver: bool = False, van: int = 0, tot: int, terug: str
) -> list[Groep]:
    """What must happen in the next half year (`ver`: ever), in groups; of one kind, or of all.

    Everything is counted; of each group the rows `van` up to `tot` are put into words. `terug` is where a form leads
    back to.
    """
    vandaag, uiterlijk, lokaal = zicht.dag, None if ver else zicht.dag + HORIZON, lokale_lengtes()
    werk = chain(_termijnen(dossiers, zicht, uiterlijk, lokaal), _taken(taken, vandaag))
    aantallen, eerste = _verdeel((een for een in werk if code in ("", een.code)), tot)
    return [
        Groep(groep, titel, aantallen[groep], [_in_woorden(een, lokaal, zicht, terug) for een in eerste[groep][van:]])
        for groep, titel in GROEPEN.items()
    ]


def van_client(statushouder: Statushouder, zicht: Zicht, terug: str) -> list[Werkregel]:
    """The open terms and signals of one client, in the order in which they have to be done."""
    vandaag, lokaal = zicht.dag, lokale_lengtes()
    werk = [
        _werk(regel, vandaag)
        for regel in van_dossier(statushouder, vandaag, lokaal)
        if regel.start and regel.status(vandaag) != "afgedaan"
    ]
    return [_in_woorden(een, lokaal, zicht, terug) for een in sorted(werk)]


def _termijnen(dossiers: Any, zicht: Zicht, uiterlijk: date | None, lokaal: list[Lokaal]) -> Iterator[Werk]:
    """The open terms, also those that stand still, and the signals."""
    vandaag = zicht.dag
    regels = bereken(
        dossiers,
        vandaag,
        stelsel=MET_SIGNALEN,
        alleen_open=True,
        ook_stil=True,
        uiterlijk=uiterlijk,
        lokaal=lokaal,
        in_een_keer=not zicht.mag(Recht.TEAM_ZIEN),
    )
    for regel in regels:
        yield _werk(regel, vandaag)


def _werk(regel: Regel, vandaag: date) -> Werk:
    """Where a term stands in the list; one that stands still at the day on which it began."""
    if regel.op is None:
        assert regel.start is not None  # otherwise it is not asked for
        return Werk(regel.start, regel.dossiernummer, regel.code, 0, STIL, regel)
    groep = groep_van(regel.op, vandaag)
    if PER_CODE[regel.code].signaal and regel.op <= vandaag:
        groep = NIET_GESPROKEN if regel.code == "CONTACT" else SIGNAAL
    return Werk(regel.op, regel.dossiernummer, regel.code, 0, groep, regel)


def _taken(taken: Any, vandaag: date) -> Iterator[Werk]:
    """The open tasks, however far away: there are few, and none disappears."""
    for taak in taken.select_related("statushouder", "voor"):
        nummer = taak.statushouder.dossiernummer if taak.statushouder else ""
        yield Werk(taak.uiterlijk, nummer, TAKEN, taak.pk, groep_van(taak.uiterlijk, vandaag), taak)


def _verdeel(werk: Iterable[Werk], tot: int) -> tuple[Counter[str], dict[str, list[Werk]]]:
    """How much there is in each group, and the first `tot` of it; never much more than those in memory."""
    aantallen: Counter[str] = Counter()
    eerste: dict[str, list[Werk]] = {groep: [] for groep in GROEPEN}
    for een in werk:
        aantallen[een.groep] += 1
        eerste[een.groep].append(een)
        if len(eerste[een.groep]) >= 4 * tot:
            eerste[een.groep] = heapq.nsmallest(tot, eerste[een.groep])
    return aantallen, {groep: sorted(gevonden)[:tot] for groep, gevonden in eerste.items()}


def _in_woorden(werk: Werk, lokaal: list[Lokaal], zicht: Zicht, terug: str) -> Werkregel:
    vandaag = zicht.dag
    daarna = urlencode({"terug": f"{terug}#{werk.groep}"})
    if isinstance(werk.bron, Taak):
        return _taakregel(werk, werk.bron, zicht, daarna)
    return _termijnregel(werk, werk.bron, lokaal, vandaag, daarna)


def _termijnregel(werk: Werk, regel: Regel, lokaal: list[Lokaal], vandaag: date, daarna: str) -> Werkregel:
    termijn, nummer = PER_CODE[regel.code], regel.dossiernummer
    doen = afhandeling(termijn, nummer)
    beleid = termijn.soort == Soort.BELEID
    return Werkregel(
        wat=termijn.naam,
        code=regel.code,
        groep=werk.groep,
        client=f"{regel.voornamen} {regel.achternaam}".strip(),
        dossiernummer=nummer,
        dossier=adres("dossier", nummer),
        achternaam=regel.achternaam,
        klantmanager_id=regel.klantmanager_id,
        uiterlijk=datum(werk.op) if regel.op else "geen einddatum",
        resteert=_hoe_lang_nog(werk, vandaag) if regel.op else "staat stil door een opschorting",
        reden=_reden(termijn, regel, lokaal),
        uitleg=f"{adres('termijnen', nummer)}#{regel.code}",
        uitgesteld=_uitgesteld(regel),
        uitstellen=f"{adres('termijn_uitstellen', nummer, regel.code)}?{daarna}" if beleid and regel.op else "",
        knop=termijn.knop,
        adres=f"{doen}{'&' if '?' in doen else '?'}{daarna}",
        meteen=termijn.meteen,
    )


def _taakregel(werk: Werk, taak: Taak, zicht: Zicht, daarna: str) -> Werkregel:
    wie = taak.statushouder
    binnen = wie is not None and (zicht.mag(Recht.TEAM_ZIEN) or wie.pk in caseload(zicht))
    herhaalt = taak.get_herhaal_display() if taak.herhaal != Herhaling.GEEN else ""
    return Werkregel(
        wat=taak.wat,
        code=TAKEN,
        groep=werk.groep,
        client=wie.naam if wie else "",
        dossiernummer=wie.dossiernummer if wie else "",
        dossier=adres("dossier", wie.dossiernummer) if wie and binnen else "",
        achternaam=wie.achternaam if wie else "",
        klantmanager_id=wie.klantmanager_id if wie else 0,
        uiterlijk=datum(werk.op),
        resteert=_resteert(werk.op, zicht.dag),
        reden=" · ".join(deel for deel in ("taak", f"voor {taak.voor}", herhaalt) if deel),
        uitleg=f"{adres('taak', taak.pk)}?{daarna}",
        uitgesteld=f"uitgesteld: {taak.uitgesteld_reden}" if taak.uitgesteld_reden else "",
        uitstellen=f"{adres('taak_uitstellen', taak.pk)}?{daarna}",
        knop="Klaar",
        adres=f"{adres('taak_klaar', taak.pk)}?{daarna}",
        meteen=True,
    )


def _uitgesteld(regel: Regel) -> str:
    if not regel.uitgesteld_tot:
        return ""
    return f"uitgesteld van {datum_kort(regel.einde)}: {regel.uitgesteld_reden}"


def _hoe_lang_nog(werk: Werk, vandaag: date) -> str:
    """A signal is not late: it says when it came."""
    return afstand(werk.op, vandaag) if werk.groep == SIGNAAL else _resteert(werk.op, vandaag)


def _resteert(op: date, vandaag: date) -> str:
    """How long there is left: late in days, near in working days, further away as people say it."""
    if op < vandaag:
        return te_laat(op, vandaag)
    if (op - vandaag).days > TELT_WERKDAGEN:
        return afstand(op, vandaag)
    if op == vandaag:
        return "vandaag"
    werkdagen = werkdagen_tot(op, vandaag)
    return "nog 1 werkdag" if werkdagen == 1 else f"nog {werkdagen} werkdagen"


def _reden(termijn: Termijn, regel: Regel, lokaal: list[Lokaal]) -> str:
    """Why this is the day, shorter than its explanation: 10 weken na melding van DUO, 5 sep 2026 · Wet inburgering 2021
    art. 15. Of policy the explanation names the source."""
    lengte, _ = lengte_van(termijn, regel, lokaal)
    hoelang = f"{lengte} na " if lengte.aantal > 0 else f"{str(lengte).removesuffix(' eerder')} vóór "
    begin = f"{hoelang if lengte.aantal else ''}{begin_van(termijn, regel)}, {datum_kort(regel.start)}"
    anders = "met opschorting of verlenging" if regel.einde and regel.einde != regel.zonder_opschorting else ""
    wet = termijn.grondslag if termijn.soort == Soort.WET else ""
    return " · ".join(deel for deel in (begin, anders, wet) if deel)


def dossiers_van(wie: str, zicht: Zicht) -> Any:
    """Whose dossiers are asked for: one's own, those of colleagues one replaces, of one colleague, or all in zicht."""
    binnen = Statushouder.objects.zichtbaar_voor(zicht)
    return binnen if wie == ALLES else binnen.filter(klantmanager_id__in=wie_zijn(wie, zicht))


def taken_van(wie: str, zicht: Zicht) -> Any:
    """The open tasks of the same people."""
    binnen = Taak.objects.zichtbaar_voor(zicht).open()
    return binnen if wie == ALLES else binnen.filter(voor_id__in=wie_zijn(wie, zicht))


def wie_zijn(wie: str, zicht: Zicht) -> set[int]:
    """The ids of the medewerkers who are meant by a choice of the filter; a colleague by number."""
    match wie:
        case "waarneming":
            return set(zicht.caseload_van - {zicht.medewerker_id})
        case "":
            return {zicht.medewerker_id}
        case _:
            return {int(wie)}
