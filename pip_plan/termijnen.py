"""The talks and plans from which terms follow: second talk, progress talks, half-year review, and fixing a plan."""

from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from dossier.termijnen import GEHUISVEST, KOMST, VOLWASSEN
from pip_plan.keuzes import Gespreksoort, Verwijsstatus
from pip_plan.models import Activiteit, Gesprek, Pip, Verwijzing
from pip_plan.queries import VAST
from termijnen.declaratie import Feit, Soort, Termijn, dagen, maanden, weken

# A call or a loose contact is no progress talk.
VOORTGANG = [Gespreksoort.INTAKE_WERK, Gespreksoort.VOORTGANG, Gespreksoort.HALFJAAR, Gespreksoort.HUISBEZOEK]

# One lookup for every fact about talks; of the agreed next talk the last word counts.
GESPREKKEN = Subquery(
    Gesprek.objects.filter(statushouder=OuterRef("pk"))
    .order_by()
    .values("statushouder")
    .annotate(
        alle=JSONObject(
            werk=Min("datum", filter=Q(soort=Gespreksoort.INTAKE_WERK)),
            halfjaar=Max("datum", filter=Q(soort=Gespreksoort.HALFJAAR)),
            voortgang=Max("datum", filter=Q(soort__in=VOORTGANG)),
            laatste=Max("datum"),
            afspraak=ArrayAgg("volgend_op", filter=Q(volgend_op__isnull=False), order_by=["-datum", "-pk"]),
        )
    )
    .values("alle")
)
# Of the plan that is being made what it waited for; of the last fixed one how often there is a talk, and the route.
PLANNEN = Subquery(
    Pip.objects.filter(statushouder=OuterRef("pk"))
    .order_by()
    .values("statushouder")
    .annotate(
        alle=JSONObject(
            ontvangen=Max("ontvangen_op", filter=~VAST),
            vast=ArrayAgg(
                JSONObject(op="vastgesteld_op", ritme="gespreksritme", route="leerroute", laag="afgeschaald"),
                filter=VAST, order_by=["-nummer"],
            ),
        )
    )
    .values("alle")
)  # fmt: skip
_RITME = "(b.plannen -> 'vast' -> 0 ->> 'ritme')::int"
_AFSPRAAK = "(b.gesprekken -> 'afspraak' ->> 0)::date"
_ZESTIEN = "(b.geboren + interval '16 years')::date"


def _eerste(rijen: Any, veld: str) -> Subquery:
    """The earliest day among these rows of one client."""
    van_client = rijen.filter(statushouder=OuterRef("pk")).order_by().values("statushouder")
    return Subquery(van_client.annotate(eerste=Min(veld)).values("eerste"))


FEITEN = {
    "uitgesteld": Feit(
        "dag om een uitgestelde activiteit opnieuw te bekijken",
        _eerste(Activiteit.objects.filter(uitgesteld_tot__isnull=False), "uitgesteld_tot"),
        "activiteiten",
    ),
    "verwezen": Feit(
        "oudste verwijzing zonder antwoord",
        _eerste(Verwijzing.objects.filter(status=Verwijsstatus.VERSTUURD), "datum"),
        "activiteiten",
    ),
    "gesprekken": Feit("gesprekken", GESPREKKEN),
    "gesprek_werk": Feit("gesprek met de focus op werk", uit="(b.gesprekken ->> 'werk')::date", adres="gesprek_nieuw"),
    # Who was never spoken to counts from the home here; who was a child then, from the sixteenth birthday.
    "gesproken": Feit(
        "vorige gesprek (of anders de huisvesting)",
        uit="COALESCE((b.gesprekken ->> 'voortgang')::date,"
        f" CASE WHEN {GEHUISVEST} IS NOT NULL THEN GREATEST({GEHUISVEST}, {_ZESTIEN}) END)",
        adres="huisvesting_nieuw",
        welke="CASE WHEN b.gesprekken ->> 'voortgang' IS NOT NULL THEN 'vorige gesprek'"
        f" WHEN {_ZESTIEN} > {GEHUISVEST} THEN 'zestiende verjaardag' ELSE 'huisvesting' END",
    ),
    # Of any kind, a call too.
    "contact": Feit(
        "laatste contact (of anders de komst)",
        uit=f"COALESCE((b.gesprekken ->> 'laatste')::date, GREATEST({KOMST}, {_ZESTIEN}))",
        adres="gesprek_nieuw",
        welke="CASE WHEN b.gesprekken ->> 'laatste' IS NOT NULL THEN 'laatste contact'"
        f" WHEN {_ZESTIEN} > {KOMST} THEN 'zestiende verjaardag' ELSE 'komst' END",
    ),
    # Any talk on the agreed day or after it was that talk.
    "afgesproken": Feit(
        "afspraak voor het volgende gesprek",
        uit=f"CASE WHEN {_AFSPRAAK} > (b.gesprekken ->> 'laatste')::date THEN {_AFSPRAAK} END",
        adres="gesprek_nieuw",
    ),
    "halfjaar_begin": Feit(
        "vorige halfjaargesprek (of anders het PIP, of de melding van DUO)",
        uit="COALESCE((b.gesprekken ->> 'halfjaar')::date, (b.stappen ->> 'pip')::date, b.plicht)",
        adres="persoon",
        welke="CASE WHEN b.gesprekken ->> 'halfjaar' IS NOT NULL THEN 'vorige halfjaargesprek'"
        " WHEN b.stappen ->> 'pip' IS NOT NULL THEN 'eerste PIP' ELSE 'melding van DUO' END",
    ),
    "plannen": Feit("versies van het PIP", PLANNEN),
    "pip_ontvangen": Feit(
        "informatie binnengekomen waarop het PIP wachtte", uit="(b.plannen ->> 'ontvangen')::date", adres="pips"
    ),
    "ritme_op": Feit(
        "vorige gesprek (of anders het PIP), en daarna de weken die in het PIP staan",
        uit=f"GREATEST((b.plannen -> 'vast' -> 0 ->> 'op')::date, (b.gesprekken ->> 'voortgang')::date) + 7 * {_RITME}",
        adres="pips",
    ),
    "leerroute": Feit("leerroute", uit="b.plannen -> 'vast' -> 0 ->> 'route'", adres="pips"),
}

