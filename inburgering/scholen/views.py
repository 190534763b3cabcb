"""Pages of the schools: the register, and whether there is enough offer per leerroute."""

from typing import Any

from django.db import models
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from inburgering.aanbod.queries import Schoolcijfers, aanbod_per_route, cijfers_per_school
from inburgering.models import Aanbieder, Cursus, Keurmerk
from inburgering.scholen.forms import (
    AanbiederFormulier,
    ContractFormulier,
    GroepFormulier,
    KeurmerkFormulier,
    SchoolFormulier,
)
from toegang.forms import Kruimel, formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def _school_of_404(request: Verzoek, school: int) -> Aanbieder:
    return get_object_or_404(Aanbieder.objects.zichtbaar_voor(request.zicht), pk=school)


def kruimels_naar_school(school: Aanbieder) -> list[Kruimel]:
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
        "kruimels": [*kruimels_naar_school(record)[:-1], (record.naam, None)],
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
        kruimels=kruimels_naar_school(record) if school else [("Scholen", terug)],
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
        kruimels=kruimels_naar_school(record),
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
