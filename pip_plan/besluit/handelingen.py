"""The write on the parts of a plan on which the gemeente decides."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from pip_plan.besluit.regels import obstakels_besluit, obstakels_overgenomen, obstakels_route
from pip_plan.models import Pip
from pip_plan.plan.handelingen import te_wijzigen
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.plan.regels import als_fouten
from pip_plan.regels import niet_lang_geleden, niet_voorbij
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_besluit(pip: Pip, *, door: Zicht) -> Pip:
    """Save the decision parts. Raises ValidationError for what DUO would refuse."""
    was = te_wijzigen(pip)
    niet_in_toekomst(pip.ontvangen_op, door.dag, "De dag waarop de informatie binnenkwam", code="ontvangen_op")
    niet_lang_geleden(pip.ontvangen_op, was.ontvangen_op, door.dag, "ontvangen_op")
    niet_in_toekomst(pip.eerste_pip_op, door.dag, "Het eerste PIP", code="eerste_pip_op")
    verlengd = "ontzorging_verlengd_tot"
    niet_voorbij(pip.ontzorging_verlengd_tot, was.ontzorging_verlengd_tot, door.dag, verlengd)
    voor = voorgeschiedenis(pip.statushouder, pip)
    route = obstakels_route(pip, voor, door.dag, pip.intake.route if pip.intake else "")
    if fouten := als_fouten([*obstakels_besluit(pip, voor), *obstakels_overgenomen(pip, voor), *route]):
        raise ValidationError(fouten)
    return bewaar(pip, door=door)
