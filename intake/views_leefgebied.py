"""The page of one leefgebied, that saves itself."""

import json
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied, ValidationError
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from intake.handelingen import Opgeslagen, eerdere_intake, sla_op
from intake.keuzes import VAN_GEZONDHEID
from intake.models import Antwoord, Bronregel, Intake
from intake.regels import per_vraag, voortgang
from intake.vertaling import Vertaling, talen, vertaling
from intake.views import intake_of_404, kruimels_intake
from intake.vragenlijst import Leefgebied, Vraag, laad
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

GROOTSTE_BERICHT = 60_000  # bytes: more than the longest answers of one leefgebied together


@dataclass(frozen=True)
class Veld:
    """One question on the page: its answer, in which version, what others said, and the words of another language."""

    vraag: Vraag
    waarde: Any
    versie: int
    wie: str
    bronnen: list[Bronregel]
    eerder: str
    vertaald: str
    opties: list[tuple[str, str, str, bool]]  # code, Dutch, other language, chosen
    fout: str = ""
    botsing: Antwoord | None = None

    @property
    def spreken_tegen(self) -> bool:
        """Whether the sources say different things."""
        return len({self.vraag.in_woorden(bron.waarde) for bron in self.bronnen}) > 1

    @property
    def rijen(self) -> list[list[tuple[Vraag, Any]]]:
        """The rows of a list, and an empty one."""
        rijen = self.waarde if isinstance(self.waarde, list) else []
        return [[(kolom, rij.get(kolom.code)) for kolom in self.vraag.kolommen] for rij in [*rijen, {}]]


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def leefgebied(request: Verzoek, nummer: str, pk: int, leefgebied: str) -> HttpResponse:
    """The questions of one leefgebied with their answers; beside them another language when asked for."""
    record = intake_of_404(request, nummer, pk, f"intake: {leefgebied}")
    return _pagina(request, record, _gebied_of_404(request, record, leefgebied))


def _pagina(
    request: Verzoek,
    record: Intake,
    gebied: Leefgebied,
    getypt: dict[str, Any] | None = None,
    uit: Opgeslagen | None = None,
) -> HttpResponse:
    """The page; with what was typed and why it was not saved, when a browser without scripts sent it."""
    alle = list(Antwoord.objects.zichtbaar_voor(request.zicht).filter(intake=record).select_related("door"))
    taal = vertaling(request.GET.get("taal", ""))
    gebieden = [een for een in laad(record.lijst).leefgebieden if _mag(request, een)]
    plek = gebieden.index(gebied)
    context = {
        "intake": record,
        "statushouder": record.statushouder,
        "nummer": record.statushouder.dossiernummer,
        "gebied": gebied,
        "velden": _velden(request, record, gebied, alle, taal, getypt, uit),
        "fout": uit.fouten.get("", "") if uit else "",
        "voortgang": [een for een in voortgang(laad(record.lijst), per_vraag(alle)) if _mag(request, een.leefgebied)],
        "vorige": gebieden[plek - 1] if plek else None,
        "volgende": gebieden[plek + 1] if plek + 1 < len(gebieden) else None,
        "taal": taal,
        "gedraaid": taal is not None and "gedraaid" in request.GET,
        "talen": talen(),
        "naam_vertaald": taal.van_leefgebied(gebied, "naam") if taal else "",
        "inleiding_vertaald": taal.van_leefgebied(gebied, "inleiding") if taal else "",
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN) and not record.afgerond_op,
        "kruimels": [*kruimels_intake(record), (gebied.naam, None)],
    }
    return render(request, "intake/leefgebied.html", context, status=422 if uit else 200)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def opslaan(request: Verzoek, nummer: str, pk: int, leefgebied: str) -> HttpResponse:
    """Save answers: as JSON from the page that saves itself, or the whole form from a browser without scripts."""
    if request.content_type != "application/json":
        return _formulier(request, nummer, pk, leefgebied)
    if len(request.body) > GROOTSTE_BERICHT:
        return JsonResponse({"fout": "Dit is te veel tekst voor een keer opslaan."}, status=413)
    record = intake_of_404(request, nummer, pk, f"intake: {leefgebied}")
    gebied = _gebied_of_404(request, record, leefgebied)
    try:
        waarden = {code: (een["waarde"], int(een["versie"])) for code, een in json.loads(request.body).items()}
        uit = sla_op(record, gebied.code, waarden, door=request.zicht, moment=timezone.now())
    except (ValueError, TypeError, AttributeError, KeyError) as fout:
        raise BadRequest("Geen antwoorden op vragen van dit leefgebied.") from fout
    except ValidationError as fout:
        return JsonResponse({"fout": fout.messages[0]}, status=409)
    return JsonResponse(_antwoord(record, gebied, uit))


