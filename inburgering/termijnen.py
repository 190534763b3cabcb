"""The facts about learning the language from which terms follow, and the terms that follow from them."""

from django.db.models import Case, Min, OuterRef, Subquery, When
from django.db.models.functions import JSONObject

from dossier.termijnen import PerSoort
from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding, Diploma, Isk, Taaleis
from inburgering.models.taaleis import GEZAKT
from termijnen.declaratie import Feit, Soort, Termijn, dagen, maanden

# One lookup for every part that was closed, and one for the last test of the taaleis: when it failed, and the begin.
AFGEROND = Subquery(
    Afronding.objects.filter(statushouder=OuterRef("pk"))
    .order_by()
    .values("statushouder")
    .annotate(per_soort=PerSoort("soort", "datum"))
    .values("per_soort")
)
TAALEIS = Subquery(
    Taaleis.objects.filter(statushouder=OuterRef("pk"))
    .order_by("-toets_op")
    .values(laatste=JSONObject(gezakt=Case(When(GEZAKT, then="toets_op")), begonnen="begonnen_op"))[:1]
)

FEITEN = {
    "diploma": Feit(
        "inburgeringsdiploma",
        Subquery(Diploma.objects.filter(statushouder=OuterRef("pk")).values("behaald_op")[:1]),
        "diploma_nieuw",
    ),
    "isk": Feit(
        "ISK",
        Subquery(
            Isk.objects.filter(statushouder=OuterRef("pk"))
            .order_by()
            .values("statushouder")
            .annotate(n=Min("van"))
            .values("n")
        ),
        "isk_nieuw",
    ),
    "afgerond": Feit("wat is afgerond", AFGEROND),
    **{
        soort.value: Feit(str(soort.label), uit=f"(b.afgerond ->> '{soort.value}')::date", adres="afronding_nieuw")
        for soort in Afrondsoort
    },
    "taaleis": Feit("laatste taaltoets", TAALEIS),
    "toets_gezakt": Feit("taaltoets die niet gehaald is", uit="(b.taaleis ->> 'gezakt')::date", adres="taaleisen"),
    "taal_begonnen": Feit("begin met leren", uit="(b.taaleis ->> 'begonnen')::date", adres="taaleisen"),
}

TERMIJNEN = [
    Termijn(
        "MAP", "Arbeidsmarkt en participatie (MAP) afronden", Soort.WET, "Wet inburgering 2021 art. 8",
        dagen(0), "map",
        geldt="f.regime = 'wi2021' AND f.diploma IS NULL AND f.leerroute IS DISTINCT FROM 'onderwijs'",
        na="TERMIJN", knop="Eindgesprek vastleggen", adres="afronding_nieuw", vraag="soort=map",
    ),
    Termijn(
        "Z-UREN", "Z-route afronden: uren en eindgesprek", Soort.WET, "Besluit inburgering 2021 art. 3.14",
        dagen(0), "z", geldt="f.regime = 'wi2021' AND f.diploma IS NULL AND f.leerroute = 'z'",
        na="TERMIJN", knop="Eindgesprek vastleggen", adres="afronding_nieuw", vraag="soort=z",
    ),
    # Only as long as there is bijstand, which the app beside this one keeps (`heeft_bijstand`).
    Termijn(
        "TAALEIS", "Beginnen met leren, na een niet gehaalde taaltoets", Soort.WET, "Participatiewet art. 18b",
        maanden(1), "taal_begonnen", geldt="f.toets_gezakt IS NOT NULL AND heeft_bijstand(f.id, f.vandaag)",
        start="toets_gezakt", knop="Begin vastleggen", adres="taaleisen", schuift=False,
    ),
]  # fmt: skip
