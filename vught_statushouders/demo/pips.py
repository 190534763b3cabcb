"""The plans of the demonstration: a concept, fixed and revised ones, another route, and one that was late."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from dossier.keuzes import Mijlpaalsoort, Regime
from dossier.models import Huishoudlid, Mijlpaal, Statushouder
from pip_plan.keuzes import Pipstatus, Stand, Tolk, Wie
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip, Weekdeel
from pip_plan.plan import handelingen
from toegang.zicht import zicht_van
from vught_statushouders.demo.inrichting import VUGHT

HANDTEKENING = Path(__file__).with_name("handtekening.png")
BESLUIT: dict[str, Any] = {
    "route_reden": "Past bij wat u kunt en wilt, zoals wij samen bespraken.",
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
    te_laat: str = ""
    geld: tuple[str, ...] = ()  # goals on paying oneself
    langer: int = 0  # so many days after today the ontzorging goes on


PIPS: dict[str, list[Versie]] = {
    "gezin Gebre": [Versie(3, doelen=2, tot="concept")],
    "gezin Stanikzai": [Versie(20), Versie(5, B1 | {"intensiteit": 800}, doelen=1, tot="besproken")],
    "gezin Bagdasarjan": [Versie(5, te_laat=LATER)],  # after both terms
    "gezin Al-Khatib al-Hassani": [
        Versie(55, doelen=2, geld=("Ik betaal zelf mijn water.", "Ik betaal zelf mijn huur.")),
    ],
    "gezin Rostami": [
        Versie(140, doelen=3),
        Versie(52, B1 | {"ontzorging_reden": "De toeslagen kloppen nog niet."}, doelen=1, langer=92),
    ],
    "gezin Farah": [Versie(188, Z, doelen=3, evalueer=True)],  # learns to read first, and stays on the Z-route
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
    """Of the heads of a few households. PostgreSQL looks at every row; the forms and their rules are left out, as they
    would take longer than the rest of the demonstration."""
    hoofden = Huishoudlid.objects.filter(huishouden__naam__in=PIPS, relatie="hoofd", gemeente__code=VUGHT)
    onder_2021 = hoofden.filter(statushouder__regime=Regime.WI2021)  # an older household can have the same name
    for lid in onder_2021.op(vandaag).select_related("statushouder__klantmanager", "huishouden").order_by("pk"):
        for versie in PIPS[lid.huishouden.naam]:
            _versie(lid.statushouder, versie, vandaag)


def _versie(wie: Statushouder, versie: Versie, vandaag: date) -> None:
    """Begun, filled in, and unless it stays a concept talked about."""
    dag = vandaag - timedelta(days=versie.geleden)
    pip = handelingen.begin_pip(wie, door=zicht_van(wie.klantmanager, dag))
    later = pip.nummer > 1
    for doel in DOELEN[-versie.doelen :] if later else DOELEN[: versie.doelen]:
        _doel(pip, *doel)
    for tekst in versie.geld:
        _doel(pip, "zelfredzaamheid", tekst, "Ik oefen het met de bankapp.", Wie.CLIENT, "")
    if versie.tot == "concept":
        return
    for soort, wat, waar, dag_, van, tot, reistijd in () if later else WEEK:
        wanneer = {"dag": dag_, "van": van, "tot": tot, "reistijd": reistijd}
        Weekdeel.objects.create(gemeente=pip.gemeente, pip=pip, soort=soort, wat=wat, waar=waar, **wanneer)
    for veld, waarde in (BESLUIT | versie.velden).items():
        setattr(pip, veld, waarde)
    pip.ontzorging_verlengd_tot = vandaag + timedelta(days=versie.langer) if versie.langer else None
    _bespreek(pip, versie, dag)
    if versie.evalueer:
        _evalueer(pip, dag + timedelta(days=91))


def _doel(pip: Pip, leefgebied: str, tekst: str, stap: str, wie: Wie, naam: str) -> None:
    nummer = pip.doelen.count() + 1
    doel = Doel.objects.create(gemeente=pip.gemeente, pip=pip, leefgebied=leefgebied, tekst=tekst, volgorde=nummer)
    Doelstap.objects.create(gemeente=pip.gemeente, doel=doel, tekst=stap, wie=wie, naam=naam)


def _bespreek(pip: Pip, versie: Versie, dag: date) -> None:
    """Talked about in the language of the client, and unless it stops there signed and fixed on the same day."""
    wie = pip.statushouder
    pip.status, pip.besproken_op, pip.taal, pip.uitgelegd_in = (
        Pipstatus.BESPROKEN,
        dag,
        wie.contacttaal,
        wie.contacttaal,
    )
    pip.tolk = Tolk.TELEFOON if wie.tolk_nodig else Tolk.GEEN
    pip.visie_client = "Ik ben het eens met het plan. Ik wil vooral snel goed leren praten."
    if versie.tot == "vast":
        pip.getekend_client_op = pip.vastgesteld_op = dag
        pip.handtekening = ContentFile(HANDTEKENING.read_bytes(), "handtekening.png")
        pip.status, pip.vastgesteld_door, pip.te_laat_reden = Pipstatus.VASTGESTELD, wie.klantmanager, versie.te_laat
    pip.save()
    if versie.tot == "vast" and pip.nummer == 1:
        Mijlpaal.objects.create(gemeente=pip.gemeente, statushouder=wie, soort=Mijlpaalsoort.PIP, datum=dag)


def _evalueer(pip: Pip, dag: date) -> None:
    """Once, a while later: the last goal was reached, with the others it goes on."""
    *bezig, klaar = pip.doelen.all()
    vast = {"gemeente": pip.gemeente, "datum": dag}
    for doel in bezig:
        Evaluatie.objects.create(**vast, doel=doel, stand=Stand.BEZIG, score=3, resultaat="Gaat vooruit.")
    Evaluatie.objects.create(**vast, doel=klaar, stand=Stand.BEREIKT, score=5, resultaat="Dit lukt.")
