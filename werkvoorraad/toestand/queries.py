"""How everything behind the pages is doing."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, Q, QuerySet
from django.utils.timezone import make_aware

from bouwstenen import wachtrij
from toegang.afscherming import als_systeem
from toegang.hartslag.handelingen import databaseklok
from toegang.hartslag.models import Hartslag, Proces
from toegang.klus.keuzes import Klusstatus
from toegang.klus.models import Klus
from toegang.post.keuzes import Berichtstatus
from toegang.post.models import Zending
from toegang.zicht import Zicht
from werkvoorraad.models import Bericht, Ronde
from werkvoorraad.regels_herinnering import BEGIN


@dataclass(frozen=True)
class Klussen:
    """What is made in the background."""

    wachtend: int
    bezig: int
    oudste: datetime | None  # of what waits


@dataclass(frozen=True)
class Toestand:
    """What is known at the moment `nu` of PostgreSQL's clock; nothing about people."""

    nu: datetime
    broker: bool
    processen: dict[Proces, Hartslag | None]
    wachtend: int
    oudste: datetime | None  # of the mail that waits
    mislukt: int
    ronde: date | None  # the last day whose reminders were made
    klussen: Klussen


def van_alles(dag: date) -> Toestand:
    """Over all gemeenten, for monitoring."""
    with als_systeem(dag):
        return _tel(Bericht.objects.all(), Zending.objects.all(), Ronde.objects.all(), Klus.objects.all())


def van_gemeente(zicht: Zicht) -> Toestand:
    """The mail of one gemeente, for who keeps its settings; of its klussen no more than how many there are."""
    berichten, zendingen = (soort.objects.zichtbaar_voor(zicht) for soort in (Bericht, Zending))
    rondes, klussen = (soort.objects.filter(gemeente_id=zicht.gemeente_id) for soort in (Ronde, Klus))
    with als_systeem(zicht.dag):
        return _tel(berichten, zendingen, rondes, klussen)


def _tel(berichten: QuerySet, zendingen: QuerySet, rondes: QuerySet, klussen: QuerySet) -> Toestand:
    gezien = {slag.proces: slag for slag in Hartslag.objects.all()}
    wacht, mislukt = {"status": Berichtstatus.WACHT}, {"status": Berichtstatus.MISLUKT}
    dag = berichten.filter(**wacht).aggregate(eerste=Min("dag"))["eerste"]
    begin = [make_aware(datetime.combine(dag, BEGIN))] if dag else []
    gemaakt = zendingen.filter(**wacht).aggregate(eerste=Min("gemaakt_op"))["eerste"]
    return Toestand(
        nu=databaseklok(),
        broker=wachtrij.antwoordt(),
        processen={proces: gezien.get(proces.value) for proces in Proces},
        wachtend=berichten.filter(**wacht).count() + zendingen.filter(**wacht).count(),
        oudste=min([*begin, *([gemaakt] if gemaakt else [])], default=None),
        mislukt=berichten.filter(**mislukt).count() + zendingen.filter(**mislukt).count(),
        ronde=rondes.order_by("-dag").values_list("dag", flat=True).first(),
        klussen=_tel_klussen(klussen),
    )


def _tel_klussen(klussen: QuerySet) -> Klussen:
    wacht, bezig = Q(status=Klusstatus.WACHT), Q(status=Klusstatus.BEZIG)
    return Klussen(
        **klussen.aggregate(
            wachtend=Count("pk", filter=wacht),
            bezig=Count("pk", filter=bezig),
            oudste=Min("aangevraagd_op", filter=wacht),
        )
    )
