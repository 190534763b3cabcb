"""The taaleis in the demonstration, diplomas from elsewhere, the PVT and MAP while they run, and what DUO was asked.

Days count from today.
"""

from datetime import date, timedelta
from typing import Any

from dossier.models import Huishoudlid, Statushouder
from inburgering.keuzes import Taaleisbesluit, Taalniveau
from inburgering.models import Isk, Module, Taaleis, Uren, Verlenging, Vrijstelling
from inburgering.models.taaleis import VAARDIGHEDEN
from pip_plan.models import Diplomawaardering, Gesprek
from toegang.models import Organisatie
from vught_statushouders.demo.inrichting import PARTNER, VUGHT

ZONDER_BESLUIT: dict[str, Any] = {"toets": -20, "begonnen": None, "inzet": "", "besluit": ""}
# Household → a test so many days ago, the levels in the order of `VAARDIGHEDEN`, and what came of it.
TAALEISEN: dict[str, tuple[str, dict[str, Any]]] = {
    "Woldu": ("A1 A2 A1 A1 0", ZONDER_BESLUIT),
    "gezin Al-Tamimi": ("A1 A1 A1 0 0", {
        "toets": -210, "begonnen": -190, "besluit": Taaleisbesluit.INZET,
        "inzet": "Drie dagdelen les, en elke week met de taalcoach. Oefent op de volkstuin.",
        "reden": "Leert lezen en schrijven op latere leeftijd, en is bijna altijd in de les.",
        "visie_client": "Ik leer langzaam, maar ik kom elke keer. Op de tuin praat ik met iedereen.",
    }),
}  # fmt: skip
# Household → diploma, country, year, where it was asked and when, and what it is worth here since when.
DIPLOMAS: dict[str, tuple[str, str, int, str, int | None, str, int | None]] = {
    "gezin Rostami": ("verpleegkunde", "Iran", 2013, "", None, "", None),
    "gezin Haddad": ("autotechniek", "Syrië", 2009, "sbb", -150, "mbo3", -96),
    "gezin Barzani": ("natuurkunde", "Irak", 2008, "nuffic", -30, "", None),
}
THEMAS = ["beroepen", "beroepsbeeld", "kansen", "netwerk", "werkcultuur"]


def leg_vast(vandaag: date) -> None:
    """Of the heads of a few households of Vught."""
    leden = Huishoudlid.objects.filter(relatie="hoofd", gemeente__code=VUGHT).op(vandaag).order_by("pk")
    namen = {*TAALEISEN, *DIPLOMAS, "Tekeste", "gezin Al-Khatib al-Hassani"}
    hoofden = {
        lid.huishouden.naam: lid.statushouder
        for lid in leden.filter(huishouden__naam__in=namen).select_related("statushouder", "huishouden")
    }
    for naam, (standen, velden) in TAALEISEN.items():
        _getoetst(hoofden[naam], standen.split(), vandaag, **velden)
    for naam, diploma in DIPLOMAS.items():
        _diploma(hoofden[naam], vandaag, *diploma)
    _module(hoofden["gezin Haddad"], vandaag)
    _pvt_bij_partner(hoofden["gezin Al-Khatib al-Hassani"], vandaag)
    Verlenging.objects.create(**_van(hoofden["Tekeste"]), grond="inspanning", gevraagd_op=vandaag - timedelta(days=12))
    _vrijgesteld(hoofden["gezin Al-Tamimi"], vandaag)
    klaar = Isk.objects.filter(statushouder__lidmaatschappen__huishouden__naam="gezin Hashimi", tot__isnull=False)
    klaar.update(uitstroom="mbo")


def _van(wie: Statushouder) -> dict[str, Any]:
    return {"gemeente_id": wie.gemeente_id, "statushouder": wie}


def _dag(vandaag: date, dagen: int | None) -> date | None:
    return None if dagen is None else vandaag + timedelta(days=dagen)


def _getoetst(
    wie: Statushouder,
    standen: list[str],
    vandaag: date,
    *,
    toets: int,
    begonnen: int | None,
    besluit: str,
    **woorden: str,
) -> None:
    besloten: dict[str, Any] = {}
    if besluit:
        besloten = {"besluit": besluit, "besloten_op": _dag(vandaag, -30), "besloten_door": wie.klantmanager}
    op = vandaag + timedelta(days=toets)
    Taaleis.objects.create(
        **_van(wie), toets_op=op, begonnen_op=_dag(vandaag, begonnen),
        gesprek=Gesprek.objects.filter(statushouder=wie, datum__gte=op).first(), **besloten, **woorden,
        **{naam: Taalniveau(stand) for naam, stand in zip(VAARDIGHEDEN, standen, strict=True)},
    )  # fmt: skip


def _diploma(
    wie: Statushouder, vandaag: date, diploma: str, land: str, jaar: int, bij: str, sinds: int | None, niveau: str,
    uitkomst: int | None,
) -> None:  # fmt: skip
    Diplomawaardering.objects.create(
        **_van(wie), diploma=diploma, land=land, jaar=jaar, aangevraagd_bij=bij, aangevraagd_op=_dag(vandaag, sinds),
        uitkomst="ja" if niveau else "", uitkomst_op=_dag(vandaag, uitkomst), niveau=niveau,
    )  # fmt: skip


def _module(wie: Statushouder, vandaag: date) -> None:
    partner = Organisatie.objects.get(gemeente=wie.gemeente_id, naam=PARTNER)
    van = {**_van(wie), "begonnen_op": _dag(vandaag, -240)}
    Module.objects.create(**van, soort="pvt", organisatie=partner, bijeenkomsten=4)
    Module.objects.create(**van, soort="map", bijeenkomsten=6, themas=THEMAS)


def _vrijgesteld(wie: Statushouder, vandaag: date) -> None:
    """Exempt from everything by DUO, long after the lessons began; another request, of one part, was refused before."""
    van = _van(wie)
    Vrijstelling.objects.create(
        **van, soort="vrijstelling", delen=["SC"], gevraagd_op=_dag(vandaag, -400), besluit="afgewezen",
        besloten_op=_dag(vandaag, -350),
    )  # fmt: skip
    Vrijstelling.objects.create(
        **van, soort="ontheffing", delen=["alles"], gevraagd_op=_dag(vandaag, -60), besluit="toegekend",
        besloten_op=_dag(vandaag, -14), grond="persoonlijk",
    )  # fmt: skip


def _pvt_bij_partner(wie: Statushouder, vandaag: date) -> None:
    """Meetings that VluchtelingenWerk wrote down itself."""
    partner = Organisatie.objects.get(gemeente=wie.gemeente_id, naam=PARTNER)
    van = {**_van(wie), "soort": "pvt"}
    Module.objects.create(**van, organisatie=partner, begonnen_op=_dag(vandaag, -29))
    for geleden, uren, wat in ((29, 3, "Kernwaarden en vrijheid."), (22, 0, ""), (15, 3, ""), (8, 2, "De raadszaal.")):
        dag = vandaag - timedelta(days=geleden)
        Uren.objects.create(
            **van, bron="module", maand=dag.replace(day=1), dag=dag, aanwezig=uren, toelichting=wat
        )  # fmt: skip
