"""The SQL of the monitor: every unit of a cohort is reduced to its `Stand`, and equal ones are counted together.

PostgreSQL returns one row per combination of states that occurs, never a client: at most a few hundred rows,
however large the municipality. Every percentage on the page is a sum over those rows, so that all figures of one
measurement come from one statement and cannot contradict each other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Self

from django.db import models
from django.db.models import Avg, Count, DateField, Exists, F, Min, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Greatest

from bouwstenen.kalender import geboren_uiterlijk, laatste_begin
from bouwstenen.periodes import loopt_op
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Statushouder
from dossier.queries import aanwezig_op
from inburgering.models import Cursus, Diploma, Isk
from monitor.cohort import Cohort, Eenheid
from monitor.regels import MAANDEN_LANG, Stand
from ontzorging.keuzes import Bijstandsoort
from ontzorging.models import Uitkering
from pip_plan.keuzes import TRAJECTEN, Activiteitsoort, Resultaat
from pip_plan.models import Activiteit
from toegang.rechten import Recht
from toegang.zicht import Zicht

LEEFTIJD = 16
STANDVELDEN = [veld.name for veld in fields(Stand)]


class MetingQuerySet(models.QuerySet):
    """Frozen measurements."""

    def zichtbaar_voor(self, zicht: Zicht) -> Self:
        """Those of the gemeente, for who may see the monitor."""
        return self.filter(gemeente_id=zicht.gemeente_id) if zicht.mag(Recht.MONITOR) else self.none()


@dataclass(frozen=True)
class Telling:
    """`aantal` units that stood alike on each of the dates measured."""

    standen: tuple[Stand, ...]
    aantal: int


def cohort_voor(cohort: Cohort, zicht: Zicht) -> QuerySet[Any]:
    """The units whose first day in a home of this gemeente lies in the cohort."""
    eenheden = (
        Huishouden.objects.telbaar_voor(zicht)
        if cohort.eenheid == Eenheid.HUISHOUDEN
        else Statushouder.objects.telbaar_voor(zicht)
    )
    eerder = _gehuisvest(cohort.eenheid, cohort.van - timedelta(days=1))
    return eenheden.filter(_gehuisvest(cohort.eenheid, cohort.tot, vanaf=cohort.van), ~eerder)


def tel(cohort: Cohort, datums: Iterable[date], zicht: Zicht) -> list[Telling]:
    """How many units of the cohort stood alike on all of `datums`; one round trip."""
    datums = list(datums)
    feiten = {
        f"{naam}_{nummer}": feit
        for nummer, dag in enumerate(datums)
        for naam, feit in _feiten(cohort.eenheid, dag).items()
    }
    rijen = cohort_voor(cohort, zicht).order_by().annotate(**feiten).values(*feiten).annotate(aantal=Count("pk"))
    return [
        Telling(
            tuple(Stand(**{naam: rij[f"{naam}_{nummer}"] for naam in STANDVELDEN}) for nummer in range(len(datums))),
            rij["aantal"],
        )
        for rij in rijen
    ]


def verblijfsdagen(cohort: Cohort, dag: date, zicht: Zicht) -> float | None:
    """How many days the followed units had been housed on `dag`, on average; one round trip."""
    gevolgd = cohort_voor(cohort, zicht).filter(_gehuisvest(cohort.eenheid, dag), _aanwezig(cohort.eenheid, dag))
    begin = _EERSTE_DAG[cohort.eenheid]
    gemiddelde = gevolgd.annotate(begin=begin).aggregate(duur=Avg(Value(dag, DateField()) - F("begin")))["duur"]
    return gemiddelde / timedelta(days=1) if gemiddelde is not None else None


def werkende_personen(cohort: Cohort, dag: date, zicht: Zicht, *, vanaf: int, tot: int) -> tuple[int, int]:
    """Followed persons from `vanaf` up to but not including `tot` years: (at work, all); one round trip."""
    personen = cohort_voor(replace(cohort, eenheid=Eenheid.PERSOON), zicht).filter(
        _gehuisvest(Eenheid.PERSOON, dag),
        _aanwezig(Eenheid.PERSOON, dag),
        geboortedatum__lte=geboren_uiterlijk(vanaf, dag),
        geboortedatum__gt=geboren_uiterlijk(tot, dag),
    )
    aantallen = personen.aggregate(
        aantal=Count("pk", filter=_heeft(Eenheid.PERSOON, dag, _werk_op(dag))), geheel=Count("pk")
    )
    return aantallen["aantal"], aantallen["geheel"]


_LID, _WONING = "lidmaatschappen__van", "lidmaatschappen__huishouden__huisvestingen__van"
_EERSTE_DAG = {
    Eenheid.HUISHOUDEN: Min("huisvestingen__van"),
    Eenheid.PERSOON: Min(
        Greatest(_LID, _WONING),
        filter=Q(lidmaatschappen__tot__isnull=True) | Q(lidmaatschappen__tot__gte=F(_WONING)),
    ),
}


def _gehuisvest(eenheid: Eenheid, dag: date, vanaf: date | None = None) -> Exists:
    """Housed on or before `dag`; a person from the day that both the household has a home and the person is in it.

    `vanaf` asks for a housing (a later move too) from that day on, by which PostgreSQL finds a small cohort by index.
    """
    if eenheid == Eenheid.HUISHOUDEN:
        sinds = Q(van__gte=vanaf) if vanaf else Q()
        return Exists(Huisvesting.objects.filter(sinds, huishouden=OuterRef("pk"), van__lte=dag))
    sinds = Q(van__gte=vanaf) | Q(huishouden__huisvestingen__van__gte=vanaf) if vanaf else Q()
    samen = Q(van__lte=dag, huishouden__huisvestingen__van__lte=dag) & (
        Q(tot__isnull=True) | Q(tot__gte=F("huishouden__huisvestingen__van"))
    )
    return Exists(Huishoudlid.objects.filter(samen, sinds, statushouder=OuterRef("pk")))


def _feiten(eenheid: Eenheid, dag: date) -> dict[str, Any]:
    """The fields of `Stand` on `dag`, as conditions on a unit."""
    trajecten = Activiteit.objects.filter(soort__in=TRAJECTEN)
    afgerond = trajecten.filter(resultaat=Resultaat.SUCCESVOL, tot__lte=dag)
    diploma = Diploma.objects.filter(behaald_op__lte=dag)
    return {
        "gehuisvest": _gehuisvest(eenheid, dag),
        "aanwezig": _aanwezig(eenheid, dag),
        "lang": _gehuisvest(eenheid, laatste_begin(dag, MAANDEN_LANG)),
        "arbeid": _heeft(eenheid, dag, _werk_op(dag)),
        "traject": _heeft(eenheid, dag, trajecten.op(dag)),
        "inburgering": _heeft(eenheid, dag, Cursus.objects.op(dag), Isk.objects.op(dag)),
        "diploma": _heeft(eenheid, dag, diploma),
        "traject_afgerond": _heeft(eenheid, dag, afgerond),
        "bijstand_volledig": _krijgt(eenheid, dag, Bijstandsoort.VOLLEDIG),
        "bijstand_gedeeltelijk": _krijgt(eenheid, dag, Bijstandsoort.GEDEELTELIJK),
    }


def _werk_op(dag: date) -> QuerySet[Activiteit]:
    return Activiteit.objects.op(dag).filter(soort=Activiteitsoort.WERK)


def _leden(dag: date) -> QuerySet[Huishoudlid]:
    """Who belonged to the household of the unit on `dag` and had not left."""
    return Huishoudlid.objects.op(dag).filter(aanwezig_op(dag, "statushouder__"), huishouden=OuterRef("pk"))


def _aanwezig(eenheid: Eenheid, dag: date) -> Any:
    return Exists(_leden(dag)) if eenheid == Eenheid.HUISHOUDEN else aanwezig_op(dag)


def _heeft(eenheid: Eenheid, dag: date, *feiten: QuerySet[Any]) -> Q:
    """Whether somebody of the unit, aged 16 or older on `dag`, is the subject of one of these facts."""
    geboren = geboren_uiterlijk(LEEFTIJD, dag)
    voorwaarde = Q()
    for feit in feiten:
        if eenheid == Eenheid.HUISHOUDEN:
            lid = _leden(dag).filter(statushouder__geboortedatum__lte=geboren)
            voorwaarde |= Q(Exists(lid.filter(statushouder__in=feit.values("statushouder"))))
        else:
            voorwaarde |= Q(Exists(feit.filter(statushouder=OuterRef("pk"))))
    return voorwaarde if eenheid == Eenheid.HUISHOUDEN else Q(geboortedatum__lte=geboren) & voorwaarde


def _krijgt(eenheid: Eenheid, dag: date, soort: Bijstandsoort) -> Q:
    """Whether the household receives this bijstand on `dag`; for a person the household that they belong to."""
    uitkering = Uitkering.objects.op(dag).filter(soort=soort)
    if eenheid == Eenheid.HUISHOUDEN:
        return Q(Exists(uitkering.filter(huishouden=OuterRef("pk"))))
    lid = loopt_op(dag, "huishouden__leden__") & Q(huishouden__leden__statushouder=OuterRef("pk"))
    return Q(geboortedatum__lte=geboren_uiterlijk(LEEFTIJD, dag)) & Q(Exists(uitkering.filter(lid)))
