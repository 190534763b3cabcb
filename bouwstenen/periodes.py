"""Periods: a first day `van` and a last day `tot`, both included; without `tot` the period is still running.

Plain date columns instead of one `daterange` column: forms, reports and indexes read them directly, and the
exclusion constraints build the range from them, so PostgreSQL guards the same border (see docs/beslissingen.md).
"""

from datetime import date
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Least


class Dagen(Func):
    """The days of a period as a PostgreSQL `daterange`, last day included."""

    function = "daterange"
    output_field = DateRangeField()


class Maandeinde(Func):
    """The last day of a month, of which the first is given."""

    template = "((%(expressions)s) + interval '1 month' - interval '1 day')::date"
    output_field = models.DateField()


def loopt_op(datum: date, pad: str = "") -> Q:
    """The condition that a period runs on `datum`; `pad` leads to the row, for example "leden__"."""
    return Q(**{f"{pad}van__lte": datum}) & (Q(**{f"{pad}tot__isnull": True}) | Q(**{f"{pad}tot__gte": datum}))


class PeriodeQuerySet(models.QuerySet):
    """Rows that have a period."""

    def op(self, datum: date) -> Self:
        """What was running on `datum`: begun on or before it, and not ended before it."""
        return self.filter(loopt_op(datum))


class Periode(models.Model):
    """A row that was true from `van` up to and including `tot`."""

    van = models.DateField("van", help_text="De eerste dag.")
    tot = models.DateField("tot en met", null=True, blank=True, help_text="Leeg zolang het nog loopt.")

    class Meta:
        abstract = True

    def loopt(self, datum: date) -> bool:
        """Whether the period runs on `datum`."""
        return self.van <= datum and (self.tot is None or self.tot >= datum)


def einde_na_begin(naam: str) -> models.CheckConstraint:
    """PostgreSQL refuses a period that ends before it begins."""
    return models.CheckConstraint(
        name=naam,
        condition=Q(tot__isnull=True) | Q(tot__gte=F("van")),
        violation_error_code="einde_voor_begin",
        violation_error_message="De einddatum ligt voor de begindatum. Kies een latere einddatum of een eerder begin.",
    )


def geen_overlap(naam: str, *velden: str, melding: str, waar: Q | None = None) -> ExclusionConstraint:
    """PostgreSQL refuses two periods with equal `velden` that share a day (only among rows `waar`)."""
    return ExclusionConstraint(
        name=naam,
        expressions=[
            *((veld, RangeOperators.EQUAL) for veld in velden),
            # PostgreSQL makes no range that ends before it begins: `einde_na_begin` refuses that, in words.
            (Dagen(Least("van", "tot"), "tot", Value("[]")), RangeOperators.OVERLAPS),
        ],
        condition=waar,
        violation_error_code="overlap",
        violation_error_message=melding,
    )
