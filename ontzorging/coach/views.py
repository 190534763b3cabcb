"""The overview for the budget coach."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from bouwstenen.pdf import maak_pdf
from dossier.stukken import als_pdf
from ontzorging.coach.documenten import coachoverzicht
from ontzorging.coach.queries import mag_naar_coach
from ontzorging.geld.queries import gezinsgeld
from ontzorging.geld.views import gezin_en_client
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
@require_safe
def ontzorging_overzicht(request: Verzoek, nummer: str) -> HttpResponse:
    """The money of the household for the budget coach; only when the client agreed to share it."""
    statushouder, gezin = gezin_en_client(request, nummer)
    if not mag_naar_coach(statushouder, request.zicht):
        raise Http404
    geld = gezinsgeld(gezin, request.zicht)
    pdf = maak_pdf("ontzorging/pdf_overzicht.html", coachoverzicht(statushouder, geld, request.zicht))
    return als_pdf(pdf, f"geld-{nummer}.pdf")
