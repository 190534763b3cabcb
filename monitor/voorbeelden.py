"""Measurements to begin with: shortcuts above the form."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings

from monitor.cohort import Cohort, Meetvraag

# The municipality whose caseload reproduces the figures of the note of March 2019.
DEMOGEMEENTE = "0865"


@dataclass(frozen=True)
class Voorbeeld:
    """A measurement with a name."""

    naam: str
    vraag: Meetvraag


NOTITIE = (
    Voorbeeld(
        "Cohort 1 van de notitie",
        Meetvraag(Cohort(date(2015, 9, 1), date(2017, 7, 31)), date(2018, 12, 31), date(2017, 7, 31)),
    ),
    Voorbeeld(
        "Cohort 2 van de notitie",
        Meetvraag(Cohort(date(2017, 8, 1), date(2018, 12, 31)), date(2018, 12, 31)),
    ),
)


def is_demo(gemeentecode: str) -> bool:
    """Whether the figures are about the fictional people of the demonstration."""
    return settings.DEMO and gemeentecode == DEMOGEMEENTE


def voorbeelden(vandaag: date, gemeentecode: str) -> list[Voorbeeld]:
    """The first one is what the monitor shows when nothing was asked."""
    vorig = vandaag.year - 1
    eigen = [
        Voorbeeld(f"Gehuisvest in {vorig}", Meetvraag(Cohort(date(vorig, 1, 1), date(vorig, 12, 31)), vandaag)),
        Voorbeeld(f"Gehuisvest in {vorig + 1}", Meetvraag(Cohort(date(vorig + 1, 1, 1), vandaag), vandaag)),
    ]
    return [*eigen, *NOTITIE] if is_demo(gemeentecode) else eigen