TERMIJNEN = [
    Termijn(
        "GESPREK-WERK", "Tweede gesprek, met de focus op werk", Soort.BELEID, "Notitie maart 2019, 3.2",
        weken(6), "gesprek_werk", geldt="f.geboren <= f.gehuisvest - interval '16 years'",
        start="gehuisvest", knop="Gesprek vastleggen", adres="gesprek_nieuw", vraag="soort=intake_werk",
    ),
    Termijn(
        "GESPREK", "Voortgangsgesprek", Soort.BELEID, "Notitie maart 2019, 4.1",
        maanden(3), geldt=f"{VOLWASSEN} AND f.afgesproken IS NULL AND f.ritme_op IS NULL", start="gesproken",
        knop="Gesprek vastleggen", adres="gesprek_nieuw", vraag="soort=voortgang",
    ),
    Termijn(
        "GESPREK-PIP", "Voortgangsgesprek, zo vaak als in het PIP staat", Soort.BELEID, "Het PIP van de cliënt",
        dagen(0), geldt=f"{VOLWASSEN} AND f.afgesproken IS NULL AND f.ritme_op IS NOT NULL", start="ritme_op",
        knop="Gesprek vastleggen", adres="gesprek_nieuw", vraag="soort=voortgang", schuift=False,
    ),
    Termijn(
        "GESPREK-AFSPRAAK", "Afgesproken gesprek", Soort.BELEID, "Afspraak met de cliënt",
        dagen(0), geldt="f.afgesproken IS NOT NULL", start="afgesproken",
        knop="Gesprek vastleggen", adres="gesprek_nieuw", vraag="soort=voortgang", schuift=False,
    ),
    Termijn(
        "HALFJAAR", "Halfjaargesprek over taaleis en PIP", Soort.BELEID, "Elk half jaar; notitie maart 2019, 3.2",
        maanden(6), geldt=f"{VOLWASSEN} AND f.plicht IS NOT NULL AND f.diploma IS NULL", start="halfjaar_begin",
        knop="Gesprek vastleggen", adres="gesprek_nieuw", vraag="soort=halfjaar",
    ),
    Termijn(
        "UITSTEL", "Uitgestelde activiteit opnieuw bekijken", Soort.BELEID, "Notitie maart 2019, 3.2",
        dagen(0), geldt="f.uitgesteld IS NOT NULL", start="uitgesteld",
        knop="Bekijken", adres="activiteiten", schuift=False,
    ),
    Termijn(
        "VERWIJZING", "Vragen wat er van een verwijzing kwam", Soort.BELEID, "Vier weken zonder antwoord",
        weken(4), geldt="f.verwezen IS NOT NULL", start="verwezen",
        knop="Navragen", adres="activiteiten", schuift=False,
    ),
    Termijn(
        "PIP-WACHT", "PIP vaststellen, de informatie is er", Soort.WET, "Besluit inburgering 2021 art. 5.3",
        weken(2), geldt="f.pip_ontvangen IS NOT NULL", start="pip_ontvangen",
        knop="PIP afronden", adres="pips", schuift=False,
    ),
    # That the count begins, and stands still, with the inburgeringstermijn is how the gemeente reads the Besluit.
    Termijn(
        "SCHAKEL", "Laatste dag om van leerroute te wisselen", Soort.WET, "Besluit inburgering 2021; Divosa",
        maanden(18), geldt="f.regime = 'wi2021' AND f.diploma IS NULL AND f.stap_pip IS NOT NULL", start="stap_pip",
        vooraf=dagen(1), eerste_telt=True, knop="PIP bekijken", adres="pips", schuift_met="TERMIJN", voorbij=True,
    ),
    # Women and people who came later are easily lost from view.
    Termijn(
        "CONTACT", "Contact opnemen", Soort.BELEID, "Notitie maart 2019, de vijf belemmeringen",
        dagen(90), geldt=VOLWASSEN, start="contact", knop="Vandaag gebeld", adres="gesprek_telefoon",
        schuift=False, signaal=True, meteen=True,
    ),
]  # fmt: skip
