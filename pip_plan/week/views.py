"""The week in a plan: seen, filled, and turned to the client."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST, require_safe

from pip_plan.keuzes import Dag
from pip_plan.models import Advies, Pip, Weekdeel
from pip_plan.plan.deur import doe, kruimels_pip, nog_open, open_pip_of_404, pip_of_404, van_open_versie
from pip_plan.vertaling import twee_talen
from pip_plan.week import handelingen
from pip_plan.week.beeld import weekkaart
from pip_plan.week.forms import NieuwWeekdeelFormulier, WeekdeelFormulier
from pip_plan.week.queries import weekbeeld
from toegang.forms import Kruimel, formulierpagina
from toegang.inzage import noteer
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


def _adres(pip: Pip) -> str:
    return reverse("week", args=[pip.statushouder.dossiernummer, pip.pk])


def _kruimels(pip: Pip) -> list[Kruimel]:
    return [*kruimels_pip(pip), ("Week", _adres(pip))]


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def week(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The week with its hours, and what does not go together in it."""
    pip = pip_of_404(request, nummer, pk)
    beeld = weekbeeld(pip, request.zicht)
    mag = request.zicht.mag(Recht.DOSSIER_BEWERKEN)
    adviezen = Advies.objects.zichtbaar_voor(request.zicht).filter(statushouder=pip.statushouder)
    gegeven = {advies.tekst: advies for advies in adviezen.order_by("datum", "pk")}
    context = {
        "statushouder": pip.statushouder,
        "nummer": nummer,
        "pip": pip,
        "week": beeld,
        "botsingen": [(botsing, gegeven.get(botsing.advies)) for botsing in beeld.botsingen],
        "mag_bewerken": mag,
        "mag_veranderen": mag and not pip.vast and not pip.getekend_client_op,
        "kruimels": [*kruimels_pip(pip), ("Week", None)],
    }
    return render(request, "pip_plan/week.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def week_client(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The same in large type and in two languages, without a word too many, for who looks along."""
    pip = pip_of_404(request, nummer, pk)
    talen = twee_talen(pip.statushouder.contacttaal)
    context = {
        "nummer": nummer,
        "pip": pip,
        "taal": talen.ander,
        "titel": talen.paar("week"),
        "waarschuwing": talen.paar("concept_vertaling") if talen.ander and talen.ander.status == "concept" else None,
        "dagen": weekkaart(weekbeeld(pip, request.zicht).delen, talen).alle_dagen,
        "kruimels": [*_kruimels(pip), ("Mijn week", None)],
    }
    return render(request, "pip_plan/week_client.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def weekdeel_nieuw(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Something in the week, on one day or on several at once; `?dag=` says which is ticked."""
    pip = open_pip_of_404(request, nummer, pk)
    record = Weekdeel(gemeente_id=request.zicht.gemeente_id, pip=pip)
    vooraf = {"dagen": [dag.value for dag in Dag if str(dag.value) == request.GET.get("dag")]}
    formulier = NieuwWeekdeelFormulier(request.POST or None, instance=record, terug=_adres(pip), initial=vooraf)

    def handeling(deel: Weekdeel, *, door: Zicht) -> Any:
        return handelingen.voeg_toe(deel, door=door, dagen=formulier.cleaned_data["dagen"])

    return formulierpagina(
        request,
        formulier,
        titel="Toevoegen aan de week",
        melding="Opgeslagen.",
        terug=_adres(pip),
        kruimels=_kruimels(pip),
        handeling=handeling,
    )


def _weekdeel_of_404(request: Verzoek, nummer: str, pk: int) -> Weekdeel:
    """Part of a version that can still change."""
    binnen = Weekdeel.objects.zichtbaar_voor(request.zicht).select_related("pip__statushouder")
    record = get_object_or_404(binnen, pk=pk, pip__statushouder__dossiernummer=nummer)
    noteer(request, [record.pip.statushouder])
    nog_open(request, record.pip)
    return record


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def weekdeel(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Change one part of the week."""
    record = _weekdeel_of_404(request, nummer, pk)
    return formulierpagina(
        request,
        WeekdeelFormulier(request.POST or None, instance=record, terug=_adres(record.pip)),
        titel="Deel van de week wijzigen",
        melding="Opgeslagen.",
        terug=_adres(record.pip),
        kruimels=_kruimels(record.pip),
        handeling=handelingen.bewaar_weekdeel,
        verwijder_url=reverse("weekdeel_verwijderen", args=[nummer, pk]),
        context={"verwijder_uitleg": "Dit gaat uit de week in deze versie van het plan."},
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def weekdeel_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take something out of the week."""
    record = _weekdeel_of_404(request, nummer, pk)
    doe(request, handelingen.verwijder_weekdeel, record, "Uit de week gehaald.")
    return redirect(_adres(record.pip))


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def week_advies(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Record the advice on one clash, in one click. The clash is looked up again: only its two parts are sent."""
    pip = pip_of_404(request, nummer, pk)
    paar = [request.POST.get("een"), request.POST.get("ander")]
    gevonden = [b for b in weekbeeld(pip, request.zicht).botsingen if [str(b.een.pk), str(b.ander.pk)] == paar]
    if not gevonden:
        raise Http404
    advies, nieuw = handelingen.adviseer(pip, gevonden[0], door=request.zicht)
    tekst = "Het advies is vastgelegd." if nieuw else "Dit advies staat er vandaag al."
    adres = reverse("advies", args=[nummer, advies.pk])
    messages.success(request, format_html('{} <a href="{}">Invullen of het is gevolgd</a>', tekst, adres))
    return redirect(_adres(pip))
