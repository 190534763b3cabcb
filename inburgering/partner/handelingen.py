"""Keep what a partner wrote down."""

from django.core.exceptions import ValidationError

from dossier.models import Statushouder
from dossier.regels import datum_voluit
from inburgering.models import Module, Uren
from inburgering.uren.handelingen import bewaar_uren
from toegang.zicht import Zicht


def bewaar_bijeenkomst(uren: Uren, *, door: Zicht) -> Uren:
    """Save a meeting of the PVT or the MAP. Raises ValidationError (code "begin") for one from before it began; or when
    that is not known, from before the inburgeringsplicht."""
    modules = Module.objects.filter(statushouder=uren.statushouder_id, soort=uren.soort)
    plicht = Statushouder.objects.filter(pk=uren.statushouder_id).values_list("inburgeringsplicht_op", flat=True)
    begin = modules.values_list("begonnen_op", flat=True).first() or plicht.first()
    if begin and uren.dag and uren.dag < begin:
        raise ValidationError(
            f"Dit begon op {datum_voluit(begin)}. Kies die dag of een latere, of vraag de klantmanager.",
            code="begin",
        )
    return bewaar_uren(uren, door=door)
