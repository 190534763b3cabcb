"""Who may read a document of a plan."""

from intake.keuzes import VAN_GEZONDHEID
from pip_plan.keuzes import Documentsoort
from pip_plan.models import Pip
from toegang.rechten import Recht
from toegang.zicht import Zicht

# These hold the goals, also those on health.
MET_DOELEN = (Documentsoort.PLAN, Documentsoort.INTERN)


def mag_document(pip: Pip, soort: Documentsoort, zicht: Zicht) -> bool:
    """Whether the visitor may read this kind: one with goals on health only with that right."""
    if soort not in MET_DOELEN or zicht.mag(Recht.GEZONDHEID):
        return True
    return not pip.doelen.filter(leefgebied__in=VAN_GEZONDHEID).exists()
