"""Pages of the plan: the versions, one version, the decision, the talk with the signature, fixing, and differences."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.bestanden import soort_van
from dossier.regels import leeftijd
from dossier.views import dossier_of_404, kruimels_naar
from intake.models import Antwoord, Intake
from intake.regels import Advies, advies, per_vraag
from pip_plan import handelingen_plan as handelingen
from pip_plan.beeld import Doelbeeld, beweging, doelen_van, per_leefgebied, verschillen, voorstellen
from pip_plan.documenten import paneel
from pip_plan.forms_plan import BesluitFormulier, BespreekFormulier, VaststelFormulier
from pip_plan.keuzes import Niveau
from pip_plan.models import Diplomawaardering, Pip
from pip_plan.queries import lesuren_van
from pip_plan.queries_week import weekbeeld
from pip_plan.regels_opmerking import opmerkingen
from pip_plan.regels_past import past_niet_meer
from pip_plan.regels_plan import Obstakel, begin_van_gesprek, geen_pip, obstakels_vaststellen, voorgeschiedenis
from pip_plan.termijnen import te_laat
from toegang.forms import Kruimel, formulierpagina
from toegang.inzage import noteer
from toegang.models import Inzage
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

ONDERDEEL = "Plan Inburgering en Participatie"


def pip_of_404(request: Verzoek, nummer: str, pk: int, onderdeel: str = ONDERDEEL) -> Pip:
    """The version of this dossier, noted in the read log; 404 when it lies outside zicht."""
    binnen = Pip.objects.zichtbaar_voor(request.zicht)
    met = binnen.select_related("statushouder__leerbaarheidstoets", "statushouder__klantmanager", "intake")
    pip = get_object_or_404(met, pk=pk, statushouder__dossiernummer=nummer)
    noteer(request, onderdeel, [pip.statushouder])
    return pip


def open_pip_of_404(request: Verzoek, nummer: str, pk: int) -> Pip:
    """The same, when it was not fixed."""
    return nog_open(request, pip_of_404(request, nummer, pk))


class LigtVast(Exception):  # no error: it leads to another page
    """Somebody asked for a form of a version that was fixed, or signed."""

    def __init__(self, pip: Pip) -> None:
        super().__init__(handelingen.VAST if pip.vast else handelingen.GETEKEND)
        self.pip = pip


def van_open_versie(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Lead who asks for a form of a version that lies fixed to that version, and say why."""

    @wraps(view)
    def of_daarheen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
        try:
            return view(request, nummer, pk)
        except LigtVast as fout:
            messages.info(request, str(fout))
            return redirect(bij_plan(fout.pip))

    return of_daarheen


def nog_open(request: Verzoek, pip: Pip) -> Pip:
    """A fixed version has no form: LigtVast. Who was filling one in while a colleague fixed it sends it all the same,
    and keeps what was typed beside the refusal of the handeling."""
    if pip.vast and request.method != "POST":
        raise LigtVast(pip)
    return pip


def niet_getekend(request: Verzoek, pip: Pip) -> Pip:
    """Nor has a signed one, of what was signed for."""
    if pip.getekend_client_op and request.method != "POST":
        raise LigtVast(pip)
    return pip


def kruimels_pip(pip: Pip) -> list[Kruimel]:
    """The way from the caseload to a version."""
    nummer = pip.statushouder.dossiernummer
    return [
        *kruimels_naar(pip.statushouder),
        ("PIP", reverse("pips", args=[nummer])),
        (f"Versie {pip.nummer}", reverse("pip", args=[nummer, pip.pk])),
    ]


