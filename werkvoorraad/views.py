"""The page of one client: only this floor sees all."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bouwstenen.bsn import gemaskeerd
from dossier.regels import fase
from dossier.views import dossier_of_404
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.queries import dossierbeeld
from werkvoorraad.regels import SOORTEN, gebeurtenissen, stappen


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def dossier(request: Verzoek, nummer: str) -> HttpResponse:
    """Everything about one client on one page."""
    dag = request.zicht.dag
    beeld = dossierbeeld(dossier_of_404(request, nummer), request.zicht)
    soort = request.GET.get("tijdlijn", "")
    context = {
        "beeld": beeld,
        "statushouder": beeld.statushouder,
        "nummer": nummer,
        "bsn": gemaskeerd(beeld.statushouder.bsn),
        "fase": fase(beeld.statushouder, min((w.van for w in beeld.huisvestingen), default=None), dag),
        "stappen": stappen(beeld, dag),
        "soorten": SOORTEN.items(),
        "soort": soort if soort in SOORTEN else "",
        "gebeurtenissen": gebeurtenissen(beeld, dag, soort if soort in SOORTEN else ""),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [("Caseload", reverse("caseload")), (beeld.statushouder.naam, None)],
        "vandaag": dag,
    }
    return render(request, "werkvoorraad/dossier.html", context)
