"""Makers and readers of reminders, for the tests about them."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from dossier.models import Deling
from tests import fabriek
from tests.conftest import als_werkrol
from tests.fabriek import VANDAAG
from toegang.models import Gemeente, Medewerker
from werkvoorraad.handelingen_bericht import verstuur_wachtende
from werkvoorraad.handelingen_herinnering import Telling, maak_herinneringen
from werkvoorraad.models import Bericht

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OCHTEND = datetime(2026, 11, 25, 8, tzinfo=AMSTERDAM)
CODE = "MB-PRAKTISCH"
ACHT_WEKEN = timedelta(weeks=8)


def client(klantmanager: Medewerker, over: int = 0, **velden: Any) -> Any:
    """A child at the head of a household, who has one term only: due so many days from today."""
    gehuisvest = VANDAAG + timedelta(over) - ACHT_WEKEN
    return fabriek.dossier(klantmanager, gehuisvest, geboortedatum=date(2015, 3, 3), **velden)


def ronde(dag: date = VANDAAG, gemeente: Gemeente | None = None) -> Telling:
    """As the worker does it: in the role that owns nothing."""
    with als_werkrol():
        return maak_herinneringen((gemeente or fabriek.gemeente()).pk, dag)


def verstuur(moment: datetime = OCHTEND) -> int:
    with als_werkrol():
        return verstuur_wachtende(lambda: moment)


def ontvangers() -> dict[str, set[str]]:
    """{name: numbers of the dossiers} of all mail that was made."""
    return {
        bericht.voor.naam: {h.statushouder.dossiernummer for h in bericht.herinneringen.all()}
        for bericht in Bericht.objects.all()
    }


def deel(wie: Any, *onderdelen: str, **anders: Any) -> Deling:
    standaard = {
        "gemeente": wie.gemeente, "statushouder": wie, "organisatie": fabriek.organisatie(gemeente=wie.gemeente),
        "basis": "afspraak", "doel": "begeleiding", "van": VANDAAG, "tot": VANDAAG + timedelta(30),
        "onderdelen": list(onderdelen),
    }  # fmt: skip
    return Deling.objects.create(**standaard | anders)
