"""Pages of the schools: the register, whether there is enough offer per leerroute, and the attendance of a group."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bouwstenen.tabellen import Gelezen
from bouwstenen.xlsx import MEDIATYPE, Blad, maak_werkboek
from inburgering.forms_school import (
    AanbiederFormulier,
    ContractFormulier,
    GroepFormulier,
    KeurmerkFormulier,
    LijstFormulier,
    SchoolFormulier,
    onderteken,
)
from inburgering.groepsblad import Groepsblad
from inburgering.handelingen_school import voer_in
from inburgering.invoer import ALS_TEKST, KOLOMMEN, keur
from inburgering.models import Aanbieder, Cursus, Groep, Keurmerk
from inburgering.queries_aanbod import Schoolcijfers, aanbod_per_route, cijfers_per_school
from inburgering.regels_invoer import ONGEWIJZIGD, Regel, goed, oordeel, samenvatting
from toegang.forms import Kruimel, formulierpagina
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def _school_of_404(request: Verzoek, school: int) -> Aanbieder:
    return get_object_or_404(Aanbieder.objects.zichtbaar_voor(request.zicht), pk=school)


def _kruimels(school: Aanbieder) -> list[Kruimel]:
    return [("Scholen", reverse("scholen")), (school.naam, reverse("school", args=[school.pk]))]


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def scholen(request: Verzoek) -> HttpResponse:
    """All schools with how it goes there, and whether there is enough offer for each of the three routes."""
    zicht = request.zicht
    keurmerken = set(Keurmerk.objects.zichtbaar_voor(zicht).op(zicht.dag).values_list("aanbieder_id", flat=True))
    cijfers = cijfers_per_school(zicht)
    zonder_groep = Cursus.objects.zichtbaar_voor(zicht).op(zicht.dag).filter(groep__isnull=True)
    context = {
        "routes": aanbod_per_route(zicht),
        "rijen": [
            (school, school.pk in keurmerken, cijfers.get(school.pk, Schoolcijfers()))
            for school in Aanbieder.objects.zichtbaar_voor(zicht)
        ],
        "zonder_groep": zonder_groep.count(),
        "mag_bewerken": zicht.mag(Recht.DOSSIER_BEWERKEN),
    }
    return render(request, "inburgering/scholen.html", context)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def school(request: Verzoek, school: int) -> HttpResponse:
    """One school: keurmerken, contracts and groups."""
    record = _school_of_404(request, school)
    bezet = dict(
        Cursus.objects.zichtbaar_voor(request.zicht).op(request.zicht.dag).filter(groep__aanbieder=record)
        .order_by().values_list("groep").annotate(n=models.Count("pk"))
    )  # fmt: skip
    context = {
        "school": record,
        "cijfers": cijfers_per_school(request.zicht).get(record.pk, Schoolcijfers()),
        "keurmerken": record.keurmerken.all(),
        "contracten": record.contracten.all(),
        "groepen": [(groep, bezet.get(groep.pk, 0)) for groep in record.groepen.all()],
        "vandaag": request.zicht.dag,
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [*_kruimels(record)[:-1], (record.naam, None)],
    }
    return render(request, "inburgering/school.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
def school_wijzigen(request: Verzoek, school: int | None = None) -> HttpResponse:
    """A school of the register."""
    record = _school_of_404(request, school) if school else Aanbieder(gemeente_id=request.zicht.gemeente_id)
    terug = reverse("school", args=[school]) if school else reverse("scholen")
    return formulierpagina(
        request,
        AanbiederFormulier(request.POST or None, instance=record, zicht=request.zicht, terug=terug),
        titel="School wijzigen" if school else "School toevoegen",
        melding="De school is opgeslagen.",
        terug=terug,
        kruimels=_kruimels(record) if school else [("Scholen", terug)],
    )


def _van_school(request: Verzoek, school: int, pk: int | None, klasse: type[SchoolFormulier], wat: str) -> HttpResponse:
    """The form on something of a school, new when there is no `pk`."""
    record = _school_of_404(request, school)
    model: Any = klasse._meta.model
    if pk:
        rij = get_object_or_404(model.objects.zichtbaar_voor(request.zicht), pk=pk, aanbieder=record)
    else:
        rij = model(gemeente_id=request.zicht.gemeente_id, aanbieder=record)
    terug = reverse("school", args=[school])
    return formulierpagina(
        request,
        klasse(request.POST or None, instance=rij, terug=terug),
        titel=f"{wat} {'wijzigen' if pk else 'toevoegen'}",
        melding="Opgeslagen.",
        terug=terug,
        kruimels=_kruimels(record),
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def keurmerk(request: Verzoek, school: int, pk: int | None = None) -> HttpResponse:
    """A keurmerk of this school."""
    return _van_school(request, school, pk, KeurmerkFormulier, "Keurmerk")


@vereist(Recht.DOSSIER_BEWERKEN)
def contract(request: Verzoek, school: int, pk: int | None = None) -> HttpResponse:
    """Places at this school."""
    return _van_school(request, school, pk, ContractFormulier, "Contract")


@vereist(Recht.DOSSIER_BEWERKEN)
def groep(request: Verzoek, school: int, pk: int | None = None) -> HttpResponse:
    """A group of this school."""
    return _van_school(request, school, pk, GroepFormulier, "Groep")


@vereist(Recht.DOSSIER_BEWERKEN)
def lijst_invoeren(request: Verzoek) -> HttpResponse:
    """A school's list of attendance: looked at first, row by row; kept only when everything is right and asked for.

    Between looking and keeping the list waits in the page, signed, and nowhere else.
    """
    formulier = LijstFormulier(request.POST or None, request.FILES or None)
    regels: Gelezen[Regel] = Gelezen([])
    if request.method == "POST" and formulier.is_valid():
        inhoud = formulier.cleaned_data["inhoud"]
        try:
            regels = keur(inhoud, request.zicht)
            clienten = {regel.wie.pk: regel.wie for regel in regels if regel.wie}
            noteer(request, clienten.values(), Inzage.Soort.LIJST)
            if "getoond" in formulier.cleaned_data:
                voer_in(regels, door=request.zicht, getoond=formulier.cleaned_data["getoond"])
                messages.success(request, f"De lijst is ingevoerd: {samenvatting(regels)}.")
                return redirect("scholen")
        except ValidationError as fout:
            formulier.add_error("bestand", fout.messages[0])
    gevolgen = [regel.gevolg for regel in regels]
    in_te_voeren = goed(regels) and set(gevolgen) - {ONGEWIJZIGD}
    context = {
        "form": formulier,
        "regels": regels,
        "niet_gelezen": regels.niet,
        "fouten": not goed(regels),
        "oordeel": oordeel(regels),
        "samenvatting": samenvatting(regels),
        "ondertekend": onderteken(formulier.cleaned_data["inhoud"], gevolgen) if in_te_voeren else "",
        "kolommen": KOLOMMEN,
        "kruimels": [("Scholen", reverse("scholen")), ("Lijst invoeren", None)],
    }
    return render(request, "inburgering/lijst.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_safe
def lijst_voorbeeld(_: Verzoek) -> HttpResponse:
    """An empty list to fill in, in which a spreadsheet changes nothing of what is typed."""
    antwoord = HttpResponse(
        maak_werkboek([Blad("Aanwezigheid", KOLOMMEN, als_tekst=ALS_TEKST)]), content_type=MEDIATYPE
    )
    antwoord["Content-Disposition"] = 'attachment; filename="aanwezigheid.xlsx"'
    return antwoord


@vereist(Recht.DOSSIER_BEWERKEN)
def aanwezigheid(request: Verzoek, pk: int) -> HttpResponse:
    """Who of a group was there in one month or lesson, for everybody at once."""
    record = get_object_or_404(Groep.objects.zichtbaar_voor(request.zicht).select_related("aanbieder"), pk=pk)
    blad = Groepsblad(request, record)
    if blad.bewaard is not None:
        messages.success(request, blad.melding)
        return redirect(f"{reverse('aanwezigheid', args=[pk])}?{blad.tijdvak.vraag}")
    kruimels = [*_kruimels(record.aanbieder), (record.naam, None)]
    return render(request, "inburgering/aanwezigheid.html", {**blad.context, "kruimels": kruimels})
