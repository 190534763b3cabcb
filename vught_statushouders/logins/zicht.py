"""Row-level security as `zicht.ini` has it: of each table its policies, made like the other guards."""

from collections.abc import Collection, Iterator, Mapping
from configparser import RawConfigParser
from pathlib import Path
from typing import Any

from vught_statushouders.logins.wachters import Sleutel, Wachter

BESTAND = Path(__file__).with_name("zicht.ini")
NAAM = "vught_statushouders/logins/zicht.ini"
SOORT, NIEUW = "soort", " nieuw "
# History without row-level security, as the tables that it is of: they are read before it is known who looks.
ZONDER = {"toegang_gemeenteevent", "toegang_groepsrolevent", "toegang_medewerkerevent", "toegang_organisatieevent",
          "toegang_waarnemingevent"}  # fmt: skip


def lees(historie: Collection[str]) -> list[Wachter]:
    """The policies of every table, those of history included."""
    bestand = RawConfigParser()
    bestand.read(BESTAND, encoding="utf-8")
    woorden, opdrachten = dict(bestand["woorden"]), dict(bestand["opdrachten"])
    tabellen = {naam: dict(bestand[naam]) for naam in bestand.sections() if "_" in naam}
    tabellen |= {tabel: {SOORT: "historie"} for tabel in historie if tabel not in ZONDER}
    return [
        Wachter(Sleutel("POLICY", naam, tabel), _opdracht(opdrachten, tabel, naam, regel), NAAM)
        for tabel, eigen in tabellen.items()
        for naam, regel in _regels(bestand, woorden, eigen)
    ]


def _regels(bestand: RawConfigParser, woorden: dict[str, str], eigen: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What the kind of table says, and what the table says otherwise or besides; its other words explain those."""
    soort = eigen.get(SOORT)
    alle = {**(dict(bestand[f"soort {soort}"]) if soort else {}), **eigen}
    kent = {**woorden, **eigen}
    for naam, regel in alle.items():
        if naam != SOORT and regel.split()[0] in bestand["opdrachten"]:
            yield naam, _uitgeschreven(regel, kent)


def _uitgeschreven(regel: str, kent: Mapping[str, str]) -> str:
    """With every word between braces explained; an explanation may have such words itself."""
    while "{" in regel:
        regel = regel.format_map(kent)
    return " ".join(regel.split())


def _opdracht(opdrachten: Mapping[str, str], tabel: str, naam: str, regel: str) -> str:
    wat, _, wie = regel.partition(" ")
    wie, _, nieuw = wie.partition(NIEUW)
    deel = {"tabel": tabel, "naam": naam, "wie": wie, "nieuw": nieuw or wie}
    return f"{opdrachten['weg']}\n{opdrachten[wat]}".format_map(deel)


def zet_aan(cursor: Any, gewild: Collection[Wachter]) -> None:
    """A policy does nothing on a table without row-level security."""
    cursor.execute(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND NOT relrowsecurity"
        " AND relname = ANY (%s)",
        [sorted({een.sleutel.tabel for een in gewild if een.sleutel.soort == "POLICY"})],
    )
    for (tabel,) in cursor.fetchall():
        cursor.execute(f"ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY")
