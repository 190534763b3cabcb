"""Make the letter about what was decided."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from bouwstenen.pdf import maak_pdf
from dossier.models import Statushouder
from dossier.stukken import leg_vast
from ontzorging.brief.documenten import BESLUIT, besluitbrief
from ontzorging.models import Besluitbrief, Ontzorging
from toegang.zicht import Zicht


@transaction.atomic
def maak_besluitbrief(
    statushouder: Statushouder, ontzorging: Ontzorging, *, door: Zicht, moment: datetime
) -> Besluitbrief:
    """Make the letter about what was decided, in the language of the client, and keep it as it is. Twice within a
    minute is one: a double click. Raises ValidationError without the day of sending, from which the client can
    object."""
    if ontzorging.brief_op is None:
        raise ValidationError("Vul eerst bij het besluit in wanneer de brief weggaat: die dag staat in de brief.")
    Ontzorging.objects.select_for_update(of=("self",)).get(pk=ontzorging.pk)
    taal = statushouder.contacttaal
    zojuist = {"taal": taal, "verzonden_op": ontzorging.brief_op, "gemaakt_op__gt": moment - timedelta(minutes=1)}
    if er_al := statushouder.besluitbrieven.filter(**zojuist, gemaakt_door=door.medewerker_id).first():
        return er_al
    pdf = maak_pdf(BESLUIT, besluitbrief(statushouder, ontzorging, door, taal))
    brief = Besluitbrief(
        gemeente_id=statushouder.gemeente_id, statushouder=statushouder, taal=taal, verzonden_op=ontzorging.brief_op
    )
    return leg_vast(brief, pdf, door=door, moment=moment)
