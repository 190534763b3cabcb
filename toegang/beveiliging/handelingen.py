"""Writing in the security log. The database keeps the same in its history and its read log; this one can leave the
machine, and be kept where nobody who works here can reach it."""

import logging
from collections.abc import Sequence
from functools import partial

from django.db import transaction

from toegang.beveiliging.keuzes import VELDEN
from toegang.zicht import Zicht

logboek = logging.getLogger("beveiliging")
MEESTE = 50  # dossiers in one line; the read log has them all
Waarde = int | str | Sequence[str] | None


def meld(gebeurtenis: str, *, door: Zicht | None, meteen: bool = False, **wat: Waarde) -> None:
    """One line about what was done, once it has really been done: nothing of what is rolled back. `meteen` is for what
    has to be known however it ends. Raises ValueError for a field that is not for this log."""
    if vreemd := set(wat) - VELDEN:
        raise ValueError(f"Niet voor het beveiligingslog: {sorted(vreemd)}")
    regel: dict[str, Waarde] = {"gebeurtenis": str(gebeurtenis)}
    if door:
        regel |= {"door": door.medewerker_id, "gemeente": door.gemeente_id}
    regel |= {naam: waarde for naam, waarde in wat.items() if waarde is not None}
    schrijf = partial(logboek.info, str(gebeurtenis), extra={"regel": regel})
    schrijf() if meteen else transaction.on_commit(schrijf)


def dossiers(nummers: Sequence[str]) -> dict[str, Waarde]:
    """How many dossiers a line is about, and which, as far as that can be read."""
    return {"aantal": len(nummers), "dossiers": list(nummers[:MEESTE])}
