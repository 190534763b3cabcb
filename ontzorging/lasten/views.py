"""The fixed costs of one household."""

from django.contrib import messages
from django.db.models import ProtectedError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from dossier.views import feit_verwijderen
from ontzorging.models import VasteLast
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
@require_POST
def vastelast_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a fixed cost that was entered by mistake, as long as no month has it."""
    try:
        return feit_verwijderen(request, nummer, pk, VasteLast)
    except ProtectedError:
        messages.error(request, "Deze vaste last staat al in een maand. Vul in tot wanneer hij loopt.")
        return redirect("vastelast", nummer, pk)
