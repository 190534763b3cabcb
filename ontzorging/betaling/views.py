"""The batches of payments."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from dossier.regels import maand_voluit
from ontzorging.bedragen import NUL
from ontzorging.betaling import handelingen
from ontzorging.betaling.forms import BestandFormulier
from ontzorging.keuzes import Regelsoort, Stand
from ontzorging.maand.regels import volgende_maand
from ontzorging.models import Betaalbestand, Betaling, Maandregel
from toegang.forms import formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek


def _wacht(request: Verzoek) -> Any:
    """The payments inside zicht of closed months that are in no batch yet."""
    regels = Maandregel.objects.zichtbaar_voor(request.zicht).filter(betaling__isnull=True)
    return regels.filter(maandstaat__gesloten_op__isnull=False).exclude(soort=Regelsoort.CORRECTIE)


@vereist(Recht.FINANCIEN)
@require_safe
def betaalbestanden(request: Verzoek) -> HttpResponse:
    """The batches, and the months of which something is still to be paid."""
    wacht = _wacht(request).order_by()
    bestanden = Betaalbestand.objects.zichtbaar_voor(request.zicht).met_sommen()
    context = {
        "bestanden": bestanden.select_related("gemaakt_door", "goedgekeurd_door"),
        "maanden": wacht.values_list("maandstaat__maand", flat=True).distinct().order_by("maandstaat__maand"),
    }
    return render(request, "ontzorging/betaalbestanden.html", context)


@vereist(Recht.FINANCIEN)
def betaalbestand_nieuw(request: Verzoek) -> HttpResponse:
    """Put what is to be paid of the oldest month that waits into a batch."""
    oudste = _wacht(request).order_by("maandstaat__maand").values_list("maandstaat__maand", flat=True).first()
    record = Betaalbestand(
        gemeente_id=request.zicht.gemeente_id, maand=oudste or volgende_maand(request.zicht.dag),
        gemaakt_op=request.zicht.dag, gemaakt_door_id=request.zicht.medewerker_id,
    )  # fmt: skip
    vorige = Betaalbestand.objects.zichtbaar_voor(request.zicht).first()
    terug = reverse("betaalbestanden")
    return formulierpagina(
        request,
        BestandFormulier(
            request.POST or None, instance=record, terug=terug,
            initial={"rekeninghouder": vorige.rekeninghouder, "rekening": vorige.rekening} if vorige else None,
        ),
        titel=f"Betaalbestand van {maand_voluit(record.maand)} maken",
        melding="Het bestand is gemaakt. Vraag een collega om het goed te keuren.",
        terug=terug,
        kruimels=[("Ontzorging", reverse("ontzorging_team")), ("Betaalbestanden", terug)],
        handeling=handelingen.maak_bestand,
    )  # fmt: skip


def bestand_of_404(request: Verzoek, pk: int) -> Any:
    bestanden = Betaalbestand.objects.zichtbaar_voor(request.zicht).met_sommen()
    return get_object_or_404(bestanden.select_related("gemaakt_door", "goedgekeurd_door"), pk=pk)


@vereist(Recht.FINANCIEN)
@require_safe
def betaalbestand(request: Verzoek, pk: int) -> HttpResponse:
    """One batch: the payments of households inside zicht, and the sum of the others."""
    bestand = bestand_of_404(request, pk)
    binnen = Maandregel.objects.zichtbaar_voor(request.zicht)
    van_bestand = Betaling.objects.zichtbaar_voor(request.zicht).filter(bestand=bestand, regel__in=binnen)
    betalingen = list(van_bestand.select_related("regel__maandstaat__huishouden").order_by("regel__betaaldag", "pk"))
    gezien = sum((betaling.regel.bedrag for betaling in betalingen), NUL)
    context = {
        "bestand": bestand,
        "betalingen": betalingen,
        "anderen": bestand.aantal - len(betalingen),
        "bedrag_anderen": bestand.totaal - gezien,
        "nog_gepland": binnen.filter(betaling__bestand=bestand, stand=Stand.GEPLAND).exists(),
        "zelf_gemaakt": bestand.gemaakt_door_id == request.zicht.medewerker_id,
        "mag_ophalen": request.zicht.mag(Recht.TEAM_ZIEN),
        "kruimels": [
            ("Ontzorging", reverse("ontzorging_team")), ("Betaalbestanden", reverse("betaalbestanden")),
            (str(bestand), None),
        ],
    }  # fmt: skip
    return render(request, "ontzorging/betaalbestand.html", context)


def _doe(request: Verzoek, pk: int, handeling: Any, melding: str, terug: str = "") -> HttpResponse:
    bestand = bestand_of_404(request, pk)
    try:
        handeling(bestand, door=request.zicht)
        messages.success(request, melding)
    except ValidationError as fout:
        messages.error(request, " ".join(fout.messages))
        terug = ""
    return redirect(terug or reverse("betaalbestand", args=[pk]))


@vereist(Recht.FINANCIEN)
@require_POST
def betaalbestand_goedkeuren(request: Verzoek, pk: int) -> HttpResponse:
    """A second person approves; the file is then fixed."""
    return _doe(request, pk, handelingen.keur_goed, "Het bestand is goedgekeurd. De teamleider kan het ophalen.")


@vereist(Recht.FINANCIEN)
@require_POST
def betaalbestand_intrekken(request: Verzoek, pk: int) -> HttpResponse:
    """Throw away a batch that nobody approved."""
    return _doe(request, pk, handelingen.trek_in, "Het bestand is ingetrokken.", reverse("betaalbestanden"))


@vereist(Recht.FINANCIEN)
@require_POST
def betaalbestand_betaald(request: Verzoek, pk: int) -> HttpResponse:
    """The bank carried it out."""
    return _doe(request, pk, handelingen.boek_betaald, "De betalingen tot en met vandaag zijn geboekt als betaald.")


@vereist(Recht.TEAM_ZIEN)
@require_safe
def betaalbestand_xml(request: Verzoek, pk: int) -> HttpResponse:
    """The file for the bank, as it was approved."""
    bestand = get_object_or_404(Betaalbestand.objects.zichtbaar_voor(request.zicht).exclude(inhoud=""), pk=pk)
    antwoord = HttpResponse(bestand.inhoud, content_type="application/xml")
    antwoord["Content-Disposition"] = f'attachment; filename="pain001-{bestand.maand:%Y-%m}-{bestand.pk}.xml"'
    return antwoord
