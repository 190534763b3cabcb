"""Documents that are made once and kept as they were, with their hash: keeping one, and handing it out untouched."""

import hashlib
from datetime import datetime
from typing import TypeVar

from django.core.files.base import ContentFile
from django.http import HttpResponse

from bouwstenen.pdf import MEDIATYPE
from dossier.records import Stuk
from toegang.beveiliging.handelingen import meld_meteen
from toegang.beveiliging.keuzes import Melding
from toegang.handelingen import bewaar
from toegang.zicht import Zicht

S = TypeVar("S", bound=Stuk)
GESCHONDEN = "Dit document is niet meer zoals het is gemaakt. Gebruik het niet, en meld dit bij de beheerder."


def leg_vast(stuk: S, pdf: bytes, *, door: Zicht, moment: datetime) -> S:
    """Keep these bytes as the document that `stuk` describes."""
    stuk.bestand = ContentFile(pdf, "document.pdf")
    stuk.sha256 = hashlib.sha256(pdf).hexdigest()
    stuk.gemaakt_op, stuk.gemaakt_door_id = moment, door.medewerker_id
    return bewaar(stuk, door=door)


def als_antwoord(stuk: Stuk, naam: str) -> HttpResponse:
    """The document under that name; or a refusal when somebody changed the file."""
    with stuk.bestand.open() as bestand:
        pdf = bestand.read()
    if hashlib.sha256(pdf).hexdigest() != stuk.sha256:
        over = {"gemeente": stuk.gemeente_id, "soort": stuk._meta.label_lower, "rij": stuk.pk}
        meld_meteen(Melding.STUK_GESCHONDEN, door=None, **over)
        return HttpResponse(GESCHONDEN, status=409, content_type="text/plain; charset=utf-8")
    return als_pdf(pdf, naam)


def als_pdf(pdf: bytes, naam: str) -> HttpResponse:
    """A document as a download."""
    antwoord = HttpResponse(pdf, content_type=MEDIATYPE)
    antwoord["Content-Disposition"] = f'attachment; filename="{naam}"'
    return antwoord
