"""Pages of the goals of a plan: taking proposals over, goals and steps."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from pip_plan.doel.beeld import voorstellen
from pip_plan.doel.forms import DoelFormulier, StapFormulier
from pip_plan.doel.handelingen import bewaar_doel, bewaar_stap, neem_doelen_over, verwijder_doel, verwijder_stap
from pip_plan.models import Doel, Doelstap
from pip_plan.plan.deur import bij_plan, doe, kruimels_pip, nog_open, open_pip_of_404, van_open_versie
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
        aantal = neem_doelen_over(pip, nieuw, door=request.zicht)
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
        handeling=bewaar_doel,
        verwijder_url=verwijder_url,
        context={"verwijder_uitleg": "Het doel en de stappen gaan uit deze versie van het plan."},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def doel_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take a goal out."""
    record = _doel_of_404(request, nummer, pk)
    doe(request, verwijder_doel, record, "Het doel is uit het plan.")
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
        handeling=bewaar_stap,
        verwijder_url=verwijder_url,
        context={"verwijder_uitleg": "De stap gaat uit deze versie van het plan."},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def doelstap_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take a step out."""
    record = _stap_of_404(request, nummer, pk)
    doe(request, verwijder_stap, record, "De stap is uit het plan.")
    return redirect(f"{bij_plan(record.doel.pip)}#doelen")
