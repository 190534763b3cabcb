"""What a talk begins with (pure)."""

from typing import Any

from dossier.keuzes import Taal
from dossier.models import Statushouder
from pip_plan.keuzes import KANAAL_VAN_SOORT, Gesprekskanaal, Gespreksoort, Tolk


def beginwaarden(statushouder: Statushouder, soort: str) -> dict[str, Any]:
    """What is probably true of a talk with this client: the language, the interpreter, who is there."""
    met_tolk = statushouder.tolk_nodig and statushouder.contacttaal != Taal.NEDERLANDS
    return {
        "soort": soort,
        "kanaal": KANAAL_VAN_SOORT.get(Gespreksoort(soort), Gesprekskanaal.KANTOOR),
        "taal": statushouder.contacttaal,
        "tolk": Tolk.TELEFOON if met_tolk else Tolk.GEEN,
        "aanwezig": statushouder.naam,
    }
