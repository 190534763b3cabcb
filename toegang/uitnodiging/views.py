"""The button with which somebody is invited again."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from toegang.grenzen import begrensd
from toegang.models import Medewerker
from toegang.rechten import Recht, vereist
from toegang.uitnodiging.handelingen import nodig_opnieuw_uit
from toegang.verzoek import Verzoek

VERSTUURD = "De uitnodiging gaat binnen een paar minuten weg. Zij werkt drie dagen; een eerdere link werkt niet meer."


@vereist(Recht.GEBRUIKERS)
@require_POST
@begrensd("uitnodigen")
def medewerker_uitnodigen(request: Verzoek, pk: int) -> HttpResponse:
    """Somebody of the gemeente, or of one of its partners."""
    return _uitnodigen(request, pk, "medewerker")


@vereist(Recht.PARTNER_BEHEER)
@require_POST
@begrensd("uitnodigen")
def partner_medewerker_uitnodigen(request: Verzoek, pk: int) -> HttpResponse:
    """Somebody of the own organisatie."""
    return _uitnodigen(request, pk, "partner_medewerker")


def _uitnodigen(request: Verzoek, pk: int, terug: str) -> HttpResponse:
    record = get_object_or_404(Medewerker.objects.zichtbaar_voor(request.zicht), pk=pk)
    try:
        nodig_opnieuw_uit(record, door=request.zicht, nu=timezone.now())
        messages.success(request, VERSTUURD)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect(terug, pk)
