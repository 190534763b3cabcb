"""The second lock: every transaction tells PostgreSQL for whom it works, and row-level security keeps to that.

The settings last as long as the transaction (`set_config(..., true)`), so that they cannot survive into the next
request or task on the same connection. A connection that sets nothing sees no row.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from django.db import connection, transaction

from bouwstenen.opslag import zonder_resten
from toegang.models import Medewerker
from toegang.zicht import Kring, Zicht, zicht_van

INSTELLINGEN = ("zicht.kring", "zicht.gemeente", "zicht.organisatie", "zicht.medewerker", "zicht.dag")
NIETS = ("",) * len(INSTELLINGEN)
ZET = "SELECT " + ", ".join(f"set_config('{naam}', %s, true)" for naam in INSTELLINGEN)
ALLEEN_LEZEN = ", set_config('transaction_read_only', 'on', true)"

_geldt: ContextVar[tuple[str, ...]] = ContextVar("geldt", default=NIETS)


class Geweigerd(Exception):
    """A task works for somebody who may no longer log in."""


@contextmanager
def binnen(zicht: Zicht, *, alleen_lezen: bool = False) -> Iterator[None]:
    """A transaction in the name of one visitor; when `alleen_lezen` PostgreSQL refuses every write."""
    organisatie = str(zicht.organisatie_id or "")
    waarden = (
        str(zicht.kring),
        str(zicht.gemeente_id),
        organisatie,
        str(zicht.medewerker_id),
        zicht.dag.isoformat(),
    )
    with _transactie(waarden, alleen_lezen=alleen_lezen):
        yield


@contextmanager
def namens(medewerker_id: int, dag: date) -> Iterator[Zicht]:
    """A transaction for a task that somebody started, with the rights that this person has now.

    Raises Geweigerd when the account has been blocked in the meantime.
    """
    medewerker = Medewerker.objects.werkzaam().filter(pk=medewerker_id).first()
    if medewerker is None:
        raise Geweigerd(f"medewerker {medewerker_id}")
    zicht = zicht_van(medewerker, dag)
    with binnen(zicht):
        yield zicht


@contextmanager
def om_te_tellen(zicht: Zicht) -> Iterator[None]:
    """Inside the transaction of somebody who opens no dossiers: those of the gemeente can be counted."""
    with _transactie((Kring.TELLEN, *_geldt.get()[1:]), alleen_lezen=False):
        yield


@contextmanager
def als_systeem(dag: date) -> Iterator[None]:
    """A transaction for a task without a person, such as the nightly reminders: all gemeenten, on purpose. PostgreSQL
    believes this of the worker alone; a web server that says so sees what everybody may see."""
    with _transactie((Kring.SYSTEEM, "", "", "", dag.isoformat()), alleen_lezen=False):
        yield


@contextmanager
def _transactie(waarden: tuple[str, ...], *, alleen_lezen: bool) -> Iterator[None]:
    """Inside another transaction PostgreSQL would keep the settings until its end, so put back what was."""
    genest = connection.in_atomic_block
    vorige = _geldt.set(waarden)
    try:
        with zonder_resten(), transaction.atomic():
            _stel_in(waarden, ALLEEN_LEZEN if alleen_lezen else "")
            yield
    finally:
        _geldt.reset(vorige)
        if genest and not connection.needs_rollback:
            _stel_in(_geldt.get())


def _stel_in(waarden: tuple[str, ...], ook: str = "") -> None:
    with connection.cursor() as cursor:
        cursor.execute(ZET + ook, waarden)
