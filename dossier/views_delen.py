"""Pages about sharing: with partners, the BSN, and dossiers outside the own caseload."""

from calendar import monthrange

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.bestanden import soort_van
from bouwstenen.templatetags.opmaak import datum
from dossier import handelingen_delen
from dossier.forms_delen import DelingFormulier, IntrekFormulier, NoodtoegangFormulier
from dossier.models import Deling, Noodtoegang
from dossier.views import dossier_of_404, dossier_url, kruimels_naar
from toegang.forms import formulierpagina
from toegang.grenzen import begrensd
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht


@vereist(Recht.DELEN)
@require_safe
def delingen(request: Verzoek) -> HttpResponse:
    """What is shared from the caseload, with what ends this month on top."""
    dag = request.zicht.dag
    rijen = (
        Deling.objects.zichtbaar_voor(request.zicht)
        .geldig(dag)
        .select_related("statushouder", "organisatie")
        .order_by("tot", "statushouder__zoeknaam", "pk")
    )
    noteer(request, {rij.statushouder_id: rij.statushouder for rij in rijen}.values(), Inzage.Soort.LIJST)
    einde = dag.replace(day=monthrange(dag.year, dag.month)[1])
    context = {
        "deze_maand": [rij for rij in rijen if rij.loopt_af(einde)],
        "later": [rij for rij in rijen if not rij.loopt_af(einde)],
        "vandaag": dag,
    }
    return render(request, "dossier/delingen.html", context)


@vereist(Recht.DELEN)
def deling(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Share a dossier with a partner, or change what is shared."""
    statushouder = dossier_of_404(request, nummer)
    terug = reverse("historie", args=[nummer])
    if pk:
        record = get_object_or_404(Deling.objects.zichtbaar_voor(request.zicht), pk=pk, statushouder=statushouder)
    else:
        record = Deling(gemeente_id=request.zicht.gemeente_id, statushouder=statushouder, van=request.zicht.dag)
    formulier = DelingFormulier(
        request.POST or None, request.FILES or None, instance=record, zicht=request.zicht, terug=terug
    )

    def handeling(deling: Deling, *, door: Zicht) -> None:
        handelingen_delen.deel(deling, door=door, hele_gezin=formulier.cleaned_data.get("hele_gezin", False))

    def melding() -> str:
        sinds = "nu" if record.van <= request.zicht.dag else datum(record.van)
        return f"Opgeslagen. De partner ziet het vanaf {sinds}."

    return formulierpagina(
        request,
        formulier,
        titel="Deling wijzigen" if pk else "Delen met een partner",
        melding=melding,
        terug=terug,
        kruimels=[*kruimels_naar(statushouder), ("Delen en logboek", terug)],
        handeling=handeling,
    )


def _deling_of_404(request: Verzoek, nummer: str, pk: int) -> Deling:
    statushouder = dossier_of_404(request, nummer)
    return get_object_or_404(Deling.objects.zichtbaar_voor(request.zicht), pk=pk, statushouder=statushouder)


@vereist(Recht.DELEN)
@require_POST
def deling_intrekken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Stop sharing at once."""
    record = _deling_of_404(request, nummer, pk)
    formulier = IntrekFormulier(request.POST)
    if formulier.is_valid():
        handelingen_delen.trek_in(record, door=request.zicht, reden=formulier.cleaned_data["reden"])
        messages.success(request, f"Gestopt. {record.organisatie} ziet dit dossier niet meer.")
    else:
        messages.error(request, "Er is niets veranderd. Schrijf op waarom het delen stopt.")
    return redirect("historie", nummer)


@vereist(Recht.DELEN)
@require_safe
@begrensd("download")
def deling_formulier(request: Verzoek, nummer: str, pk: int) -> FileResponse:
    """The signed form of consent, as a download."""
    record = _deling_of_404(request, nummer, pk)
    if not record.formulier:
        raise Http404
    noteer(request, [record.statushouder], Inzage.Soort.DOCUMENT)
    bestand = record.formulier.open()
    soort = soort_van(bestand.read(16))
    bestand.seek(0)
    extensie, mediatype = soort or ("bin", "application/octet-stream")
    return FileResponse(
        bestand, as_attachment=True, filename=f"toestemming-{nummer}.{extensie}", content_type=mediatype
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@herhaalbaar("shows a number, and every time is written down")
@require_POST
@begrensd("bsn")
def bsn(request: Verzoek, nummer: str) -> HttpResponse:
    """The whole BSN, once, and written down."""
    statushouder = dossier_of_404(request, nummer)
    if not statushouder.bsn:
        raise Http404
    noteer(request, [statushouder], Inzage.Soort.BSN)
    kruimels = [*kruimels_naar(statushouder), ("BSN", None)]
    return render(request, "dossier/bsn.html", {"statushouder": statushouder, "nummer": nummer, "kruimels": kruimels})


# --- Break glass -------------------------------------------------------------------------------------------------


@vereist(Recht.DOSSIER_LEZEN)
@begrensd("noodtoegang")
def noodtoegang(request: Verzoek) -> HttpResponse:
    """Open a dossier outside the own caseload, with a reason."""
    terug = reverse("caseload")
    formulier = NoodtoegangFormulier(request.POST or None, terug=terug)
    if request.method == "POST" and formulier.is_valid():
        reden = formulier.cleaned_data["reden"]
        try:
            statushouder = handelingen_delen.open_met_reden(
                formulier.cleaned_data["nummer"], reden=reden, door=request.zicht
            )
        except ValidationError as fout:
            formulier.add_error("reden" if getattr(fout, "code", "") == "reden" else "nummer", fout.messages[0])
        else:
            noteer(request, [statushouder], Inzage.Soort.NOODTOEGANG, doel=reden)
            messages.success(request, "Het dossier is open tot en met morgen. De teamleider krijgt bericht.")
            return redirect(dossier_url(statushouder))
    kruimels = [("Caseload", terug), ("Dossier buiten uw caseload", None)]
    return render(request, "dossier/noodtoegang.html", {"form": formulier, "kruimels": kruimels})


@vereist(Recht.CASELOAD_VERDELEN)
@require_safe
def noodtoegangen(request: Verzoek) -> HttpResponse:
    """Which dossiers were opened with a reason, for the teamleider."""
    rijen = Noodtoegang.objects.zichtbaar_voor(request.zicht).select_related("statushouder", "medewerker")[:200]
    noteer(request, {r.statushouder_id: r.statushouder for r in rijen}.values(), Inzage.Soort.LIJST)
    return render(request, "dossier/noodtoegangen.html", {"rijen": rijen, "vandaag": request.zicht.dag})
