"""The register of sharings, for who guards privacy: who could see what of which dossier, when and why."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from dossier.register.beeld import Registerregel, geteld
from dossier.register.forms import RegisterFilter
from dossier.register.models import Deelregel
from dossier.register.tasks import REGISTER
from toegang.grenzen import begrensd
from toegang.inzage import noteer_overzicht
from toegang.klus.forms import vraagpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

PER_PAGINA = 50


@vereist(Recht.DELINGEN_INZIEN)
@require_safe
def deelregister(request: Verzoek) -> HttpResponse:
    """The register with filters; the look itself goes into the read log."""
    filterbalk = RegisterFilter(request.GET, zicht=request.zicht)
    rijen = filterbalk.pas_toe(Deelregel.objects.zichtbaar_voor(request.zicht))
    met_namen = rijen.select_related("organisatie", "vastgelegd_door", "einde_door")
    pagina = Paginator(met_namen, PER_PAGINA).get_page(request.GET.get("page"))
    if filterbalk.is_valid():
        noteer_overzicht(request, filterbalk.in_woorden, (rij.dossiernummer for rij in pagina))
    context = {
        "filterbalk": filterbalk,
        "pagina": pagina,
        "regels": [Registerregel(rij, request.zicht.dag) for rij in pagina],
        "gevonden": geteld(
            pagina.paginator.count,
            rijen.order_by().values("organisatie").distinct().count(),
            rijen.order_by().values("dossiernummer").distinct().count(),
        ),
    }
    return render(request, "dossier/register/register.html", context)


@vereist(Recht.DELINGEN_INZIEN)
@begrensd("download")
def deelregister_xlsx(request: Verzoek) -> HttpResponse:
    """Ask for the filtered register as a workbook. A filter that is refused goes back to the page, which says why."""
    filterbalk = RegisterFilter(request.GET, zicht=request.zicht)
    if not filterbalk.is_valid():
        return redirect(f"{reverse('deelregister')}?{request.GET.urlencode()}")
    velden = filterbalk.als_velden()
    terug = f"{reverse('deelregister')}?{urlencode(velden)}"
    return vraagpagina(request, REGISTER, velden, wat="Register van delingen (Excel)", terug=terug)
