"""The facts about learning the language from which terms follow, and the terms and signals that follow from them."""

from django.db.models import Case, Min, OuterRef, Subquery, When
from django.db.models.expressions import RawSQL
from django.db.models.functions import Coalesce, JSONObject

from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding, Diploma, Isk, Taaleis
from inburgering.models.taaleis import GEZAKT
from inburgering.uren.regels import VERS
from termijnen.declaratie import Feit, Soort, Termijn, dagen, maanden, weken

# The day on which 600 hours of lessons were reached, at a school that had the keurmerk on those days
# (`inburgering.uren.regels.telt_voor_afschalen`).
AFSCHALEN = RawSQL(
    """(SELECT min(tot) FROM (
        SELECT les.tot, sum(les.aanwezig) OVER (ORDER BY les.tot, les.id) AS samen FROM (
            SELECT id, groep_id, aanwezig, COALESCE(dag, maand) AS van,
                COALESCE(dag, (maand + interval '1 month' - interval '1 day')::date) AS tot
            FROM inburgering_uren
            WHERE statushouder_id = dossier_statushouder.id AND soort = 'taal' AND bron = 'school') les
        JOIN inburgering_groep groep ON groep.id = les.groep_id
        WHERE EXISTS (SELECT FROM inburgering_keurmerk merk WHERE merk.aanbieder_id = groep.aanbieder_id
            AND merk.soort = 'blik_op_werk' AND merk.van <= les.van AND (merk.tot IS NULL OR merk.tot >= les.tot))
    ) geteld WHERE samen >= 600)""",
    [],
)
# Of each week with lessons, and of each month that was told as a whole, the share of the lessons that somebody was
# there, by the source that says most; of a month about which the school told, only what the school says. The day of the
# last lesson of the pattern (`inburgering.uren.regels.verzuim`).
VERZUIM = RawSQL(
    """(WITH les AS (
        SELECT dag, maand, bron, aanwezig, gegeven FROM (
            SELECT *, bool_or(bron = 'school') OVER (PARTITION BY maand) AS van_school FROM inburgering_uren
            WHERE statushouder_id = dossier_statushouder.id AND soort = 'taal') verteld
        WHERE gegeven > 0 AND (bron = 'school' OR NOT van_school)
    ), week AS (
        SELECT max(op) AS op, max(deel) AS deel, row_number() OVER (ORDER BY begin DESC) AS nummer FROM (
            SELECT date_trunc('week', dag::timestamp) AS begin, max(dag) AS op, sum(aanwezig) / sum(gegeven) AS deel
            FROM les WHERE dag IS NOT NULL GROUP BY begin, bron) per_bron GROUP BY begin
    ), laatste_maand AS (
        SELECT maand, max(deel) AS deel FROM (
            SELECT maand, sum(aanwezig) / sum(gegeven) AS deel
            FROM les WHERE dag IS NULL GROUP BY maand, bron) per_bron GROUP BY maand ORDER BY maand DESC LIMIT 1
    ) SELECT max(op) FROM (
        SELECT CASE WHEN count(*) FILTER (WHERE deel < 0.6 AND nummer <= 3) = 3
            OR count(*) FILTER (WHERE deel = 0 AND nummer <= 2) = 2 THEN max(op) END AS op FROM week
        UNION ALL
        SELECT (maand + interval '1 month' - interval '1 day')::date FROM laatste_maand WHERE deel < 0.6
    ) patroon)""",
    [],
)
# The day on which the last part of the exam was passed, on the level that the plan asks for.
EXAMENS = """COALESCE((SELECT CASE WHEN count(*) = 5 THEN max(op) END FROM (
    SELECT onderdeel, min(uitslag_op) AS op FROM inburgering_examen
    WHERE statushouder_id = b.id AND uitslag = 'geslaagd' AND onderdeel <> 'ONA'
        AND (niveau <> 'A2' OR COALESCE(b.plannen -> 'vast' -> 0 -> 'laag' ? onderdeel, false)) GROUP BY onderdeel
    ) gehaald), b.diploma)"""
# Under the law of 2013 A2 is enough, and ONA belongs to it for who has the duty since 2015.
EXAMENS_2013 = """COALESCE((SELECT CASE WHEN count(*) = 5 + (b.plicht >= DATE '2015-01-01')::int THEN max(op) END FROM (
    SELECT onderdeel, min(uitslag_op) AS op FROM inburgering_examen
    WHERE statushouder_id = b.id AND uitslag = 'geslaagd' AND (onderdeel <> 'ONA' OR b.plicht >= DATE '2015-01-01')
    GROUP BY onderdeel) gehaald), b.diploma)"""
# The last test of the taaleis: the day when it failed, and when somebody began to learn; or else when it was decided.
TAALEIS = Subquery(
    Taaleis.objects.filter(statushouder=OuterRef("pk"))
    .order_by("-toets_op")
    .values(
        laatste=JSONObject(gezakt=Case(When(GEZAKT, then="toets_op")), begonnen=Coalesce("begonnen_op", "besloten_op"))
    )[:1]
)
_GESPROKEN = "(b.gesprekken ->> 'laatste')::date"


