"""Making a document of a plan: once of a fixed version, after which the same bytes come back."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from bouwstenen.pdf import DocumentMislukt, maak_pdf
from dossier.stukken import leg_vast
from pip_plan.keuzes import Documentsoort
from pip_plan.models import Pip, Pipdocument
from pip_plan.stukken.documenten import SJABLONEN, inhoud
from pip_plan.stukken.queries import mag_document
from pip_plan.stukken.regels import taal_van
from toegang.zicht import Zicht

HANDTEKENING = "beeld/handtekening"
OPNIEUW_TEKENEN = (
    "Het gaat om de handtekening van de cliënt. Ligt het plan nog niet vast? Trek de handtekening dan in, en laat de "
    "cliënt opnieuw tekenen. Ligt het al vast? Maak dan een nieuwe versie van het plan, en laat die tekenen."
)


def pdf_van(pip: Pip, soort: Documentsoort, taal: str, *, door: Zicht) -> bytes:
    """The document as it is now. Raises PermissionDenied for what the visitor may not read, and
    DocumentMislukt when the signature in it cannot be drawn."""
    if not mag_document(pip, soort, door):
        raise PermissionDenied
    context: dict[str, Any] = inhoud(pip, soort, taal, door)
    beelden = {}
    if pip.handtekening and soort == Documentsoort.PLAN:
        context["handtekening"] = HANDTEKENING
        beelden[HANDTEKENING] = _handtekening(pip)
    try:
        return maak_pdf(SJABLONEN[soort], context, beelden=beelden)
    except DocumentMislukt as fout:
        raise (DocumentMislukt(OPNIEUW_TEKENEN) if beelden else fout) from fout


def _handtekening(pip: Pip) -> bytes:
    try:
        with pip.handtekening.open() as bestand:
            inhoud: bytes = bestand.read()
    except FileNotFoundError as fout:
        raise DocumentMislukt(OPNIEUW_TEKENEN) from fout
    return inhoud


@transaction.atomic
def maak_document(pip: Pip, soort: Documentsoort, taal: str, *, door: Zicht, moment: datetime) -> Pipdocument:
    """Make a document of a fixed version and keep it; when it was made before, that one.

    Raises ValidationError for a version that can still change.
    """
    # Two who ask at once wait for each other here.
    nu = Pip.objects.select_for_update(of=("self",)).get(pk=pip.pk)
    if not nu.vast:
        raise ValidationError("Dit plan kan nog veranderen. Stel het eerst vast, en maak dan het document.")
    taal = taal_van(soort, taal)
    bestaand = Pipdocument.objects.filter(pip=pip, soort=soort, taal=taal).first()
    if bestaand:
        return bestaand
    pdf = pdf_van(pip, soort, taal, door=door)
    document = Pipdocument(gemeente_id=pip.gemeente_id, pip=pip, soort=soort, taal=taal)
    return leg_vast(document, pdf, door=door, moment=moment)
