"""The second lock: every transaction tells PostgreSQL for whom it works, and row-level security keeps to that.

The settings last as long as the transaction (`set_config(..., true)`), so that they cannot survive into the next
request or task on the same connection. A connection that sets nothing sees no row.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction

from bouwstenen.opslag import zonder_resten
from bouwstenen.webrol import PARTNERPAD, PARTNERROL
from toegang.models import Medewerker
from toegang.zicht import Kring, Zicht, zicht_van

INSTELLINGEN = ("zicht.kring", "zicht.gemeente", "zicht.organisatie", "zicht.medewerker", "zicht.dag")
NIETS = ("",) * len(INSTELLINGEN)
# Also in which role, and where it finds its tables; and says what these were. NULL: what they are.
ZET = (
    "SELECT "
    + ", ".join(f"set_config('{naam}', %s, true)" for naam in INSTELLINGEN)
    + ", current_setting('role'), current_setting('search_path')"
    + ", set_config('role', coalesce(%s, current_setting('role')), true)"
    + ", set_config('search_path', coalesce(%s, current_setting('search_path')), true)"
)
ALLEEN_LEZEN = ", set_config('transaction_read_only', 'on', true)"
VOOR_PARTNER = (PARTNERROL, PARTNERPAD)


class Zichtstand(NamedTuple):
    """For whom a transaction works, and the role and search path of this process itself, once they are known."""

    waarden: tuple[str, ...] = NIETS
    eigen: tuple[str, str] | None = None


_geldt: ContextVar[Zichtstand] = ContextVar("geldt", default=Zichtstand())  # noqa: B039  # nothing in it changes


class Geweigerd(Exception):
    """A task works for somebody who may no longer log in."""


@contextmanager
def binnen(zicht: Zicht, *, alleen_lezen: bool = False, kring: Kring | None = None) -> Iterator[None]:
    """A transaction in the name of one visitor; when `alleen_lezen` PostgreSQL refuses every write. `kring` is for a
    page that needs less than the visitor may see."""
    organisatie = str(zicht.organisatie_id or "")
    waarden = (
        str(kring or zicht.kring),
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
    with _transactie((Kring.TELLEN, *_geldt.get().waarden[1:]), alleen_lezen=False):
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
    buiten = _geldt.get()
    vorige = _geldt.set(buiten)
    eigen = buiten.eigen
    try:
        with zonder_resten(), transaction.atomic():
            eigen = _stel_in(Zichtstand(waarden, eigen), ALLEEN_LEZEN if alleen_lezen else "")
            _geldt.set(Zichtstand(waarden, eigen))
            yield
    finally:
        _geldt.reset(vorige)
        if genest and eigen and not connection.needs_rollback:
            _stel_in(Zichtstand(buiten.waarden, eigen))


def _stel_in(stand: Zichtstand, ook: str = "") -> tuple[str, str]:
    """Gives the role and the search path of this process itself."""
    werkt_als = VOOR_PARTNER if stand.waarden[0] == Kring.ORGANISATIE else stand.eigen or (None, None)
    with connection.cursor() as cursor:
        cursor.execute(ZET + ook, (*stand.waarden, *werkt_als))
        *_, rol, pad = cursor.fetchone()[: len(INSTELLINGEN) + 2]
    return stand.eigen or (rol, pad)
