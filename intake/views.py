"""Pages of the intake as a whole: the list of a client, the progress, the test, completing, and the document."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from bouwstenen.pdf import MEDIATYPE, maak_pdf
from bouwstenen.templatetags.opmaak import datum
from dossier.regels import leeftijd
from dossier.views import dossier_of_404, kruimels_naar
from intake import handelingen
from intake.documenten import document
from intake.forms import AanvulFormulier, AfrondFormulier, IntakeFormulier, ToetsFormulier
from intake.keuzes import VAN_GEZONDHEID
from intake.models import Aanvulling, Antwoord, Intake, Leerbaarheidstoets, Toewijzing
from intake.profiel import profiel
from intake.regels import advies, obstakels_afronden, per_vraag, voortgang
from intake.samenvatting import samenvatting
from intake.vertaling import alle_vertalingen, talen
from intake.vragenlijst import laad, verschillen, versies
from toegang.forms import Kruimel, formulierpagina
from toegang.inzage import noteer
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def intake_of_404(request: Verzoek, nummer: str, pk: int, leefgebied: str = "") -> Intake:
    """The intake of this dossier, noted in the read log; 404 when it lies outside zicht. `leefgebied` when the page
    shows one alone."""
    binnen = Intake.objects.zichtbaar_voor(request.zicht).select_related("statushouder__leerbaarheidstoets")
    record = get_object_or_404(binnen, pk=pk, statushouder__dossiernummer=nummer)
    noteer(request, [record.statushouder], onderdelen=[leefgebied] if leefgebied else ())
    return record


def kruimels_intake(record: Intake) -> list[Kruimel]:
    """The way from the caseload to an intake."""
    nummer = record.statushouder.dossiernummer
    return [
        *kruimels_naar(record.statushouder),
        ("Intake", reverse("intakes", args=[nummer])),
        (datum(record.begonnen_op), reverse("intake", args=[nummer, record.pk])),
    ]


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def intakes(request: Verzoek, nummer: str) -> HttpResponse:
    """The intakes of one client, the test, and how far each leefgebied came."""
    statushouder = dossier_of_404(request, nummer, met=["leerbaarheidstoets"])
    alle = list(Intake.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder))
    antwoorden = Antwoord.objects.zichtbaar_voor(request.zicht).filter(intake__in=alle)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "intakes": alle,
        "open": next((een for een in alle if not een.afgerond_op), None),
        "toets": getattr(statushouder, "leerbaarheidstoets", None),
        "profiel": profiel(alle, antwoorden),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [*kruimels_naar(statushouder), ("Intake", None)],
    }
    return render(request, "intake/intakes.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
def intake_nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Begin an intake."""
    statushouder = dossier_of_404(request, nummer)
    record = Intake(
        gemeente_id=request.zicht.gemeente_id,
        statushouder=statushouder,
        begonnen_op=request.zicht.dag,
        taal=statushouder.contacttaal,
    )
    terug = reverse("intakes", args=[nummer])
    return formulierpagina(
        request,
        IntakeFormulier(request.POST or None, instance=record, terug=terug),
        titel="Brede intake beginnen",
        melding="De intake is begonnen. Alles wat u invult, wordt vanzelf opgeslagen.",
        terug=terug,
        kruimels=[*kruimels_naar(statushouder), ("Intake", terug)],
        handeling=handelingen.begin_intake,
    )


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def intake(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """One intake: how far every leefgebied is, and what still stands in the way of completing it."""
    record = intake_of_404(request, nummer, pk)
    antwoorden = per_vraag(Antwoord.objects.zichtbaar_voor(request.zicht).filter(intake=record))
    stand = voortgang(laad(record.lijst), antwoorden)
    context = {
        "intake": record,
        "statushouder": record.statushouder,
        "nummer": nummer,
        "voortgang": stand,
        "klaar": sum(een.stand == "klaar" for een in stand),
        "obstakels": obstakels_afronden(stand),
        "advies": advies(antwoorden, _toets(record), leeftijd(record.statushouder, request.zicht.dag)),
        "samenvatting": samenvatting(laad(record.lijst), antwoorden) if record.afgerond_op else [],
        "aanvullingen": Aanvulling.objects.zichtbaar_voor(request.zicht).filter(intake=record).select_related("door"),
        "toewijzingen": _toewijzingen(request, record),
        "mag_vragen": request.zicht.mag(Recht.DELEN) and not record.afgerond_op,
        "talen": talen(),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "mag_gezondheid": request.zicht.mag(Recht.GEZONDHEID),
        "kruimels": [*kruimels_intake(record)[:-1], (kruimels_intake(record)[-1][0], None)],
    }
    return render(request, "intake/intake.html", context)


def _toewijzingen(request: Verzoek, record: Intake) -> list[Toewijzing]:
    """What partners fill in; on health only for who may read about that."""
    delen = Toewijzing.objects.zichtbaar_voor(request.zicht).filter(intake=record).select_related("organisatie")
    if not request.zicht.mag(Recht.GEZONDHEID):
        delen = delen.exclude(leefgebied__in=VAN_GEZONDHEID)
    return list(delen)


def _toets(record: Intake) -> Leerbaarheidstoets | None:
    return getattr(record.statushouder, "leerbaarheidstoets", None)


@vereist(Recht.DOSSIER_BEWERKEN)
def intake_gesprek(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Change when, where and with whom the intake is done."""
    record = open_intake_of_404(request, nummer, pk)
    terug = reverse("intake", args=[nummer, pk])
    return formulierpagina(
        request,
        IntakeFormulier(request.POST or None, instance=record, terug=terug),
        titel="Gesprek",
        melding="Het gesprek is opgeslagen.",
        terug=terug,
        kruimels=kruimels_intake(record),
        handeling=handelingen.begin_intake,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def intake_afronden(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Choose the leerroute and sign the intake off."""
    record = open_intake_of_404(request, nummer, pk)
    antwoorden = per_vraag(record.antwoorden.all())
    terug = reverse("intake", args=[nummer, pk])
    context: dict[str, Any] = {
        "obstakels": obstakels_afronden(voortgang(laad(record.lijst), antwoorden)),
        "advies": advies(antwoorden, _toets(record), leeftijd(record.statushouder, request.zicht.dag)),
        "intake": record,
        "nummer": nummer,
    }
    return formulierpagina(
        request,
        AfrondFormulier(request.POST or None, instance=record, terug=terug),
        titel="Intake afronden",
        melding="De intake is afgerond en ligt nu vast.",
        terug=terug,
        kruimels=kruimels_intake(record),
        handeling=handelingen.rond_intake_af,
        sjabloon="intake/afronden.html",
        context=context,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def intake_aanvullen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Add something to a completed intake."""
    record = intake_of_404(request, nummer, pk)
    if not record.afgerond_op:
        raise Http404
    terug = reverse("intake", args=[nummer, pk])
    aanvulling = Aanvulling(gemeente_id=request.zicht.gemeente_id, intake=record, datum=request.zicht.dag)
    aanvulling.door_id = request.zicht.medewerker_id
    return formulierpagina(
        request,
        AanvulFormulier(request.POST or None, instance=aanvulling, zicht=request.zicht, terug=terug),
        titel="Aanvulling schrijven",
        melding="De aanvulling staat bij de intake.",
        terug=terug,
        kruimels=kruimels_intake(record),
        handeling=handelingen.vul_aan,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
def leerbaarheidstoets(request: Verzoek, nummer: str) -> HttpResponse:
    """Write down the test: registered, taken, result, or why it was skipped."""
    statushouder = dossier_of_404(request, nummer, met=["leerbaarheidstoets"])
    record = getattr(statushouder, "leerbaarheidstoets", None) or Leerbaarheidstoets(
        gemeente_id=request.zicht.gemeente_id, statushouder=statushouder
    )
    terug = reverse("intakes", args=[nummer])
    return formulierpagina(
        request,
        ToetsFormulier(request.POST or None, instance=record, terug=terug),
        titel="Leerbaarheidstoets",
        melding="De leerbaarheidstoets is opgeslagen.",
        terug=terug,
        kruimels=[*kruimels_naar(statushouder), ("Intake", terug)],
        handeling=handelingen.bewaar_toets,
    )


@vereist(Recht.INRICHTING)
@require_safe
def vragenlijsten(request: Verzoek) -> HttpResponse:
    """The versions of the question set: from when each is valid, what differs from the one before, every question."""
    lijsten = [laad(versie) for versie in versies()]
    return render(request, "intake/vragenlijsten.html", {"lijsten": verschillen(lijsten), "talen": alle_vertalingen()})


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def intake_pdf(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The intake as a document: for the client in two languages without internal notes, or whole for the file."""
    record = intake_of_404(request, nummer, pk)
    context = document(record, request.zicht, request.GET.get("taal", ""), voor_client="client" in request.GET)
    antwoord = HttpResponse(maak_pdf("intake/pdf.html", context), content_type=MEDIATYPE)
    antwoord["Content-Disposition"] = f'attachment; filename="intake-{nummer}.pdf"'
    return antwoord


def open_intake_of_404(request: Verzoek, nummer: str, pk: int) -> Intake:
    record = intake_of_404(request, nummer, pk)
    if record.afgerond_op:
        raise Http404
    return record
