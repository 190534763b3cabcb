"""How the lives of the two cohorts went on after the measurement of 31-12-2018, up to today.

Everything here happens in 2019 or later, so no number of that measurement depends on it.
"""

from datetime import date, timedelta
from random import Random
from typing import Any

from bouwstenen.kalender import plus_maanden
from dossier.keuzes import Afsluitreden, Vertrekreden
from dossier.models import Statushouder
from inburgering.keuzes import IskUitstroom
from inburgering.models import Cursus, Diploma, Isk
from ontzorging.keuzes import Bijstandsoort
from pip_plan.keuzes import TRAJECTEN, Activiteitsoort, Resultaat
from pip_plan.models import Activiteit
from vught_statushouders.demo import namen
from vught_statushouders.demo.bouwen import Rijen
from vught_statushouders.demo.vorm import KW1C

PEILDATUM = date(2018, 12, 31)
BEGIN = date(2019, 2, 1)
LAATSTE = date(2026, 6, 30)


def leef_verder(rijen: Rijen, dobbel: Random) -> None:
    """Let time pass for one household: lessons end, work is found, most are closed, some moved away."""
    blijvers = [lid.statushouder for lid in rijen.leden if not lid.statushouder.vertrokken_op]
    if not blijvers:
        return
    lot = dobbel.random()
    slot = _op(dobbel, date(2020, 6, 1), date(2025, 11, 30)) if lot < 0.78 else None
    for feit in list(rijen.feiten):
        if feit.statushouder in blijvers and getattr(feit, "tot", BEGIN) is None:
            rijen.feiten += _rond_af(feit, slot or LAATSTE, dobbel)
    _zonder_dubbel_diploma(rijen)
    _bijstand_stopt(rijen, slot, dobbel)
    for statushouder in blijvers:
        _neem_afscheid(statushouder, slot, verhuisd=lot > 0.64)
    if slot and lot > 0.64:
        rijen.huisvestingen[-1].tot = slot


def _op(dobbel: Random, van: date, tot: date) -> date:
    return van + timedelta(days=dobbel.randint(0, max(0, (tot - van).days)))


def _rond_af(feit: Any, uiterlijk: date, dobbel: Random) -> list[Any]:
    """End what was still running and return what came after it."""
    begin = max(BEGIN, feit.van + timedelta(days=30))
    if isinstance(feit, Cursus):
        return _cursus_klaar(feit, begin, uiterlijk, dobbel)
    if isinstance(feit, Isk):
        return _van_school(feit, uiterlijk)
    if feit.soort in TRAJECTEN:
        return _traject_klaar(feit, begin, uiterlijk, dobbel)
    if feit.soort != Activiteitsoort.WERK:
        feit.tot = min(_op(dobbel, begin, date(2020, 12, 31)), uiterlijk)
    elif dobbel.random() < 0.3:
        feit.tot = min(_op(dobbel, date(2020, 1, 1), date(2022, 12, 31)), uiterlijk)
        return [_werk(feit, feit.tot + timedelta(days=dobbel.randint(1, 60)), dobbel)] if feit.tot < uiterlijk else []
    return []


def _cursus_klaar(feit: Cursus, begin: date, uiterlijk: date, dobbel: Random) -> list[Any]:
    feit.tot = min(max(begin, plus_maanden(feit.van, dobbel.randint(26, 38))), uiterlijk)
    behaald_op = feit.tot + timedelta(days=dobbel.randint(20, 90))
    if feit.niveau == "alfa" or behaald_op > uiterlijk or dobbel.random() < 0.15:
        return []
    niveau = feit.niveau if feit.niveau in ("b1", "b2") else "a2"
    return [Diploma(gemeente=feit.gemeente, statushouder=feit.statushouder, behaald_op=behaald_op, niveau=niveau)]


