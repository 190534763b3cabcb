"""The page on somebody's inburgering: it puts together what the rooms hold."""

from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from dossier.keuzes import Regime
from dossier.models import Statushouder
from dossier.regels import leeftijd
from dossier.views import dossier_of_404, kruimels_naar
from inburgering.beeld import MEEST_RECENT, geen_examens, kop, onderkop, staat_stil, telt_af
from inburgering.diploma.beeld import vervolg
from inburgering.examens.beeld import rooster
from inburgering.examens.regels import VRIJE_POGINGEN
from inburgering.keuzes import Modulesoort, Urensoort
from inburgering.models import (
    Afronding,
    Cursus,
    Isk,
    Module,
    Taaleis,
    Taalmeting,
    Uren,
    Verlenging,
    Vrijstelling,
)
from inburgering.modules.regels import standen
from inburgering.queries import feiten_van, looptijd_van
from inburgering.regels import AFSCHAAL_UREN, Feiten, eisen, voldaan
from inburgering.taaleis.queries import heeft_bijstand
from inburgering.taalniveau.beeld import taalbeeld
from inburgering.uren.regels import per_maand, verzuim
from inburgering.wet.regels import bestaat, bij_route
from intake.keuzes import Leerroute
from intake.models import Antwoord
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

ISK_TOT = 20  # years old


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def inburgering(request: Verzoek, nummer: str) -> HttpResponse:
    """How far somebody is: what is left to do by the law and the route of this person, exams, hours, what DUO said."""
    statushouder = dossier_of_404(request, nummer, met=["inburgeringsdiploma"])
    feiten = feiten_van(statushouder, request.zicht)
    eigen = {"statushouder": statushouder}
    alle = eisen(feiten)
    uren = list(Uren.objects.zichtbaar_voor(request.zicht).filter(**eigen))
    vrijstellingen = list(Vrijstelling.objects.zichtbaar_voor(request.zicht).filter(**eigen))
    looptijd = looptijd_van(statushouder, request.zicht.dag)
    route = str(Leerroute(feiten.leerroute).label) if feiten.leerroute else ""
    context = {
        **_voortgang(request, statushouder, feiten, uren),
        "statushouder": statushouder,
        "nummer": nummer,
        "vandaag": request.zicht.dag,
        "feiten": feiten,
        "leerroute": route,
        **_aanvragen(request, statushouder, uren, feiten.leerroute),
        "looptijd": looptijd,
        "eisen": alle,
        "kop": kop(feiten, alle),
        "onderkop": onderkop(statushouder, route, looptijd),
        **_examens(feiten),
        "vrijstellingen": vrijstellingen,
        "staat_stil": staat_stil(vrijstellingen, request.zicht.dag),
        "afrondingen": list(Afronding.objects.zichtbaar_voor(request.zicht).filter(**eigen)),
        "cursussen": list(Cursus.objects.zichtbaar_voor(request.zicht).filter(**eigen).select_related("groep")),
        "mag_bewerken": request.zicht.mag(Recht.DOSSIER_BEWERKEN),
        "kruimels": [*kruimels_naar(statushouder), ("Inburgering", None)],
    }
    return render(request, "inburgering/inburgering.html", context)


def _aanvragen(request: Verzoek, statushouder: Statushouder, uren: list[Uren], leerroute: str) -> dict[str, Any]:
    """What runs beside the lessons, what DUO was asked about the term, and what comes after the diploma."""
    eigen = {"statushouder": statushouder}
    diploma = getattr(statushouder, "inburgeringsdiploma", None)
    modules = Module.objects.zichtbaar_voor(request.zicht).filter(**eigen)
    taaleis = request.zicht.mag(Recht.FINANCIEN) and heeft_bijstand(statushouder, request.zicht.dag)
    met_map = bestaat(Modulesoort.MAP, statushouder.regime) and bij_route(Modulesoort.MAP, leerroute)
    return {
        "met_map": met_map,
        "aantal_modules": 2 if met_map else 1,
        "wet_2013": statushouder.regime == Regime.WI2013,
        "diploma": diploma,
        "vervolg": vervolg(diploma.niveau) if diploma else [],
        "modules": standen(modules.select_related("organisatie"), uren),
        "verlengingen": list(Verlenging.objects.zichtbaar_voor(request.zicht).filter(**eigen)),
        "jong": leeftijd(statushouder, request.zicht.dag) < ISK_TOT,
        "isk": list(Isk.objects.zichtbaar_voor(request.zicht).filter(**eigen)),
        "taaleis": taaleis,
        "taaltoets": Taaleis.objects.zichtbaar_voor(request.zicht).filter(**eigen).first() if taaleis else None,
    }


def _voortgang(request: Verzoek, statushouder: Statushouder, feiten: Feiten, uren: list[Uren]) -> dict[str, Any]:
    """The hours, what stands out in them, and the levels from start to goal."""
    eigen = {"statushouder": statushouder}
    antwoorden = Antwoord.objects.zichtbaar_voor(request.zicht).filter(
        intake__statushouder=statushouder, leefgebied="taalniveau"
    )
    metingen = list(Taalmeting.objects.zichtbaar_voor(request.zicht).filter(**eigen))
    return {
        **_uren(uren),
        "verzuim": verzuim(uren, request.zicht.dag),
        "taaluren": feiten.uren.get(Urensoort.TAAL, Decimal(0)),
        "intake_uren": feiten.uren.get(Urensoort.INTAKE),
        "telt_af": telt_af(feiten),
        "afschalen_vanaf": AFSCHAAL_UREN,
        "afschalen_procent": int(min(Decimal(1), feiten.afschaaluren / AFSCHAAL_UREN) * 100),
        "metingen": metingen,
        "taal": taalbeeld(antwoorden.select_related("intake"), metingen, feiten.examens, feiten),
    }


def _uren(uren: list[Uren]) -> dict[str, Any]:
    """The last months, and those before."""
    maanden = per_maand(uren)
    return {"uren": maanden[:MEEST_RECENT], "eerdere_uren": maanden[MEEST_RECENT:]}


def _examens(feiten: Feiten) -> dict[str, Any]:
    """The exams at a glance, or why there are none."""
    return {
        "voldaan": voldaan(feiten),
        "rooster": rooster(feiten),
        "geen_examens": geen_examens(feiten),
        "vrije_pogingen": VRIJE_POGINGEN,
    }
