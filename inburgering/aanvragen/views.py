"""What DUO was asked about one client: exemptions and a longer term."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from dossier.queries import FeitQuerySet
from dossier.views import dossier_of_404
from inburgering.aanvragen.handelingen import verwijder_aanvraag
from inburgering.models import Verlenging, Vrijstelling
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def vrijstelling_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an exemption that was entered by mistake, and what it moved."""
    return _aanvraag_verwijderen(request, nummer, Vrijstelling.objects.zichtbaar_voor(request.zicht), pk)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def verlenging_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an extension that was entered by mistake, and what it moved."""
    return _aanvraag_verwijderen(request, nummer, Verlenging.objects.zichtbaar_voor(request.zicht), pk)


def _aanvraag_verwijderen(request: Verzoek, nummer: str, zichtbaar: FeitQuerySet, pk: int) -> HttpResponse:
    record = get_object_or_404(zichtbaar, pk=pk, statushouder=dossier_of_404(request, nummer))
    try:
        verwijder_aanvraag(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        messages.success(request, f"Verwijderd: {record._meta.verbose_name}.")
    return redirect("inburgering", nummer)
