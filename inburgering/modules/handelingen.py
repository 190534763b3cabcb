"""Keep the PVT or the MAP."""

from django.core.exceptions import ValidationError

from dossier.regels import datum_voluit, niet_in_toekomst
from inburgering.models import Module
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


def bewaar_module(module: Module, *, door: Zicht) -> Module:
    """Save the PVT or the MAP while it runs. Raises ValidationError for a begin to come, or from before the plicht."""
    niet_in_toekomst(module.begonnen_op, door.dag, "De dag waarop dit begon")
    plicht = module.statushouder.inburgeringsplicht_op
    if module.begonnen_op and plicht and module.begonnen_op < plicht:
        raise ValidationError(
            f"De inburgeringsplicht begon op {datum_voluit(plicht)}. Controleer de datum.", code="begin"
        )
    return bewaar(module, door=door)
