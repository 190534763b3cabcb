"""Pages of the monitor: one measurement, its downloads, and the measurements that were frozen."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bouwstenen.templatetags.opmaak import datum
from monitor.definities import VERSIE
from monitor.documenten import beeld_van_meting, beeld_van_vraag, bestandstitel, in_woorden
from monitor.forms import MetingFormulier, MonitorFormulier, als_adres, als_velden
from monitor.handelingen import leg_vast
from monitor.models import Meting
from monitor.rapport import maak_rapport, verschillen
from monitor.tasks import METING, MONITOR
from monitor.voorbeelden import Voorbeeld, voorbeelden
from toegang.forms import formulierpagina
from toegang.grenzen import begrensd
from toegang.inzage import noteer_overzicht
from toegang.klus.forms import vraagpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


@vereist(Recht.MONITOR)
@require_safe
def monitor(request: Verzoek) -> HttpResponse:
    """The figures of one cohort."""
    formulier = _formulier(request)
    context: dict[str, Any] = {
        "form": formulier,
        "voorbeelden": [(voorbeeld.naam, als_adres(voorbeeld.vraag)) for voorbeeld in _voorbeelden(request)],
        "beeld": None,
    }
    if formulier.is_valid():
        publicatie = formulier.cleaned_data["publicatie"]
        context["beeld"] = beeld_van_vraag(
            formulier.vraag, request.zicht, request.medewerker.gemeente, publicatie=publicatie
        )
        context["adres"] = als_adres(formulier.vraag, publicatie=publicatie)
        context["mag_vastleggen"] = request.zicht.mag(Recht.MONITOR_VASTLEGGEN)
        noteer_overzicht(request, in_woorden(formulier.vraag, publicatie=publicatie))
    return render(request, "monitor/monitor.html", context)


@vereist(Recht.MONITOR)
@begrensd("download")
def monitor_pdf(request: Verzoek) -> HttpResponse:
    """Ask for the same figures as a document."""
    return _vraag(request, "pdf")


@vereist(Recht.MONITOR)
@begrensd("download")
def monitor_xlsx(request: Verzoek) -> HttpResponse:
    """Ask for the same figures as a workbook."""
    return _vraag(request, "xlsx")


@vereist(Recht.MONITOR_VASTLEGGEN)
def meting_nieuw(request: Verzoek) -> HttpResponse:
    """Freeze the measurement that the address asks for."""
    gevraagd = _formulier(request)
    if not gevraagd.is_valid():
        return redirect(f"{reverse('monitor')}?{request.GET.urlencode()}")
    vraag = gevraagd.vraag
    record = Meting(
        gemeente_id=request.zicht.gemeente_id,
        naam=f"{vraag.cohort.titel}, peildatum {datum(vraag.peildatum)}",
        cohort_van=vraag.cohort.van,
        cohort_tot=vraag.cohort.tot,
        peildatum=vraag.peildatum,
        vergelijkdatum=vraag.vergelijkdatum,
        eenheid=vraag.cohort.eenheid,
    )
    return formulierpagina(
        request,
        MetingFormulier(request.POST or None, instance=record, terug=reverse("monitor") + als_adres(vraag)),
        titel="Meting vastleggen",
        melding="De meting is vastgelegd.",
        terug=reverse("metingen"),
        kruimels=[("Monitor", reverse("monitor") + als_adres(vraag))],
        handeling=leg_vast,
    )


@vereist(Recht.MONITOR)
@require_safe
def metingen(request: Verzoek) -> HttpResponse:
    """The measurements that were frozen, latest first."""
    rijen = (
        Meting.objects.zichtbaar_voor(request.zicht).select_related("vastgelegd_door").defer("rapport", "definities")
    )
    context = {"rijen": rijen, "kruimels": [("Monitor", reverse("monitor")), ("Vastgelegde metingen", None)]}
    return render(request, "monitor/metingen.html", context)


@vereist(Recht.MONITOR)
@require_safe
def meting(request: Verzoek, pk: int) -> HttpResponse:
    """One frozen measurement with its own numbers, and what would come out differently now."""
    record = _meting(request, pk)
    publicatie = "publicatie" in request.GET
    nu = maak_rapport(record.vraag, request.zicht)
    noteer_overzicht(request, in_woorden(record.vraag, publicatie=publicatie, naam=record.naam))
    context = {
        "meting": record,
        "beeld": beeld_van_meting(record, publicatie=publicatie),
        "publicatie": publicatie,
        "verschillen": [] if publicatie else verschillen(record.rapport, nu),
        "andere_definities": record.definitieversie != VERSIE,
        "adres": als_adres(record.vraag),
        "kruimels": [
            ("Monitor", reverse("monitor")),
            ("Vastgelegde metingen", reverse("metingen")),
            (record.naam, None),
        ],
    }
    return render(request, "monitor/meting.html", context)


@vereist(Recht.MONITOR)
@begrensd("download")
def meting_pdf(request: Verzoek, pk: int) -> HttpResponse:
    """Ask for a frozen measurement as a document."""
    return _vraag_meting(request, pk, "pdf")


@vereist(Recht.MONITOR)
@begrensd("download")
def meting_xlsx(request: Verzoek, pk: int) -> HttpResponse:
    """Ask for a frozen measurement as a workbook."""
    return _vraag_meting(request, pk, "xlsx")


# --- What these have in common ---------------------------------------------------------------------------------------


def _voorbeelden(request: Verzoek) -> list[Voorbeeld]:
    return voorbeelden(request.zicht.dag, request.medewerker.gemeente.code)


def _formulier(request: Verzoek) -> MonitorFormulier:
    """What the address asks for; an address that asks nothing gets the first shortcut."""
    gevraagd = bool(MonitorFormulier.base_fields.keys() & request.GET.keys())
    data = request.GET if gevraagd else als_velden(_voorbeelden(request)[0].vraag)
    return MonitorFormulier(data, vandaag=request.zicht.dag)


def _meting(request: Verzoek, pk: int) -> Meting:
    return get_object_or_404(
        Meting.objects.zichtbaar_voor(request.zicht).select_related("gemeente", "vastgelegd_door"), pk=pk
    )


def _vraag(request: Verzoek, vorm: str) -> HttpResponse:
    """A file; an address that cannot be measured goes back to the page, which says why."""
    formulier = _formulier(request)
    if not formulier.is_valid():
        return redirect(f"{reverse('monitor')}?{request.GET.urlencode()}")
    vraag, publicatie = formulier.vraag, formulier.cleaned_data["publicatie"]
    return vraagpagina(
        request,
        MONITOR,
        {"vorm": vorm, "vraag": als_velden(vraag, publicatie=publicatie)},
        wat=bestandstitel("Monitor", vraag, vorm, publicatie=publicatie),
        terug=reverse("monitor") + als_adres(vraag, publicatie=publicatie),
    )


def _vraag_meting(request: Verzoek, pk: int, vorm: str) -> HttpResponse:
    record, publicatie = _meting(request, pk), "publicatie" in request.GET
    return vraagpagina(
        request,
        METING,
        {"vorm": vorm, "meting": record.pk, "publicatie": publicatie},
        wat=bestandstitel("Vastgelegde meting", record.vraag, vorm, publicatie=publicatie),
        terug=reverse("meting", args=[record.pk]) + ("?publicatie=on" if publicatie else ""),
    )
