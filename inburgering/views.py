"""The page on somebody's inburgering, and the forms on what stands there."""

from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from dossier.keuzes import Regime
from dossier.models import Statushouder
from dossier.regels import leeftijd
from dossier.views import dossier_of_404, feit_verwijderen, feitpagina, kruimels_naar
from inburgering.forms import (
    AfrondingFormulier,
    CursusFormulier,
    DiplomaFormulier,
    ExamenFormulier,
    IskFormulier,
    TaalmetingFormulier,
    UrenFormulier,
)
from inburgering.handelingen import (
    bewaar_afronding,
    bewaar_cursus,
    bewaar_diploma,
    bewaar_examen,
    bewaar_isk,
    bewaar_taalmeting,
    bewaar_uren,
)
from inburgering.keuzes import Modulesoort, Urensoort
from inburgering.models import (
    Afronding,
    Cursus,
    Diploma,
    Examen,
    Isk,
    Module,
    Taaleis,
    Taalmeting,
    Uren,
    Verlenging,
    Vrijstelling,
)
from inburgering.queries import feiten_van, heeft_bijstand, looptijd_van
from inburgering.regels import (
    AFSCHAAL_UREN,
    VRIJE_POGINGEN,
    Feiten,
    eisen,
    nog_te_doen,
    rooster,
    voldaan,
    vrij_van_alles,
)
from inburgering.regels_module import standen
from inburgering.regels_uren import per_maand, verzuim
from inburgering.regels_vervolg import vervolg
from inburgering.regels_wet import bestaat, bij_route
from inburgering.taalbeeld import taalbeeld
from intake.keuzes import Leerroute
from intake.models import Antwoord
from toegang.rechten import Recht, vereist
from toegang.verzoek import Verzoek

ISK_TOT = 20  # years old


@vereist(Recht.DOSSIER_LEZEN)
@require_safe
def inburgering(request: Verzoek, nummer: str) -> HttpResponse:
    """How far somebody is: what is left to do by the law and the route of this person, exams, hours, what DUO said."""
    statushouder = dossier_of_404(request, nummer, "inburgering", met=["inburgeringsdiploma"])
    feiten = feiten_van(statushouder, request.zicht)
    eigen = {"statushouder": statushouder}
    alle = eisen(feiten)
    uren = list(Uren.objects.zichtbaar_voor(request.zicht).filter(**eigen))
    context = {
        **_voortgang(request, statushouder, feiten, uren),
        "statushouder": statushouder,
        "nummer": nummer,
        "vandaag": request.zicht.dag,
        "feiten": feiten,
        "leerroute": Leerroute(feiten.leerroute).label if feiten.leerroute else "",
        **_aanvragen(request, statushouder, uren, feiten.leerroute),
        "looptijd": looptijd_van(statushouder, request.zicht.dag),
        "eisen": alle,
        "nog": nog_te_doen(alle),
        "voldaan": voldaan(feiten),
        "vrij_van_alles": vrij_van_alles(feiten),
        "rooster": rooster(feiten),
        "vrije_pogingen": VRIJE_POGINGEN,
        "vrijstellingen": list(Vrijstelling.objects.zichtbaar_voor(request.zicht).filter(**eigen)),
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
        "uren": per_maand(uren),
        "verzuim": verzuim(uren, request.zicht.dag),
        "taaluren": feiten.uren.get(Urensoort.TAAL, Decimal(0)),
        "intake_uren": feiten.uren.get(Urensoort.INTAKE),
        "afschalen_vanaf": AFSCHAAL_UREN,
        "afschalen_procent": int(min(Decimal(1), feiten.afschaaluren / AFSCHAAL_UREN) * 100),
        "metingen": metingen,
        "taal": taalbeeld(antwoorden.select_related("intake"), metingen, feiten.examens, feiten),
    }


@vereist(Recht.DOSSIER_BEWERKEN)
def cursus(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """A course of this client."""
    return feitpagina(request, nummer, pk, CursusFormulier, handeling=bewaar_cursus)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def cursus_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a course that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Cursus)


@vereist(Recht.DOSSIER_BEWERKEN)
def isk(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The ISK of this client."""
    return feitpagina(request, nummer, pk, IskFormulier, handeling=bewaar_isk)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def isk_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an ISK that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Isk)


@vereist(Recht.DOSSIER_BEWERKEN)
def diploma(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """The inburgeringsdiploma of this client."""
    return feitpagina(request, nummer, pk, DiplomaFormulier, handeling=bewaar_diploma)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def diploma_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a diploma that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Diploma)


@vereist(Recht.DOSSIER_BEWERKEN)
def uren(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Hours of one month, or of one lesson."""
    vooraf = {"soort": request.GET.get("soort") or Urensoort.TAAL, "maand": request.zicht.dag.replace(day=1)}
    return feitpagina(request, nummer, pk, UrenFormulier, handeling=bewaar_uren, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def uren_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back hours that were entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Uren)


@vereist(Recht.DOSSIER_BEWERKEN)
def examen(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """An attempt at a part of the exam; the address can say which."""
    vooraf = {"onderdeel_examen": request.GET.get("deel", ""), "niveau": request.GET.get("niveau", "")}
    return feitpagina(request, nummer, pk, ExamenFormulier, handeling=bewaar_examen, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def examen_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back an attempt that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Examen)


@vereist(Recht.DOSSIER_BEWERKEN)
def taalmeting(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Measured levels."""
    vooraf = {"datum": request.zicht.dag}
    return feitpagina(request, nummer, pk, TaalmetingFormulier, handeling=bewaar_taalmeting, vooraf=vooraf)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def taalmeting_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back a measurement that was entered by mistake."""
    return feit_verwijderen(request, nummer, pk, Taalmeting)


@vereist(Recht.DOSSIER_BEWERKEN)
def afronding(request: Verzoek, nummer: str, pk: int | None = None) -> HttpResponse:
    """Close a part with the client; the address can say which."""
    dag = request.zicht.dag
    vooraf = {"soort": request.GET.get("soort", ""), "datum": dag}
    return feitpagina(request, nummer, pk, AfrondingFormulier, handeling=bewaar_afronding, vooraf=vooraf, vandaag=dag)


@vereist(Recht.DOSSIER_BEWERKEN)
@require_POST
def afronding_verwijderen(request: Verzoek, nummer: str, pk: int) -> HttpResponse:
    """Take back what was closed by mistake."""
    return feit_verwijderen(request, nummer, pk, Afronding)
