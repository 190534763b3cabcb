"""What stands in the way of fixing one version, with what has to be looked up for it."""

from collections.abc import Iterable
from datetime import date

from intake.models import Antwoord
from pip_plan.besluit.queries import advies_van_intake
from pip_plan.models import Pip
from pip_plan.plan.regels import Obstakel, Voorgeschiedenis
from pip_plan.vaststellen.regels import obstakels_vaststellen


def obstakels_van(pip: Pip, voor: Voorgeschiedenis, dag: date, te_laat: Iterable[str] = ()) -> list[Obstakel]:
    """Everything that would stand in the way on that day; empty when nothing does."""
    # Only a decision without a reason of its own needs that of the intake: all its answers, whoever looks.
    eigen = pip.route_reden.strip()
    intake = None if eigen else advies_van_intake(pip, Antwoord.objects.all(), dag)
    return obstakels_vaststellen(pip, voor, dag, doelen=pip.doelen.count(), intake=intake, te_laat=te_laat)
