"""How everything behind the pages is doing."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection
from django.utils.timezone import make_aware

from bouwstenen import wachtrij
from toegang.hartslag.handelingen import databaseklok
from toegang.hartslag.models import Hartslag, Proces
from toegang.zicht import Zicht
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


def van_alles() -> Toestand:
    """Over all gemeenten, for monitoring."""
    return _tel(None)


def van_gemeente(zicht: Zicht) -> Toestand:
    """The mail of one gemeente, for who keeps its settings; of its klussen no more than how many there are."""
    return _tel(zicht.gemeente_id)


def _tel(gemeente_id: int | None) -> Toestand:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM toestand_van(%s)", [gemeente_id])
        wachtend, dag, moment, mislukt, ronde, *klussen = cursor.fetchone()
    begin = [make_aware(datetime.combine(dag, BEGIN))] if dag else []
    gezien = {slag.proces: slag for slag in Hartslag.objects.all()}
    return Toestand(
        nu=databaseklok(),
        broker=wachtrij.antwoordt(),
        processen={proces: gezien.get(proces.value) for proces in Proces},
        wachtend=wachtend,
        oudste=min([*begin, *([moment] if moment else [])], default=None),
        mislukt=mislukt,
        ronde=ronde,
        klussen=Klussen(*klussen),
    )