def doe(request: Verzoek, handeling: Callable[..., Any], record: Any, melding: str) -> None:
    """Carry out what a button asks, and say that it was done, or why not."""
    try:
        handeling(record, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    else:
        messages.success(request, melding)


def bij_plan(pip: Pip) -> str:
    """The address of a version."""
    return reverse("pip", args=[pip.statushouder.dossiernummer, pip.pk])


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pips(request: Verzoek, nummer: str) -> HttpResponse:
    """The versions of the plan of one client, and how each leefgebied moved."""
    statushouder = dossier_of_404(request, nummer, ONDERDEEL)
    alle = list(Pip.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder))
    vast, voor = [een for een in alle if een.vast], voorgeschiedenis(statushouder)
    momenten, bewegingen = beweging(vast[0], doelen_van(vast[0], request.zicht), request.zicht) if vast else ([], [])
    klaar = Intake.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder, afgerond_op__isnull=False)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "pips": alle,
        "open": next((een for een in alle if not een.vast), None),
        "geldig": vast[0] if vast else None,
        "intake": klaar.first(),
        "voor": voor,
        "geen_pip": geen_pip(statushouder, request.zicht.dag),
        "past_niet": past_niet_meer(vast[0], voor) if vast else [],
        "momenten": momenten,
        "bewegingen": bewegingen,
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [*kruimels_naar(statushouder), ("PIP", None)],
    }
    return render(request, "pip_plan/pips.html", context)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_nieuw(request: Verzoek, nummer: str) -> HttpResponse:
    """Begin the next version; when a colleague just did, go on in that one."""
    statushouder = dossier_of_404(request, nummer)
    try:
        pip = handelingen.begin_pip(statushouder, door=request.zicht)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        return redirect("pips", nummer)
    messages.success(request, f"Versie {pip.nummer} is begonnen. Vul het besluit in en kies samen de doelen.")
    return redirect("pip", nummer, pip.pk)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """One version: the decision, the goals, the week, the talk, and what still stands in the way of fixing it."""
    record = pip_of_404(request, nummer, pk)
    doelen = doelen_van(record, request.zicht)
    mag = request.zicht.mag(Recht.DOSSIER_BEWERKEN)
    eerdere = Pip.objects.zichtbaar_voor(request.zicht).filter(
        statushouder=record.statushouder, nummer__lt=record.nummer
    )
    obstakels = [] if record.vast else _obstakels(record, request.zicht.dag)
    documenten = paneel(record, request.zicht)
    geldig = nieuwere_van(record) if record.vast else None
    context = {
        "pip": record,
        "statushouder": record.statushouder,
        "nummer": nummer,
        "past_niet": _past_niet(record) if record.vast and not geldig else [],
        "leefgebieden": per_leefgebied(doelen),
        "blijft_open": "voorstellen" in request.GET,
        "voorstellen": [] if record.vast or not mag else voorstellen(record, request.zicht),
        "obstakels": obstakels,
        "opmerkingen": _opmerkingen(record, doelen, request.zicht),
        "eerst_besluit": bool(obstakels) and obstakels[0].adres == "pip_besluit",
        "vorige": eerdere.first(),
        **documenten,
        "geen_documenten": not any(rij.gemaakt for rij in documenten["documenten"]),
        "geldig": geldig,
        "bijgesteld": geldig is not None,
        "onderdelen": _onderdelen(record),
        "week": weekbeeld(record, request.zicht),
        "diplomas": diplomas_van(record, request.zicht),
        "mag_bewerken": mag and not record.vast,
        "mag_veranderen": mag and not record.vast and not record.getekend_client_op,
        "mag_evalueren": mag and record.vast and not geldig,
        "kruimels": [*kruimels_pip(record)[:-1], (f"Versie {record.nummer}", None)],
    }
    return render(request, "pip_plan/pip.html", context)


def _past_niet(record: Pip) -> list[Obstakel]:
    return past_niet_meer(record, voorgeschiedenis(record.statushouder, record))


def diplomas_van(record: Pip, zicht: Zicht) -> list[Diplomawaardering]:
    """The diplomas of this client, and what they are worth here."""
    return list(Diplomawaardering.objects.zichtbaar_voor(zicht).filter(statushouder=record.statushouder))


