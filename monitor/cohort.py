"""What is measured: a cohort of households or persons, chosen by the date on which they were housed."""

from dataclasses import dataclass
from datetime import date

from django.db import models

from bouwstenen.templatetags.opmaak import datum


class Eenheid(models.TextChoices):
    """What is counted; the municipality's note counts households."""

    HUISHOUDEN = "huishouden", "huishouden"
    PERSOON = "persoon", "persoon"

    @property
    def meervoud(self) -> str:
        return {"huishouden": "huishoudens", "persoon": "personen"}[self.value]


@dataclass(frozen=True)
class Cohort:
    """The units that were housed for the first time from `van` up to and including `tot`."""

    van: date
    tot: date
    eenheid: Eenheid = Eenheid.HUISHOUDEN

    def __post_init__(self) -> None:
        if self.tot < self.van:
            raise ValueError("A cohort cannot end before it starts.")

    @property
    def titel(self) -> str:
        """Who are measured, in words."""
        wie = self.eenheid.meervoud.capitalize()
        return f"{wie} gehuisvest van {datum(self.van)} tot en met {datum(self.tot)}"


@dataclass(frozen=True)
class Meetvraag:
    """A cohort measured on one date, or on two side by side."""

    cohort: Cohort
    peildatum: date
    vergelijkdatum: date | None = None

    @property
    def datums(self) -> tuple[date, ...]:
        """From early to late; the last is the peildatum."""
        return (self.vergelijkdatum, self.peildatum) if self.vergelijkdatum else (self.peildatum,)
