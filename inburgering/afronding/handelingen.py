"""Close a part with the client."""

from django.core.exceptions import ValidationError
from django.db import transaction

from dossier.regels import niet_in_toekomst
from inburgering.afronding.regels import obstakels_afronding
from inburgering.models import Afronding
from inburgering.queries import afgerond_van, leerroute_van, termijn_van
from toegang.handelingen import bewaar
from toegang.zicht import Zicht


@transaction.atomic
def bewaar_afronding(afronding: Afronding, *, door: Zicht) -> Afronding:
    """Close a part. Raises ValidationError (code "duo") with the rule of DUO that stands in the way."""
    niet_in_toekomst(afronding.datum, door.dag, "De datum")
    wie = afronding.statushouder
    anders = {soort: dag for soort, dag in afgerond_van(wie).items() if soort != afronding.soort}
    klachten = obstakels_afronding(
        afronding.soort,
        afronding.datum,
        afronding.verwijtbaar,
        regime=wie.regime,
        leerroute=leerroute_van(wie),
        termijn=termijn_van(wie, door.dag),
        afgerond=anders,
    )
    if klachten:
        raise ValidationError(klachten[0], code="duo")
    return bewaar(afronding, door=door)
