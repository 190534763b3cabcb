"""Beginning a version of a plan, and throwing one away."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from dossier.views import dossier_of_404
from pip_plan.plan import handelingen
from pip_plan.plan.deur import doe, open_pip_of_404
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Begin the next version; when a colleague just did, go on in that one."""
    statushouder = dossier_of_404(request, nummer)
    try:
        pip = handelingen.begin_pip(statushouder, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        return redirect("pips", nummer)
    messages.success(request, f"Versie {pip.nummer} is begonnen. Vul het besluit in en kies samen de doelen.")
    return redirect("pip", nummer, pip.pk)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Throw away a version that was begun by mistake."""
    doe(request, handelingen.verwijder_concept, open_pip_of_404(request, nummer, pk), "Deze versie is verwijderd.")
    return redirect("pips", nummer)
