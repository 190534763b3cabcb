"""From declarations to dates, in one statement: PostgreSQL looks up the facts of every client once, and lays every term
beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from django.core.exceptions import EmptyResultSet
from django.db import connection, models

from bouwstenen.databank import voorbereid
from termijnen.declaratie import BIJNA, Duur, Feit, Soort, Termijn

if TYPE_CHECKING:
    from toegang.zicht import Zicht

# Columns of a client that a list of terms shows; the rest of the facts are dates.
PER_KEER = 2000
KOLOMMEN = ("id", "gemeente_id", "dossiernummer", "voornamen", "achternaam", "klantmanager_id", "regime")


class LengteQuerySet(models.QuerySet):
    """Local lengths."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the own gemeente."""
        return self.filter(gemeente_id=zicht.gemeente_id)


class Regel(NamedTuple):
    """One term of one client; `einde` is its last day. Without `start` it cannot be computed yet; without `einde` it
    stands still."""

    statushouder_id: int
    gemeente_id: int
    dossiernummer: str
    voornamen: str
    achternaam: str
    klantmanager_id: int
    code: str
    start: date | None
    zonder_opschorting: date | None
    einde: date | None
    afgedaan_op: date | None
    begin_is: str | None = None  # what the start is for this client, when that can be one of several facts
    uitgesteld_tot: date | None = None  # only as long as what was postponed is this end
    uitgesteld_reden: str | None = None

    @property
    def op(self) -> date | None:
        """The day on which it stands in a list of work: the end, or later when a term of policy was postponed."""
        return max(self.einde, self.uitgesteld_tot) if self.einde and self.uitgesteld_tot else self.einde

    def status(self, vandaag: date) -> str:
        """open, bijna, verlopen or afgedaan."""
        if self.afgedaan_op and self.afgedaan_op <= vandaag:
            return "afgedaan"
        if self.einde is None or self.start is None:
            return "open"
        if self.einde < vandaag:
            return "verlopen"
        return "bijna" if (self.einde - vandaag).days <= BIJNA else "open"


@dataclass(frozen=True)
class Lokaal:
    """What a gemeente decided about the length of one term, from a date on."""

    gemeente_id: int
    code: str
    aantal: int
    van: date


def lokaal_van(termijn: Termijn, lokaal: Sequence[Lokaal]) -> list[Lokaal]:
    """The local lengths of this term, the latest first. Of a statutory term there are none, whatever row there is."""
    eigen = [] if termijn.vast else [een for een in lokaal if een.code == termijn.code]
    return sorted(eigen, key=lambda een: een.van, reverse=True)


class Stelsel:
    """Facts of a client and the terms that follow from them."""

    def __init__(self, client: type[models.Model], feiten: dict[str, Feit], termijnen: Sequence[Termijn]) -> None:
        self.client, self.feiten, self.termijnen = client, feiten, tuple(termijnen)

    def lees(
        self,
        dossiers: Any,
        *,
        lokaal: Sequence[Lokaal],
        vandaag: date,
        alleen_open: bool = False,
        ook_stil: bool = False,
        uiterlijk: date | None = None,
        in_een_keer: bool = False,
    ) -> Iterator[Regel]:
        """The terms of these dossiers (a queryset of statushouders) on `vandaag`, first what is due first.

        `alleen_open` leaves out what is done and what has no end (but with `ook_stil` not what stands still);
        `uiterlijk` what ends later. Rows come from a
        cursor of the server, so that memory does not grow with the number of dossiers; for few dossiers `in_een_keer`
        is twice as fast, as PostgreSQL then knows the statement again.
        """
        try:
            wie, waarden = dossiers.order_by().values("pk").query.sql_with_params()
        except EmptyResultSet:  # Django knows beforehand that nobody is inside zicht
            return
        zoek, vast = self._opzoeken
        waar = _grenzen(alleen_open=alleen_open, ook_stil=ook_stil, uiterlijk=uiterlijk)
        rijen = _alle_rijen(self.termijnen, tuple(lokaal), waar, self._met_woorden)
        opdracht = f"{zoek} IN ({wie})), {self._afleiden} {rijen} ORDER BY einde NULLS LAST, dossiernummer, code"
        with voorbereid() if in_een_keer else connection.chunked_cursor() as cursor:
            cursor.execute(opdracht, [*vast, *waarden, vandaag, uiterlijk])
            while rijen_nu := cursor.fetchmany(PER_KEER):
                yield from map(Regel._make, rijen_nu)

    @cached_property
    def _opzoeken(self) -> tuple[str, tuple[Any, ...]]:
        """The facts that are looked up, `b`, without saying yet of whom; put into words once, as that takes Django
        longer than PostgreSQL needs to find them."""
        gevonden = {naam: feit.expressie for naam, feit in self.feiten.items() if not feit.uit}
        clienten = self.client._default_manager.order_by()
        met_feiten = clienten.annotate(**{f"feit_{naam}": vorm for naam, vorm in gevonden.items()})
        sql, waarden = met_feiten.values_list(*KOLOMMEN, *(f"feit_{naam}" for naam in gevonden)).query.sql_with_params()
        namen = ", ".join([*KOLOMMEN, *gevonden])
        return f"WITH b({namen}) AS MATERIALIZED ({sql} WHERE {self.client._meta.db_table}.id", waarden

    @cached_property
    def _met_woorden(self) -> frozenset[str]:
        """The facts that say per client what they are."""
        return frozenset(naam for naam, feit in self.feiten.items() if feit.welke)

    @cached_property
    def _afleiden(self) -> str:
        """The facts that follow from those, `f`, as code declares them, the day on which is asked, and the last day."""
        afgeleid = "".join(f", {feit.uit} AS {naam}" for naam, feit in self.feiten.items() if feit.uit)
        afgeleid += "".join(f", {self.feiten[naam].welke} AS {naam}_is" for naam in sorted(self._met_woorden))
        dagen = "%s::date AS vandaag, %s::date AS uiterlijk"
        return f"f AS MATERIALIZED (SELECT b.*, {dagen}{afgeleid} FROM b)"  # noqa: S608  # names from our own code


