"""The checks that DUO makes, with what has to be looked up for them."""

from datetime import date

from pip_plan.duo.regels import Controle, toets
from pip_plan.models import Pip
from pip_plan.plan.queries import voorgeschiedenis_toen


def controles(pip: Pip, vandaag: date) -> list[Controle]:
    """Every rule of DUO on this version, with what was compared."""
    return toets(pip, voorgeschiedenis_toen(pip, vandaag), vandaag)
