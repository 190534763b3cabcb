"""The monitor in plain Python, written from the definitions alone: the yardstick for the SQL."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from tests.monitor.caseload import Caseload, Periode, Persoon


@dataclass
class Oordeel:
    """What is true of one unit on the peildatum."""

    sinds: date | None
    aanwezig: bool
    werk: bool
    traject: bool
    les: bool
    diploma: bool
    gelukt: bool
    vol: bool
    deels: bool


def loopt(periode: Periode, dag: date) -> bool:
    van, tot = periode
    return van <= dag and (tot is None or dag <= tot)


def jaren_oud(geboren: date, dag: date) -> int:
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def half_jaar_later(dag: date) -> date:
    jaar, maand = (dag.year, dag.month + 6) if dag.month <= 6 else (dag.year + 1, dag.month - 6)
    for terug in range(4):
        try:
            return date(jaar, maand, dag.day - terug)
        except ValueError:
            continue
    raise AssertionError


def weg(persoon: Persoon, dag: date) -> bool:
    return any(einde is not None and einde <= dag for einde in (persoon.vertrokken, persoon.afgesloten))


def heeft(persoon: Persoon, wat: str, dag: date) -> bool:
    return any(feit.wat == wat and loopt(feit.periode, dag) for feit in persoon.feiten)


def gelukt(persoon: Persoon, dag: date) -> bool:
    """A trajectory that ended well, ever, on or before the day."""
    return any(
        feit.wat == "traject" and feit.goed and feit.periode[1] is not None and feit.periode[1] <= dag
        for feit in persoon.feiten
    )


def heeft_diploma(persoon: Persoon, dag: date) -> bool:
    return persoon.diploma is not None and persoon.diploma <= dag


def bijstand(caseload: Caseload, nummer: int, soort: str, dag: date) -> bool:
    return any(wat == soort and loopt(periode, dag) for wat, periode in caseload.gezinnen[nummer].bijstand)


def oordeel_persoon(caseload: Caseload, persoon: Persoon, dag: date) -> Oordeel:
    sinds = [
        max(begin, huis)
        for nummer, (begin, einde) in persoon.woont
        for huis in caseload.gezinnen[nummer].huisvestingen
        if einde is None or einde >= huis
    ]
    groot = jaren_oud(persoon.geboren, dag) >= 16
    thuis = [nummer for nummer, periode in persoon.woont if loopt(periode, dag)]
    return Oordeel(
        sinds=min(sinds, default=None),
        aanwezig=not weg(persoon, dag),
        werk=groot and heeft(persoon, "werk", dag),
        traject=groot and heeft(persoon, "traject", dag),
        les=groot and (heeft(persoon, "cursus", dag) or heeft(persoon, "isk", dag)),
        diploma=groot and heeft_diploma(persoon, dag),
        gelukt=groot and gelukt(persoon, dag),
        vol=groot and any(bijstand(caseload, nummer, "volledig", dag) for nummer in thuis),
        deels=groot and any(bijstand(caseload, nummer, "gedeeltelijk", dag) for nummer in thuis),
    )


def oordeel_gezin(caseload: Caseload, nummer: int, dag: date) -> Oordeel:
    leden = [
        persoon
        for persoon in caseload.personen
        if not weg(persoon, dag) and any(n == nummer and loopt(periode, dag) for n, periode in persoon.woont)
    ]
    groten = [persoon for persoon in leden if jaren_oud(persoon.geboren, dag) >= 16]
    return Oordeel(
        sinds=min(caseload.gezinnen[nummer].huisvestingen, default=None),
        aanwezig=bool(leden),
        werk=any(heeft(p, "werk", dag) for p in groten),
        traject=any(heeft(p, "traject", dag) for p in groten),
        les=any(heeft(p, "cursus", dag) or heeft(p, "isk", dag) for p in groten),
        diploma=any(heeft_diploma(p, dag) for p in groten),
        gelukt=any(gelukt(p, dag) for p in groten),
        vol=bijstand(caseload, nummer, "volledig", dag),
        deels=bijstand(caseload, nummer, "gedeeltelijk", dag),
    )


def cohort(caseload: Caseload, eenheid: str, van: date, tot: date, dag: date) -> list[Oordeel]:
    alle = (
        [oordeel_gezin(caseload, nummer, dag) for nummer in range(len(caseload.gezinnen))]
        if eenheid == "huishouden"
        else [oordeel_persoon(caseload, persoon, dag) for persoon in caseload.personen]
    )
    return [oordeel for oordeel in alle if oordeel.sinds and van <= oordeel.sinds <= tot]


def gevolgd(oordelen: list[Oordeel], dag: date) -> list[Oordeel]:
    return [o for o in oordelen if o.sinds and o.sinds <= dag and o.aanwezig]


def activiteit(o: Oordeel) -> str:
    if o.werk and o.traject and o.les:
        return "Arbeid + traject naar meer werk + inburgering"
    if o.werk:
        return "Arbeid" + (" + traject" if o.traject else "") + (" + inburgering" if o.les else "")
    if o.traject:
        return "Traject naar werk" + (" + inburgering" if o.les else "")
    return "Alleen inburgering" if o.les else "Geen activiteit"


def inkomen(o: Oordeel) -> str:
    if o.werk:
        return "Bijstand + arbeid" if o.vol or o.deels else "Arbeid"
    return "Volledig bijstand" if o.vol else "Overig"


def aantallen(groep: list[Oordeel]) -> dict[str, object]:
    """The figures of one group: only what is not nought."""
    return {
        "n_gevolgd": len(groep),
        "actief": sum(o.werk or o.traject or o.les or o.diploma for o in groep),
        "arbeid": sum(o.werk for o in groep),
        "uitkering": sum(o.vol or o.deels for o in groep),
        "traject_afgerond": sum(o.gelukt for o in groep),
        "inburgering": sum(o.les or o.diploma for o in groep),
        "per activiteit": dict(Counter(map(activiteit, groep))),
        "per inkomen": dict(Counter(map(inkomen, groep))),
    }


def meting(caseload: Caseload, eenheid: str, van: date, tot: date, dag: date) -> dict[str, object]:
    """All figures of one measurement."""
    alle = cohort(caseload, eenheid, van, tot, dag)
    groep = gevolgd(alle, dag)
    lang = [o for o in groep if o.sinds and half_jaar_later(o.sinds) <= dag]
    kort = [o for o in groep if o.sinds and half_jaar_later(o.sinds) > dag]
    return {
        "n_cohort": len(alle),
        **aantallen(groep),
        "zes_maanden_of_langer": aantallen(lang),
        "korter": aantallen(kort),
    }


def gemiddeld_verblijf(oordelen: list[Oordeel], dag: date) -> float | None:
    dagen = [(dag - o.sinds) / timedelta(days=1) for o in gevolgd(oordelen, dag) if o.sinds]
    return sum(dagen) / len(dagen) if dagen else None
