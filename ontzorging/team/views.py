"""The households that are relieved, for the team."""

from django.db.models.functions import Lower
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dossier.models import Statushouder
from ontzorging.geld.regels import STANDEN
from ontzorging.maand.regels import volgende_maand
from ontzorging.models import Maandstaat
from ontzorging.team.queries import overzicht
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.FINANCIEN)
@require_safe
def ontzorging_team(request: Verzoek) -> HttpResponse:
    """Which households are relieved: running, ending soon, extended, in arrears; and the months still to close."""
    alle = overzicht(request.zicht)
    gekozen = request.GET.get("stand", "")
    rijen = [
        rij for rij in alle if not gekozen or gekozen == rij.stand or (gekozen == "achterstand" and rij.achterstand)
    ]
    nummers = [rij.nummer for rij in rijen]
    noteer(
        request,
        Statushouder.objects.zichtbaar_voor(request.zicht).filter(dossiernummer__in=nummers),
        Inzage.Soort.LIJST,
    )
    tellingen = {
        **{code: (naam, sum(rij.stand == code for rij in alle)) for code, naam in STANDEN.items()},
        "achterstand": ("met een achterstand", sum(rij.achterstand for rij in alle)),
    }
    # Also of a household that is not in the list any more.
    open_ = Maandstaat.objects.zichtbaar_voor(request.zicht).filter(gesloten_op__isnull=True).met_sommen().met_nummer()
    context = {
        "rijen": rijen,
        "namen": STANDEN,
        "tellingen": tellingen,
        "gekozen": gekozen,
        "te_sluiten": open_.select_related("huishouden").order_by("maand", Lower("huishouden__naam")),
        "vandaag": request.zicht.dag,
        "maand": volgende_maand(request.zicht.dag),
    }
    return render(request, "ontzorging/team.html", context)
