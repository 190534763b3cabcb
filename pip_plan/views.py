"""The pages that compose what the rooms know: the versions of a plan, one version, and all that somebody does."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dossier.views import dossier_of_404, kruimels_naar
from intake.models import Intake
from pip_plan.beeld import beweging
from pip_plan.diploma.queries import diplomas_van
from pip_plan.doel.beeld import doelen_van, per_leefgebied, voorstellen
from pip_plan.financiering.queries import per_bron, totaal
from pip_plan.models import Activiteit, Advies, Diplomawaardering, Pip, Verwijzing
from pip_plan.opmerking.queries import opmerkingen_van
from pip_plan.plan.deur import kruimels_pip, pip_of_404
from pip_plan.plan.queries import nieuwere_van, past_niet_meer, versies_van, voorgeschiedenis
from pip_plan.plan.regels import geen_pip
from pip_plan.stukken.beeld import paneel
from pip_plan.vaststellen.queries import obstakels_van
from pip_plan.week.queries import weekbeeld
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pips(request: Verzoek, nummer: str) -> HttpResponse:
    """The versions of the plan of one client, and how each leefgebied moved."""
    statushouder = dossier_of_404(request, nummer)
    versies, voor = versies_van(statushouder, request.zicht), voorgeschiedenis(statushouder)
    geldig = versies.geldig
    momenten, bewegingen = beweging(geldig, doelen_van(geldig, request.zicht), request.zicht) if geldig else ([], [])
    klaar = Intake.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder, afgerond_op__isnull=False)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "pips": versies.alle,
        "open": versies.open,
        "geldig": geldig,
        "intake": klaar.first(),
        "voor": voor,
        "geen_pip": geen_pip(statushouder, request.zicht.dag),
        "past_niet": past_niet_meer(geldig, voor) if geldig else [],
        "momenten": momenten,
        "bewegingen": bewegingen,
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [*kruimels_naar(statushouder), ("PIP", None)],
    }
    return render(request, "pip_plan/pips.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """One version: the decision, the goals, the week, the talk, and what still stands in the way of fixing it."""
    record = pip_of_404(request, nummer, pk)
    doelen = doelen_van(record, request.zicht)
    mag = request.zicht.mag(Recht.DOSSIER_BEWERKEN)
    eerdere = Pip.objects.zichtbaar_voor(request.zicht).filter(
        statushouder=record.statushouder, nummer__lt=record.nummer
    )
    geldig = nieuwere_van(record) if record.vast else None
    # Of a version that was replaced nothing is compared any more.
    voor = None if geldig else voorgeschiedenis(record.statushouder, record)
    obstakels = obstakels_van(record, voor, request.zicht.dag) if voor and not record.vast else []
    documenten, week = paneel(record, request.zicht), weekbeeld(record, request.zicht)
    context = {
        "pip": record,
        "statushouder": record.statushouder,
        "nummer": nummer,
        "past_niet": past_niet_meer(record, voor) if voor and record.vast else [],
        "leefgebieden": per_leefgebied(doelen),
        "blijft_open": "voorstellen" in request.GET,
        "voorstellen": [] if record.vast or not mag else voorstellen(record, request.zicht),
        "obstakels": obstakels,
        "opmerkingen": [] if record.vast else opmerkingen_van(record, doelen, week, request.zicht),
        "eerst_besluit": bool(obstakels) and obstakels[0].adres == "pip_besluit",
        "vorige": eerdere.first(),
        **documenten,
        "geen_documenten": not any(rij.gemaakt for rij in documenten["documenten"]),
        "geldig": geldig,
        "bijgesteld": geldig is not None,
        "onderdelen": record.op_a2,
        "week": week,
        "diplomas": diplomas_van(record.statushouder, request.zicht),
        "mag_bewerken": mag and not record.vast,
        "mag_veranderen": mag and not record.vast and not record.getekend_client_op,
        "mag_evalueren": mag and record.vast and not geldig,
        "kruimels": [*kruimels_pip(record)[:-1], (f"Versie {record.nummer}", None)],
    }
    return render(request, "pip_plan/pip.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def activiteiten(request: Verzoek, nummer: str) -> HttpResponse:
    """Activities, advice and referrals of one client, and what they cost."""
    statushouder = dossier_of_404(request, nummer)
    van_client = Activiteit.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    adviezen = Advies.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    verwijzingen = Verwijzing.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    bronnen = [bron for bron in per_bron(van_client) if bron.aantal]
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "activiteiten": van_client,
        "adviezen": adviezen.select_related("gegeven_door"),
        "verwijzingen": verwijzingen.select_related("organisatie", "verwezen_door"),
        "diplomas": Diplomawaardering.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder),
        "bronnen": bronnen,
        "totaal": totaal(bronnen),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "vandaag": request.zicht.dag,
        "kruimels": [*kruimels_naar(statushouder), ("Activiteiten", None)],
    }
    return render(request, "pip_plan/activiteiten.html", context)
