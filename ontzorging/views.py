"""The page on the money of one household: it puts together what the rooms hold."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dossier.views import kruimels_naar
from ontzorging.beeld import HOOGTE, balken
from ontzorging.besluit.forms import GEREED
from ontzorging.besluit.views import ontzorging_van
from ontzorging.coach.queries import mag_naar_coach
from ontzorging.geld.queries import gezinsgeld, ontbreekt
from ontzorging.geld.regels import STANDEN, plicht, signalen, stand_op
from ontzorging.geld.views import gezin_en_client
from ontzorging.maand.regels import volgende_maand
from ontzorging.models import Besluitbrief, Ontzorging
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

NAMEN = {veld.name: veld.verbose_name for veld in Ontzorging._meta.fields}


@vereist(Recht.FINANCIEN)
@require_safe
def ontzorging(request: Verzoek, nummer: str) -> HttpResponse:
    """The money of the household: what comes in, what is paid, month by month, and what asks for a look."""
    statushouder, gezin = gezin_en_client(request, nummer)
    geld, dag = gezinsgeld(gezin, request.zicht), request.zicht.dag
    rij = ontzorging_van(gezin, request.zicht)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "gezin": gezin,
        "geld": geld,
        "rij": rij,
        "periode": geld.periode,
        "stand": STANDEN[stand_op(geld.periode, dag)] if geld.periode else "",
        "bijstand": geld.bijstand_op(dag),
        "ontbreekt": ontbreekt(geld, request.zicht),
        "maand": volgende_maand(dag),
        "leden": [(lid, *plicht(lid)) for lid in geld.leden],
        "signalen": signalen(geld, dag),
        "balken": balken(geld.staten),
        "hoogte": HOOGTE,
        "gereed": [(NAMEN[naam], getattr(rij, naam)) for naam in GEREED],
        "ladder": sorted((last for last in geld.lasten if last.zelf_vanaf), key=lambda last: str(last.zelf_vanaf)),
        "mag_naar_coach": mag_naar_coach(statushouder, request.zicht),
        "brieven": Besluitbrief.objects.zichtbaar_voor(request.zicht)
        .filter(statushouder=statushouder)
        .select_related("gemaakt_door"),
        "vandaag": dag,
        "kruimels": [*kruimels_naar(statushouder), ("Ontzorging", None)],
    }
    return render(request, "ontzorging/ontzorging.html", context)
