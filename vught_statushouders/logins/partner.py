"""What a partner can read, column by column: a right on what comes with every row, and for the rest a view.

The role of a partner finds its tables in the schema `partner` first. A view there, of the name of its table, shows a
column while its part is shared, and keeps empty what a partner never sees; whoever names the table itself is refused
those columns. The views belong to a role that nobody works in, and that row-level security holds as it holds the
visitor.
"""

from collections.abc import Iterator, Mapping
from configparser import ConfigParser
from pathlib import Path
from typing import Any, NamedTuple

from bouwstenen.webrol import PARTNERKIJK, PARTNERMAP, PARTNERROL

BESTAND = Path(__file__).with_name("kolommen.ini")
ALTIJD, NOOIT = "altijd", "nooit"
Kolommen = dict[str, list[str]]  # `altijd`, a part or `nooit` → its columns

SOORTEN = """
    SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
    WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum
"""
RECHTEN_NU = """
    SELECT relname::text, attname::text FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm') AND attnum > 0
        AND NOT attisdropped AND has_column_privilege(%s, attrelid, attnum, 'SELECT')
"""
WEG = f"DROP SCHEMA IF EXISTS {PARTNERMAP} CASCADE"


class Dossierkolom(NamedTuple):
    """Which column says of which dossier a row is, and the function that knows what of that is shared."""

    kolom: str
    functie: str


def lees_kolommen() -> dict[str, Kolommen]:
    """Table → what a partner sees of it."""
    bestand = ConfigParser()
    bestand.read(BESTAND, encoding="utf-8")
    return {
        tabel: {deel: kolommen.split() for deel, kolommen in bestand[tabel].items()} for tabel in bestand.sections()
    }


def heeft_beeld(kolommen: Kolommen, mag: str) -> bool:
    """Whether a view stands in for the table: where a column can be empty. What a partner writes in, has none."""
    return mag == "l" and set(kolommen) != {ALTIJD}


def maak(cursor: Any, mogen: Mapping[str, str]) -> None:
    """Rights and views as they are written; `mogen` says of each table what a partner may do with it."""
    kolommen = {tabel: delen for tabel, delen in lees_kolommen().items() if _bestaat(cursor, tabel)}
    for opdracht in [*_rechten(cursor, kolommen), *_map(kolommen)]:
        cursor.execute(opdracht)
    cursor.execute(f"SET LOCAL ROLE {PARTNERKIJK}")
    for tabel, delen in kolommen.items():
        if heeft_beeld(delen, mogen.get(tabel, "")):
            cursor.execute(_beeld(cursor, tabel, delen))
            cursor.execute(f"GRANT SELECT ON {PARTNERMAP}.{tabel} TO {PARTNERROL}")
    cursor.execute("SET LOCAL ROLE NONE")
    cursor.execute(f"REVOKE CREATE ON SCHEMA {PARTNERMAP} FROM {PARTNERKIJK}")


def _bestaat(cursor: Any, tabel: str) -> bool:
    cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [f"public.{tabel}"])
    return bool(cursor.fetchone()[0])


def _rechten(cursor: Any, kolommen: Mapping[str, Kolommen]) -> Iterator[str]:
    cursor.execute(RECHTEN_NU, [PARTNERROL])
    nu = set(cursor.fetchall())
    straks = {(tabel, kolom) for tabel, delen in kolommen.items() for kolom in delen[ALTIJD]}
    for tabel, kolom in sorted(nu - straks):
        yield f"REVOKE SELECT ({kolom}) ON {tabel} FROM {PARTNERROL}"  # noqa: S608  # names of our own
    for tabel, kolom in sorted(straks - nu):
        yield f"GRANT SELECT ({kolom}) ON {tabel} TO {PARTNERROL}"


def _map(kolommen: Mapping[str, Kolommen]) -> Iterator[str]:
    yield WEG
    yield f"CREATE SCHEMA {PARTNERMAP}"
    yield f"GRANT USAGE ON SCHEMA {PARTNERMAP} TO {PARTNERROL}"
    yield f"GRANT USAGE, CREATE ON SCHEMA {PARTNERMAP} TO {PARTNERKIJK}"
    yield f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {PARTNERKIJK}"
    yield f"GRANT SELECT ON {', '.join(kolommen)} TO {PARTNERKIJK}"


def _beeld(cursor: Any, tabel: str, delen: Kolommen) -> str:
    cursor.execute(SOORTEN, [f"public.{tabel}"])
    soorten = dict(cursor.fetchall())
    per_kolom = {kolom: deel for deel, kolommen in delen.items() for kolom in kolommen}
    sleutel = _sleutel(tabel, soorten)
    stukken = [_kolom(naam, soort, per_kolom.get(naam, NOOIT), sleutel) for naam, soort in soorten.items()]
    return f"CREATE VIEW {PARTNERMAP}.{tabel} AS SELECT {', '.join(stukken)} FROM public.{tabel}"  # noqa: S608  # names of our own


def _sleutel(tabel: str, soorten: Mapping[str, str]) -> Dossierkolom:
    if tabel == "dossier_statushouder":
        return Dossierkolom("id", "zicht_gedeeld")
    if "statushouder_id" in soorten:
        return Dossierkolom("statushouder_id", "zicht_gedeeld")
    return Dossierkolom("huishouden_id", "zicht_gedeelde_gezinnen")


def _kolom(naam: str, soort: str, deel: str, sleutel: Dossierkolom) -> str:
    if deel == ALTIJD:
        return naam
    if deel == NOOIT:
        return f"NULL::{soort} AS {naam}"
    return f"CASE WHEN {sleutel.kolom} IN (SELECT {sleutel.functie}('{deel}')) THEN {naam} END AS {naam}"
