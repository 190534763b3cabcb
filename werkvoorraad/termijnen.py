"""All terms together: only this floor sees every fact."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models.expressions import RawSQL

from bouwstenen.adressen import adres
from dossier import termijnen as dossier
from dossier.models import Statushouder
from inburgering import termijnen as inburgering
from intake import termijnen as intake
from ontzorging import termijnen as ontzorging
from pip_plan import termijnen as pip_plan
from termijnen.declaratie import Duur, Feit, Termijn
from termijnen.models import Lengte
from termijnen.queries import Lokaal, Regel, Stelsel, lokaal_van

# What was postponed, by term and the day on which it ended then.
UITSTEL = RawSQL(
    """(SELECT jsonb_object_agg(code || ' ' || uiterlijk, jsonb_build_object('tot', tot, 'reden', reden))
    FROM werkvoorraad_uitstel WHERE statushouder_id = dossier_statushouder.id)""",
    [],
)
FEITEN: dict[str, Feit] = {
    **dossier.FEITEN,
    **intake.FEITEN,
    **pip_plan.FEITEN,
    **inburgering.FEITEN,
    **ontzorging.FEITEN,
    "uitstel": Feit("uitstel", UITSTEL),
}
ALLES: list[Termijn] = [
    *dossier.TERMIJNEN, *intake.TERMIJNEN, *pip_plan.TERMIJNEN, *inburgering.TERMIJNEN, *ontzorging.TERMIJNEN,
]  # fmt: skip
TERMIJNEN = [termijn for termijn in ALLES if not termijn.signaal]
STELSEL = Stelsel(Statushouder, FEITEN, TERMIJNEN)
MET_SIGNALEN = Stelsel(Statushouder, FEITEN, ALLES)
PER_CODE = {termijn.code: termijn for termijn in ALLES}


def bereken(
    dossiers: Any,
    vandaag: date,
    *,
    stelsel: Stelsel = STELSEL,
    in_een_keer: bool = False,
    alleen_open: bool = False,
    ook_stil: bool = False,
    uiterlijk: date | None = None,
    lokaal: list[Lokaal] | None = None,
) -> Iterator[Regel]:
    """The terms of these dossiers as they are on `vandaag`; of people who left there are none."""
    return stelsel.lees(
        dossiers.aanwezig(vandaag),
        lokaal=lokale_lengtes() if lokaal is None else lokaal,
        vandaag=vandaag,
        alleen_open=alleen_open,
        ook_stil=ook_stil,
        uiterlijk=uiterlijk,
        in_een_keer=in_een_keer,
    )


def lokale_lengtes() -> list[Lokaal]:
    """What gemeenten decided about their own policy: a handful of rows."""
    return [Lokaal(een.gemeente_id, een.code, een.aantal, een.van) for een in Lengte.objects.all()]


def afhandeling(termijn: Termijn, dossiernummer: str) -> str:
    """The form that settles a term, with what is known filled in: which step, or which kind of talk."""
    stap = termijn.afgedaan.removeprefix("stap_")
    vraag = termijn.vraag or (f"stap={stap}" if termijn.afgedaan.startswith("stap_") else "")
    return adres(termijn.adres, dossiernummer) + (f"?{vraag}" if vraag else "")


def begin_van(termijn: Termijn, regel: Regel) -> str:
    """What the start is for this client, in words."""
    if termijn.na:
        return f"einde van: {PER_CODE[termijn.na].naam.lower()}"
    naam = regel.begin_is if regel.start and regel.begin_is else FEITEN[termijn.start].naam
    return f"de dag na: {naam}" if termijn.vooraf else naam


def lengte_van(termijn: Termijn, regel: Regel, lokaal: list[Lokaal]) -> tuple[Duur, bool]:
    """The length that counts for this client, and whether the gemeente chose it."""
    eigen = [
        een
        for een in lokaal_van(termijn, lokaal)
        if een.gemeente_id == regel.gemeente_id and regel.start and een.van <= regel.start
    ]
    return (termijn.lokaal(eigen[0].aantal), True) if eigen else (termijn.duur, False)


def van_dossier(statushouder: Statushouder, vandaag: date, lokaal: list[Lokaal] | None = None) -> list[Regel]:
    """The terms and signals of one client, also those that are done or cannot be computed yet."""
    zelf = Statushouder.objects.filter(pk=statushouder.pk)
    return list(bereken(zelf, vandaag, stelsel=MET_SIGNALEN, lokaal=lokaal, in_een_keer=True))
