"""The guards: every own function, trigger and policy of PostgreSQL as a `wachters.sql` has it, and no other one.

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
MAAKT = re.compile(
    r"CREATE (?:OR REPLACE |CONSTRAINT )?(?P<soort>FUNCTION|TRIGGER|POLICY) (?P<naam>\w+)(?:\s.*?\bON (?P<tabel>\w+))?",
    re.DOTALL,
)
WEG = re.compile(r"DROP (TRIGGER|POLICY) IF EXISTS")
ELKE_HISTORIE = "ELKE_HISTORIE"

# What models generate (django-pgtrigger) and what an extension brought is not ours.
EIGEN = r"""
    SELECT 'FUNCTION', proname, '', oid::bigint, oid::regprocedure::text, pg_get_functiondef(oid),
        obj_description(oid, 'pg_proc')
    FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind = 'f' AND proname NOT LIKE 'pgtrigger\_%'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
    UNION ALL
    SELECT 'TRIGGER', tgname, relname, pg_trigger.oid::bigint, format('%I ON %I', tgname, relname),
        pg_get_triggerdef(pg_trigger.oid) || tgenabled::text, obj_description(pg_trigger.oid, 'pg_trigger')
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = 'public'::regnamespace AND NOT tgisinternal AND tgname NOT LIKE 'pgtrigger\_%'
    UNION ALL
    SELECT 'POLICY', polname, relname, pg_policy.oid::bigint, format('%I ON %I', polname, relname),
        concat_ws(' ', polcmd, polpermissive, polroles, pg_get_expr(polqual, polrelid), 'CHECK',
            pg_get_expr(polwithcheck, polrelid)), obj_description(pg_policy.oid, 'pg_policy')
    FROM pg_policy JOIN pg_class ON pg_class.oid = polrelid
    WHERE relnamespace = 'public'::regnamespace
"""


class Sleutel(NamedTuple):
    """Which guard: a trigger and a policy are one of a table, and one name is one function."""

    soort: str
    naam: str
    tabel: str


class Wachter(NamedTuple):
    """As a file has it."""

    sleutel: Sleutel
    tekst: str
    bestand: str

    def stempel(self, gemaakt: str) -> str:
        som = hashlib.sha256(f"{self.tekst}\0{gemaakt}".encode()).hexdigest()
        return f"{self.bestand} {som[:20]}"


class Gemaakt(NamedTuple):
    """As PostgreSQL has it; `wat` is what a statement calls it, such as a function with its arguments."""

    sleutel: Sleutel
    oid: int
    wat: str
    tekst: str
    stempel: str | None

    def __str__(self) -> str:
        return f"{self.sleutel.soort} {self.wat}"


def bestanden() -> dict[str, str]:
    """The text of every subject's file; that of a lower floor comes first, because a higher one builds on it."""
    hoogste_eerst = [Path(apps.get_app_config(app).path) for app in settings.HUIS]
    paden = [pad for map_ in reversed(hoogste_eerst) for pad in sorted(map_.rglob("wachters.sql"))]
    return {pad.relative_to(settings.BASE_DIR).as_posix(): pad.read_text(encoding="utf-8") for pad in paden}


def opdrachten(tekst: str) -> Iterator[str]:
    """The statements of a file, without the comments above; with what cannot be replaced, its removal."""
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
            maakt = MAAKT.search(opdracht)
            if not maakt or opdracht.startswith("DO "):
                rest.append(opdracht)
                continue
            tabellen = historie if maakt["tabel"] == ELKE_HISTORIE else [_tabel(maakt)]
            gewild += [
                Wachter(Sleutel(maakt["soort"], maakt["naam"], tabel), opdracht.replace(ELKE_HISTORIE, tabel), bestand)
                for tabel in tabellen
            ]
    return gewild, rest


def _tabel(maakt: re.Match[str]) -> str:
    return "" if maakt["soort"] == "FUNCTION" else maakt["tabel"]


def gemaakt(cursor: Any) -> list[Gemaakt]:
    """What there is now."""
    cursor.execute(EIGEN)
    return [Gemaakt(Sleutel(*rij[:3]), *rij[3:]) for rij in cursor.fetchall()]


def verschil(gewild: Iterable[Wachter], nu: Iterable[Gemaakt]) -> list[Wachter]:
    """What has to be made, or made again."""
    er: dict[Sleutel, list[Gemaakt]] = defaultdict(list)
    for een in nu:
        er[een.sleutel].append(een)
    return [een for een in gewild if [deze.stempel for deze in er[een.sleutel]] != _stempels(een, er[een.sleutel])]


def _stempels(een: Wachter, er: list[Gemaakt]) -> list[str | None]:
    """What the one that there is has to bear."""
    return [een.stempel(er[0].tekst if er else "")]


def zet(cursor: Any, gewild: list[Wachter]) -> list[str]:
    """Makes what differs and removes what stands in no file. Returns what was removed.

    What nobody can read in a file may be a way around all the others; whoever wants a function or trigger of their own
    makes it in another schema.
    """
    voor = gemaakt(cursor)
    nodig = verschil(gewild, voor)
    sleutels = {een.sleutel for een in gewild}
    teveel = [een for een in voor if een.sleutel not in sleutels]
    _weg(cursor, [een for een in teveel if een.sleutel.tabel])
    for een in sorted(nodig, key=lambda een: een.sleutel.soort):  # functions first: the others call them
        cursor.execute(een.tekst)
    _weg(cursor, [een for een in teveel if not een.sleutel.tabel])
    if nodig:
        _weg(cursor, _vervangen(voor, gemaakt(cursor)))
        _stempel(cursor, nodig)
    return [str(een) for een in teveel]


def _vervangen(voor: list[Gemaakt], na: list[Gemaakt]) -> list[Gemaakt]:
    """Functions of before that were given other arguments: PostgreSQL keeps both."""
    oud = {een.oid for een in voor}
    dubbel = {sleutel for sleutel, aantal in Counter(een.sleutel for een in na).items() if aantal > 1}
    return [een for een in na if een.sleutel in dubbel and een.oid in oud]


def _weg(cursor: Any, deze: Iterable[Gemaakt]) -> None:
    for een in deze:
        cursor.execute(f"DROP {een}")


def _stempel(cursor: Any, deze: list[Wachter]) -> None:
    nu = {een.sleutel: een for een in gemaakt(cursor)}
    for een in deze:
        gevonden = nu[een.sleutel]
        cursor.execute(f"COMMENT ON {gevonden} IS '{een.stempel(gevonden.tekst)}'")
