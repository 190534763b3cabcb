"""After every `migrate`: what web server and worker may do, for themselves and for a partner, is what the files here
say, whatever it was before."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connections, transaction

from bouwstenen.webrol import PARTNERROL, WEBROL, WERKROL
from vught_statushouders.logins import partner, wachters, zicht

MAP = Path(__file__).parent
ROLLEN = {"web": WEBROL, "werker": WERKROL, "partner": PARTNERROL}
WOORDEN = {"l": "SELECT", "t": "INSERT", "w": "UPDATE", "v": "DELETE"}
# Tables without row-level security: logging in has to find somebody before it is known who looks (docs/beveiliging.md).
ZONDER_SLOT = {
    "toegang_gemeente", "toegang_organisatie", "toegang_medewerker", "toegang_waarneming", "toegang_medewerkerevent",
    "toegang_waarnemingevent", "toegang_gemeenteevent", "toegang_organisatieevent", "toegang_groepsrol",
    "toegang_groepsrolevent", "toegang_sessie", "toegang_toestel", "toegang_aanmeldgebeurtenis",
}  # fmt: skip
SLOT = 0x5741_4348  # of two that migrate at once, one waits


class Regel(NamedTuple):
    """What the logins may do with one table (letters of `WOORDEN`) or one function (`x`: call it)."""

    web: str
    werker: str
    partner: str
    eigenaar: str


NIETS = Regel("", "", "", "")
# What this application made itself; an extension keeps its own rights.
EIGEN = """
    SELECT oid::regprocedure::text, proacl::text FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
"""
RECHTEN_NU = """
    SELECT relname, rol, woord FROM pg_class,
      unnest(%s::text[]) rol,
      unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) woord
    WHERE relkind IN ('r', 'v', 'm', 'p') AND relnamespace = 'public'::regnamespace
      AND has_table_privilege(rol, pg_class.oid, woord)
"""
# A row takes its number from a sequence; nobody sets one back.
REEKSEN = """
    SELECT relname, rol, woord, woord = 'UPDATE' FROM pg_class, unnest(%s::text[]) rol,
      unnest(ARRAY['SELECT', 'USAGE', 'UPDATE']) woord
    WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
      AND has_sequence_privilege(rol, pg_class.oid, woord) = (woord = 'UPDATE')
"""


def lees(bestand: str) -> dict[str, Regel]:
    """A file of this folder: a name and four words a line, `-` for nothing; what follows a `#` is for people."""
    regels = (MAP / bestand).read_text(encoding="utf-8").splitlines()
    delen = (regel.split("#")[0].rsplit(maxsplit=4) for regel in regels)
    return {naam: Regel(*("" if deel == "-" else deel for deel in rest)) for naam, *rest in filter(None, delen)}


def bewaking() -> tuple[list[wachters.Wachter], list[str]]:
    """Every guard that there has to be, and what else the files ask for."""
    historie = [tabel for tabel in lees("tabellen.txt") if tabel.endswith("event")]
    deze, rest = wachters.lees(historie)
    return [*deze, *zicht.lees(historie)], rest


def herstel(using: str) -> list[str]:
    """Makes roles, guards and rights as they are written here. Returns what stood in no file and was removed. Raises
    DatabaseError for an owner who may not."""
    verbinding = connections[using]
    with transaction.atomic(using=using), verbinding.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])
        deze, rest = bewaking()
        for opdracht in rest:  # roles first
            cursor.execute(opdracht)
        weg = wachters.zet(cursor, deze)
        zicht.zet_aan(cursor, deze)
        tabellen = lees("tabellen.txt")
        for opdracht in [*_tabellen(cursor, tabellen), *_reeksen(cursor), *_functies(cursor, lees("functies.txt"))]:
            cursor.execute(opdracht)
        partner.maak(cursor, {tabel: regel.partner for tabel, regel in tabellen.items()})
        database = verbinding.ops.quote_name(verbinding.settings_dict["NAME"])
        cursor.execute(f"REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC")
    return weg


def afwijkingen(using: str) -> list[str]:
    """What `herstel` would have to put right in the rights of web server and worker; changes nothing."""
    with connections[using].cursor() as cursor:
        return [*_tabellen(cursor, lees("tabellen.txt")), *_functies(cursor, lees("functies.txt"))]


def _tabellen(cursor: Any, gewild: Mapping[str, Regel]) -> Iterator[str]:
    """Gives what is missing and takes what is too much, also of a table that no line speaks of."""
    cursor.execute("SELECT relname FROM pg_class WHERE relkind IN ('r', 'v') AND relnamespace = 'public'::regnamespace")
    tabellen = {naam for (naam,) in cursor.fetchall()}
    cursor.execute(RECHTEN_NU, [list(ROLLEN.values())])
    nu = set(cursor.fetchall())
    straks = {
        (tabel, ROLLEN[login], WOORDEN[letter])
        for tabel, regel in gewild.items()
        for login in ROLLEN
        for letter in getattr(regel, login)
        if tabel in tabellen and (login, letter) != ("partner", "l")  # that one reads columns: `partner.py`
    }
    yield from (f"REVOKE {woord} ON {tabel} FROM {rol}" for tabel, rol, woord in sorted(nu - straks))
    yield from (f"GRANT {woord} ON {tabel} TO {rol}" for tabel, rol, woord in sorted(straks - nu))


def _reeksen(cursor: Any) -> Iterator[str]:
    cursor.execute(REEKSEN, [list(ROLLEN.values())])
    for reeks, rol, woord, teveel in cursor.fetchall():
        yield (
            f"REVOKE {woord} ON SEQUENCE {reeks} FROM {rol}"
            if teveel
            else f"GRANT {woord} ON SEQUENCE {reeks} TO {rol}"
        )


def _functies(cursor: Any, gewild: Mapping[str, Regel]) -> Iterator[str]:
    """PostgreSQL gives every new function to everybody; a trigger needs no right to call its own."""
    cursor.execute(EIGEN)
    for functie, rechten in cursor.fetchall():
        rollen = [ROLLEN[login] for login in ROLLEN if getattr(gewild.get(functie, NIETS), login)]
        nu = {rol for rol in ROLLEN.values() if rechten and f"{rol}=X" in rechten}
        if rechten is None or "{=X" in rechten or ",=X" in rechten or nu != set(rollen):
            yield f"REVOKE ALL ON FUNCTION {functie} FROM PUBLIC, {', '.join(ROLLEN.values())}"
            yield from (f"GRANT EXECUTE ON FUNCTION {functie} TO {rol}" for rol in rollen)


def voor_migratie(*, using: str, plan: Sequence[Any], **extra: Any) -> None:
    """A migration that changes a column is not held up by a view on it; until `na_migratie` partners wait."""
    if plan:
        with connections[using].cursor() as cursor:
            cursor.execute(partner.WEG)


def na_migratie(*, using: str, **extra: Any) -> None:
    """For the signal of Django, which emptying a test database gives too: that has no plan, and takes no rights."""
    if "plan" in extra:
        weg = herstel(using)
        if weg and extra["verbosity"]:
            extra["stdout"].write("Weggehaald, want het staat in geen bestand:\n  " + "\n  ".join(weg) + "\n")
