"""The taaleis of one client: the tests, and the decision."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dossier.views import dossier_of_404, kruimels_naar
from inburgering.models import Taaleis
from inburgering.taaleis.beeld import toetsbeelden
from inburgering.taaleis.forms import TaaleisbesluitFormulier
from inburgering.taaleis.handelingen import besluit_taaleis
from inburgering.taaleis.queries import heeft_bijstand
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
@require_safe
def taaleisen(request: Verzoek, nummer: str) -> HttpResponse:
    """The tests of one client, what came after them, and what was decided."""
    statushouder = dossier_of_404(request, nummer)
    van_client = Taaleis.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "bijstand": heeft_bijstand(statushouder, request.zicht.dag),
        "toetsen": toetsbeelden(van_client.select_related("gesprek", "advies", "besloten_door")),
        "vandaag": request.zicht.dag,
        "kruimels": [
            *kruimels_naar(statushouder), ("Inburgering", reverse("inburgering", args=[nummer])), ("Taaleis", None),
        ],
    }  # fmt: skip
    return render(request, "inburgering/taaleis.html", context)


@vereist(Recht.FINANCIEN)
def taaleis_besluit(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Decide about the taaleis, with what a judge said about it beside the form."""
    statushouder = dossier_of_404(request, nummer)
    record = get_object_or_404(Taaleis.objects.zichtbaar_voor(request.zicht), pk=pk, statushouder=statushouder)
    terug = reverse("taaleisen", args=[nummer])
    vooraf: dict[str, Any] = {} if record.besluit else {"besloten_op": request.zicht.dag}
    return formulierpagina(
        request,
        TaaleisbesluitFormulier(request.POST or None, instance=record, terug=terug, initial=vooraf),
        titel="Besluit over de taaleis",
        melding="Het besluit is vastgelegd.",
        terug=terug,
        kruimels=[*kruimels_naar(statushouder), ("Taaleis", terug)],
        handeling=besluit_taaleis,
        sjabloon="inburgering/taaleis_besluit.html",
        context={"toets": record},
    )