def _afgerond(soort: Afrondsoort) -> Subquery:
    return Subquery(Afronding.objects.filter(statushouder=OuterRef("pk"), soort=soort).values("datum")[:1])


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
    "pvt": Feit("participatieverklaring", _afgerond(Afrondsoort.PVT), "afronding_nieuw"),
    "map": Feit("eindgesprek MAP", _afgerond(Afrondsoort.MAP), "afronding_nieuw"),
    "z_route": Feit("eindgesprek Z-route", _afgerond(Afrondsoort.Z), "afronding_nieuw"),
    "examens": Feit("alle examens gehaald, of het diploma", uit=EXAMENS, adres="examen_nieuw"),
    "examens_2013": Feit("alle examens gehaald, of het diploma", uit=EXAMENS_2013, adres="examen_nieuw"),
    "afschaal_op": Feit("600 lesuren bij een school met keurmerk", AFSCHALEN, "uren_nieuw"),
    "afschaal_besproken": Feit(
        "gesprek daarna", uit=f"CASE WHEN {_GESPROKEN} >= b.afschaal_op THEN {_GESPROKEN} END", adres="gesprek_nieuw"
    ),
    "verzuim_op": Feit("onder 60% van de les; de laatste les", VERZUIM, "uren_nieuw"),
    "verzuim_besproken": Feit(
        "gesprek daarna", uit=f"CASE WHEN {_GESPROKEN} >= b.verzuim_op THEN {_GESPROKEN} END", adres="gesprek_nieuw"
    ),
    "taaleis": Feit("laatste taaltoets", TAALEIS),
    "toets_gezakt": Feit("taaltoets die niet gehaald is", uit="(b.taaleis ->> 'gezakt')::date", adres="taaleisen"),
    "taal_begonnen": Feit("begin met leren, of het besluit", uit="(b.taaleis ->> 'begonnen')::date", adres="taaleisen"),
}

_BEZIG = "f.regime = 'wi2021' AND f.diploma IS NULL"

TERMIJNEN = [
    Termijn(
        "EXAMEN", "Laatste aanmelding voor een examen", Soort.BELEID, "uitslag 8 weken, aanmelden 7 weken",
        weken(-15), "examens", geldt="f.regime = 'wi2021' AND f.leerroute IS DISTINCT FROM 'z'", na="TERMIJN",
        knop="Examen vastleggen", adres="examen_nieuw",
    ),
    Termijn(
        "EXAMEN-2013", "Laatste aanmelding voor een examen (wet van 2013)", Soort.BELEID,
        "uitslag 8 weken, aanmelden 7 weken", weken(-15), "examens_2013", geldt="f.regime = 'wi2013'",
        na="TERMIJN-2013", knop="Examen vastleggen", adres="examen_nieuw",
    ),
    Termijn(
        "MAP", "Arbeidsmarkt en participatie (MAP) afronden", Soort.WET, "Wet inburgering 2021 art. 8",
        dagen(0), "map", geldt=f"{_BEZIG} AND f.leerroute IS DISTINCT FROM 'onderwijs'", na="TERMIJN",
        knop="Eindgesprek vastleggen", adres="afronding_nieuw", vraag="soort=map",
    ),
    Termijn(
        "Z-UREN", "Z-route afronden: 800 uur taal, 800 uur participatie", Soort.WET,
        "Besluit inburgering 2021 art. 3.14", dagen(0), "z_route", geldt=f"{_BEZIG} AND f.leerroute = 'z'",
        na="TERMIJN", knop="Eindgesprek vastleggen", adres="afronding_nieuw", vraag="soort=z",
    ),
    # No right by itself: with the hours there must be effort to show for it, and somebody decides (art. 5.5).
    Termijn(
        "AFSCHAAL", "Bespreken of een examen op A2 kan", Soort.BELEID, "Besluit inburgering 2021 art. 5.5",
        dagen(0), "afschaal_besproken",
        geldt=f"{_BEZIG} AND f.leerroute = 'b1' AND f.afschaal_op IS NOT NULL AND f.examens IS NULL",
        start="afschaal_op", knop="Bekijken", adres="inburgering", schuift=False, signaal=True,
    ),
    # Only as long as there is bijstand, which the app beside this one keeps (`heeft_bijstand`).
    Termijn(
        "TAALEIS", "Beginnen met leren, na een niet gehaalde taaltoets", Soort.WET, "Participatiewet art. 18b",
        maanden(1), "taal_begonnen", geldt="f.toets_gezakt IS NOT NULL AND heeft_bijstand(f.id, f.vandaag)",
        start="toets_gezakt", knop="Begin vastleggen", adres="taaleisen", schuift=False,
    ),
    # A signal, and no more than that: what comes of it a person decides, after a talk.
    Termijn(
        "VERZUIM", "Vaak niet in de les", Soort.BELEID, "Afspraak in de gemeente: onder 60%",
        dagen(0), "verzuim_besproken", geldt=f"f.verzuim_op > f.vandaag - {VERS} AND f.diploma IS NULL",
        start="verzuim_op", knop="Bekijken", adres="inburgering", schuift=False, signaal=True,
    ),
]  # fmt: skip
