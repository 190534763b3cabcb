"""How a guard is taken away, and put back: a trigger or a policy goes, a function does nothing any more."""

import re
from typing import Any

from vught_statushouders.logins.wachters import Wachter

# A refusal by name, by constraint or in words; and the tables that it speaks of.
WOORD = re.compile(r"'([^']{5,})'|\b(\w+_\w+)\b")
OVERAL = {"statushouder_id", "dossier_statushouder", "check_violation", "gemeente_id", "check", "public", "pg_temp"}
NIETS = {"trigger": "RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;", "void": "RETURN;"}
FUNCTIE = """
    SELECT pg_get_function_arguments(oid), pg_get_function_result(oid), proretset, prosecdef
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = %s
"""


def weg(cursor: Any, een: Wachter) -> list[str]:
    """What takes it away."""
    soort, naam, tabel = een.sleutel
    if soort != "FUNCTION":
        return [f"DROP {soort} {naam} ON {tabel}"]
    cursor.execute(FUNCTIE, [naam])
    argumenten, uitkomst, rijen, eigenaar = cursor.fetchone()
    doet = NIETS.get(uitkomst) or ("RETURN;" if rijen else "RETURN NULL;")
    als = "SECURITY DEFINER" if eigenaar else ""
    return [
        f"CREATE OR REPLACE FUNCTION {naam}({argumenten}) RETURNS {uitkomst} LANGUAGE plpgsql {als}"
        f" AS $$ BEGIN {doet} END $$"
    ]


def terug(een: Wachter) -> list[str]:
    """What puts it back: what its file has."""
    return [een.tekst]


def woorden(een: Wachter, alle: list[Wachter]) -> list[str]:
    """By which a test that is about it is known: those of the guard, of what it calls, and of what calls it."""
    teksten = [een.tekst, *(andere.tekst for andere in alle if _roept(een, andere) or _roept(andere, een))]
    gevonden = {woord for tekst in teksten for paar in WOORD.findall(tekst) for woord in paar if woord}
    gevonden |= {woord.split("_", 1)[-1] for woord in gevonden if re.fullmatch(r"\w+_\w+", woord)}
    return sorted(woord for woord in gevonden - OVERAL if len(woord) > 4)


def _roept(een: Wachter, andere: Wachter) -> bool:
    return andere.sleutel.soort == "FUNCTION" and andere is not een and f"{andere.sleutel.naam}(" in een.tekst
