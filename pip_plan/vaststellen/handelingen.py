"""Fixing a plan for good."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.handelingen import bewaar_mijlpaal
from dossier.keuzes import Mijlpaalsoort
from dossier.models import Mijlpaal
from dossier.regels import niet_in_toekomst
from pip_plan.keuzes import Pipstatus
from pip_plan.models import Pip
from pip_plan.plan.handelingen import te_wijzigen
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.plan.regels import als_fouten
from pip_plan.vaststellen.queries import obstakels_van
from pip_plan.vaststellen.termijnen import te_laat
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def stel_vast(pip: Pip, *, door: Zicht, op: date) -> Pip:
    """Fix a version for good, dated `op`. The first one also writes the step from which the inburgeringstermijn starts.

    Raises ValidationError with every obstacle and its rule.
    """
    nu = te_wijzigen(pip, ook_getekend=True)
    niet_in_toekomst(op, door.dag, "De dagtekening", code="vastgesteld_op")
    voor = voorgeschiedenis(nu.statushouder, nu)
    laat = te_laat(nu.statushouder, op) if voor.is_eerste(nu) else []
    if obstakels := obstakels_van(pip, voor, op, laat):
        raise ValidationError(als_fouten(obstakels))
    pip.status, pip.vastgesteld_op, pip.vastgesteld_door_id = Pipstatus.VASTGESTELD, op, door.medewerker_id
    bewaar(pip, door=door)
    if voor.eerste is None:
        stap = Mijlpaal(gemeente_id=pip.gemeente_id, statushouder=pip.statushouder, soort=Mijlpaalsoort.PIP)
        stap.datum = pip.eerste_pip_op or op
        bewaar_mijlpaal(stap, door=door, elders=bool(pip.overgenomen_van))
    return pip
