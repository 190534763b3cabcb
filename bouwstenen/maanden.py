"""Months as people and spreadsheets write them: 2026-10, 10-2026, okt-26, oktober 2026, 1-10-2026."""

import re
from datetime import date

NAMEN = [  # also as an English Excel writes them
    ("januari", "january"), ("februari", "february"), ("maart", "march", "mrt"), ("april",), ("mei", "may"),
    ("juni", "june"), ("juli", "july"), ("augustus", "august"), ("september",), ("oktober", "october"),
    ("november",), ("december",),
]  # fmt: skip
# The year is of four digits, or of two behind a name: "10-26" could be a day.
VORMEN = [
    re.compile(r"(?P<jaar>\d{4})[-/. ]?(?P<maand>\d{1,2})(?:[-/. ]\d{1,2})?(?:[t ][\d:.]+)?"),
    re.compile(r"(?:\d{1,2}[-/. ])?(?P<maand>\d{1,2})[-/. ](?P<jaar>\d{4})"),
    re.compile(r"(?:\d{1,2}[-/. ]+)?(?P<naam>[a-z]{3,9})[-/. ']+(?P<jaar>\d{4}|\d{2})"),
    re.compile(r"(?P<jaar>\d{4})[-/. ]+(?P<naam>[a-z]{3,9})\.?"),
]


def lees_maand(tekst: str) -> date | None:
    """The first day of the month; None for what is none, or could be another one."""
    schoon = " ".join(tekst.lower().split())
    for vorm in VORMEN:
        if gevonden := vorm.fullmatch(schoon):
            delen = gevonden.groupdict()
            maand = int(delen["maand"]) if "maand" in delen else _met_naam(delen["naam"])
            jaar = int(delen["jaar"]) + (2000 if len(delen["jaar"]) == 2 else 0)
            if 1 <= maand <= 12 and 1900 <= jaar <= 2199:
                return date(jaar, maand, 1)
    return None


def _met_naam(naam: str) -> int:
    """1 to 12, or 0: the whole name, or its beginning."""
    return next((nr for nr, namen in enumerate(NAMEN, 1) if any(vol.startswith(naam) for vol in namen)), 0)
