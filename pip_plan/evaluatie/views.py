"""The page on how far the goals of a plan are."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from pip_plan.doel.beeld import Doelbeeld, doelen_van
from pip_plan.evaluatie.forms import EvaluatieFormulier, EvaluatieKop
from pip_plan.evaluatie.handelingen import evalueer
from pip_plan.models import Evaluatie, Gesprek, Pip
from pip_plan.plan.deur import bij_plan, kruimels_pip, pip_of_404
from pip_plan.plan.queries import nieuwere_van
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


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
        evalueer([formulier.instance for formulier in gekozen], door=request.zicht)
    except ValidationError as fout:
        kop.add_error("datum", fout.messages[0])
        return False
    return True
