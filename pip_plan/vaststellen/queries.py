"""What stands in the way of fixing one version, with what has to be looked up for it."""

from datetime import date

from pip_plan.models import Pip
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.plan.regels import Obstakel
from pip_plan.vaststellen.regels import obstakels_vaststellen


def obstakels_van(pip: Pip, dag: date) -> list[Obstakel]:
    """Everything that would stand in the way on that day; empty when nothing does."""
    voor = voorgeschiedenis(pip.statushouder, pip)
    return obstakels_vaststellen(pip, voor, dag, doelen=pip.doelen.count())
