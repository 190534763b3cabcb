"""How far the people of the demonstration are with their inburgering: hours, exams, and what was closed."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from bouwstenen.kalender import plus_maanden
from dossier.models import Huishoudlid, Statushouder
from inburgering.keuzes import Keurmerksoort, Urenbron, Urensoort
from inburgering.models import (
    Aanbieder,
    Afronding,
    Contract,
    Cursus,
    Examen,
    Groep,
    Keurmerk,
    Taalmeting,
    Uren,
    Vrijstelling,
)
from inburgering.queries import termijn_van
from toegang.models import Gemeente, Organisatie
from vught_statushouders.demo.inrichting import VUGHT
from vught_statushouders.demo.vorm import KW1C

SINDS = date(2018, 1, 1)

# Family name of the household → months of lessons so far.
MAANDEN = {"gezin Haddad": 11, "gezin Barzani": 8, "gezin Stanikzai": 1}
# (onderdeel, level, days ago, result): the last one still waits.
EXAMENS: dict[str, list[tuple[str, str, int, str]]] = {
    "gezin Haddad": [
        ("KNM", "", 190, "geslaagd"), ("LE", "B1", 120, "gezakt"), ("LE", "B1", 60, "geslaagd"),
        ("LU", "B1", 60, "geslaagd"), ("SP", "B1", 20, ""),
    ],
    "gezin Barzani": [("KNM", "", 30, "")],
}  # fmt: skip

# The day of a lesson in every week, as the timetable of the group says it: Monday is 0.
LESDAG = {"overdag": 0, "avond": 1}
# Hours of the lessons of the last weeks, of three each, as the school told: who is there less and less stands out.
LESSEN = {"gezin Barzani": (3, 3, 2, 1, 1, 0), "gezin Haddad": (2.5, 2.5, 2, 2.5, 2.5, 2.5)}


def volg(vandaag: date, zaad: int) -> None:
    """Of the heads of a few households under the law of 2021."""
    hoofden = Huishoudlid.objects.filter(huishouden__naam__in=MAANDEN, relatie="hoofd", gemeente__code=VUGHT)
    for lid in hoofden.op(vandaag).select_related("statushouder", "huishouden").order_by("pk"):
        wie, begin = lid.statushouder, termijn_van(lid.statushouder, vandaag)[0]
        if begin is None or wie.regime != "wi2021":
            continue
        dobbel = Random(f"{zaad}-inburgering-{lid.huishouden.naam}")
        _ging_naar_les(wie, begin, vandaag, MAANDEN[lid.huishouden.naam], dobbel)
        _deed_examen(wie, vandaag, EXAMENS.get(lid.huishouden.naam, []))
        _gemeten(wie, begin, vandaag, LESSEN.get(lid.huishouden.naam, ()))


def richt_scholen_in(vandaag: date) -> None:
    """The schools that people of Vught go to; at the largest there are groups, with those who learn there now."""
    gemeente = Gemeente.objects.get(code=VUGHT)
    cursussen = Cursus.objects.filter(gemeente=gemeente)
    for naam in cursussen.order_by("aanbieder").values_list("aanbieder", flat=True).distinct():
        school = Aanbieder.objects.create(gemeente=gemeente, naam=naam)
        Keurmerk.objects.create(gemeente=gemeente, aanbieder=school, soort=Keurmerksoort.BLIK_OP_WERK, van=SINDS)
    school = Aanbieder.objects.get(gemeente=gemeente, naam=KW1C)
    Aanbieder.objects.filter(pk=school.pk).update(
        organisatie=Organisatie.objects.get(gemeente=gemeente, naam=KW1C), plaats="'s-Hertogenbosch"
    )
    van: dict[str, Any] = {"gemeente": gemeente, "aanbieder": school, "van": SINDS}
    for leerroute, plaatsen in (("b1", 40), ("onderwijs", 10), ("z", 20)):
        Contract.objects.create(**van, leerroute=leerroute, plaatsen=plaatsen)
    for dagdeel, tijden in (("overdag", "ma, wo en vr 9.00–12.00 uur"), ("avond", "di en do 19.00–21.30 uur")):
        naam = f"B1 {dagdeel}"
        groep = Groep.objects.create(
            **van, naam=naam, leerroute="b1", niveau="b1", dagdeel=dagdeel, tijden=tijden, plaats="Vught", plaatsen=16
        )
        cursussen.op(vandaag).filter(aanbieder=KW1C, dagdeel=dagdeel).update(groep=groep)


def _ging_naar_les(wie: Statushouder, begin: date, vandaag: date, maanden: int, dobbel: Random) -> None:
    van: dict[str, Any] = {"gemeente_id": wie.gemeente_id, "statushouder": wie, "bron": Urenbron.CLIENT}
    eerste = plus_maanden(vandaag.replace(day=1), -maanden)
    for nummer in range(maanden):
        gegeven = 36
        Uren.objects.create(
            **van, soort=Urensoort.TAAL, maand=plus_maanden(eerste, nummer), gegeven=gegeven,
            aanwezig=gegeven - dobbel.randint(0, 12),
        )  # fmt: skip
    if maanden > 6:
        Uren.objects.create(**van, soort=Urensoort.PVT, maand=plus_maanden(eerste, 2), aanwezig=12, gegeven=12)
        Uren.objects.create(**van, soort=Urensoort.MAP, maand=plus_maanden(eerste, 5), aanwezig=16, gegeven=20)
        getekend = max(begin, plus_maanden(eerste, 3)) + timedelta(days=9)
        Afronding.objects.get_or_create(
            gemeente_id=wie.gemeente_id, statushouder=wie, soort="pvt", defaults={"datum": getekend}
        )


def _gemeten(wie: Statushouder, begin: date, vandaag: date, lessen: tuple[float, ...]) -> None:
    """The levels at the beginning and lately, and the lessons of the last weeks."""
    van: dict[str, Any] = {"gemeente_id": wie.gemeente_id, "statushouder": wie}
    for dag, lager, hoger in ((begin, "0", "A1"), (vandaag - timedelta(days=45), "A1", "A2")):
        if begin <= dag <= vandaag:
            Taalmeting.objects.get_or_create(
                **van, datum=dag, bron="school",
                defaults={"lezen": hoger, "luisteren": hoger, "schrijven": lager, "spreken": hoger},
            )  # fmt: skip
    groep = Groep.objects.filter(cursussen__statushouder=wie).order_by("pk").first()
    laatste = vandaag - timedelta(days=1)
    if groep:
        laatste -= timedelta(days=(laatste.weekday() - LESDAG[groep.dagdeel]) % 7)
    dagen = [laatste - timedelta(days=7 * nummer) for nummer in reversed(range(len(lessen)))]
    Uren.objects.bulk_create(
        Uren(
            **van, groep=groep, bron=Urenbron.SCHOOL, maand=dag.replace(day=1), dag=dag, gegeven=3,
            aanwezig=Decimal(str(uren)),
        )
        for dag, uren in zip(dagen, lessen, strict=True)
        if groep
    )  # fmt: skip


def _deed_examen(wie: Statushouder, vandaag: date, examens: list[tuple[str, str, int, str]]) -> None:
    for onderdeel, niveau, geleden, uitslag in examens:
        dag = vandaag - timedelta(days=geleden)
        Examen.objects.create(
            gemeente_id=wie.gemeente_id, statushouder=wie, onderdeel_examen=onderdeel, niveau=niveau, datum=dag,
            aangemeld_op=dag - timedelta(days=49), uitslag=uitslag,
            uitslag_op=min(vandaag, dag + timedelta(days=40)) if uitslag else None,
        )  # fmt: skip
    if len(examens) == 1:
        Vrijstelling.objects.create(
            gemeente_id=wie.gemeente_id, statushouder=wie, soort="vrijstelling", delen=["SP"],
            gevraagd_op=vandaag - timedelta(days=50),
        )  # fmt: skip
