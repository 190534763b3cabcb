"""Writing in the security log. The database keeps the same in its history and its read log; this one can leave the
machine, and be kept where nobody who works here can reach it."""

import logging
from collections.abc import Mapping, Sequence
from functools import partial

from django.db import transaction

from toegang.beveiliging.keuzes import VELDEN
from toegang.zicht import Zicht

logboek = logging.getLogger("beveiliging")
MEESTE = 50  # dossiers in one line; the read log has them all
Waarde = int | str | Sequence[str] | None


def meld(gebeurtenis: str, *, door: Zicht | None, **wat: Waarde) -> None:
    """One line about what was done, once it has really been done: nothing of what is rolled back.

    Raises ValueError for a field that is not for this log.
    """
    transaction.on_commit(partial(_schrijf, gebeurtenis, _regel(gebeurtenis, door, wat)))


def meld_meteen(gebeurtenis: str, *, door: Zicht | None, **wat: Waarde) -> None:
    """One line about what has to be known however this ends."""
    _schrijf(gebeurtenis, _regel(gebeurtenis, door, wat))


def _regel(gebeurtenis: str, door: Zicht | None, wat: Mapping[str, Waarde]) -> dict[str, Waarde]:
    if vreemd := set(wat) - VELDEN:
        raise ValueError(f"Niet voor het beveiligingslog: {sorted(vreemd)}")
    wie: dict[str, Waarde] = {"door": door.medewerker_id, "gemeente": door.gemeente_id} if door else {}
    gezegd = {naam: waarde for naam, waarde in wat.items() if waarde is not None}
    return {"gebeurtenis": str(gebeurtenis), **wie, **gezegd}


def _schrijf(gebeurtenis: str, regel: Mapping[str, Waarde]) -> None:
    logboek.info(str(gebeurtenis), extra={"regel": regel})


def dossiers(nummers: Sequence[str]) -> dict[str, Waarde]:
    """How many dossiers a line is about, and which, as far as that can be read."""
    return {"aantal": len(nummers), "dossiers": list(nummers[:MEESTE])}
