"""The letter about a decision on the ontzorging: a look at it beforehand, making it, and reading what was kept."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.pdf import maak_pdf
from dossier.models import Statushouder
from dossier.stukken import als_antwoord, als_pdf
from ontzorging.brief.documenten import BESLUIT, besluitbrief
from ontzorging.brief.handelingen import maak_besluitbrief
from ontzorging.geld.views import gezin_en_client
from ontzorging.models import Besluitbrief, Ontzorging
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def _besluit_of_404(request: Verzoek, nummer: str) -> tuple[Statushouder, Ontzorging]:
    statushouder, gezin = gezin_en_client(request, nummer)
    besloten = Ontzorging.objects.zichtbaar_voor(request.zicht).exclude(besluit="")
    return statushouder, get_object_or_404(besloten, huishouden=gezin)


@vereist(Recht.FINANCIEN)
@require_safe
def ontzorging_brief(request: Verzoek, nummer: str) -> HttpResponse:
    """How the letter looks now, in two languages; it is not kept."""
    statushouder, rij = _besluit_of_404(request, nummer)
    taal = request.GET.get("taal", statushouder.contacttaal)
    pdf = maak_pdf(BESLUIT, besluitbrief(statushouder, rij, request.zicht, taal))
    return als_pdf(pdf, f"voorbeeld-besluit-{nummer}.pdf")


@vereist(Recht.FINANCIEN)
@require_POST
def ontzorging_brief_maken(request: Verzoek, nummer: str) -> HttpResponse:
    """Make the letter in the language of the client, keep it as it is, and go and read it."""
    statushouder, rij = _besluit_of_404(request, nummer)
    try:
        brief = maak_besluitbrief(statushouder, rij, door=request.zicht, moment=timezone.now())
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
        return redirect("ontzorging", nummer)
    return redirect("besluitbrief", nummer, brief.pk)


@vereist(Recht.FINANCIEN)
@require_safe
def besluitbrief_lezen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Read a letter as it was made."""
    statushouder, _ = gezin_en_client(request, nummer)
    brieven = Besluitbrief.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    brief = get_object_or_404(brieven, pk=pk)
    noteer(request, [statushouder], Inzage.Soort.DOCUMENT)
    return als_antwoord(brief, f"besluit-ontzorging-{nummer}-{brief.pk}.pdf")
