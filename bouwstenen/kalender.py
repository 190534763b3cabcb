"""Calendar arithmetic on dates (never on times), in calendar months as the law counts them."""

from calendar import monthrange
from datetime import date, datetime

from django.db import models

VROEGST, JAREN_VOORUIT = date(1900, 1, 1), 10


def plus_maanden(datum: date, maanden: int) -> date:
    """`maanden` calendar months later (earlier when negative); a day that is missing becomes the month's last."""
    jaar, maand = divmod(datum.year * 12 + datum.month - 1 + maanden, 12)
    return date(jaar, maand + 1, min(datum.day, monthrange(jaar, maand + 1)[1]))


def laatste_begin(datum: date, maanden: int) -> date:
    """The latest date from which at least `maanden` calendar months have passed on `datum`.

    The inverse of `plus_maanden`: on the last day of a month the extra days of a longer earlier month count too
    (31 August plus six months is 28 February).
    """
    eerder = plus_maanden(datum, -maanden)
    if datum.day == monthrange(datum.year, datum.month)[1]:
        return eerder.replace(day=monthrange(eerder.year, eerder.month)[1])
    return eerder


def geboren_uiterlijk(leeftijd: int, datum: date) -> date:
    """The latest birth date of somebody who is at least `leeftijd` years old on `datum`.

    Somebody born on 29 February turns a year older on 1 March in a year without that day.
    """
    return plus_maanden(datum, -12 * leeftijd)


def schrijffouten(record: models.Model, vandaag: date) -> dict[str, str]:
    """Field → why its day can only be a slip of the pen: long before anything could happen, or far ahead. A model says
    with `vroegst` from when on its days can be."""
    vroegst: date = getattr(record, "vroegst", VROEGST)
    fouten = {}
    for veld in record._meta.concrete_fields:
        dag = getattr(record, veld.attname) if isinstance(veld, models.DateField) else None
        if not isinstance(dag, date) or isinstance(dag, datetime):
            continue
        if dag < vroegst:
            fouten[veld.name] = f"Deze dag ligt vóór {vroegst.year}. Controleer het jaar."
        elif dag.year > vandaag.year + JAREN_VOORUIT:
            fouten[veld.name] = "Deze dag ligt meer dan tien jaar vooruit. Controleer het jaar."
    return fouten
