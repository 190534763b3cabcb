"""The page on which a client who belongs to no household gets a place in one again."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from dossier import handelingen
from dossier.forms_plaats import PlaatsFormulier
from dossier.keuzes import Relatie
from dossier.models import Huishoudlid
from dossier.views import dossier_of_404, dossier_url, kruimels_naar
from toegang.forms import formulierpagina
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


@vereist(Recht.DOSSIER_BEWERKEN)
def nieuwe_plaats(request: Verzoek, nummer: str) -> HttpResponse:
    """Join a household, or begin a new one."""
    statushouder = dossier_of_404(request, nummer)
    terug = dossier_url(statushouder)
    if handelingen.gezin_van(statushouder, request.zicht.dag):
        messages.error(request, "Deze cliënt hoort al bij een huishouden. Wijzig eerst die plaats in het gezin.")
        return redirect(terug)
    formulier = PlaatsFormulier(
        request.POST or None,
        instance=Huishoudlid(gemeente_id=request.zicht.gemeente_id, statushouder=statushouder),
        zicht=request.zicht,
        terug=terug,
        initial={"relatie": Relatie.HOOFD, "van": request.zicht.dag},
    )

    def handeling(lid: Huishoudlid, *, door: Zicht) -> None:
        handelingen.geef_plaats(lid, door=door, huishouden=formulier.huishouden)

    antwoord = formulierpagina(
        request,
        formulier,
        titel="Een plaats in een huishouden",
        melding="De cliënt heeft weer een plaats in een huishouden. Controleer ook de woning.",
        terug=terug,
        kruimels=kruimels_naar(statushouder),
        handeling=handeling,
    )
    gevonden = {lid.statushouder_id: lid.statushouder for lid in formulier.gevonden}
    noteer(request, gevonden.values(), Inzage.Soort.ZOEKEN)
    return antwoord
