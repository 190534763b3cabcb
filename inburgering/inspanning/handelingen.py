"""Make the file on somebody's effort."""

from datetime import datetime, timedelta

from django.db import transaction

from bouwstenen.pdf import maak_pdf
from dossier.models import Statushouder
from dossier.stukken import leg_vast
from inburgering.inspanning.documenten import SJABLOON, inhoud
from inburgering.keuzes import Inspanningsdoel
from inburgering.models import Inspanningsdossier
from toegang.zicht import Zicht


@transaction.atomic
def maak_inspanningsdossier(
    statushouder: Statushouder, doel: Inspanningsdoel, *, door: Zicht, moment: datetime
) -> Inspanningsdossier:
    """Put together what somebody did, and keep it as it is now. Twice within a minute is one: a double click."""
    Statushouder.objects.select_for_update(of=("self",)).get(pk=statushouder.pk)
    zojuist = {"statushouder": statushouder, "doel": doel, "gemaakt_op__gt": moment - timedelta(minutes=1)}
    if bestaand := Inspanningsdossier.objects.filter(**zojuist, gemaakt_door=door.medewerker_id).first():
        return bestaand
    pdf = maak_pdf(SJABLOON, inhoud(statushouder, doel, door))
    stuk = Inspanningsdossier(gemeente_id=statushouder.gemeente_id, statushouder=statushouder, doel=doel)
    return leg_vast(stuk, pdf, door=door, moment=moment)
