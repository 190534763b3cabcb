"""Pages of the goals of a plan: taking proposals over, goals and steps, and how far goals are."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from pip_plan import handelingen_plan as handelingen
from pip_plan.beeld import Doelbeeld, doelen_van, voorstellen
from pip_plan.forms_plan import DoelFormulier, EvaluatieFormulier, EvaluatieKop, StapFormulier
from pip_plan.models import Doel, Doelstap, Evaluatie, Gesprek, Pip
from pip_plan.views_plan import (
    bij_plan,
    doe,
    kruimels_pip,
    nieuwere_van,
    nog_open,
    open_pip_of_404,
    pip_of_404,
    van_open_versie,
)
from toegang.forms import formulierpagina
from toegang.inzage import noteer
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_voorstellen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Make goals of the proposals that were clicked; only those that the page offers."""
    pip = open_pip_of_404(request, nummer, pk)
    gekozen = set(request.POST.getlist("voorstel"))
    nieuw = [
        (een.leefgebied, een.tekst)
        for _, _, alle in voorstellen(pip, request.zicht)
        for een in alle
        if een.sleutel in gekozen
    ]
    try:
        aantal = handelingen.neem_doelen_over(pip, nieuw, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, f"{aantal} {'doel staat' if aantal == 1 else 'doelen staan'} nu in het plan.")
    # The list stays open where one was: who takes one over, mostly takes more.
    bij = f"voorstellen-{nieuw[0][0]}" if nieuw else "doelen"
    return redirect(f"{bij_plan(pip)}?voorstellen#{bij}")


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def doel_nieuw(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """A goal in own words."""
    pip = open_pip_of_404(request, nummer, pk)
    record = Doel(gemeente_id=request.zicht.gemeente_id, pip=pip, leefgebied=request.GET.get("leefgebied", "")[:24])
    return _doelpagina(request, record, "Doel toevoegen")


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def doel(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Change a goal of a version that is still open."""
    record = _doel_of_404(request, nummer, pk)
    return _doelpagina(request, record, "Doel wijzigen", reverse("doel_verwijderen", args=[nummer, pk]))


def _doel_of_404(request: Verzoek, nummer: str, pk: int) -> Doel:
    binnen = Doel.objects.zichtbaar_voor(request.zicht).select_related("pip__statushouder")
    record = get_object_or_404(binnen, pk=pk, pip__statushouder__dossiernummer=nummer)
    noteer(request, [record.pip.statushouder])
    nog_open(request, record.pip)
    return record


def _doelpagina(request: Verzoek, record: Doel, titel: str, verwijder_url: str = "") -> HttpResponse:
    terug = f"{bij_plan(record.pip)}#doelen"
    return formulierpagina(
        request,
        DoelFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug),
        titel=titel,
        melding="Het doel is opgeslagen.",
        terug=terug,
        kruimels=kruimels_pip(record.pip),
        handeling=handelingen.bewaar_doel,
        verwijder_url=verwijder_url,
        context={"verwijder_uitleg": "Het doel en de stappen gaan uit deze versie van het plan."},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def doel_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take a goal out."""
    record = _doel_of_404(request, nummer, pk)
    doe(request, handelingen.verwijder_doel, record, "Het doel is uit het plan.")
    return redirect(f"{bij_plan(record.pip)}#doelen")


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def doelstap_nieuw(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """A step towards a goal."""
    bij = _doel_of_404(request, nummer, pk)
    return _stappagina(request, Doelstap(gemeente_id=bij.gemeente_id, doel=bij), "Stap toevoegen")


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def doelstap(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Change a step."""
    record = _stap_of_404(request, nummer, pk)
    return _stappagina(request, record, "Stap wijzigen", reverse("doelstap_verwijderen", args=[nummer, pk]))


def _stap_of_404(request: Verzoek, nummer: str, pk: int) -> Doelstap:
    binnen = Doelstap.objects.zichtbaar_voor(request.zicht).select_related("doel__pip__statushouder")
    record = get_object_or_404(binnen, pk=pk, doel__pip__statushouder__dossiernummer=nummer)
    noteer(request, [record.doel.pip.statushouder])
    nog_open(request, record.doel.pip)
    return record


def _stappagina(request: Verzoek, record: Doelstap, titel: str, verwijder_url: str = "") -> HttpResponse:
    terug = f"{bij_plan(record.doel.pip)}#doelen"
    return formulierpagina(
        request,
        StapFormulier(request.POST or None, instance=record, terug=terug),
        titel=titel,
        melding="De stap is opgeslagen.",
        terug=terug,
        kruimels=kruimels_pip(record.doel.pip),
        handeling=handelingen.bewaar_stap,
        verwijder_url=verwijder_url,
        context={"verwijder_uitleg": "De stap gaat uit deze versie van het plan."},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def doelstap_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take a step out."""
    record = _stap_of_404(request, nummer, pk)
    doe(request, handelingen.verwijder_stap, record, "De stap is uit het plan.")
    return redirect(f"{bij_plan(record.doel.pip)}#doelen")


@vereist(Recht.DOSSIER_BEWERKEN)
def pip_evalueren(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """How far every goal of a fixed version is, on one day; only what was answered is kept."""
    pip = pip_of_404(request, nummer, pk)
    if not pip.vast:
        raise Http404
    if (nieuwere := nieuwere_van(pip)) and request.method == "GET":
        messages.info(request, f"Versie {pip.nummer} is bijgesteld. Evalueer de doelen van versie {nieuwere.nummer}.")
        return redirect("pip_evalueren", nummer, nieuwere.pk)
    gesprekken = Gesprek.objects.zichtbaar_voor(request.zicht).filter(
        statushouder=pip.statushouder, datum__gte=pip.vastgesteld_op
    )
    kop = EvaluatieKop(request.POST or None, gesprekken=gesprekken, initial=_vooraf(request, gesprekken))
    rijen = _rijen(request, pip)
    if request.method == "POST" and _geevalueerd(request, kop, [formulier for _, formulier in rijen]):
        messages.success(request, "Opgeslagen. Moet het plan anders? Begin dan een nieuwe versie.")
        return redirect(bij_plan(pip))
    context = {
        "pip": pip,
        "nummer": nummer,
        "kop": kop,
        "rijen": rijen,
        "kruimels": [*kruimels_pip(pip), ("Evalueren", None)],
    }
    return render(request, "pip_plan/evalueren.html", context)


def _vooraf(request: Verzoek, gesprekken: Any) -> dict[str, Any]:
    """Today, in the talk of today when there was one."""
    dag = request.zicht.dag
    vandaag = next((een for een in gesprekken if een.datum == dag), None)
    return {"datum": dag, "gesprek": vandaag}


def _rijen(request: Verzoek, pip: Pip) -> list[tuple[Doelbeeld, EvaluatieFormulier]]:
    """Every goal with its form."""
    return [
        (
            een,
            EvaluatieFormulier(
                request.POST or None,
                instance=Evaluatie(gemeente_id=pip.gemeente_id, doel=een.doel, datum=request.zicht.dag),
                prefix=f"doel{een.doel.pk}",
            ),
        )
        for een in doelen_van(pip, request.zicht)
    ]


def _geevalueerd(request: Verzoek, kop: EvaluatieKop, formulieren: list[EvaluatieFormulier]) -> bool:
    goed = [formulier.is_valid() for formulier in formulieren]
    if not kop.is_valid() or not all(goed):
        return False
    gekozen = [formulier for formulier in formulieren if formulier.gekozen]
    if not gekozen:
        kop.add_error(None, "Kies bij minstens één doel hoe ver het is.")
        return False
    for formulier in gekozen:
        formulier.instance.datum, formulier.instance.gesprek = kop.cleaned_data["datum"], kop.cleaned_data["gesprek"]
    try:
        handelingen.evalueer([formulier.instance for formulier in gekozen], door=request.zicht)
    except ValidationError as fout:
        kop.add_error("datum", fout.messages[0])
        return False
    return True
