"""Every write on the talk about a plan and the signature under it."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from pip_plan.besluit.regels import obstakels_besluit
from pip_plan.keuzes import Pipstatus
from pip_plan.models import Pip
from pip_plan.plan.handelingen import te_wijzigen
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.plan.regels import als_fouten
from pip_plan.regels import niet_lang_geleden
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bespreek(pip: Pip, *, door: Zicht) -> Pip:
    """Save how the plan was discussed, what the client thinks, and the signature; who signed, signed for all of it."""
    was = te_wijzigen(pip)
    niet_in_toekomst(pip.besproken_op, door.dag, "De dag van het gesprek", code="besproken_op")
    niet_in_toekomst(pip.getekend_client_op, door.dag, "De handtekening", code="getekend_client_op")
    niet_lang_geleden(pip.besproken_op, was.besproken_op, door.dag, "besproken_op")
    if pip.getekend_client_op:
        _mag_tekenen(pip)
    pip.status = Pipstatus.BESPROKEN if pip.besproken_op else Pipstatus.CONCEPT
    return bewaar(pip, door=door)


def _mag_tekenen(pip: Pip) -> None:
    """Raise ValidationError when there is nothing to sign for, or when a fact changed since the decision."""
    if not (pip.leerroute and pip.doelen.exists()):
        raise ValidationError(
            "Er is nog niets om voor te tekenen: kies eerst een leerroute en doelen.", code="getekend"
        )
    if not pip.visie_client.strip():
        raise ValidationError("Schrijf eerst op wat de cliënt van het plan vindt.", code="visie_client")
    if fouten := als_fouten(obstakels_besluit(pip, voorgeschiedenis(pip.statushouder, pip))):
        raise ValidationError(fouten)


@transaction.atomic
def trek_handtekening_in(pip: Pip, *, door: Zicht) -> Pip:
    """Take the signature back, so that the plan can be changed and signed again; the files stay in the history."""
    nu = te_wijzigen(pip, ook_getekend=True)
    nu.getekend_client_op, nu.handtekening, nu.scan = None, "", ""
    return bewaar(nu, door=door)
