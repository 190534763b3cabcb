"""How everything behind the pages is doing."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Min, QuerySet
from django.utils.timezone import make_aware

from bouwstenen import wachtrij
from toegang.afscherming import als_systeem
from toegang.hartslag.handelingen import databaseklok
from toegang.hartslag.models import Hartslag, Proces
from toegang.post.keuzes import Berichtstatus
from toegang.post.models import Zending
from toegang.zicht import Zicht
from werkvoorraad.models import Bericht, Ronde
from werkvoorraad.regels_herinnering import BEGIN


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


def van_alles(dag: date) -> Toestand:
    """Over all gemeenten, for monitoring."""
    with als_systeem(dag):
        return _tel(Bericht.objects.all(), Zending.objects.all(), Ronde.objects.all())


def van_gemeente(zicht: Zicht) -> Toestand:
    """The mail of one gemeente, for who keeps its settings."""
    berichten, zendingen = (soort.objects.zichtbaar_voor(zicht) for soort in (Bericht, Zending))
    with als_systeem(zicht.dag):
        return _tel(berichten, zendingen, Ronde.objects.filter(gemeente_id=zicht.gemeente_id))


def _tel(berichten: QuerySet, zendingen: QuerySet, rondes: QuerySet) -> Toestand:
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
    )
