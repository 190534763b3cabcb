"""The page of one leefgebied, that saves itself."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from intake.blad import Getypt, bewaar_formulier, bewaar_json, blad
from intake.handelingen import Opgeslagen, Waarden, eerdere_intake, sla_op
from intake.keuzes import VAN_GEZONDHEID, Bron
from intake.models import Antwoord, Bronregel, Intake, Toewijzing
from intake.regels import per_vraag, voortgang
from intake.views import intake_of_404, kruimels_intake
from intake.vragenlijst import Leefgebied, laad
from toegang.rechten import Recht, vereist
from toegang.verzenden.nummer import herhaalbaar
from toegang.verzoek import Verzoek

NET_BEZIG = timedelta(minutes=5)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def leefgebied(request: Verzoek, nummer: str, pk: int, leefgebied: str) -> HttpResponse:
    """The questions of one leefgebied with their answers; beside them another language when asked for."""
    record = intake_of_404(request, nummer, pk, leefgebied)
    return _pagina(request, record, gebied_of_404(request, record, leefgebied))


def _pagina(request: Verzoek, record: Intake, gebied: Leefgebied, getypt: Getypt | None = None) -> HttpResponse:
    """The page; with what was typed and why it was not saved, when a browser without scripts sent it."""
    alle = list(Antwoord.objects.zichtbaar_voor(request.zicht).filter(intake=record).select_related("door"))
    bronnen = Bronregel.objects.zichtbaar_voor(request.zicht).filter(
        statushouder=record.statushouder_id, leefgebied=gebied.code, waarde__isnull=False
    )
    gebieden = [een for een in laad(record.lijst).leefgebieden if _mag(request, een)]
    plek = gebieden.index(gebied)
    context = {
        **blad(
            request, gebied, alle,
            bronnen=bronnen.select_related("organisatie"), eerder=_eerder(record, gebied), getypt=getypt,
        ),
        "intake": record,
        "statushouder": record.statushouder,
        "nummer": record.statushouder.dossiernummer,
        "voortgang": [een for een in voortgang(laad(record.lijst), per_vraag(alle)) if _mag(request, een.leefgebied)],
        "toewijzingen": Toewijzing.objects.zichtbaar_voor(request.zicht)
        .filter(intake=record, leefgebied=gebied.code)
        .select_related("organisatie"),
        "opslaan": reverse("intake_opslaan", args=[record.statushouder.dossiernummer, record.pk, gebied.code]),
        "sleutel": f"intake-{record.pk}-{gebied.code}",
        "vorige": gebieden[plek - 1] if plek else None,
        "volgende": gebieden[plek + 1] if plek + 1 < len(gebieden) else None,
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN) and not record.afgerond_op,
        "kruimels": [*kruimels_intake(record), (gebied.naam, None)],
    }  # fmt: skip
    return render(request, "intake/leefgebied.html", context, status=422 if getypt else 200)


@vereist(Recht.DOSSIER_BEWERKEN)
@herhaalbaar("every answer has a version of its own")
@require_POST
def opslaan(request: Verzoek, nummer: str, pk: int, leefgebied: str) -> HttpResponse:
    """Save answers: as JSON from the page that saves itself, or the whole form from a browser without scripts."""
    record = intake_of_404(request, nummer, pk, leefgebied)
    gebied = gebied_of_404(request, record, leefgebied)

    def bewaar(waarden: Waarden, bronnen: Mapping[str, Bron]) -> Opgeslagen:
        return sla_op(record, gebied.code, waarden, door=request.zicht, moment=timezone.now(), bronnen=bronnen)

    if request.content_type == "application/json":
        return bewaar_json(request, gebied, bewaar)
    if getypt := bewaar_formulier(request, gebied, bewaar):
        return _pagina(request, record, gebied, getypt)
    return redirect(reverse("intake_leefgebied", args=[nummer, pk, leefgebied]))


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def stand(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """How far every leefgebied is, and who is busy there now: leefgebied → [stand, name]. No answers."""
    record = intake_of_404(request, nummer, pk)
    alle = list(Antwoord.objects.zichtbaar_voor(request.zicht).filter(intake=record).select_related("door"))
    sinds = timezone.now() - NET_BEZIG
    bezig = {
        een.leefgebied: een.door.naam
        for een in sorted(alle, key=lambda een: een.op)
        if een.op > sinds and een.door_id != request.zicht.medewerker_id
    }
    standen = voortgang(laad(record.lijst), per_vraag(alle))
    return JsonResponse(
        {
            een.leefgebied.code: [een.stand, bezig.get(een.leefgebied.code, "")]
            for een in standen
            if _mag(request, een.leefgebied)
        }
    )


stand.telt_niet_als_gebruik = True  # type: ignore[attr-defined]  # asked by the page itself; read by SessieMiddleware


def _mag(request: Verzoek, gebied: Leefgebied) -> bool:
    return gebied.code not in VAN_GEZONDHEID or request.zicht.mag(Recht.GEZONDHEID)


def gebied_of_404(request: Verzoek, record: Intake, code: str) -> Leefgebied:
    """The leefgebied in the version of this intake; raises PermissionDenied for health without that right."""
    gebied = laad(record.lijst).per_code.get(code)
    if gebied is None:
        raise Http404
    if not _mag(request, gebied):
        raise PermissionDenied
    return gebied


def _eerder(record: Intake, gebied: Leefgebied) -> dict[str, Any]:
    """What was answered in the last completed intake."""
    vorige = eerdere_intake(record)
    if vorige is None:
        return {}
    return dict(vorige.antwoorden.filter(leefgebied=gebied.code).values_list("vraag", "waarde"))
