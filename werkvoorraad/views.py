"""The page of one client: only this floor sees all."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bouwstenen.bsn import gemaskeerd
from dossier.handelingen import gezin_van
from dossier.models import Deling, Mijlpaal, Opschorting
from dossier.regels import fase
from dossier.views import dossier_of_404, kruimels_naar
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad.historie import wijzigingen
from werkvoorraad.lijst import van_client
from werkvoorraad.queries import dossierbeeld
from werkvoorraad.regels import SOORTEN, fasen, gebeurtenissen
from werkvoorraad.uitleg import uitleg


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def dossier(request: Verzoek, nummer: str) -> HttpResponse:
    """Everything about one client on one page."""
    dag = request.zicht.dag
    beeld = dossierbeeld(
        dossier_of_404(request, nummer, met=["inburgeringsdiploma", "leerbaarheidstoets"]), request.zicht
    )
    soort = request.GET.get("tijdlijn", "")
    context = {
        "beeld": beeld,
        "statushouder": beeld.statushouder,
        "nummer": nummer,
        "bsn": gemaskeerd(beeld.statushouder.bsn),
        "fase": fase(beeld.statushouder, min((w.van for w in beeld.huisvestingen), default=None), dag),
        "fasen": fasen(beeld, dag),
        "termijnen": van_client(beeld.statushouder, request.zicht, request.path),
        "past_niet": beeld.plan.past_niet,
        "soorten": SOORTEN.items(),
        "soort": soort if soort in SOORTEN else "",
        "gebeurtenissen": gebeurtenissen(beeld, dag, soort if soort in SOORTEN else ""),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [("Caseload", reverse("caseload")), (beeld.statushouder.naam, None)],
        "vandaag": dag,
    }
    return render(request, "werkvoorraad/dossier.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def historie(request: Verzoek, nummer: str) -> HttpResponse:
    """Who can see this dossier and until when, and everything that was changed in it."""
    statushouder = dossier_of_404(request, nummer)
    gezin = gezin_van(statushouder, request.zicht.dag)
    delingen = Deling.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "delingen": delingen.select_related("organisatie").order_by("-tot", "pk"),
        "noodtoegangen": statushouder.noodtoegangen.op(request.zicht.dag).select_related("medewerker"),
        "wijzigingen": wijzigingen(statushouder, gezin.pk if gezin else None, request.zicht),
        "mag_delen": request.zicht.mag(Recht.DELEN),
        "vandaag": request.zicht.dag,
        "kruimels": [*kruimels_naar(statushouder), ("Delen en logboek", None)],
    }
    return render(request, "werkvoorraad/historie.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def termijnen(request: Verzoek, nummer: str) -> HttpResponse:
    """Every term of one client with its explanation: article, start, length, suspensions, result."""
    statushouder = dossier_of_404(request, nummer)
    opschortingen = Opschorting.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "termijnen": uitleg(statushouder, list(opschortingen), request.zicht.dag, request.path),
        "hier": request.path,
        "opschortingen": opschortingen,
        "mijlpalen": Mijlpaal.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "vandaag": request.zicht.dag,
        "kruimels": [*kruimels_naar(statushouder), ("Termijnen", None)],
    }
    return render(request, "werkvoorraad/termijnen.html", context)
