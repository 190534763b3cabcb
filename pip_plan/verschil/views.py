"""Any two versions of a plan beside each other."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from dossier.views import dossier_of_404, kruimels_naar
from pip_plan.models import Pip
from pip_plan.verschil.beeld import verschillen
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip_verschil(request: Verzoek, nummer: str) -> HttpResponse:
    """Any two versions beside each other: only what is not the same."""
    statushouder = dossier_of_404(request, nummer)
    alle = list(Pip.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder).prefetch_related("week"))
    per_nummer = {str(een.nummer): een for een in alle}
    if not alle:
        raise Http404
    nieuw = per_nummer.get(request.GET.get("naar", ""), alle[0])
    oud = per_nummer.get(request.GET.get("van", ""), alle[min(1, len(alle) - 1)])
    if oud.nummer > nieuw.nummer:
        oud, nieuw = nieuw, oud
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "pips": alle,
        "oud": oud,
        "nieuw": nieuw,
        "verschillen": verschillen(oud, nieuw, request.zicht),
        "kruimels": [*kruimels_naar(statushouder), ("PIP", reverse("pips", args=[nummer])), ("Verschillen", None)],
    }
    return render(request, "pip_plan/verschil.html", context)
