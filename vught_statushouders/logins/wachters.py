"""The guards: every own function and trigger of PostgreSQL as a `wachters.sql` has it, and no other one.

What was put into the database bears a stamp: the file, and a hash of its text and of what PostgreSQL made of it. So
only what differs is made again, whether the text changed or somebody changed it by hand.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from django.apps import apps
from django.conf import settings

# A statement, with the comment above it. A semicolon inside a comment, a text or the body of a function ends nothing.
OPDRACHT = re.compile(r"(?:--[^\n]*|'(?:[^']|'')*'|\$\$.*?\$\$|[^;])++;", re.DOTALL)
COMMENTAAR = re.compile(r"--[^\n]*\n|\s+")
FUNCTIE = re.compile(r"CREATE OR REPLACE FUNCTION (?P<naam>\w+)")
TRIGGER = re.compile(r"CREATE (?:OR REPLACE|CONSTRAINT) TRIGGER (?P<naam>\w+)\s.*?\bON (?P<tabel>\w+)", re.DOTALL)
WEG = re.compile(r"DROP TRIGGER IF EXISTS")
ELKE_HISTORIE = "ELKE_HISTORIE"

# What models generate (django-pgtrigger) and what an extension brought is not ours.
EIGEN = r"""
    SELECT proname, '', oid::bigint, 'FUNCTION ' || oid::regprocedure, pg_get_functiondef(oid),
        obj_description(oid, 'pg_proc')
    FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proname NOT LIKE 'pgtrigger\_%'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    UNION ALL
    SELECT tgname, relname, pg_trigger.oid::bigint, format('TRIGGER %I ON %I', tgname, relname),
        pg_get_triggerdef(pg_trigger.oid) || tgenabled::text, obj_description(pg_trigger.oid, 'pg_trigger')
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgname NOT LIKE 'pgtrigger\_%'
"""


class Wachter(NamedTuple):
    """A function (without `tabel`) or a trigger on a table, as a file has it. One name is one function."""

    naam: str
    tabel: str
    tekst: str
    bestand: str

    def stempel(self, gemaakt: str) -> str:
        som = hashlib.sha256(f"{self.tekst}\0{gemaakt}".encode()).hexdigest()
        return f"{self.bestand} {som[:20]}"


class Gemaakt(NamedTuple):
    """One of them as PostgreSQL has it; `wat` is how a statement names it."""

    naam: str
    tabel: str
    oid: int
    wat: str
    tekst: str
    stempel: str | None


def bestanden() -> dict[str, str]:
    """The text of every subject's file; that of a lower floor comes first, because a higher one builds on it."""
    hoogste_eerst = [Path(apps.get_app_config(app).path) for app in settings.HUIS]
    paden = [pad for map_ in reversed(hoogste_eerst) for pad in sorted(map_.rglob("wachters.sql"))]
    return {pad.relative_to(settings.BASE_DIR).as_posix(): pad.read_text(encoding="utf-8") for pad in paden}


def opdrachten(tekst: str) -> Iterator[str]:
    """The statements of a file, without the comments above; with a trigger that cannot be replaced, its removal."""
    weg = ""
    for treffer in OPDRACHT.finditer(tekst):
        opdracht = weg + treffer[0][_begin(treffer[0]) :]
        weg = f"{opdracht}\n" if WEG.match(opdracht) and not weg else ""
        if not weg:
            yield opdracht


def _begin(opdracht: str) -> int:
    plek = 0
    while voor := COMMENTAAR.match(opdracht, plek):
        plek = voor.end()
    return plek


def lees(historie: Collection[str]) -> tuple[list[Wachter], list[str]]:
    """The guards of all files, those of history for each of its tables, and what else the files ask for."""
    gewild: list[Wachter] = []
    rest: list[str] = []
    for bestand, tekst in bestanden().items():
        for opdracht in opdrachten(tekst):
            deel = _deel(opdracht)
            if deel is None:
                rest.append(opdracht)
            elif deel[1] == ELKE_HISTORIE:
                gewild += [
                    Wachter(deel[0], tabel, opdracht.replace(ELKE_HISTORIE, tabel), bestand) for tabel in historie
                ]
            else:
                gewild.append(Wachter(*deel, opdracht, bestand))
    return gewild, rest


def _deel(opdracht: str) -> tuple[str, str] | None:
    """The name of the guard that this makes, and its table."""
    if functie := FUNCTIE.match(opdracht):
        return functie["naam"], ""
    if trigger := TRIGGER.search(opdracht):
        return trigger["naam"], trigger["tabel"]
    return None


def gemaakt(cursor: Any) -> list[Gemaakt]:
    """What there is now."""
    cursor.execute(EIGEN)
    return [Gemaakt(*rij) for rij in cursor.fetchall()]


def verschil(gewild: Iterable[Wachter], nu: Iterable[Gemaakt]) -> list[Wachter]:
    """What has to be made, or made again."""
    stempels: dict[tuple[str, str], list[tuple[str, str | None]]] = defaultdict(list)
    for een in nu:
        stempels[een.naam, een.tabel].append((een.tekst, een.stempel))
    return [een for een in gewild if not _staat_er(een, stempels[een.naam, een.tabel])]


def _staat_er(een: Wachter, stempels: list[tuple[str, str | None]]) -> bool:
    return len(stempels) == 1 and stempels[0][1] == een.stempel(stempels[0][0])


def zet(cursor: Any, gewild: list[Wachter]) -> list[str]:
    """Makes what differs and removes what stands in no file. Returns what was removed.

    What nobody can read in a file may be a way around all the others; whoever wants a function or trigger of their own
    makes it in another schema.
    """
    voor = gemaakt(cursor)
    nodig = verschil(gewild, voor)
    namen = {(een.naam, een.tabel) for een in gewild}
    teveel = [een for een in voor if (een.naam, een.tabel) not in namen]
    _weg(cursor, [een for een in teveel if een.tabel])
    for een in sorted(nodig, key=lambda een: bool(een.tabel)):  # functions first: a trigger calls one
        cursor.execute(een.tekst)
    _weg(cursor, [een for een in teveel if not een.tabel])
    if nodig:
        _weg(cursor, _vervangen(voor, gemaakt(cursor)))
        _stempel(cursor, nodig)
    return [een.wat for een in teveel]


def _vervangen(voor: list[Gemaakt], na: list[Gemaakt]) -> list[Gemaakt]:
    """Functions of before that were given other arguments: PostgreSQL keeps both."""
    oud = {een.oid for een in voor}
    dubbel = {naam for naam, aantal in Counter(een.naam for een in na if not een.tabel).items() if aantal > 1}
    return [een for een in na if een.naam in dubbel and not een.tabel and een.oid in oud]


def _weg(cursor: Any, deze: Iterable[Gemaakt]) -> None:
    for een in deze:
        cursor.execute(f"DROP {een.wat}")


def _stempel(cursor: Any, deze: list[Wachter]) -> None:
    nu = {(een.naam, een.tabel): een for een in gemaakt(cursor)}
    for een in deze:
        gevonden = nu[een.naam, een.tabel]
        cursor.execute(f"COMMENT ON {gevonden.wat} IS '{een.stempel(gevonden.tekst)}'")
