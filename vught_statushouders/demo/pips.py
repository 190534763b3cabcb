"""The plans of the demonstration: a concept, fixed and revised ones, another route, and one that was late."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from dossier.models import Huishoudlid, Statushouder
from pip_plan import handelingen_plan as handelingen
from pip_plan.keuzes import Stand, Wie
from pip_plan.models import Doelstap, Evaluatie, Pip, Weekdeel
from toegang.handelingen import bewaar
from toegang.zicht import Zicht, zicht_van
from vught_statushouders.demo.inrichting import VUGHT

HANDTEKENING = Path(__file__).with_name("handtekening.png")
BESLUIT: dict[str, Any] = {
    "begeleiding": "Elke maand een gesprek met de klantmanager. Een taalcoach komt elke week thuis oefenen.",
    "pvt_invulling": "Vier bijeenkomsten bij VluchtelingenWerk en een bezoek aan de raadszaal.",
    "pvt_uren": 12,
    "map_invulling": "Kennismaken met drie werkgevers, een cv maken en een netwerkgesprek voeren.",
    "map_uren": 40,
}
B1 = {"leerroute": "b1", "niveau": "B1", "intensiteit": 640}
Z = {"leerroute": "z", "niveau": "", "intensiteit": None}
LATER = "De taalschool gaf pas na acht weken advies over het niveau."
# (leefgebied, goal, step, who takes it, name)
DOELEN = [
    ("taalniveau", "Ik haal het examen B1.", "Ik ga drie dagdelen naar les.", Wie.CLIENT, ""),
    ("werkervaring", "Ik vind werk voor twintig uur.", "Wij bezoeken samen twee werkgevers.", Wie.GEMEENTE, ""),
    ("netwerk", "Ik praat elke week met een buur.", "De taalcoach gaat mee.", Wie.PARTNER, "VluchtelingenWerk"),
    ("gezinssituatie", "Ik heb opvang voor mijn kinderen.", "Wij melden de kinderen aan.", Wie.GEMEENTE, ""),
]
WEEK = [
    ("taal", "Nederlandse les", "Taalschool KW1C, Vught", 1, "09:00", "12:00", 15),
    ("taal", "Nederlandse les", "Taalschool KW1C, Vught", 3, "09:00", "12:00", 15),
    ("vrijwillig", "Koffie schenken in de wijk", "Buurthuis Rozenoord", 4, "13:30", "16:00", 10),
    ("zorg", "Kinderen van school halen", "De Springplank", 5, "14:30", "15:00", 5),
]  # fmt: skip


@dataclass(frozen=True)
class Versie:
    """One version: so many days ago it was made, and how far it came."""

    geleden: int
    velden: dict[str, Any] = field(default_factory=lambda: B1)
    doelen: int = 3
    tot: str = "vast"
    evalueer: bool = False


PIPS: dict[str, list[Versie]] = {
    "gezin Gebre": [Versie(3, doelen=2, tot="concept")],
    "gezin Stanikzai": [Versie(20), Versie(5, B1 | {"intensiteit": 800}, doelen=1, tot="besproken")],
    "gezin Bagdasarjan": [Versie(5)],  # after both terms
    "gezin Haddad": [
        Versie(385, evalueer=True),
        Versie(80, B1 | {"begeleiding": "Om de twee maanden een gesprek, na het werk."}, doelen=1),
    ],
    "gezin Barzani": [
        Versie(290, Z, doelen=2, evalueer=True),
        Versie(60, B1 | {"route_reden": "Leert sneller dan gedacht: de school raadt de B1-route aan."}, doelen=1),
    ],
}


def maak(vandaag: date) -> None:
    """Of the heads of a few households, by the same handelingen as the pages use."""
    hoofden = Huishoudlid.objects.filter(huishouden__naam__in=PIPS, relatie="hoofd", gemeente__code=VUGHT)
    for lid in hoofden.op(vandaag).select_related("statushouder__klantmanager", "huishouden").order_by("pk"):
        for keer, versie in enumerate(PIPS[lid.huishouden.naam]):
            dag = vandaag - timedelta(days=versie.geleden)
            _versie(lid.statushouder, versie, keer, zicht_van(lid.statushouder.klantmanager, dag))


def _versie(wie: Statushouder, versie: Versie, keer: int, zicht: Zicht) -> None:
    pip = handelingen.begin_pip(wie, door=zicht)
    for veld, waarde in ({} if versie.tot == "concept" else BESLUIT | versie.velden).items():
        setattr(pip, veld, waarde)
    handelingen.bewaar_besluit(pip, door=zicht)
    nieuw = DOELEN[-versie.doelen :] if keer else DOELEN[: versie.doelen]
    for leefgebied, tekst, stap, door_wie, naam in nieuw:
        handelingen.neem_doelen_over(pip, [(leefgebied, tekst)], door=zicht)
        doel = pip.doelen.get(leefgebied=leefgebied, tekst=tekst)
        regel = Doelstap(gemeente_id=pip.gemeente_id, doel=doel, tekst=stap, wie=door_wie, naam=naam)
        handelingen.bewaar_stap(regel, door=zicht)
    if versie.tot != "concept" and not keer:
        _week(pip, zicht)
    if versie.tot != "concept":
        _bespreek(pip, versie, zicht)
    if versie.evalueer:
        _evalueer(pip, replace(zicht, dag=zicht.dag + timedelta(days=91), onthouden={}))


def _week(pip: Pip, zicht: Zicht) -> None:
    for soort, wat, waar, dag, van, tot, reistijd in WEEK:
        tijden = {"dag": dag, "van": van, "tot": tot, "reistijd": reistijd}
        bewaar(Weekdeel(gemeente_id=pip.gemeente_id, pip=pip, soort=soort, wat=wat, waar=waar, **tijden), door=zicht)


def _bespreek(pip: Pip, versie: Versie, zicht: Zicht) -> None:
    """Talked about in the language of the client, and unless it stops there signed and fixed on the same day."""
    wie = pip.statushouder
    pip.besproken_op, pip.taal, pip.uitgelegd_in = zicht.dag, wie.contacttaal, wie.contacttaal
    pip.tolk = "telefoon" if wie.tolk_nodig else "geen"
    pip.visie_client = "Ik ben het eens met het plan. Ik wil vooral snel goed leren praten."
    if versie.tot == "vast":
        pip.getekend_client_op = zicht.dag
        pip.handtekening = ContentFile(HANDTEKENING.read_bytes(), "handtekening.png")
    handelingen.bespreek(pip, door=zicht)
    if versie.tot == "vast":
        pip.te_laat_reden = LATER if versie.geleden == 5 else ""
        handelingen.stel_vast(pip, door=zicht, op=zicht.dag)


def _evalueer(pip: Pip, zicht: Zicht) -> None:
    """Once a while later: the last goal was reached, with the others it goes on."""
    doelen = list(pip.doelen.all())
    for doel in doelen:
        klaar = doel == doelen[-1]
        een = Evaluatie(gemeente_id=pip.gemeente_id, doel=doel, datum=zicht.dag, score=5 if klaar else 3)
        een.stand, een.resultaat = Stand.BEREIKT if klaar else Stand.BEZIG, "Dit lukt." if klaar else "Gaat vooruit."
        handelingen.evalueer([een], door=zicht)
