"""What a partner sees of an intake: the questions of the parts that it was asked for, and its own answers."""

from collections.abc import Mapping

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from dossier.models import Statushouder
from intake.blad import Getypt, bewaar_formulier, bewaar_json, blad
from intake.handelingen import Opgeslagen, Waarden
from intake.handelingen_samen import lever_in, sla_bron_op
from intake.keuzes import Bron
from intake.models import Bronregel, Toewijzing
from intake.vragenlijst import Leefgebied, laad
from toegang.inzage import noteer
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek


def _deel_of_404(request: Verzoek, nummer: str, deel: int) -> tuple[Toewijzing, Leefgebied]:
    """The part that is asked of this partner, noted in the read log."""
    delen = Toewijzing.objects.zichtbaar_voor(request.zicht).filter(statushouder__dossiernummer=nummer)
    toewijzing = get_object_or_404(delen.select_related("intake"), pk=deel)
    clienten = Statushouder.objects.zichtbaar_voor(request.zicht).voor_partner()
    toewijzing.statushouder = get_object_or_404(clienten, pk=toewijzing.statushouder_id)
    gebied = laad(toewijzing.intake.lijst).per_code.get(toewijzing.leefgebied)
    if gebied is None:
        raise Http404
    noteer(request, [toewijzing.statushouder], onderdelen=[gebied.code])
    return toewijzing, gebied


@vereist(Recht.PARTNER_DOSSIER)
@require_safe
def partner_intake(request: Verzoek, nummer: str, deel: int) -> HttpResponse:
    """The questions of one leefgebied, to fill in."""
    return _pagina(request, *_deel_of_404(request, nummer, deel))


def _pagina(request: Verzoek, toewijzing: Toewijzing, gebied: Leefgebied, getypt: Getypt | None = None) -> HttpResponse:
    wie = toewijzing.statushouder
    gezegd = Bronregel.objects.zichtbaar_voor(request.zicht).filter(statushouder=wie.pk, leefgebied=gebied.code)
    terug = reverse("partner_dossier", args=[wie.dossiernummer])
    context = {
        **blad(request, gebied, gezegd.select_related("door"), getypt=getypt),
        "toewijzing": toewijzing,
        "statushouder": wie,
        "nummer": wie.dossiernummer,
        "vandaag": request.zicht.dag,
        "opslaan": reverse("partner_intake_opslaan", args=[wie.dossiernummer, toewijzing.pk]),
        "sleutel": f"intake-deel-{toewijzing.pk}",
        "mag_bewerken": not toewijzing.ingeleverd_op and not toewijzing.intake.afgerond_op,
        "kruimels": [("Onze cliënten", reverse("partner_caseload")), (wie.naam, terug), (gebied.naam, None)],
    }
    return render(request, "intake/partner.html", context, status=422 if getypt else 200)


@vereist(Recht.PARTNER_DOSSIER)
@herhaalbaar("every answer has a version of its own")
@require_POST
def partner_intake_opslaan(request: Verzoek, nummer: str, deel: int) -> HttpResponse:
    """Save the partner's answers."""
    toewijzing, gebied = _deel_of_404(request, nummer, deel)
    record = toewijzing.intake
    record.statushouder = toewijzing.statushouder

    def bewaar(waarden: Waarden, bronnen: Mapping[str, Bron]) -> Opgeslagen:
        return sla_bron_op(record, gebied.code, waarden, bron=Bron.PARTNER, door=request.zicht)

    if request.content_type == "application/json":
        return bewaar_json(request, gebied, bewaar)
    if getypt := bewaar_formulier(request, gebied, bewaar):
        return _pagina(request, toewijzing, gebied, getypt)
    return redirect("partner_intake", nummer, deel)


@vereist(Recht.PARTNER_DOSSIER)
@require_POST
def partner_intake_inleveren(request: Verzoek, nummer: str, deel: int) -> HttpResponse:
    """The partner is done with this part."""
    toewijzing, _ = _deel_of_404(request, nummer, deel)
    try:
        lever_in(toewijzing, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, fout.messages[0])
        return redirect("partner_intake", nummer, deel)
    messages.success(request, "Ingeleverd. De klantmanager ziet uw antwoorden en neemt ze over.")
    return redirect("partner_dossier", nummer)
