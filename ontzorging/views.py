"""The money of one household: its page, and the forms on its facts; only for who has the right to see it."""

from typing import Any

from django.contrib import messages
from django.db.models import ProtectedError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from dossier.models import Huishouden, Statushouder
from dossier.views import dossier_of_404, feit_verwijderen, feitpagina, gezin_of_404, kruimels_naar
from ontzorging.besluit import handelingen
from ontzorging.besluit.forms import (
    GEREED,
    AchterstandFormulier,
    BeginFormulier,
    BesluitFormulier,
    GereedFormulier,
    ToeslagFormulier,
    UitkeringFormulier,
    VasteLastFormulier,
)
from ontzorging.geld.queries import HOOGTE, STANDEN, balken, gezinsgeld, mag_naar_coach, ontbreekt, stand_op
from ontzorging.geld.regels import plicht, signalen, volgende_maand
from ontzorging.models import Achterstand, Besluitbrief, Ontzorging, Toeslag, Uitkering, VasteLast
from toegang.forms import Kruimel, formulierpagina
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek
from toegang.zicht import Zicht

NAMEN = {veld.name: veld.verbose_name for veld in Ontzorging._meta.fields}


def gezin_en_client(request: Verzoek, nummer: str) -> tuple[Statushouder, Huishouden]:
    """The client and the household; 404 outside zicht, or when somebody belongs to no household."""
    statushouder = dossier_of_404(request, nummer)
    return statushouder, gezin_of_404(request, statushouder)


def kruimels_geld(statushouder: Statushouder) -> list[Kruimel]:
    terug = reverse("ontzorging", args=[statushouder.dossiernummer])
    return [*kruimels_naar(statushouder), ("Ontzorging", terug)]


def _ontzorging(gezin: Huishouden, zicht: Zicht) -> Ontzorging:
    """What was decided, or an empty record to decide on."""
    rijen = Ontzorging.objects.zichtbaar_voor(zicht).select_related("pip__statushouder")
    bestaand = rijen.filter(huishouden=gezin).first()
    return bestaand or Ontzorging(gemeente_id=gezin.gemeente_id, huishouden=gezin)


@vereist(Recht.FINANCIEN)
@require_safe
def ontzorging(request: Verzoek, nummer: str) -> HttpResponse:
    """The money of the household: what comes in, what is paid, month by month, and what asks for a look."""
    statushouder, gezin = gezin_en_client(request, nummer)
    geld, dag = gezinsgeld(gezin, request.zicht), request.zicht.dag
    rij = _ontzorging(gezin, request.zicht)
    context = {
        "statushouder": statushouder,
        "nummer": nummer,
        "gezin": gezin,
        "geld": geld,
        "rij": rij,
        "periode": geld.periode,
        "stand": STANDEN[stand_op(geld.periode, dag)] if geld.periode else "",
        "bijstand": geld.bijstand_op(dag),
        "ontbreekt": ontbreekt(geld, request.zicht),
        "maand": volgende_maand(dag),
        "leden": [(lid, *plicht(lid)) for lid in geld.leden],
        "signalen": signalen(geld, dag),
        "balken": balken(geld.staten),
        "hoogte": HOOGTE,
        "gereed": [(NAMEN[naam], getattr(rij, naam)) for naam in GEREED],
        "ladder": sorted((last for last in geld.lasten if last.zelf_vanaf), key=lambda last: str(last.zelf_vanaf)),
        "mag_naar_coach": mag_naar_coach(statushouder, request.zicht),
        "brieven": Besluitbrief.objects.zichtbaar_voor(request.zicht)
        .filter(statushouder=statushouder)
        .select_related("gemaakt_door"),
        "vandaag": dag,
        "kruimels": [*kruimels_naar(statushouder), ("Ontzorging", None)],
    }
    return render(request, "ontzorging/ontzorging.html", context)


def _over_ontzorging(
    request: Verzoek, nummer: str, klasse: type[Any], handeling: Any, titel: str, melding: str
) -> HttpResponse:
    """A form on what was decided about the ontzorging of a household."""
    statushouder, gezin = gezin_en_client(request, nummer)
    terug = reverse("ontzorging", args=[nummer])
    return formulierpagina(
        request,
        klasse(request.POST or None, instance=_ontzorging(gezin, request.zicht), terug=terug),
        titel=titel,
        melding=melding,
        terug=terug,
        kruimels=kruimels_geld(statushouder),
        handeling=handeling,
    )


@vereist(Recht.FINANCIEN)
def ontzorging_begin(request: Verzoek, nummer: str) -> HttpResponse:
    """Another begin of the six months."""
    titel, melding = "Begin van de ontzorging", "Het begin is opgeslagen."
    return _over_ontzorging(request, nummer, BeginFormulier, handelingen.bewaar_ontzorging, titel, melding)


@vereist(Recht.FINANCIEN)
def ontzorging_besluit(request: Verzoek, nummer: str) -> HttpResponse:
    """The decision on what happens after the six months."""
    titel, melding = "Besluit over de ontzorging", "Het besluit is vastgelegd."
    return _over_ontzorging(request, nummer, BesluitFormulier, handelingen.besluit, titel, melding)


@vereist(Recht.FINANCIEN)
def ontzorging_gereed(request: Verzoek, nummer: str) -> HttpResponse:
    """What the client can do alone."""
    titel, melding = "Klaar om het zelf te doen", "Opgeslagen."
    return _over_ontzorging(request, nummer, GereedFormulier, handelingen.bewaar_ontzorging, titel, melding)


# --- Facts -----------------------------------------------------------------------------------------------------------


@vereist(Recht.FINANCIEN)
def uitkering(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Bijstand of the household."""
    return feitpagina(request, nummer, pk, UitkeringFormulier)


@vereist(Recht.FINANCIEN)
@require_POST
def uitkering_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back bijstand that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Uitkering)


@vereist(Recht.FINANCIEN)
def vastelast(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A fixed cost of the household."""
    return feitpagina(
        request, nummer, pk, VasteLastFormulier, handelingen.bewaar_last, vooraf={"van": request.zicht.dag}
    )


@vereist(Recht.FINANCIEN)
@require_POST
def vastelast_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a fixed cost that was entered by mistake, as long as no month has it."""
    try:
        return feit_verwijderen(request, nummer, pk, VasteLast)
    except ProtectedError:
        messages.error(request, "Deze vaste last staat al in een maand. Vul in tot wanneer hij loopt.")
        return redirect("vastelast", nummer, pk)


@vereist(Recht.FINANCIEN)
def toeslag(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An allowance of the household."""
    return feitpagina(request, nummer, pk, ToeslagFormulier, handelingen.bewaar_toeslag)


@vereist(Recht.FINANCIEN)
@require_POST
def toeslag_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an allowance that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Toeslag)


@vereist(Recht.FINANCIEN)
def achterstand(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Arrears or a debt of the household."""
    vooraf = {"gemeld_op": request.zicht.dag}
    return feitpagina(request, nummer, pk, AchterstandFormulier, handelingen.bewaar_achterstand, vooraf=vooraf)


@vereist(Recht.FINANCIEN)
@require_POST
def achterstand_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back arrears that were entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Achterstand)
