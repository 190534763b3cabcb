"""The terms once more, in plain Python and written apart from the declarations: for the property tests."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

DAG, WEEK = timedelta(days=1), timedelta(weeks=1)


def maanden_later(dag: date, aantal: int) -> date:
    """The same day of the month `aantal` months later, or the last day of a month that is too short."""
    nummer = dag.year * 12 + (dag.month - 1) + aantal
    jaar, maand = nummer // 12, nummer % 12 + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def met_opschorting(begin: date, eind: date, periodes: list[tuple[date, date | None]]) -> date | None:
    """Day by day: a day that the term stands still is a day later; None when it stands still now."""
    for van, tot in sorted(periodes):
        if van > eind + timedelta(days=1):
            break
        if tot is None:
            return None
        dag = max(van, begin)
        while dag <= tot:
            eind += timedelta(days=1)
            dag += timedelta(days=1)
    return eind


class Rekenaar:
    """Collects (start, end) of what can be computed, with suspensions."""

    def __init__(self, opgeschort: dict[str, list[tuple[date, date | None]]]) -> None:
        self.opgeschort = opgeschort
        self.uit: dict[str, tuple[date, date | None]] = {}

    def zet(self, code: str, start: date, zonder: date) -> date | None:
        einde = met_opschorting(start, zonder, self.opgeschort.get(code, []))
        self.uit[code] = (start, einde)
        return einde


def verwacht(
    feiten: dict[str, Any], opgeschort: dict[str, list[tuple[date, date | None]]], vandaag: date
) -> dict[str, tuple[date, date | None]]:
    """{code: (start, end)} of what can be computed on `vandaag`; `gesprekken` are (day, kind, agreed next day)."""
    rekenaar, plicht = Rekenaar(opgeschort), feiten["plicht"]
    if plicht and plicht < date(2022, 1, 1):
        _wet_2013(rekenaar, feiten)
    elif plicht:
        _wet_2021(rekenaar, feiten, vandaag)
    if gehuisvest := feiten["gehuisvest"]:
        _na_huisvesting(rekenaar, feiten, gehuisvest)
    _gesprekken(rekenaar, feiten, vandaag)
    _contact(rekenaar, feiten, vandaag)
    _lessen(rekenaar, feiten, vandaag)
    if uitgesteld := feiten["uitgesteld"]:
        rekenaar.uit["UITSTEL"] = (min(uitgesteld), min(uitgesteld))
    if verwezen := feiten["verwezen"]:
        rekenaar.uit["VERWIJZING"] = (min(verwezen), min(verwezen) + 4 * WEEK)
    if binnen := feiten["ontvangen"]:
        rekenaar.uit["PIP-WACHT"] = (binnen, binnen + 2 * WEEK)
    if feiten["toets"] and _had_bijstand(feiten, vandaag):
        rekenaar.uit["TAALEIS"] = (feiten["toets"], maanden_later(feiten["toets"], 1))
    if feiten["isk"]:
        rekenaar.uit["ISK-18"] = (feiten["geboren"], maanden_later(feiten["geboren"], 18 * 12 - 3))
    return rekenaar.uit


def _had_bijstand(feiten: dict[str, Any], dag: date) -> bool:
    begin, gestopt = feiten["bijstand"], feiten["gestopt"]
    volwassen = maanden_later(dag, -216) >= feiten["geboren"]
    return bool(volwassen and begin and begin <= dag and not (gestopt and gestopt < dag))


def _gesprekken(rekenaar: Rekenaar, feiten: dict[str, Any], vandaag: date) -> None:
    """Talk by talk, in the order in which they were held."""
    zestien = maanden_later(feiten["geboren"], 192)
    begin = max(feiten["gehuisvest"], zestien) if feiten["gehuisvest"] else None
    halfjaar, afspraak = feiten["pip"] or feiten["plicht"], None
    for dag, soort, volgend in sorted(feiten["gesprekken"]):
        if afspraak and dag >= afspraak:
            afspraak = None
        if volgend:
            afspraak = volgend if volgend > dag else None
        if soort not in ("telefoon", "anders"):
            begin = dag
        if soort == "halfjaar":
            halfjaar = dag
    if afspraak:
        rekenaar.uit["GESPREK-AFSPRAAK"] = (afspraak, afspraak)
    if zestien <= vandaag:
        if not afspraak:
            _volgende(rekenaar, feiten, begin)
        if halfjaar and feiten["plicht"]:
            rekenaar.zet("HALFJAAR", halfjaar, maanden_later(halfjaar, 6))


def _volgende(rekenaar: Rekenaar, feiten: dict[str, Any], begin: date | None) -> None:
    """As often as the plan says, or else every three months."""
    if not feiten["plan"]:
        if begin:
            rekenaar.zet("GESPREK", begin, maanden_later(begin, 3))
        return
    vast, weken = feiten["plan"]
    voortgang = [dag for dag, soort, _ in feiten["gesprekken"] if soort not in ("telefoon", "anders")]
    dag = max([vast, *voortgang]) + weken * WEEK
    rekenaar.uit["GESPREK-PIP"] = (dag, dag)


def _contact(rekenaar: Rekenaar, feiten: dict[str, Any], vandaag: date) -> None:
    """A signal: only once it has come."""
    zestien = maanden_later(feiten["geboren"], 192)
    laatst = max((dag for dag, *_ in feiten["gesprekken"]), default=max(feiten["komst"], zestien))
    if zestien <= vandaag and laatst + timedelta(days=90) <= vandaag:
        rekenaar.uit["CONTACT"] = (laatst, laatst + timedelta(days=90))


def _wet_2013(rekenaar: Rekenaar, feiten: dict[str, Any]) -> None:
    plicht, brp = feiten["plicht"], feiten["brp"]
    if einde := rekenaar.zet("TERMIJN-2013", plicht, maanden_later(plicht, 36) - DAG):
        rekenaar.uit["EXAMEN-2013"] = (einde, einde - 15 * WEEK)
    if brp and plicht >= date(2017, 10, 1):
        rekenaar.zet("PVT-2013", brp, maanden_later(brp, 12))


def _wet_2021(rekenaar: Rekenaar, feiten: dict[str, Any], vandaag: date) -> None:
    if feiten["brp"]:
        begin = max(feiten["plicht"], feiten["brp"])
        rekenaar.zet("PIP-WET", begin, begin + 10 * WEEK)
    if feiten["gehuisvest"]:
        rekenaar.zet("PIP-BELEID", feiten["gehuisvest"], feiten["gehuisvest"] + 6 * WEEK)
    if feiten["pip"]:
        begin = feiten["pip"] + timedelta(days=1)
        _wisselen(rekenaar, begin, vandaag)
        if einde := rekenaar.zet("TERMIJN", begin, maanden_later(begin, 36) - DAG):
            rekenaar.uit["PVT-2021"] = (einde, einde)
            _naar_het_einde(rekenaar, feiten, einde)
    bijstand = feiten["bijstand"] if feiten["hoofd"] else None
    if bijstand and (einde := rekenaar.zet("ONTZORG", bijstand, maanden_later(bijstand, 6) - DAG)):
        rekenaar.uit["ONTZORG-BESLUIT"] = (einde, einde - 6 * WEEK)


def _wisselen(rekenaar: Rekenaar, begin: date, vandaag: date) -> None:
    """Beside the termijn, and standing still with it; gone once the day is past."""
    tot = met_opschorting(begin, maanden_later(begin, 18) - DAG, rekenaar.opgeschort.get("TERMIJN", []))
    if tot is None or tot >= vandaag:
        rekenaar.uit["SCHAKEL"] = (begin, tot)


def _naar_het_einde(rekenaar: Rekenaar, feiten: dict[str, Any], einde: date) -> None:
    """What has to be done within the term, by the route of the plan."""
    if feiten["route"] != "z":
        rekenaar.uit["EXAMEN"] = (einde, einde - 15 * WEEK)
    if feiten["route"] != "onderwijs":
        rekenaar.uit["MAP"] = (einde, einde)
    if feiten["route"] == "z":
        rekenaar.uit["Z-UREN"] = (einde, einde)


def _lessen(rekenaar: Rekenaar, feiten: dict[str, Any], vandaag: date) -> None:
    """Signals: only once they have come, and not for long."""
    dag = verzuim_op(feiten["uren"])
    if dag and vandaag - 8 * WEEK < dag <= vandaag:
        rekenaar.uit["VERZUIM"] = (dag, dag)
    dag = afschalen_op(feiten["uren"], feiten["keurmerk"])
    plicht = feiten["plicht"]
    wet_2021 = plicht is not None and plicht >= date(2022, 1, 1)
    if dag and dag <= vandaag and wet_2021 and feiten["route"] == "b1" and not feiten["examens"]:
        rekenaar.uit["AFSCHAAL"] = (dag, dag)


def _na_huisvesting(rekenaar: Rekenaar, feiten: dict[str, Any], gehuisvest: date) -> None:
    if maanden_later(gehuisvest, -192) >= feiten["geboren"]:
        rekenaar.zet("GESPREK-WERK", gehuisvest, gehuisvest + 6 * WEEK)
    if feiten["hoofd"]:
        rekenaar.zet("MB-PRAKTISCH", gehuisvest, gehuisvest + 8 * WEEK)
        if einde := rekenaar.zet("MB-JAAR", gehuisvest, maanden_later(gehuisvest, 12)):
            rekenaar.uit["MB-RISICO"] = (einde, maanden_later(einde, -3))


def verzuim_op(rijen: list[tuple[str, date, date | None, Any, Any]]) -> date | None:
    """The day on which seldom being at the lessons stands out; rows are (source, month, lesson, there, given)."""
    weken: dict[date, dict[str, list[Any]]] = {}
    maanden: dict[date, dict[str, list[Any]]] = {}
    laatste: dict[date, date] = {}
    school = [maand for bron, maand, *_ in rijen if bron == "school"]
    for bron, maand, dag, er, gegeven in rijen:
        if not gegeven or (bron != "school" and maand in school):
            continue
        sleutel = dag - timedelta(days=dag.weekday()) if dag else maand
        som = (weken if dag else maanden).setdefault(sleutel, {}).setdefault(bron, [0, 0])
        som[0] += er
        som[1] += gegeven
        if dag:
            laatste[sleutel] = max(dag, laatste.get(sleutel, dag))

    def hoogste(per_bron: dict[str, list[Any]]) -> tuple[bool, bool]:
        """(below 60 per cent, never there)"""
        return (
            all(er * 10 < gegeven * 6 for er, gegeven in per_bron.values()),
            all(er == 0 for er, _ in per_bron.values()),
        )

    uit = []
    rij = [hoogste(weken[week]) for week in sorted(weken)]
    if [laag for laag, _ in rij[-3:]] == [True] * 3 or [weg for _, weg in rij[-2:]] == [True] * 2:
        uit.append(laatste[max(weken)])
    if maanden and hoogste(maanden[max(maanden)])[0]:
        uit.append(maanden_later(max(maanden), 1) - timedelta(days=1))
    return max(uit, default=None)


def afschalen_op(
    rijen: list[tuple[str, date, date | None, Any, Any]], keurmerk: tuple[date, date | None]
) -> date | None:
    """The day on which the school had told of 600 hours on days on which it had the keurmerk."""
    van, tot = keurmerk
    geteld = []
    for bron, maand, dag, er, _ in rijen:
        eerste, laatste = (dag, dag) if dag else (maand, maanden_later(maand, 1) - timedelta(days=1))
        if bron == "school" and van <= eerste and (tot is None or laatste <= tot):
            geteld.append((laatste, er))
    samen = 0
    for laatste, er in sorted(geteld):
        samen += er
        if samen >= 600:
            return laatste
    return None


def taaluren(rijen: list[tuple[str, int, bool, Any]]) -> Any:
    """The hours of lessons together; rows are (source, month, with the group, there), each source once."""
    samen = 0
    for maand in {maand for _, maand, _, _ in rijen}:
        school = [er for bron, in_maand, _, er in rijen if in_maand == maand and bron == "school"]
        samen += max(school) if school else max(er for _, in_maand, _, er in rijen if in_maand == maand)
    return samen
