"""The steps and talks of the demonstration: what was due long ago is done, the last weeks are still open."""

from datetime import date, timedelta
from random import Random

from dossier.keuzes import Besluiter, Opschortsoort
from dossier.models import Mijlpaal, Opschorting, Statushouder
from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding
from pip_plan.gesprek.regels import beginwaarden
from pip_plan.keuzes import Gespreksoort
from pip_plan.models import Gesprek
from vught_statushouders.demo.inrichting import BOXTEL, VUGHT
from werkvoorraad.termijnen import PER_CODE, bereken

RECENT = timedelta(days=12)
# What somebody forgot, so that the worklist has something that is too late: (family name, term).
VERGETEN = {
    ("N'Diaye", "PIP-WET"), ("N'Diaye", "PIP-BELEID"), ("Tekeste", "MB-JAAR"), ("Rostami", "ONTZORG-BESLUIT"),
    ("Woldu", "MB-PRAKTISCH"),
}  # fmt: skip
NAAR = date(2027, 9, 30)  # until when DUO extended the terms of who is still learning under the law of 2013


GESPREKKEN = {
    "GESPREK-WERK": Gespreksoort.INTAKE_WERK, "GESPREK": Gespreksoort.VOORTGANG, "HALFJAAR": Gespreksoort.HALFJAAR,
    "GESPREK-PIP": Gespreksoort.VOORTGANG,
}  # fmt: skip
# Talks that come back: so many days ago was the last one.
GELEDEN = {"GESPREK": 95, "HALFJAAR": 185, "GESPREK-PIP": 91}


def zet(vandaag: date, zaad: int) -> None:
    """Take the steps, in two rounds: the second finds the terms that began with the first."""
    dobbel = Random(f"{zaad}-stappen")
    dossiers = Statushouder.objects.filter(gemeente__code__in=[VUGHT, BOXTEL])
    for _ in range(2):
        _ronde(dossiers, vandaag, dobbel)


def _ronde(dossiers, vandaag: date, dobbel: Random) -> None:  # type: ignore[no-untyped-def]  # a queryset
    stappen: dict[tuple[int, str], Mijlpaal] = {}
    verlengd: dict[int, Opschorting] = {}
    getekend: dict[int, Afronding] = {}
    gevoerd: list[tuple[int, Gespreksoort, date]] = []
    for regel in bereken(dossiers, vandaag, alleen_open=True):
        termijn = PER_CODE[regel.code]
        if regel.einde is None or regel.einde > vandaag - RECENT or (regel.achternaam, regel.code) in VERGETEN:
            continue
        if regel.code == "TERMIJN-2013":
            verlengd[regel.statushouder_id] = _verlenging(regel.statushouder_id, regel.gemeente_id, regel.einde)
        elif soort := GESPREKKEN.get(regel.code):
            eerder = GELEDEN.get(regel.code)
            toen = vandaag - timedelta(days=eerder - dobbel.randint(0, 60)) if eerder else regel.einde
            gevoerd.append((regel.statushouder_id, soort, toen))
        elif termijn.afgedaan == "pvt":
            getekend[regel.statushouder_id] = Afronding(
                gemeente_id=regel.gemeente_id, statushouder_id=regel.statushouder_id, soort=Afrondsoort.PVT,
                datum=regel.einde - timedelta(days=dobbel.randint(1, 14)),
            )  # fmt: skip
        elif termijn.afgedaan.startswith("stap_"):
            stap = termijn.afgedaan.removeprefix("stap_")
            dag = regel.einde - timedelta(days=dobbel.randint(1, 14))
            sleutel = (regel.statushouder_id, stap)
            stappen[sleutel] = Mijlpaal(
                gemeente_id=regel.gemeente_id, statushouder_id=regel.statushouder_id, soort=stap, datum=dag
            )
    Mijlpaal.objects.bulk_create(stappen.values())
    Opschorting.objects.bulk_create(verlengd.values())
    Afronding.objects.bulk_create(getekend.values())
    _voer(gevoerd, vandaag)


def _voer(gevoerd: list[tuple[int, Gespreksoort, date]], vandaag: date) -> None:
    wie = Statushouder.objects.in_bulk([statushouder_id for statushouder_id, _, _ in gevoerd])
    Gesprek.objects.bulk_create(
        Gesprek(
            gemeente_id=wie[pk].gemeente_id,
            statushouder_id=pk,
            datum=dag,
            gevoerd_door_id=wie[pk].klantmanager_id,
            **beginwaarden(wie[pk], soort),
        )
        for pk, soort, dag in gevoerd
    )


def _verlenging(statushouder_id: int, gemeente_id: int, einde: date) -> Opschorting:
    return Opschorting(
        gemeente_id=gemeente_id,
        statushouder_id=statushouder_id,
        soort=Opschortsoort.VERLENGING,
        codes=["TERMIJN-2013"],
        van=einde + timedelta(days=1),
        tot=NAAR,
        reden="aantoonbare inspanning",
        besloten_door=Besluiter.DUO,
        besloten_op=einde - timedelta(days=20),
    )