def _grenzen(*, alleen_open: bool, ook_stil: bool, uiterlijk: date | None) -> str:
    stil = "t.einde IS NULL AND t.start IS NOT NULL" if ook_stil else "false"
    waar = ""
    if alleen_open:
        waar += f" AND (t.einde IS NOT NULL OR {stil}) AND (t.afgedaan_op IS NULL OR t.afgedaan_op > f.vandaag)"
    if uiterlijk:
        waar += f" AND (t.einde <= f.uiterlijk OR {stil})"
    return waar


@lru_cache(maxsize=32)
def _alle_rijen(
    termijnen: tuple[Termijn, ...], lokaal: tuple[Lokaal, ...], waar: str, met_woorden: frozenset[str]
) -> str:
    """The rows of every term; the text differs only when a gemeente chose another length."""
    return " UNION ALL ".join(_rijen(termijn, termijnen, lokaal, waar, met_woorden) for termijn in termijnen)


def _rijen(
    termijn: Termijn, alle: Sequence[Termijn], lokaal: Sequence[Lokaal], waar: str, met_woorden: frozenset[str]
) -> str:
    """One term of all clients who have it: code, start, end without suspensions, end, done on, what began, postponed.

    Only declarations, which are code, are put into the text; values are parameters.
    """
    start, zonder, einde = (deel(termijn, alle, lokaal) for deel in (_start, _zonder, _einde))
    afgedaan = f"f.{termijn.afgedaan}::date" if termijn.afgedaan else "NULL::date"
    begin_is = f"f.{termijn.start}_is" if termijn.start in met_woorden else "NULL::text"
    uitstel = f"f.uitstel -> ('{termijn.code} ' || {einde})" if termijn.soort == Soort.BELEID else "NULL::jsonb"
    uitgesteld = f"({uitstel} ->> 'tot')::date AS uitgesteld_tot, {uitstel} ->> 'reden' AS uitgesteld_reden"
    waar += " AND t.einde <= f.vandaag" if termijn.signaal else ""
    waar += " AND (t.einde IS NULL OR t.einde >= f.vandaag)" if termijn.voorbij else ""
    van, tot = _dag(termijn.geldig_van), _dag(termijn.geldig_tot)
    kolommen = ", ".join(f"f.{kolom}" for kolom in KOLOMMEN[:-1])
    return (
        f"(SELECT {kolommen}, t.* FROM f CROSS JOIN LATERAL"  # noqa: S608  # all of it is declared in our own code
        f" (SELECT '{termijn.code}' AS code, {start} AS start, {zonder} AS zonder, {einde} AS einde,"
        f" {afgedaan} AS afgedaan_op, {begin_is} AS begin_is, {uitgesteld}) t"
        f" WHERE ({termijn.geldt}) IS TRUE AND (t.start IS NULL OR t.start >= {van} AND t.start < {tot}){waar})"
    )


def _start(termijn: Termijn, alle: Sequence[Termijn], lokaal: Sequence[Lokaal]) -> str:
    if termijn.na:
        begin = _einde(next(ander for ander in alle if ander.code == termijn.na), alle, lokaal)
    else:
        begin = f"f.{termijn.start}::date"
    return _plus(begin, termijn.vooraf) if termijn.vooraf else begin


def _zonder(termijn: Termijn, alle: Sequence[Termijn], lokaal: Sequence[Lokaal]) -> str:
    """The end as the length alone makes it: that of the gemeente on the day of the start, or else the declared one."""
    start = _start(termijn, alle, lokaal)
    takken = " ".join(
        f"WHEN f.gemeente_id = {een.gemeente_id:d} AND {start} >= {_dag(een.van)}"
        f" THEN {_laatste(start, termijn, termijn.lokaal(een.aantal))}"
        for een in lokaal_van(termijn, lokaal)
    )
    gewoon = _laatste(start, termijn, termijn.duur)
    return f"(CASE {takken} ELSE {gewoon} END)" if takken else gewoon


def _einde(termijn: Termijn, alle: Sequence[Termijn], lokaal: Sequence[Lokaal]) -> str:
    """The end with every suspension and extension; a function looks them up, only for who has any."""
    zonder = _zonder(termijn, alle, lokaal)
    if not termijn.schuift or termijn.na:  # what follows on an end has moved along with it
        return zonder
    start = _start(termijn, alle, lokaal)
    return (
        f"(CASE WHEN f.opgeschort IS NULL THEN {zonder}"
        f" ELSE termijn_einde(f.id, '{termijn.schuift_met or termijn.code}', {start}, {zonder}) END)"
    )


def _laatste(start: str, termijn: Termijn, duur: Duur) -> str:
    """The last day of so long from the start."""
    return f"({_plus(start, duur)} - 1)" if termijn.eerste_telt else _plus(start, duur)


def _plus(datum: str, duur: Duur) -> str:
    """A day of the calendar: a month later is the same day, or the last of a shorter month."""
    return f"({datum} + interval '{duur.aantal:d} {duur.eenheid.value}')::date"


def _dag(dag: date) -> str:
    return f"DATE '{dag.isoformat()}'"
