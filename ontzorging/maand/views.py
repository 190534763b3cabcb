"""One month of a household: checking, changing, closing, and writing down how the payments went."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from bouwstenen.pdf import maak_pdf
from dossier.models import Statushouder
from dossier.regels import maand_voluit
from dossier.stukken import als_pdf
from ontzorging.geld.views import gezin_en_client, kruimels_geld
from ontzorging.keuzes import Regelsoort
from ontzorging.maand import handelingen
from ontzorging.maand.beeld import regelbeelden
from ontzorging.maand.documenten import maandbrief
from ontzorging.maand.forms import RegelFormulier, SluitFormulier, UitkomstFormulier
from ontzorging.maand.regels import VAST, obstakels_sluiten, volgende_maand
from ontzorging.models import Maandregel, Maandstaat
from ontzorging.vertaling import talen
from toegang.forms import Kruimel, formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def staat_of_404(request: Verzoek, nummer: str, pk: int) -> tuple[Statushouder, Any]:
    """The client, and the statement with its sums; 404 outside zicht."""
    statushouder, gezin = gezin_en_client(request, nummer)
    staten = Maandstaat.objects.zichtbaar_voor(request.zicht).filter(huishouden=gezin)
    staten = staten.met_sommen().select_related("gesloten_door", "huishouden")
    return statushouder, get_object_or_404(staten, pk=pk)


def _kruimels(statushouder: Statushouder, staat: Maandstaat) -> list[Kruimel]:
    return [
        *kruimels_geld(statushouder),
        (str(staat), reverse("maandstaat", args=[statushouder.dossiernummer, staat.pk])),
    ]


def _regels(request: Verzoek, staat: Maandstaat) -> list[Maandregel]:
    regels = Maandregel.objects.zichtbaar_voor(request.zicht).filter(maandstaat=staat)
    return list(regels.select_related("vaste_last__wie"))


@vereist(Recht.FINANCIEN)
@require_safe
def maandstaat(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """One month: what comes in, every line, and what the client gets."""
    statushouder, staat = staat_of_404(request, nummer, pk)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "staat": staat,
        "regels": regelbeelden(_regels(request, staat), gesloten=bool(staat.gesloten_op)),
        "obstakels": [] if staat.gesloten_op else obstakels_sluiten(staat, staat.lasten),
        "talen": talen(),
        "kruimels": [*kruimels_geld(statushouder), (str(staat), None)],
    }
    return render(request, "ontzorging/maandstaat.html", context)


@vereist(Recht.FINANCIEN)
@require_POST
def maandstaat_opstellen(request: Verzoek, nummer: str) -> HttpResponse:
    """Draw up the next month of this household now, rather than when the task does."""
    _, gezin = gezin_en_client(request, nummer)
    maand = volgende_maand(request.zicht.dag)
    if handelingen.stel_op_voor(gezin, maand, door=request.zicht):
        messages.success(request, f"De staat van {maand_voluit(maand)} is opgesteld.")
    else:
        messages.warning(request, f"Er is niets nieuws op te stellen voor {maand_voluit(maand)}.")
    return redirect("ontzorging", nummer)


@vereist(Recht.FINANCIEN)
def maandstaat_sluiten(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Check a month and close it; what a colleague changed in the meantime is shown first."""
    statushouder, staat = staat_of_404(request, nummer, pk)
    terug = reverse("maandstaat", args=[nummer, pk])
    if staat.gesloten_op:
        messages.warning(request, f"{staat.gesloten_door} heeft deze maand al gesloten. {VAST}")
        return redirect(terug)
    return formulierpagina(
        request,
        SluitFormulier(request.POST or None, instance=staat, terug=terug),
        titel="Maand controleren en sluiten",
        melding="De maand is gesloten en ligt nu vast.",
        terug=terug,
        kruimels=_kruimels(statushouder, staat),
        handeling=handelingen.sluit,
        sjabloon="ontzorging/sluiten.html",
        context={"staat": staat, "regels": regelbeelden(_regels(request, staat), gesloten=False), "nummer": nummer},
    )


@vereist(Recht.FINANCIEN)
@require_POST
def maandstaat_herberekenen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Draw a draft up again."""
    _, staat = staat_of_404(request, nummer, pk)
    try:
        handelingen.herbereken(staat, door=request.zicht)
        messages.success(request, "De maand is opnieuw opgesteld.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect("maandstaat", nummer, pk)


@vereist(Recht.FINANCIEN)
def maandregel_nieuw(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """A line of one's own in a draft."""
    statushouder, staat = staat_of_404(request, nummer, pk)
    if staat.gesloten_op:
        raise Http404
    record = Maandregel(gemeente_id=staat.gemeente_id, maandstaat=staat, betaaldag=staat.maand)
    return _regelpagina(request, statushouder, record, RegelFormulier)


@vereist(Recht.FINANCIEN)
def maandregel(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """A line: of a draft everything, of a closed month how the payment went."""
    statushouder, record = regel_of_404(request, nummer, pk)
    if record.maandstaat.gesloten_op:
        return _regelpagina(request, statushouder, record, UitkomstFormulier)
    if record.soort != Regelsoort.LAST:
        raise Http404  # a correction follows from an earlier month
    return _regelpagina(request, statushouder, record, RegelFormulier)


def regel_of_404(request: Verzoek, nummer: str, pk: int) -> tuple[Statushouder, Maandregel]:
    """The client, and a line of a month of the household; 404 outside zicht."""
    statushouder, gezin = gezin_en_client(request, nummer)
    regels = Maandregel.objects.zichtbaar_voor(request.zicht).filter(maandstaat__huishouden=gezin)
    return statushouder, get_object_or_404(regels.select_related("maandstaat"), pk=pk)


def _regelpagina(
    request: Verzoek, statushouder: Statushouder, record: Maandregel, klasse: type[RegelFormulier | UitkomstFormulier]
) -> HttpResponse:
    staat, nummer = record.maandstaat, statushouder.dossiernummer
    terug = reverse("maandstaat", args=[nummer, staat.pk])
    weg = reverse("maandregel_verwijderen", args=[nummer, record.pk]) if record.pk and not staat.gesloten_op else ""
    return formulierpagina(
        request,
        klasse(request.POST or None, instance=record, terug=terug),
        titel="Hoe ging de betaling?" if staat.gesloten_op else "Regel van de maand",
        melding="De regel is opgeslagen.",
        terug=terug,
        kruimels=_kruimels(statushouder, staat),
        handeling=handelingen.bewaar_regel,
        verwijder_url=weg,
    )


@vereist(Recht.FINANCIEN)
@require_POST
def maandregel_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take a line out of a draft."""
    _, record = regel_of_404(request, nummer, pk)
    try:
        handelingen.verwijder_regel(record, door=request.zicht)
        messages.success(request, "De regel is weg uit deze maand.")
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
    return redirect("maandstaat", nummer, record.maandstaat_id)


@vereist(Recht.FINANCIEN)
@require_safe
def maandstaat_pdf(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """The month for the client, in two languages."""
    statushouder, staat = staat_of_404(request, nummer, pk)
    taal = request.GET.get("taal", statushouder.contacttaal)
    context = maandbrief(statushouder, staat, _regels(request, staat), request.zicht, taal)
    return als_pdf(maak_pdf("ontzorging/pdf_maand.html", context), f"maand-{staat.maand:%Y-%m}-{nummer}.pdf")