def nieuwere_van(record: Pip) -> Pip | None:
    """The version that replaced this one; the last when there were more."""
    return record.statushouder.pips.filter(nummer__gt=record.nummer, vastgesteld_op__isnull=False).first()


def _opmerkingen(record: Pip, doelen: list[Doelbeeld], zicht: Zicht) -> list[Obstakel]:
    """What deserves a look before this version is fixed; nothing when it was."""
    if record.vast:
        return []
    lesuren = lesuren_van(record.statushouder) if record.niveau == Niveau.A2 else Decimal(0)
    botsingen = [een.tekst for een in weekbeeld(record, zicht).botsingen]
    return opmerkingen(record, [een.doel for een in doelen], botsingen, lesuren, zicht.dag)


def _onderdelen(record: Pip) -> str:
    """The parts that are at A2, in words."""
    namen = dict(BesluitFormulier.base_fields["afgeschaald"].choices)  # type: ignore[attr-defined]  # has choices
    return ", ".join(str(namen[een]) for een in record.afgeschaald)


def _obstakels(record: Pip, dag: date) -> list[Any]:
    voor = voorgeschiedenis(record.statushouder, record)
    return obstakels_vaststellen(record, voor, dag, doelen=record.doelen.count())


def advies_bij(record: Pip, zicht: Zicht) -> Advies | None:
    """What the answers of the intake point to."""
    if record.intake is None:
        return None
    antwoorden = per_vraag(Antwoord.objects.zichtbaar_voor(zicht).filter(intake=record.intake))
    toets = getattr(record.statushouder, "leerbaarheidstoets", None)
    return advies(antwoorden, toets, leeftijd(record.statushouder, zicht.dag))


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_besluit(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The parts on which the gemeente decides, with the advice of the intake beside them."""
    record = niet_getekend(request, open_pip_of_404(request, nummer, pk))
    voor = voorgeschiedenis(record.statushouder, record)
    context: dict[str, Any] = {
        "advies": advies_bij(record, request.zicht),
        "intake": record.intake,
        "nummer": nummer,
        "voor": voor,
        "eerste": voor.is_eerste(record),
        "diplomas": diplomas_van(record, request.zicht),
        "lesuren": lesuren_van(record.statushouder),
    }
    return formulierpagina(
        request,
        BesluitFormulier(request.POST or None, instance=record, terug=bij_plan(record)),
        titel="Besluit",
        melding="Het besluit is opgeslagen.",
        terug=bij_plan(record),
        kruimels=kruimels_pip(record),
        handeling=handelingen.bewaar_besluit,
        sjabloon="pip_plan/besluit.html",
        context=context,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_bespreken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The talk about the plan, what the client thinks of it, and the signature."""
    record = niet_getekend(request, open_pip_of_404(request, nummer, pk))
    wie = record.statushouder
    vooraf = {} if record.besproken_op else begin_van_gesprek(wie, request.zicht.dag)
    context: dict[str, Any] = {
        "pip": record,
        "nummer": nummer,
        "statushouder": wie,
        "leefgebieden": per_leefgebied(doelen_van(record, request.zicht)),
        "onderdelen": _onderdelen(record),
        "week": weekbeeld(record, request.zicht),
    }
    return formulierpagina(
        request,
        BespreekFormulier(
            request.POST or None, request.FILES or None, instance=record, initial=vooraf, terug=bij_plan(record)
        ),
        titel="Bespreken en tekenen",
        melding="Het gesprek over het plan is opgeslagen.",
        terug=bij_plan(record),
        kruimels=kruimels_pip(record),
        handeling=handelingen.bespreek,
        sjabloon="pip_plan/bespreken.html",
        context=context,
    )


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip_handtekening(request: Verzoek, nummer: str, pk: int) -> FileResponse:
    """The signature, or the scan of the signed plan."""
    record = pip_of_404(request, nummer, pk, "getekend PIP")
    veld = record.scan if "scan" in request.GET else record.handtekening
    if not veld:
        raise Http404
    noteer(request, "getekend PIP", [record.statushouder], Inzage.Soort.DOCUMENT)
    bestand = veld.open()
    extensie, mediatype = soort_van(bestand.read(16)) or ("bin", "application/octet-stream")
    bestand.seek(0)
    naam = f"handtekening-{nummer}-versie-{record.nummer}.{extensie}"
    return FileResponse(bestand, as_attachment="scan" in request.GET, filename=naam, content_type=mediatype)


pip_handtekening.is_document = True  # type: ignore[attr-defined]  # no page to go back to; read by toegang/verzenden/poort.py


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_handtekening_intrekken(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take the signature back, to change the plan."""
    melding = "De handtekening is ingetrokken. Pas het plan aan, en laat het opnieuw tekenen."
    doe(request, handelingen.trek_handtekening_in, open_pip_of_404(request, nummer, pk), melding)
    return redirect("pip", nummer, pk)


@vereist(Recht.DOSSIER_BEWERKEN)
@van_open_versie
def pip_vaststellen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Fix a version; everything that stands in the way is named with its rule."""
    record = open_pip_of_404(request, nummer, pk)
    voor = voorgeschiedenis(record.statushouder, record)

    def laat_op(dag: date) -> list[str]:
        return te_laat(record.statushouder, dag) if voor.is_eerste(record) else []

    laat = laat_op(request.zicht.dag)
    formulier = VaststelFormulier(
        request.POST or None,
        instance=record,
        initial={"dagtekening": request.zicht.dag},
        vandaag=request.zicht.dag,
        laat_op=lambda dag: bool(laat_op(dag)),
        terug=bij_plan(record),
    )

    def handeling(een: Pip, *, door: Zicht) -> None:
        handelingen.stel_vast(een, door=door, op=formulier.cleaned_data["dagtekening"])

    context: dict[str, Any] = {
        "pip": record,
        "nummer": nummer,
        "obstakels": _obstakels(record, request.zicht.dag),
        "opmerkingen": _opmerkingen(record, doelen_van(record, request.zicht), request.zicht),
        "te_laat": laat,
        "eerste": voor.eerste is None,
    }
    return formulierpagina(
        request,
        formulier,
        titel="PIP vaststellen",
        melding=f"Versie {record.nummer} is vastgesteld en ligt nu vast.",
        terug=bij_plan(record),
        kruimels=kruimels_pip(record),
        handeling=handeling,
        sjabloon="pip_plan/vaststellen.html",
        context=context,
    )


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def pip_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Throw away a version that was begun by mistake."""
    doe(request, handelingen.verwijder_concept, open_pip_of_404(request, nummer, pk), "Deze versie is verwijderd.")
    return redirect("pips", nummer)


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def pip_verschil(request: Verzoek, nummer: str) -> HttpResponse:
    """Any two versions beside each other: only what is not the same."""
    statushouder = dossier_of_404(request, nummer, ONDERDEEL)
    alle = list(Pip.objects.zichtbaar_voor(request.zicht).filter(statushouder=statushouder).prefetch_related("week"))
    per_nummer = {str(een.nummer): een for een in alle}
    if not alle:
        raise Http404
    nieuw = per_nummer.get(request.GET.get("naar", ""), alle[0])
    oud = per_nummer.get(request.GET.get("van", ""), alle[min(1, len(alle) - 1)])
    if oud.nummer > nieuw.nummer:
        oud, nieuw = nieuw, oud
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "pips": alle,
        "oud": oud,
        "nieuw": nieuw,
        "verschillen": verschillen(oud, nieuw, request.zicht),
        "kruimels": [*kruimels_naar(statushouder), ("PIP", reverse("pips", args=[nummer])), ("Verschillen", None)],
    }
    return render(request, "pip_plan/verschil.html", context)
