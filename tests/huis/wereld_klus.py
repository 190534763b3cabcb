"""The part of the world that is made in the background."""

from typing import Any

from django.db.models.functions import Now

from bouwstenen.versleuteling import slot
from tests import fabriek
from toegang.klus.declaratie import soort_van
from toegang.klus.handelingen import vraag_aan
from toegang.klus.models import Klus
from toegang.models import Medewerker


def klussen(wie: Medewerker, tekst: str) -> dict[str, Klus]:
    """A file that is ready with this text in it, and one that is being made."""
    zicht = fabriek.zicht(wie)
    vragen: list[dict[str, Any]] = [{"vorm": "pdf", "vraag": {}, "nummer": nummer} for nummer in (1, 2)]
    klaar, bezig = (
        vraag_aan(soort_van("monitor"), vraag, wat=f"Monitor (PDF): {tekst}", terug="/monitor/", door=zicht)
        for vraag in vragen
    )
    plek = wie.pk % 10_000  # of each gemeente another
    for klus in (klaar, bezig):
        rij = Klus.objects.filter(pk=klus.pk)
        rij.update(status="bezig", plek=plek, pogingen=1, begonnen_op=Now(), hartslag_op=Now())
        if klus == klaar:
            inhoud = slot().encrypt(tekst.encode())
            rij.update(
                status="klaar", plek=None, hartslag_op=None, klaar_op=Now(), inhoud=inhoud, naam="monitor.pdf",
                mediatype="text/plain",
            )  # fmt: skip
    return {"klus": klaar, "klus_lopend": bezig}
