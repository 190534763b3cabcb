"""The talk about a plan, the signature, and taking it back."""

from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.bestanden import soort_van
from pip_plan.doel.beeld import doelen_van, per_leefgebied
from pip_plan.plan.deur import (
    bij_plan,
    doe,
    kruimels_pip,
    niet_getekend,
    open_pip_of_404,
    pip_of_404,
    van_open_versie,
)
from pip_plan.tekenen.forms import BespreekFormulier
from pip_plan.tekenen.handelingen import bespreek, trek_handtekening_in
from pip_plan.tekenen.regels import begin_van_gesprek
from pip_plan.week.queries import weekbeeld
from toegang.forms import formulierpagina
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_bespreken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The talk about the plan, what the client thinks of it, and the signature."""
    record = niet_getekend(request, open_pip_of_404(request, nummer, pk))
    wie = record.statushouder
    vooraf = {} if record.besproken_op else begin_van_gesprek(wie, request.zicht.dag)
    context: dict[str, Any] = {
        "pip": record,
        "nummer": nummer,
        "statushouder": wie,
        "leefgebieden": per_leefgebied(doelen_van(record, request.zicht)),
        "onderdelen": record.op_a2,
        "week": weekbeeld(record, request.zicht),
    }
    return formulierpagina(
        request,
        BespreekFormulier(
            request.POST or None, request.FILES or None, instance=record, initial=vooraf, terug=bij_plan(record)
        ),
        titel="Bespreken en tekenen",
        melding="Het gesprek over het plan is opgeslagen.",
        terug=bij_plan(record),
        kruimels=kruimels_pip(record),
        handeling=bespreek,
        sjabloon="pip_plan/bespreken.html",
        context=context,
    )


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip_handtekening(request: Verzoek, nummer: str, pk: int) -> FileResponse:
    """The signature, or the scan of the signed plan."""
    record = pip_of_404(request, nummer, pk)
    veld = record.scan if "scan" in request.GET else record.handtekening
    if not veld:
        raise Http404
    noteer(request, [record.statushouder], Inzage.Soort.DOCUMENT)
    bestand = veld.open()
    extensie, mediatype = soort_van(bestand.read(16)) or ("bin", "application/octet-stream")
    bestand.seek(0)
    naam = f"handtekening-{nummer}-versie-{record.nummer}.{extensie}"
    return FileResponse(bestand, as_attachment="scan" in request.GET, filename=naam, content_type=mediatype)


pip_handtekening.is_document = True  # type: ignore[attr-defined]  # no page to go back to; read by toegang/verzenden/poort.py


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_handtekening_intrekken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take the signature back, to change the plan."""
    melding = "De handtekening is ingetrokken. Pas het plan aan, en laat het opnieuw tekenen."
    doe(request, trek_handtekening_in, open_pip_of_404(request, nummer, pk), melding)
    return redirect("pip", nummer, pk)
