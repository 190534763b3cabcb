"""What the calendar feed of one medewerker holds, and how it is written down (iCalendar, RFC 5545).

It leaves the application without a login, so it names what must happen, a day and a dossier number; never a client, and
never what somebody typed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlsplit

from django.urls import reverse
from icalendar import Calendar, Event

from dossier.models import Statushouder
from toegang.inzage import Dossier
from toegang.zicht import Zicht
from werkvoorraad.lijst import HORIZON
from werkvoorraad.models import Taak
from werkvoorraad.termijnen import PER_CODE, bereken

NAAM = "Termijnen statushouders"
VERVERS_UREN = 4  # how often a calendar program had better come back


@dataclass(frozen=True)
class Afspraak:
    """Something on one day. Its `sleutel` stays the same when the day moves, and so the calendar moves it along."""

    sleutel: str
    dag: date
    wat: str
    adres: str
    dossier: Dossier | None


def afspraken(zicht: Zicht) -> list[Afspraak]:
    """What awaits this medewerker in the next half year: of the own caseload (a teamleider's too), and of colleagues
    whom they replace today: on the day on which it stands in the worklist, also when that is past."""
    van = {zicht.medewerker_id, *zicht.caseload_van}
    dossiers = Statushouder.objects.zichtbaar_voor(zicht).filter(klantmanager_id__in=van)
    alle = [*_termijnen(dossiers, zicht), *_taken(van, zicht)]
    return sorted(alle, key=lambda een: (een.dag, een.sleutel))


def _termijnen(dossiers: Any, zicht: Zicht) -> Iterator[Afspraak]:
    for regel in bereken(dossiers, zicht.dag, alleen_open=True, uiterlijk=zicht.dag + HORIZON):
        assert regel.op is not None  # only what has an end is asked for
        adres = f"{reverse('termijnen', args=[regel.dossiernummer])}#{regel.code}"
        sleutel = f"termijn-{regel.dossiernummer}-{regel.code}"
        yield Afspraak(sleutel, regel.op, PER_CODE[regel.code].naam, adres, regel)


def _taken(van: Iterable[int], zicht: Zicht) -> Iterator[Afspraak]:
    """What the task is stays behind the login: people write names in it."""
    taken = Taak.objects.zichtbaar_voor(zicht).open().filter(voor_id__in=van, uiterlijk__lte=zicht.dag + HORIZON)
    for taak in taken.select_related("statushouder"):
        yield Afspraak(f"taak-{taak.pk}", taak.uiterlijk, "Taak", reverse("taak", args=[taak.pk]), taak.statushouder)


def als_ics(alle: Iterable[Afspraak], *, basis: str, dag: date) -> bytes:
    """The feed as a file; `basis` is the address of this application. Equal as long as nothing changed on that day."""
    kalender = Calendar()
    kalender.add("prodid", f"-//{urlsplit(basis).hostname}//{NAAM}//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "PUBLISH")
    for naam in ("name", "x-wr-calname"):
        kalender.add(naam, NAAM)
    kalender.add("refresh-interval", timedelta(hours=VERVERS_UREN), parameters={"VALUE": "DURATION"})
    kalender.add("x-published-ttl", f"PT{VERVERS_UREN}H")  # as Outlook reads it
    for een in alle:
        kalender.add_component(_gebeurtenis(een, basis, dag))
    return bytes(kalender.to_ical())


def _gebeurtenis(een: Afspraak, basis: str, dag: date) -> Event:
    """A whole day, during which somebody is not taken, and that others who may look into the calendar do not see."""
    gebeurtenis = Event()
    gebeurtenis.add("uid", f"{een.sleutel}@{urlsplit(basis).hostname}")
    gebeurtenis.add("dtstamp", datetime.combine(dag, time(), UTC))
    gebeurtenis.add("dtstart", een.dag)
    gebeurtenis.add("summary", f"{een.wat} · {een.dossier.dossiernummer}" if een.dossier else een.wat)
    gebeurtenis.add("url", basis + een.adres)
    gebeurtenis.add("class", "PRIVATE")
    gebeurtenis.add("transp", "TRANSPARENT")
    return gebeurtenis
