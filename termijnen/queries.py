"""From declarations to dates, in one statement: PostgreSQL looks up the facts of every client once, and lays every term
beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.core.exceptions import EmptyResultSet
from django.db import connection, models

from termijnen.declaratie import BIJNA, Duur, Feit, Termijn

if TYPE_CHECKING:
    from toegang.zicht import Zicht

# Columns of a client that a list of terms shows; the rest of the facts are dates.
KOLOMMEN = ("id", "gemeente_id", "dossiernummer", "voornamen", "achternaam", "klantmanager_id", "regime")


class LengteQuerySet(models.QuerySet):
    """Local lengths."""

    def zichtbaar_voor(self, zicht: "Zicht") -> Self:
        """Those of the own gemeente."""
        return self.filter(gemeente_id=zicht.gemeente_id)


@dataclass(frozen=True)
class Regel:
    """One term of one client. Without `start` it cannot be computed yet; without `einde` it stands still."""

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


def lees(
    dossiers: Any,
    *,
    feiten: dict[str, Feit],
    termijnen: Sequence[Termijn],
    lokaal: Sequence[Lokaal],
    vandaag: date,
    alleen_open: bool = False,
    uiterlijk: date | None = None,
    per_keer: int = 2000,
) -> Iterator[Regel]:
    """The terms of these dossiers (a queryset of statushouders) on `vandaag`, first what is due first.

    `alleen_open` leaves out what is done and what cannot be computed; `uiterlijk` what ends later. Rows come from a
    cursor of the server, `per_keer` at a time: memory does not grow with the number of dossiers.
    """
    try:
        sql, waarden = _opdracht(dossiers, feiten, termijnen, lokaal, vandaag)
    except EmptyResultSet:  # Django knows beforehand that nobody is inside zicht
        return
    waar, grens = _grenzen(vandaag if alleen_open else None, uiterlijk)
    opdracht = f"{sql}{waar} ORDER BY einde NULLS LAST, dossiernummer, code"
    with connection.chunked_cursor() as cursor:
        cursor.execute(opdracht, [*waarden, *grens])
        while rijen := cursor.fetchmany(per_keer):
            for rij in rijen:
                yield Regel(*rij)


def _grenzen(open_op: date | None, uiterlijk: date | None) -> tuple[str, list[date]]:
    delen, waarden = ["geldt"], []
    if open_op:
        delen.append("einde IS NOT NULL AND (afgedaan_op IS NULL OR afgedaan_op > %s)")
        waarden.append(open_op)
    if uiterlijk:
        delen.append("einde <= %s")
        waarden.append(uiterlijk)
    return f" WHERE {' AND '.join(delen)}", waarden


def _opdracht(
    dossiers: Any, feiten: dict[str, Feit], termijnen: Sequence[Termijn], lokaal: Sequence[Lokaal], vandaag: date
) -> tuple[str, list[Any]]:
    """The facts once per client, and beside each the terms."""
    gevonden = {naam: feit.expressie for naam, feit in feiten.items() if not feit.uit}
    met_feiten = dossiers.order_by().annotate(**{f"feit_{naam}": vorm for naam, vorm in gevonden.items()})
    basis, waarden = met_feiten.values_list(*KOLOMMEN, *(f"feit_{naam}" for naam in gevonden)).query.sql_with_params()
    afgeleid = "".join(f", {feit.uit} AS {naam}" for naam, feit in feiten.items() if feit.uit)
    rijen = ", ".join(_rij(termijn, termijnen, lokaal) for termijn in termijnen)
    persoon = ", ".join(f"f.{kolom}" for kolom in KOLOMMEN)
    return (
        f"WITH b({', '.join([*KOLOMMEN, *gevonden])}) AS MATERIALIZED ({basis}),"  # noqa: S608  # text is code, values are parameters
        f" f AS MATERIALIZED (SELECT b.*, {_dag(vandaag)} AS vandaag{afgeleid} FROM b)"
        " SELECT id, gemeente_id, dossiernummer, voornamen, achternaam, klantmanager_id,"
        " code, start, zonder, einde, afgedaan_op FROM ("
        f"SELECT {persoon}, t.* FROM f CROSS JOIN LATERAL (VALUES {rijen})"
        " AS t(code, start, zonder, einde, afgedaan_op, geldt)) termijnen",
        list(waarden),
    )


def _rij(termijn: Termijn, alle: Sequence[Termijn], lokaal: Sequence[Lokaal]) -> str:
    """One term as a row of SQL: code, start, end without suspensions, end, done on, and whether it exists."""
    start, zonder = _start(termijn, alle, lokaal), _zonder(termijn, alle, lokaal)
    afgedaan = f"f.{termijn.afgedaan}::date" if termijn.afgedaan else "NULL::date"
    geldig = f"({start} IS NULL OR ({start} >= {_dag(termijn.geldig_van)} AND {start} < {_dag(termijn.geldig_tot)}))"
    return (
        f"('{termijn.code}', {start}, {zonder}, {_einde(termijn, alle, lokaal)}, {afgedaan},"
        f" (({termijn.geldt}) IS TRUE AND {geldig}))"
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
        f" THEN {_plus(start, termijn.lokaal(een.aantal))}"
        for een in lokaal_van(termijn, lokaal)
    )
    gewoon = _plus(start, termijn.duur)
    return f"(CASE {takken} ELSE {gewoon} END)" if takken else gewoon


def _einde(termijn: Termijn, alle: Sequence[Termijn], lokaal: Sequence[Lokaal]) -> str:
    """The end with every suspension and extension; a function looks them up, only for who has any."""
    zonder = _zonder(termijn, alle, lokaal)
    if not termijn.schuift or termijn.na:  # what follows on an end has moved along with it
        return zonder
    start = _start(termijn, alle, lokaal)
    return (
        f"(CASE WHEN f.opgeschort IS NULL THEN {zonder}"
        f" ELSE termijn_einde(f.id, '{termijn.code}', {start}, {zonder}) END)"
    )


def _plus(datum: str, duur: Duur) -> str:
    """A day of the calendar: a month later is the same day, or the last of a shorter month."""
    return f"({datum} + interval '{duur.aantal:d} {duur.eenheid.value}')::date"


def _dag(dag: date) -> str:
    return f"DATE '{dag.isoformat()}'"
