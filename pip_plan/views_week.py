"""The week in a plan: seen, filled, and turned to the client."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from dossier.models import Statushouder
from dossier.views import dossier_of_404, kruimels_naar
from pip_plan import handelingen_week
from pip_plan.forms_week import NieuwWeekdeelFormulier, WeekdeelFormulier
from pip_plan.keuzes import Dag
from pip_plan.models import Advies, Pip, Weekdeel
from pip_plan.regels_week import Weekbeeld
from toegang.forms import Kruimel, formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


def _pip_of_404(request: Verzoek, nummer: str, versie: int) -> tuple[Statushouder, Pip]:
    statushouder = dossier_of_404(request, nummer)
    pips = Pip.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    return statushouder, get_object_or_404(pips, nummer=versie)


def weekbeeld(pip: Pip, zicht: Zicht) -> Weekbeeld:
    """The week of one version, for every page that shows it."""
    return Weekbeeld(list(Weekdeel.objects.zichtbaar_voor(zicht).filter(pip=pip)), pip.intensiteit)


def _kruimels(statushouder: Statushouder, pip: Pip, titel: str = "") -> list[Kruimel]:
    """From the caseload to this week, and on to a page below it."""
    adres = reverse("week", args=[statushouder.dossiernummer, pip.nummer])
    return [*kruimels_naar(statushouder), (f"Week in {pip}", adres if titel else None)]


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def week(request: Verzoek, nummer: str, versie: int) -> HttpResponse:
    """The week with its hours, and what does not go together in it."""
    statushouder, pip = _pip_of_404(request, nummer, versie)
    beeld = weekbeeld(pip, request.zicht)
    adviezen = Advies.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    gegeven = {advies.tekst: advies for advies in adviezen.order_by("datum", "pk")}
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "pip": pip,
        "week": beeld,
        "botsingen": [(botsing, gegeven.get(botsing.advies)) for botsing in beeld.botsingen],
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "mag_wijzigen": request.zicht.mag(Recht.DOSSIER_BEWERKEN) and not pip.vast,
        "kruimels": _kruimels(statushouder, pip),
    }
    return render(request, "pip_plan/week.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def week_client(request: Verzoek, nummer: str, versie: int) -> HttpResponse:
    """The same in large type and without a word too many, for who looks along."""
    statushouder, pip = _pip_of_404(request, nummer, versie)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "pip": pip,
        "week": weekbeeld(pip, request.zicht),
        "kruimels": [*_kruimels(statushouder, pip, "cliënt"), ("Mijn week", None)],
    }
    return render(request, "pip_plan/week_client.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
def weekdeel(request: Verzoek, nummer: str, versie: int, pk: int | None = None) -> HttpResponse:
    """One part of the week; a new one can be on several days at once, `?dag=` says which is ticked."""
    statushouder, pip = _pip_of_404(request, nummer, versie)
    terug = reverse("week", args=[nummer, versie])
    formulier: WeekdeelFormulier
    if pk:
        record = get_object_or_404(Weekdeel.objects.zichtbaar_voor(request.zicht), pk=pk, pip=pip)
        formulier = WeekdeelFormulier(request.POST or None, instance=record, terug=terug)
    else:
        record = Weekdeel(gemeente_id=request.zicht.gemeente_id, pip=pip)
        vooraf = {"dagen": [dag for dag in Dag if str(dag.value) == request.GET.get("dag")]}
        formulier = NieuwWeekdeelFormulier(request.POST or None, instance=record, terug=terug, initial=vooraf)

    def handeling(deel: Weekdeel, *, door: Zicht) -> Any:
        return handelingen_week.bewaar_weekdeel(deel, door=door, dagen=formulier.cleaned_data.get("dagen", ()))

    return formulierpagina(
        request,
        formulier,
        titel="Deel van de week wijzigen" if pk else "Toevoegen aan de week",
        melding="Opgeslagen.",
        terug=terug,
        kruimels=_kruimels(statushouder, pip, "weekdeel"),
        handeling=handeling,
        verwijder_url=reverse("weekdeel_verwijderen", args=[nummer, versie, pk]) if pk else "",
        context={"verwijder_uitleg": "Dit deel verdwijnt uit de week."},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def weekdeel_verwijderen(request: Verzoek, nummer: str, versie: int, pk: int) -> HttpResponse:
    """Take something out of the week."""
    _, pip = _pip_of_404(request, nummer, versie)
    record = get_object_or_404(Weekdeel.objects.zichtbaar_voor(request.zicht), pk=pk, pip=pip)
    try:
        handelingen_week.verwijder_weekdeel(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        messages.success(request, "Uit de week gehaald.")
    return redirect("week", nummer, versie)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def week_advies(request: Verzoek, nummer: str, versie: int) -> HttpResponse:
    """Record the advice on one clash, in one click. The clash is looked up again: only its two parts are sent."""
    _, pip = _pip_of_404(request, nummer, versie)
    paar = [request.POST.get("een"), request.POST.get("ander")]
    gevonden = [b for b in weekbeeld(pip, request.zicht).botsingen if [str(b.een.pk), str(b.ander.pk)] == paar]
    if not gevonden:
        raise Http404
    advies, nieuw = handelingen_week.adviseer(pip, gevonden[0], door=request.zicht)
    tekst = "Het advies is vastgelegd." if nieuw else "Dit advies staat er vandaag al."
    adres = reverse("advies", args=[nummer, advies.pk])
    messages.success(request, format_html('{} <a href="{}">Invullen of het is gevolgd</a>', tekst, adres))
    return redirect("week", nummer, versie)
