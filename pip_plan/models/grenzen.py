"""What one row of a plan can never say, each with its rule; the triggers of the migration know the rest."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Least

from dossier.keuzes import Taal
from dossier.records import gekozen
from intake.keuzes import Leerroute
from pip_plan.keuzes import Alfabetisering, Examenonderdeel, Niveau, Pipstatus, Tolk
from pip_plan.queries import VAST

DUO = "DUO weigert dit (voorwaarden gegevensuitwisseling PIP)."
AFSCHALEN = "Besluit inburgering 2021 art. 5.5"
B1_ROUTE = Q(leerroute=Leerroute.B1)


def regel(naam: str, klopt: Q, melding: str) -> models.CheckConstraint:
    """A rule on one row; its code is its name, so that a form knows at which field it belongs."""
    return models.CheckConstraint(
        name=naam, condition=klopt, violation_error_code=naam, violation_error_message=melding
    )


VAN_BESLUIT = [
    regel(
        "pip_a2_niet_onderwijs",
        ~Q(niveau=Niveau.A2, leerroute=Leerroute.ONDERWIJS),
        f"A2 kan niet bij de Onderwijsroute. {DUO}",
    ),
    regel("pip_b1_niet_z", ~Q(niveau=Niveau.B1, leerroute=Leerroute.Z), f"B1 kan niet bij de Z-route. {DUO}"),
    regel(
        "pip_niveau_b1_route",
        Q(niveau="") | B1_ROUTE | Q(niveau=Niveau.A2, leerroute=Leerroute.ONDERWIJS)
        | Q(niveau=Niveau.B1, leerroute=Leerroute.Z),
        f"Een niveau hoort alleen bij de B1-route. Maak het niveau leeg of kies de B1-route. {DUO}",
    ),
    regel(
        "pip_intensiteit_b1_route",
        Q(intensiteit__isnull=True) | B1_ROUTE,
        f"Geschatte uren horen alleen bij de B1-route. Maak dit leeg of kies de B1-route. {DUO}",
    ),
    regel(
        "pip_intensiteit_grens",
        Q(intensiteit__isnull=True) | Q(intensiteit__gte=1, intensiteit__lte=9999),
        f"De geschatte uren zijn een getal van 1 tot en met 9999. {DUO}",
    ),
    # The level is that of the lowest part (DUO), so that A2 says which parts, and parts say A2.
    regel(
        "pip_a2_per_onderdeel",
        Q(niveau=Niveau.A2, afgeschaald__len__gte=1)
        | (~Q(niveau=Niveau.A2) & Q(afgeschaald__len=0))
        | (Q(niveau=Niveau.A2) & ~B1_ROUTE),  # refused above; to ask for parts as well would mislead
        f"Kies bij niveau A2 voor welke examenonderdelen, en anders geen ({AFSCHALEN}).",
    ),
    regel(
        "pip_afschalen_na_600_uur",
        Q(afgeschaald__len=0)
        | ~Q(niveau=Niveau.A2)
        | (Q(lesuren__isnull=False, lesuren__gte=600) & ~Q(afschaal_reden="")),
        "A2 kan pas na 600 lesuren bij een school met keurmerk, met de redenen en de inzet erbij "
        f"({AFSCHALEN}). Vul de uren en de reden in, of kies B1.",
    ),
    regel(
        "pip_pvt_uren_genoeg",
        Q(pvt_uren__isnull=True) | Q(pvt_uren__gte=12),
        "Het participatieverklaringstraject duurt minstens 12 uur (Besluit inburgering 2021 art. 3.1).",
    ),
    regel(
        "pip_map_uren_genoeg",
        Q(map_uren__isnull=True) | Q(map_uren__gte=40),
        "De module arbeidsmarkt en participatie duurt minstens 40 uur (Wet inburgering 2021 art. 8).",
    ),
    regel(
        "pip_map_niet_onderwijs",
        Q(map_uren__isnull=True, map_invulling="") | ~Q(leerroute=Leerroute.ONDERWIJS),
        "De Onderwijsroute heeft geen module arbeidsmarkt en participatie (Wet inburgering 2021 art. 8). "
        "Maak die velden leeg.",
    ),
    regel(
        "pip_ontzorging_met_reden",
        Q(ontzorging_verlengd_tot__isnull=True, ontzorging_reden="")
        | (Q(ontzorging_verlengd_tot__isnull=False) & ~Q(ontzorging_reden="")),
        "Vul bij verlengen van de ontzorging de einddatum én de reden in.",
    ),
    regel(
        "pip_gespreksritme_grens",
        Q(gespreksritme__gte=1, gespreksritme__lte=26),
        "Een voortgangsgesprek is er minstens elk half jaar (1 tot en met 26 weken).",
    ),
    regel(
        "pip_overgenomen_volledig",
        Q(overgenomen_van="", eerste_pip_op__isnull=True)
        | (~Q(overgenomen_van="") & Q(eerste_pip_op__isnull=False, nummer=1)),
        "Vul bij overnemen de gemeente én de dagtekening van het eerste PIP in. Dat kan alleen in de eerste versie.",
    ),
    regel(
        "pip_wacht_op_iets",
        Q(ontvangen_op__isnull=True) | ~Q(wacht_op=""),
        "Schrijf op welke informatie er is binnengekomen.",
    ),
]  # fmt: skip

VAN_AFSPRAAK = [
    regel(
        "pip_besproken_volledig",
        Q(status=Pipstatus.CONCEPT) | (Q(besproken_op__isnull=False) & ~Q(taal="") & ~Q(tolk="")),
        "Vul in wanneer het plan is besproken, in welke taal en of er een tolk was.",
    ),
    regel(
        "pip_getekend_met_bewijs",
        Q(getekend_client_op__isnull=True, handtekening="", scan="")
        | (Q(getekend_client_op__isnull=False) & (~Q(handtekening="") | ~Q(scan=""))),
        "Bij een handtekening hoort de datum, en bij de datum een handtekening of een scan.",
    ),
    regel(
        "pip_getekend_na_gesprek",
        Q(getekend_client_op__isnull=True) | Q(besproken_op__isnull=False, getekend_client_op__gte=F("besproken_op")),
        "De cliënt kan niet tekenen voordat het plan is besproken. Verbeter een van beide datums.",
    ),
    regel(
        "pip_vastgesteld_volledig",
        Q(vastgesteld_op__isnull=True, vastgesteld_door__isnull=True) & ~VAST
        | Q(vastgesteld_op__isnull=False, vastgesteld_door__isnull=False) & VAST,
        "Een vastgesteld PIP heeft een dagtekening, en een dagtekening alleen een vastgesteld PIP.",
    ),
    regel(
        "pip_vastgesteld_na_eerste",
        ~VAST | Q(eerste_pip_op__isnull=True) | Q(vastgesteld_op__gte=F("eerste_pip_op")),
        f"Het PIP kan niet vóór het eerste PIP (in de vorige gemeente) zijn vastgesteld. {DUO}",
    ),
    regel("pip_vastgesteld_met_route", ~VAST | ~Q(leerroute=""), f"Kies een leerroute. {DUO}"),
    regel("pip_vastgesteld_met_niveau", ~VAST | ~B1_ROUTE | ~Q(niveau=""), f"Kies bij de B1-route een niveau. {DUO}"),
    regel(
        "pip_vastgesteld_na_gesprek",
        ~VAST | Q(vastgesteld_op__gte=F("besproken_op")),
        "Het PIP kan niet zijn vastgesteld voordat het is besproken. Verbeter een van beide datums.",
    ),
    regel(
        "pip_vastgesteld_getekend",
        ~VAST
        | Q(getekend_client_op__isnull=False, getekend_client_op__lte=F("vastgesteld_op"))
        | ~Q(niet_getekend_reden=""),
        "Laat de cliënt tekenen, uiterlijk op de dag van vaststellen, of schrijf op waarom dat niet lukt.",
    ),
]

VAN_KEUZES = [
    gekozen("pip_status_bekend", "status", Pipstatus),
    gekozen("pip_leerroute_bekend", "leerroute", Leerroute, leeg=True),
    gekozen("pip_niveau_bekend", "niveau", Niveau, leeg=True),
    gekozen("pip_alfabetisering_bekend", "alfabetisering", Alfabetisering),
    gekozen("pip_taal_bekend", "taal", Taal, leeg=True),
    gekozen("pip_uitgelegd_bekend", "uitgelegd_in", Taal, leeg=True),
    gekozen("pip_tolk_bekend", "tolk", Tolk, leeg=True),
    models.CheckConstraint(
        name="pip_afgeschaald_bekend", condition=Q(afgeschaald__contained_by=list(Examenonderdeel.values))
    ),
]


class Uren(Func):
    """The hours of a part of the week as a range; PostgreSQL has none of times alone, so all lie on one day."""

    template = "tsrange(DATE '2000-01-01' + %(expressions)s)"
    arg_joiner = ", DATE '2000-01-01' + "
    output_field = DateTimeRangeField()


NIET_TWEE_KEER = ExclusionConstraint(
    name="weekdeel_niet_twee_keer",
    expressions=[
        *((veld, RangeOperators.EQUAL) for veld in ("pip", "soort", "dag")),
        # A range that ends before it begins does not exist: `weekdeel_einde_na_begin` refuses that, in words.
        (Uren(Least("van", "tot"), "tot"), RangeOperators.OVERLAPS),
    ],
    violation_error_code="twee_keer",
    violation_error_message="Op deze tijd staat er al iets van dezelfde soort. Pas dat aan, of kies een andere tijd.",
)
