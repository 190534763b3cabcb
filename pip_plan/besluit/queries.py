"""What the intake advised, beside the decision of the gemeente."""

from datetime import date

from django.db.models import QuerySet

from dossier.regels import leeftijd
from intake.models import Antwoord
from intake.regels import Advies, advies, per_vraag
from pip_plan.models import Pip


def advies_van_intake(pip: Pip, antwoorden: "QuerySet[Antwoord]", dag: date) -> Advies | None:
    """The route to which these answers to the intake of this plan point on that day; None without an intake."""
    if pip.intake is None:
        return None
    toets = getattr(pip.statushouder, "leerbaarheidstoets", None)
    return advies(per_vraag(antwoorden.filter(intake=pip.intake)), toets, leeftijd(pip.statushouder, dag))