def _van_school(feit: Isk, uiterlijk: date) -> list[Any]:
    """From the ISK to the mbo in the summer of the eighteenth birthday."""
    feit.tot = min(date(max(2019, feit.statushouder.geboortedatum.year + 18), 7, 12), uiterlijk)
    if feit.tot == uiterlijk:
        return []
    feit.uitstroom = IskUitstroom.MBO
    velden = {"soort": Activiteitsoort.OPLEIDING, "organisatie": KW1C, "functie": "mbo 2", "uren_per_week": 32}
    van = feit.tot + timedelta(days=50)
    tot = min(van + timedelta(days=680), uiterlijk)
    if tot < uiterlijk:
        feit.startkwalificatie_op = tot
    return [_activiteit(feit, van, tot, **velden)] if van < tot else []


def _traject_klaar(feit: Activiteit, begin: date, uiterlijk: date, dobbel: Random) -> list[Any]:
    feit.tot = min(_op(dobbel, begin, date(2020, 1, 31)), uiterlijk)
    feit.resultaat = dobbel.choice([Resultaat.SUCCESVOL, Resultaat.SUCCESVOL, Resultaat.DEELS, Resultaat.GESTOPT])
    van = feit.tot + timedelta(days=1)
    if feit.soort != Activiteitsoort.TRAJECT or feit.resultaat != Resultaat.SUCCESVOL or van > uiterlijk:
        return []
    return [_werk(feit, van, dobbel)]


def _werk(na: Activiteit, van: date, dobbel: Random) -> Activiteit:
    anders = [werkgever for werkgever in namen.WERKGEVERS if werkgever[0] != na.organisatie]
    waar, wat = dobbel.choice(anders)
    return _activiteit(
        na,
        van,
        None,
        soort=Activiteitsoort.WERK,
        organisatie=waar,
        functie=wat,
        uren_per_week=dobbel.choice([24, 28, 32, 36]),
    )


def _activiteit(na: Any, van: date, tot: date | None, **velden: Any) -> Activiteit:
    return Activiteit(gemeente=na.gemeente, statushouder=na.statushouder, van=van, tot=tot, **velden)


def _zonder_dubbel_diploma(rijen: Rijen) -> None:
    """Somebody has one diploma: the first that was written down."""
    gezien: set[int] = set()
    houden = []
    for feit in rijen.feiten:
        if isinstance(feit, Diploma):
            if id(feit.statushouder) in gezien:
                continue
            gezien.add(id(feit.statushouder))
        houden.append(feit)
    rijen.feiten = houden


def _bijstand_stopt(rijen: Rijen, slot: date | None, dobbel: Random) -> None:
    """New work ends full bijstand; who works gets off partial bijstand in the end; who is closed has none."""
    werk = [feit for feit in rijen.feiten if getattr(feit, "soort", "") == Activiteitsoort.WERK]
    nieuw_werk = min((feit.van for feit in werk if feit.van > PEILDATUM), default=None)
    werkt = any(feit.tot is None for feit in werk)
    for uitkering in rijen.uitkeringen:
        if uitkering.tot is not None:
            continue
        if nieuw_werk and uitkering.soort == Bijstandsoort.VOLLEDIG:
            uitkering.tot = max(nieuw_werk - timedelta(days=1), uitkering.van)
        elif slot or werkt:
            uitkering.tot = _op(dobbel, date(2019, 6, 1), min(slot or LAATSTE, date(2023, 12, 31)))


def _neem_afscheid(statushouder: Statushouder, slot: date | None, *, verhuisd: bool) -> None:
    if slot is None:
        return
    if verhuisd:
        statushouder.vertrokken_op, statushouder.vertrekreden = slot, Vertrekreden.VERHUISD
        statushouder.afgesloten_op = slot + timedelta(days=28)
        statushouder.afsluitreden = Afsluitreden.VERTROKKEN
    else:
        statushouder.afgesloten_op, statushouder.afsluitreden = slot, Afsluitreden.ZELFSTANDIG