def _antwoord(record: Intake, gebied: Leefgebied, uit: Opgeslagen) -> dict[str, Any]:
    botsingen = {
        code: {
            "versie": rij.versie,
            "waarde": rij.waarde,
            "woorden": gebied.per_code[code].in_woorden(rij.waarde) or "leeg",
            "door": rij.door.naam,
        }
        for code, rij in uit.botsingen.items()
    }
    om = timezone.localtime().strftime("%H.%M")
    return {"om": om, "versies": uit.versies, "botsingen": botsingen, "fouten": uit.fouten}


def _formulier(request: Verzoek, nummer: str, pk: int, code: str) -> HttpResponse:
    """Without scripts: everything on the page at once, with the version of each answer beside it."""
    record = intake_of_404(request, nummer, pk, f"intake: {code}")
    gebied = _gebied_of_404(request, record, code)
    waarden = {vraag.code: (_uit_formulier(vraag, request.POST), _versie(request, vraag)) for vraag in gebied.vragen}
    try:
        uit = sla_op(record, gebied.code, waarden, door=request.zicht, moment=timezone.now())
    except ValidationError as fout:
        uit = Opgeslagen(fouten={"": fout.messages[0]})
    if uit.fouten or uit.botsingen:
        return _pagina(request, record, gebied, {vraag: waarde for vraag, (waarde, _) in waarden.items()}, uit)
    return redirect(reverse("intake_leefgebied", args=[nummer, pk, code]))


def _versie(request: Verzoek, vraag: Vraag) -> int:
    tekst = request.POST.get(f"{vraag.code}.versie", "")
    return int(tekst) if tekst.isdecimal() and len(tekst) < 9 else 0


def _uit_formulier(vraag: Vraag, post: Any) -> Any:
    """What a plain form sent about one question."""
    if vraag.soort == "meerkeuze":
        return post.getlist(vraag.code)
    if vraag.soort != "rijen":
        return post.get(vraag.code, "")
    kolommen = {kolom.code: post.getlist(f"{vraag.code}.{kolom.code}") for kolom in vraag.kolommen}
    aantal = max((len(waarden) for waarden in kolommen.values()), default=0)
    return [{code: w[nummer] for code, w in kolommen.items() if nummer < len(w)} for nummer in range(aantal)]


def _mag(request: Verzoek, gebied: Leefgebied) -> bool:
    return gebied.code not in VAN_GEZONDHEID or request.zicht.mag(Recht.GEZONDHEID)


def _gebied_of_404(request: Verzoek, record: Intake, code: str) -> Leefgebied:
    gebied = laad(record.lijst).per_code.get(code)
    if gebied is None:
        raise Http404
    if not _mag(request, gebied):
        raise PermissionDenied
    return gebied


def _velden(
    request: Verzoek,
    record: Intake,
    gebied: Leefgebied,
    alle: list[Antwoord],
    taal: Vertaling | None,
    getypt: dict[str, Any] | None,
    uit: Opgeslagen | None,
) -> list[Veld]:
    hier = {een.vraag: een for een in alle if een.leefgebied == gebied.code}
    bronnen = Bronregel.objects.zichtbaar_voor(request.zicht).filter(
        statushouder=record.statushouder_id, leefgebied=gebied.code
    )
    alle_bronnen = list(bronnen.select_related("organisatie"))
    eerder = _eerder(record, gebied)
    velden = []
    for vraag in gebied.vragen:
        rij = hier.get(vraag.code)
        botsing = uit.botsingen.get(vraag.code) if uit else None
        waarde = getypt[vraag.code] if getypt is not None else (rij.waarde if rij else None)
        velden.append(
            Veld(
                vraag=vraag,
                waarde=waarde,
                versie=rij.versie if rij else 0,
                wie=f"{rij.door.naam}" if rij else "",
                bronnen=[een for een in alle_bronnen if een.vraag == vraag.code],
                eerder=vraag.in_woorden(eerder.get(vraag.code)),
                vertaald=taal.van_vraag(gebied, vraag) if taal else "",
                opties=_opties(gebied, vraag, waarde, taal),
                fout=uit.fouten.get(vraag.code, "") if uit else "",
                botsing=botsing,
            )
        )
    return velden


def _opties(gebied: Leefgebied, vraag: Vraag, waarde: Any, taal: Vertaling | None) -> list[tuple[str, str, str, bool]]:
    gekozen = waarde if isinstance(waarde, list) else [waarde]
    return [
        (code, tekst, taal.van_optie(gebied, vraag, code) if taal else "", code in gekozen)
        for code, tekst in vraag.opties.items()
    ]


def _eerder(record: Intake, gebied: Leefgebied) -> dict[str, Any]:
    """What was answered in the last completed intake."""
    vorige = eerdere_intake(record.statushouder)
    if vorige is None or vorige.pk == record.pk:
        return {}
    return dict(vorige.antwoorden.filter(leefgebied=gebied.code).values_list("vraag", "waarde"))
