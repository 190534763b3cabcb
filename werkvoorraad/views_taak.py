"""Pages about tasks: made by hand, changed, finished, postponed and taken back."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from bouwstenen.templatetags.opmaak import datum
from dossier.models import Statushouder
from dossier.views import dossier_of_404, dossier_url, kruimels_naar
from toegang.forms import Kruimel, formulierpagina, terug_naar
from toegang.handelingen import verwijder
from toegang.inzage import noteer
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from werkvoorraad import handelingen
from werkvoorraad.forms_taak import TaakFormulier, UitstelFormulier
from werkvoorraad.models import Taak

EEN_WEEK = timedelta(weeks=1)


def _taak_of_404(request: Verzoek, pk: int) -> tuple[Taak, bool]:
    """The task, and whether its dossier lies inside zicht; the look at its client is noted in the read log."""
    taken = Taak.objects.zichtbaar_voor(request.zicht).select_related("statushouder", "voor", "klaar_door")
    taak = get_object_or_404(taken, pk=pk)
    if taak.statushouder is None:
        return taak, False
    noteer(request, [taak.statushouder])
    return taak, Statushouder.objects.zichtbaar_voor(request.zicht).filter(pk=taak.statushouder.pk).exists()


def _terug(request: Verzoek, statushouder: Statushouder | None) -> str:
    """Where somebody came from, else the dossier, else where the day begins."""
    return terug_naar(request, dossier_url(statushouder) if statushouder else reverse("start"))


def _kruimels(statushouder: Statushouder | None) -> list[Kruimel]:
    return kruimels_naar(statushouder) if statushouder else [("Begin", reverse("start"))]


@vereist(Recht.DOSSIER_BEWERKEN)
def taak_nieuw(request: Verzoek, nummer: str = "") -> HttpResponse:
    """Something to do, about this client when there is a `nummer`."""
    zicht = request.zicht
    statushouder = dossier_of_404(request, nummer) if nummer else None
    terug = _terug(request, statushouder)
    formulier = TaakFormulier(
        request.POST or None,
        instance=Taak(gemeente_id=zicht.gemeente_id, statushouder=statushouder),
        zicht=zicht,
        terug=terug,
        initial={"uiterlijk": zicht.dag + EEN_WEEK, "voor": zicht.medewerker_id},
    )
    return formulierpagina(
        request,
        formulier,
        titel=f"Taak voor {statushouder.naam}" if statushouder else "Nieuwe taak",
        melding="De taak is opgeslagen.",
        terug=terug,
        kruimels=_kruimels(statushouder),
        handeling=handelingen.maak_taak,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def taak(request: Verzoek, pk: int) -> HttpResponse:
    """One task: to change while it is open, to read and reopen when it is done."""
    record, binnen = _taak_of_404(request, pk)
    statushouder = record.statushouder if binnen else None
    terug = _terug(request, statushouder)
    context = {"taak": record, "dossier_binnen": binnen, "terug": terug, "vandaag": request.zicht.dag}
    if record.klaar_op:
        if request.method == "POST":
            messages.error(request, handelingen.AL_KLAAR)
        kruimels = [*_kruimels(statushouder), ("Taak", None)]
        klaar = {"form": None, "titel": record.wat, "kruimels": kruimels, "verwijder_url": ""}
        return render(request, "werkvoorraad/taak.html", context | klaar)
    return formulierpagina(
        request,
        TaakFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug),
        titel="Taak",
        melding="De taak is opgeslagen.",
        terug=terug,
        kruimels=_kruimels(statushouder),
        handeling=handelingen.wijzig_taak,
        verwijder_url=reverse("taak_verwijderen", args=[pk]),
        sjabloon="werkvoorraad/taak.html",
        context=context,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def taak_klaar(request: Verzoek, pk: int) -> HttpResponse:
    """Finish a task; a second time changes nothing."""
    record, binnen = _taak_of_404(request, pk)
    volgende = handelingen.rond_af(record, door=request.zicht)
    daarna = f" De volgende keer is uiterlijk {datum(volgende.uiterlijk)}." if volgende else ""
    adres = reverse("taak", args=[pk])
    messages.success(request, format_html('Klaar: {}.{} <a href="{}">Bekijken of heropenen</a>', record, daarna, adres))
    return redirect(_terug(request, record.statushouder if binnen else None))


@vereist(Recht.DOSSIER_BEWERKEN)
def taak_uitstellen(request: Verzoek, pk: int) -> HttpResponse:
    """Give a task a later date, with a reason."""
    record, binnen = _taak_of_404(request, pk)
    statushouder = record.statushouder if binnen else None
    if record.klaar_op:
        messages.error(request, handelingen.AL_KLAAR)
        return redirect("taak", pk=pk)
    terug = _terug(request, statushouder)
    later = max(record.uiterlijk, request.zicht.dag) + EEN_WEEK
    vooraf = {"uiterlijk": later, "uitgesteld_reden": ""}
    return formulierpagina(
        request,
        UitstelFormulier(request.POST or None, instance=record, terug=terug, initial=vooraf),
        titel=f"Uitstellen: {record}",
        melding="De taak is uitgesteld.",
        terug=terug,
        kruimels=_kruimels(statushouder),
        handeling=handelingen.stel_uit,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def taak_heropenen(request: Verzoek, pk: int) -> HttpResponse:
    """Take back that a task was finished."""
    record, _ = _taak_of_404(request, pk)
    handelingen.heropen(record, door=request.zicht)
    messages.success(request, "De taak is weer open.")
    return redirect("taak", pk=pk)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def taak_verwijderen(request: Verzoek, pk: int) -> HttpResponse:
    """Remove a task that was made by mistake."""
    record, binnen = _taak_of_404(request, pk)
    terug = _terug(request, record.statushouder if binnen else None)
    verwijder(record, door=request.zicht)
    messages.success(request, f"Verwijderd: {record}.")
    return redirect(terug)
