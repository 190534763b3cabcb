"""The worklist: what must happen, for whom, by when and why, in four groups."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from bouwstenen.werkdagen import werkdagen_tot
from dossier.models import Statushouder
from termijnen.declaratie import Soort, Termijn
from termijnen.queries import Regel
from toegang.zicht import Zicht
from werkvoorraad.termijnen import PER_CODE, bereken

TE_LAAT, DEZE_WEEK, DEZE_MAAND, LATER = "te-laat", "deze-week", "deze-maand", "later"
GROEPEN = {TE_LAAT: "Te laat", DEZE_WEEK: "Deze week", DEZE_MAAND: "Deze maand", LATER: "Later"}
# Only at that many working days is it worth counting them one by one; further away a date says enough.
TELT_WERKDAGEN = 60
HORIZON = timedelta(days=183)


@dataclass(frozen=True)
class Werkregel:
    """One row of the worklist, and the one button that settles it."""

    client: str
    achternaam: str
    klantmanager_id: int
    dossiernummer: str
    wat: str
    code: str
    uiterlijk: date
    werkdagen: int | None
    wet: bool
    knop: str
    adres: str

    @property
    def waarom(self) -> str:
        """Where the term is explained."""
        return f"{reverse('termijnen', args=[self.dossiernummer])}#{self.code}"


@dataclass(frozen=True)
class Groep:
    """Rows that are due in the same stretch of time."""

    code: str
    titel: str
    regels: list[Werkregel]


def groep_van(uiterlijk: date, vandaag: date) -> str:
    """In which of the four groups something belongs: a week ends on Sunday, a month on its last day."""
    if uiterlijk < vandaag:
        return TE_LAAT
    if uiterlijk <= vandaag + timedelta(days=6 - vandaag.weekday()):
        return DEZE_WEEK
    return DEZE_MAAND if (uiterlijk.year, uiterlijk.month) == (vandaag.year, vandaag.month) else LATER


def afhandeling(termijn: Termijn, dossiernummer: str) -> str:
    """The form that settles a term, with what is known filled in: which step, or which kind of talk."""
    stap = termijn.afgedaan.removeprefix("stap_")
    vraag = termijn.vraag or (f"stap={stap}" if termijn.afgedaan.startswith("stap_") else "")
    return reverse(termijn.adres, args=[dossiernummer]) + (f"?{vraag}" if vraag else "")


def werkregel(regel: Regel, vandaag: date) -> Werkregel:
    """A computed term as a row of the worklist."""
    termijn = PER_CODE[regel.code]
    assert regel.einde is not None  # only what has an end is asked for
    dichtbij = abs((regel.einde - vandaag).days) <= TELT_WERKDAGEN
    return Werkregel(
        client=f"{regel.voornamen} {regel.achternaam}".strip(),
        achternaam=regel.achternaam,
        klantmanager_id=regel.klantmanager_id,
        dossiernummer=regel.dossiernummer,
        wat=termijn.naam,
        code=regel.code,
        uiterlijk=regel.einde,
        werkdagen=werkdagen_tot(regel.einde, vandaag) if dichtbij else None,
        wet=termijn.soort == Soort.WET,
        knop=termijn.knop,
        adres=afhandeling(termijn, regel.dossiernummer),
    )


def werkvoorraad(dossiers: Any, zicht: Zicht, *, code: str = "", ver: bool = False) -> list[Groep]:
    """What must happen for these dossiers in the next half year (`ver`: ever), in groups; of one kind, or of all."""
    uiterlijk = None if ver else zicht.dag + HORIZON
    regels = [r for r in bereken(dossiers, zicht.dag, alleen_open=True, uiterlijk=uiterlijk) if code in ("", r.code)]
    return _in_groepen((werkregel(regel, zicht.dag) for regel in regels), zicht.dag)


def _in_groepen(regels: Iterable[Werkregel], vandaag: date) -> list[Groep]:
    verdeeld: dict[str, list[Werkregel]] = {groep: [] for groep in GROEPEN}
    for regel in regels:
        verdeeld[groep_van(regel.uiterlijk, vandaag)].append(regel)
    return [Groep(groep, titel, verdeeld[groep]) for groep, titel in GROEPEN.items()]


def dossiers_van(wie: str, zicht: Zicht) -> Any:
    """Whose dossiers are asked for: one's own, those of colleagues one replaces, or all inside zicht."""
    binnen = Statushouder.objects.zichtbaar_voor(zicht)
    match wie:
        case "waarneming":
            return binnen.filter(klantmanager_id__in=zicht.caseload_van - {zicht.medewerker_id})
        case "alles":
            return binnen
        case _:
            return binnen.filter(klantmanager_id=zicht.medewerker_id)
