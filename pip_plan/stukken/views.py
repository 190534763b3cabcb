"""The documents of a plan: which there are, making one, and reading it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dossier.stukken import als_antwoord, als_pdf
from pip_plan.keuzes import Documentsoort
from pip_plan.models import Pipdocument
from pip_plan.plan.deur import kruimels_pip, pip_of_404
from pip_plan.stukken.beeld import paneel
from pip_plan.stukken.handelingen import maak_document, pdf_van
from pip_plan.stukken.queries import mag_document
from pip_plan.stukken.regels import taal_van
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip_documenten(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The documents of one version."""
    pip = pip_of_404(request, nummer, pk)
    context = {
        "pip": pip,
        "statushouder": pip.statushouder,
        "nummer": nummer,
        **paneel(pip, request.zicht),
        "kruimels": [*kruimels_pip(pip), ("Documenten", None)],
    }
    return render(request, "pip_plan/documenten.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_document_maken(request: Verzoek, nummer: str, pk: int, soort: str) -> HttpResponse:
    """Make a document of a fixed version, and go and read it."""
    pip = pip_of_404(request, nummer, pk)
    welk = _soort_of_404(soort)
    if not pip.vast:
        raise Http404
    document = maak_document(pip, welk, request.POST.get("taal", ""), door=request.zicht, moment=timezone.now())
    return redirect(f"{reverse('pip_document', args=[nummer, pk, soort])}?taal={document.taal}")


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip_document(request: Verzoek, nummer: str, pk: int, soort: str) -> HttpResponse:
    """Read a document: as it was made of a fixed version, or as it would be now."""
    welk = _soort_of_404(soort)
    pip = pip_of_404(request, nummer, pk)
    noteer(request, [pip.statushouder], Inzage.Soort.DOCUMENT, toelichting=str(welk.label))
    if not mag_document(pip, welk, request.zicht):
        raise PermissionDenied
    taal = taal_van(welk, request.GET.get("taal", ""))
    if not pip.vast:
        return als_pdf(pdf_van(pip, welk, taal, door=request.zicht), f"concept-{welk.value}-{nummer}.pdf")
    document = Pipdocument.objects.zichtbaar_voor(request.zicht).filter(pip=pip, soort=welk, taal=taal).first()
    if document is None:
        raise Http404
    return als_antwoord(document, f"{welk.value}-{nummer}-versie-{pip.nummer}-{document.taal}.pdf")


pip_document.is_document = True  # type: ignore[attr-defined]  # no page to go back to; read by toegang/verzenden/poort.py


def _soort_of_404(soort: str) -> Documentsoort:
    if soort not in Documentsoort.values:
        raise Http404
    return Documentsoort(soort)
