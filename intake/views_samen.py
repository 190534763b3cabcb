"""Doing an intake together, seen from the gemeente: asking partners, taking over what they say, what the AZC knew."""

from collections.abc import Mapping

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from intake import handelingen_samen
from intake.blad import Getypt, bewaar_formulier, bewaar_json, blad
from intake.forms import ToewijsFormulier
from intake.handelingen import Opgeslagen, Waarden
from intake.keuzes import Bron
from intake.models import Bronregel, Intake, Toewijzing
from intake.views import intake_of_404, kruimels_intake, open_intake_of_404
from intake.views_leefgebied import gebied_of_404
from intake.vragenlijst import Leefgebied
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek


@vereist(Recht.DELEN)
def toewijzen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Ask partners to fill in leefgebieden that are shared with them."""
    record = open_intake_of_404(request, nummer, pk)
    terug = reverse("intake", args=[nummer, pk])
    mogelijk = handelingen_samen.te_vragen(record, door=request.zicht)
    formulier = ToewijsFormulier(request.POST or None, mogelijk=mogelijk, terug=terug)
    if request.method == "POST" and formulier.is_valid():
        try:
            handelingen_samen.wijs_toe(record, **formulier.cleaned_data, door=request.zicht)
        except ValidationError as fout:
            formulier.add_error("uiterlijk" if fout.code == "uiterlijk" else None, fout.messages[0])
        else:
            messages.success(request, "Gevraagd. De partner ziet het bij de eigen cliënten.")
            return redirect(terug)
    context = {
        "form": formulier,
        "mogelijk": mogelijk,
        "nummer": nummer,
        "kruimels": [*kruimels_intake(record), ("Aan een partner vragen", None)],
    }
    return render(request, "intake/toewijzen.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def overnemen(request: Verzoek, nummer: str, pk: int, deel: int) -> HttpResponse:
    """Take over the part that a partner handed in."""
    record, toewijzing, gebied = _deel_of_404(request, nummer, pk, deel)
    try:
        anders = handelingen_samen.neem_over(toewijzing, door=request.zicht, moment=timezone.now())
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
    else:
        namen = ", ".join(gebied.per_code[code].tekst for code in anders if code in gebied.per_code)
        stil = f" Hier stond al een ander antwoord, dat is gebleven: {namen}" if anders else ""
        messages.success(request, f"Overgenomen van {toewijzing.organisatie}.{stil}")
    return redirect("intake_leefgebied", nummer, record.pk, toewijzing.leefgebied)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def terugsturen(request: Verzoek, nummer: str, pk: int, deel: int) -> HttpResponse:
    """Let the partner go on with a part that was handed in."""
    record, toewijzing, _ = _deel_of_404(request, nummer, pk, deel)
    if toewijzing.overgenomen_op:
        raise Http404
    handelingen_samen.vraag_opnieuw(toewijzing, door=request.zicht)
    messages.success(request, f"{toewijzing.organisatie} kan dit deel weer aanvullen.")
    return redirect("intake_leefgebied", nummer, record.pk, toewijzing.leefgebied)


@vereist(Recht.DELEN)
@require_POST
def intrekken(request: Verzoek, nummer: str, pk: int, deel: int) -> HttpResponse:
    """Ask it no longer."""
    record, toewijzing, _ = _deel_of_404(request, nummer, pk, deel)
    handelingen_samen.trek_terug(toewijzing, door=request.zicht)
    messages.success(request, "Ingetrokken. Wat de partner al schreef, blijft naast de vragen staan.")
    return redirect("intake", nummer, record.pk)


def _deel_of_404(request: Verzoek, nummer: str, pk: int, deel: int) -> tuple[Intake, Toewijzing, Leefgebied]:
    record = open_intake_of_404(request, nummer, pk)
    delen = Toewijzing.objects.zichtbaar_voor(request.zicht).select_related("organisatie")
    toewijzing = get_object_or_404(delen, pk=deel, intake=record)
    toewijzing.intake = record
    return record, toewijzing, gebied_of_404(request, record, toewijzing.leefgebied)


# --- What the AZC knew -----------------------------------------------------------------------------------------------


@vereist(Recht.DOSSIER_BEWERKEN)
@require_safe
def opvang(request: Verzoek, nummer: str, pk: int, leefgebied: str) -> HttpResponse:
    """What TVS (or a paper of the AZC) says about one leefgebied: the same questions, kept beside the answers."""
    record = open_intake_of_404(request, nummer, pk)
    return _opvang(request, record, gebied_of_404(request, record, leefgebied))


def _opvang(request: Verzoek, record: Intake, gebied: Leefgebied, getypt: Getypt | None = None) -> HttpResponse:
    nummer = record.statushouder.dossiernummer
    gezegd = Bronregel.objects.zichtbaar_voor(request.zicht).filter(
        statushouder=record.statushouder_id, bron=Bron.TVS, leefgebied=gebied.code
    )
    hier = reverse("intake_leefgebied", args=[nummer, record.pk, gebied.code])
    context = {
        **blad(request, gebied, gezegd.select_related("door"), getypt=getypt),
        "statushouder": record.statushouder,
        "opslaan": reverse("intake_opvang_opslaan", args=[nummer, record.pk, gebied.code]),
        "sleutel": f"intake-opvang-{record.pk}-{gebied.code}",
        "terug": hier,
        "mag_bewerken": True,
        "kruimels": [*kruimels_intake(record), (gebied.naam, hier), ("Volgens de opvang", None)],
    }
    return render(request, "intake/opvang.html", context, status=422 if getypt else 200)


@vereist(Recht.DOSSIER_BEWERKEN)
@herhaalbaar("every answer has a version of its own")
@require_POST
def opvang_opslaan(request: Verzoek, nummer: str, pk: int, leefgebied: str) -> HttpResponse:
    """Save what the AZC says."""
    record = intake_of_404(request, nummer, pk, leefgebied)
    gebied = gebied_of_404(request, record, leefgebied)

    def bewaar(waarden: Waarden, bronnen: Mapping[str, Bron]) -> Opgeslagen:
        return handelingen_samen.sla_bron_op(record, gebied.code, waarden, bron=Bron.TVS, door=request.zicht)

    if request.content_type == "application/json":
        return bewaar_json(request, gebied, bewaar)
    if getypt := bewaar_formulier(request, gebied, bewaar):
        return _opvang(request, record, gebied, getypt)
    return redirect("intake_leefgebied", nummer, pk, leefgebied)
