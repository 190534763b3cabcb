"""What the talk about a plan begins with (pure)."""

from datetime import date
from typing import Any

from dossier.keuzes import Taal
from dossier.models import Statushouder
from pip_plan.keuzes import Tolk


def begin_van_gesprek(statushouder: Statushouder, dag: date) -> dict[str, Any]:
    """What is probably true of the talk about a plan: today, in the language of the client, explained in it."""
    taal = statushouder.contacttaal
    tolk = Tolk.TELEFOON if statushouder.tolk_nodig and taal != Taal.NEDERLANDS else Tolk.GEEN
    return {"besproken_op": dag, "taal": taal, "tolk": tolk, "uitgelegd_in": taal}
