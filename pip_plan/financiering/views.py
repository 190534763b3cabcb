"""Out of which money the activities of the gemeente are paid, for who leads the team."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pip_plan.financiering.forms import FinancieringFilter
from pip_plan.financiering.queries import jaren, per_bron, totaal
from pip_plan.models import Activiteit
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

PER_PAGINA = 50


@vereist(Recht.TEAM_ZIEN)
@require_safe
def financiering(request: Verzoek) -> HttpResponse:
    """Totals per source of what began in one year, and on request the activities behind one total."""
    alle = Activiteit.objects.zichtbaar_voor(request.zicht)
    filterbalk = FinancieringFilter(request.GET, jaren=jaren(alle), dit_jaar=request.zicht.dag.year)
    gekozen = filterbalk.in_jaar(alle)
    bronnen = per_bron(gekozen)
    bron = filterbalk.waarde("bron")
    rijen = filterbalk.van_bron(gekozen).select_related("statushouder") if bron else Activiteit.objects.none()
    pagina = Paginator(rijen, PER_PAGINA).get_page(request.GET.get("page"))
    noteer(request, {r.statushouder_id: r.statushouder for r in pagina}.values(), Inzage.Soort.LIJST)
    context = {
        "filterbalk": filterbalk,
        "jaar": filterbalk.van_jaar,
        "bronnen": bronnen,
        "totaal": totaal(bronnen),
        "bron": next((een for een in bronnen if een.code == bron), None),
        "pagina": pagina,
        "vandaag": request.zicht.dag,
    }
    return render(request, "pip_plan/financiering.html", context)
