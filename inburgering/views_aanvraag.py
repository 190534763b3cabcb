"""Pages on the taaleis, the PVT and MAP while they run, what DUO is asked, and the file on somebody's effort."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.stukken import als_antwoord
from dossier.views import dossier_of_404, feit_verwijderen, feitpagina, kruimels_naar
from inburgering.documenten import inhoud
from inburgering.forms_aanvraag import (
    ModuleFormulier,
    TaaleisbesluitFormulier,
    TaaleisFormulier,
    VerlengingFormulier,
    VrijstellingFormulier,
)
from inburgering.handelingen import bewaar_module
from inburgering.handelingen_aanvraag import (
    besluit_taaleis,
    bewaar_taaleis,
    bewaar_verlenging,
    bewaar_vrijstelling,
    maak_inspanningsdossier,
    verwijder_aanvraag,
)
from inburgering.keuzes import Inspanningsdoel, Modulesoort
from inburgering.models import Inspanningsdossier, Module, Taaleis, Verlenging, Vrijstelling
from inburgering.queries import heeft_bijstand
from inburgering.regels_taaleis import gevolg
from inburgering.regels_wet import bestaat, keuzes_onder
from toegang.forms import formulierpagina
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

# --- The taaleis -----------------------------------------------------------------------------------------------------


@vereist(Recht.FINANCIEN)
@require_safe
def taaleisen(request: Verzoek, nummer: str) -> HttpResponse:
    """The tests of one client, what came after them, and what was decided."""
    statushouder = dossier_of_404(request, nummer)
    van_client = Taaleis.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "bijstand": heeft_bijstand(statushouder, request.zicht.dag),
        "toetsen": [(een, gevolg(een)) for een in van_client.select_related("gesprek", "advies", "besloten_door")],
        "vandaag": request.zicht.dag,
        "kruimels": [
            *kruimels_naar(statushouder), ("Inburgering", reverse("inburgering", args=[nummer])), ("Taaleis", None),
        ],
    }  # fmt: skip
    return render(request, "inburgering/taaleis.html", context)


@vereist(Recht.FINANCIEN)
def taaleis(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A test of somebody's Dutch."""
    vooraf = {"toets_op": request.zicht.dag}
    return feitpagina(
        request, nummer, pk, TaaleisFormulier, handeling=bewaar_taaleis, vooraf=vooraf, anders="taaleisen"
    )


@vereist(Recht.FINANCIEN)
@require_POST
def taaleis_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a test that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Taaleis)


@vereist(Recht.FINANCIEN)
def taaleis_besluit(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Decide about the taaleis, with what a judge said about it beside the form."""
    statushouder = dossier_of_404(request, nummer)
    record = get_object_or_404(Taaleis.objects.zichtbaar_voor(request.zicht), pk=pk, statushouder=statushouder)
    terug = reverse("taaleisen", args=[nummer])
    vooraf: dict[str, Any] = {} if record.besluit else {"besloten_op": request.zicht.dag}
    return formulierpagina(
        request,
        TaaleisbesluitFormulier(request.POST or None, instance=record, terug=terug, initial=vooraf),
        titel="Besluit over de taaleis",
        melding="Het besluit is vastgelegd.",
        terug=terug,
        kruimels=[*kruimels_naar(statushouder), ("Taaleis", terug)],
        handeling=besluit_taaleis,
        sjabloon="inburgering/taaleis_besluit.html",
        context={"toets": record},
    )


# --- The PVT and the MAP ---------------------------------------------------------------------------------------------


@vereist(Recht.DOSSIER_BEWERKEN)
def module(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The PVT or the MAP of this client; the address can say which."""
    met_map = bestaat(Modulesoort.MAP, dossier_of_404(request, nummer).regime)
    return feitpagina(
        request, nummer, pk, ModuleFormulier, bewaar_module, vooraf={"soort": request.GET.get("soort", "")},
        heet="" if met_map else "PVT",
    )  # fmt: skip


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def module_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back what was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Module)


# --- What DUO is asked -----------------------------------------------------------------------------------------------


@vereist(Recht.DOSSIER_BEWERKEN)
def vrijstelling(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An exemption, as DUO was asked and decided."""
    return feitpagina(request, nummer, pk, VrijstellingFormulier, handeling=bewaar_vrijstelling)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def vrijstelling_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an exemption that was entered by mistake, and what it moved."""
    return _aanvraag_verwijderen(request, nummer, Vrijstelling.objects.zichtbaar_voor(request.zicht), pk)


@vereist(Recht.DOSSIER_BEWERKEN)
def verlenging(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A longer term, as DUO was asked and decided."""
    return feitpagina(request, nummer, pk, VerlengingFormulier, handeling=bewaar_verlenging)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def verlenging_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an extension that was entered by mistake, and what it moved."""
    return _aanvraag_verwijderen(request, nummer, Verlenging.objects.zichtbaar_voor(request.zicht), pk)


def _aanvraag_verwijderen(request: Verzoek, nummer: str, zichtbaar: FeitQuerySet, pk: int) -> HttpResponse:
    record = get_object_or_404(zichtbaar, pk=pk, statushouder=dossier_of_404(request, nummer))
    try:
        verwijder_aanvraag(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        messages.success(request, f"Verwijderd: {record._meta.verbose_name}.")
    return redirect("inburgering", nummer)


# --- The file on somebody's effort -----------------------------------------------------------------------------------


def _doel_of_404(doel: str, statushouder: Statushouder) -> Inspanningsdoel:
    if doel not in Inspanningsdoel.values or not bestaat(doel, statushouder.regime):
        raise Http404
    return Inspanningsdoel(doel)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def inspanning(request: Verzoek, nummer: str) -> HttpResponse:
    """What somebody did and which rules are met, for the purpose that was chosen; and the files that were made."""
    statushouder = dossier_of_404(request, nummer)
    doelen = keuzes_onder(Inspanningsdoel.choices, statushouder.regime)
    doel = _doel_of_404(request.GET.get("doel", doelen[0][0]), statushouder)
    gemaakt = Inspanningsdossier.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    context = {
        **inhoud(statushouder, doel, request.zicht),
        "doelen": doelen,
        "gemaakt": gemaakt.select_related("gemaakt_door"),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [
            *kruimels_naar(statushouder), ("Inburgering", reverse("inburgering", args=[nummer])),
            ("Aantoonbare inspanning", None),
        ],
    }  # fmt: skip
    return render(request, "inburgering/inspanning.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def inspanning_maken(request: Verzoek, nummer: str) -> HttpResponse:
    """Make the file for one purpose, and go and read it."""
    statushouder = dossier_of_404(request, nummer)
    doel = _doel_of_404(request.POST.get("doel", ""), statushouder)
    stuk = maak_inspanningsdossier(statushouder, doel, door=request.zicht, moment=timezone.now())
    return redirect("inspanningsdossier", nummer, stuk.pk)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def inspanningsdossier(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Read a file as it was made."""
    statushouder = dossier_of_404(request, nummer)
    van_client = Inspanningsdossier.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder)
    stuk = get_object_or_404(van_client, pk=pk)
    noteer(request, [statushouder], Inzage.Soort.DOCUMENT, toelichting=stuk.get_doel_display())
    return als_antwoord(stuk, f"inspanning-{stuk.doel}-{nummer}-{stuk.pk}.pdf")
