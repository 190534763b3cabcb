"""In which language a document of a plan is made (pure)."""

from pip_plan.keuzes import Documentsoort
from pip_plan.vertaling import NEDERLANDS, twee_talen


def taal_van(soort: Documentsoort, taal: str) -> str:
    """The language in which a kind is made: only "Mijn plan" has another beside Dutch."""
    ander = twee_talen(taal).ander if soort == Documentsoort.PLAN else None
    return ander.code if ander else NEDERLANDS
