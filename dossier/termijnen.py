"""The facts of the client record from which terms follow, and the terms that follow from them alone."""

from django.db.models import Aggregate, F, JSONField, Min, OuterRef, Subquery
from django.db.models.expressions import RawSQL

from dossier.keuzes import Mijlpaalsoort, Onderdeel
from dossier.models import Mijlpaal, Opschorting
from termijnen.declaratie import Feit, Soort, Termijn, dagen, jaren, maanden, weken


class _PerSoort(Aggregate):
    """{kind: day} of the steps of one client; of a kind that was taken more often the first day stays."""

    function = "jsonb_object_agg"
    template = "%(function)s(%(expressions)s ORDER BY datum DESC)"
    output_field = JSONField()


STAPPEN = Subquery(
    Mijlpaal.objects.filter(statushouder=OuterRef("pk"))
    .order_by()
    .values("statushouder")
    .annotate(per_soort=_PerSoort("soort", "datum"))
    .values("per_soort")
)


# One lookup for the place in the household and its homes, as long as this client belonged to it.
GEZIN = RawSQL(
    """(SELECT jsonb_build_object(
        'komst', min(lid.van),
        'relatie', (array_agg(lid.relatie ORDER BY lid.van DESC))[1],
        'gehuisvest', min(GREATEST(lid.van, woning.van)) FILTER (WHERE woning.van <= COALESCE(lid.tot, woning.van)),
        'brp', min(woning.brp_op) FILTER (WHERE woning.van <= COALESCE(lid.tot, woning.van)))
    FROM dossier_huishoudlid lid LEFT JOIN dossier_huisvesting woning USING (huishouden_id)
    WHERE lid.statushouder_id = dossier_statushouder.id)""",
    [],
)
KOMST = "(b.gezin ->> 'komst')::date"
GEHUISVEST, IN_BRP = "(b.gezin ->> 'gehuisvest')::date", "(b.gezin ->> 'brp')::date"
# Of a household: its other members follow.
HOOFD = "f.relatie = 'hoofd'"
VOLWASSEN = "f.geboren <= f.vandaag - interval '16 years'"
OPGESCHORT = Subquery(
    Opschorting.objects.filter(statushouder=OuterRef("pk")).order_by().values("statushouder").annotate(n=Min("van")).values("n")
)  # fmt: skip

FEITEN = {
    "geboren": Feit("geboortedatum", F("geboortedatum"), "persoon"),
    "plicht": Feit("melding van DUO van de inburgeringsplicht", F("inburgeringsplicht_op"), "persoon"),
    "gezin": Feit("gezin en wonen", GEZIN),
    "gehuisvest": Feit("huisvesting", uit=GEHUISVEST, adres="huisvesting_nieuw"),
    "brp": Feit("inschrijving in de BRP", uit=IN_BRP, adres="huisvesting_nieuw"),
    # DUO's notification counts; for who was not in the BRP yet, the registration does (Besluit inburgering 2021, 5.3).
    "pip_begin": Feit(
        "melding van DUO, of de inschrijving in de BRP als die later was",
        uit=f"CASE WHEN b.plicht IS NOT NULL AND {IN_BRP} IS NOT NULL THEN GREATEST(b.plicht, {IN_BRP}) END",
        adres="huisvesting_nieuw",
        mist="inschrijving in de BRP",
        welke=f"CASE WHEN {IN_BRP} > b.plicht THEN 'inschrijving in de BRP' ELSE 'melding van DUO' END",
    ),
    "relatie": Feit("plaats in het gezin", uit="b.gezin ->> 'relatie'"),
    "opgeschort": Feit("opschorting", OPGESCHORT),
    "stappen": Feit("stappen", STAPPEN),
    **{
        f"stap_{soort.value}": Feit(
            str(soort.label), uit=f"(b.stappen ->> '{soort.value}')::date", adres="mijlpaal_nieuw"
        )
        for soort in Mijlpaalsoort
    },
}  # fmt: skip

# The terms that DUO or the gemeente can suspend or extend.
OPSCHORTBAAR = [
    ("TERMIJN", "inburgeringstermijn (Wet inburgering 2021)"),
    ("TERMIJN-2013", "inburgeringstermijn (Wet inburgering 2013)"),
    ("PIP-WET", "PIP vaststellen"),
    ("ONTZORG", "ontzorging"),
]

TERMIJNEN = [
    Termijn(
        "PIP-WET", "PIP vaststellen", Soort.WET, "Wet inburgering 2021 art. 15, Besluit inburgering 2021 art. 5.3",
        weken(10), "stap_pip", geldt="f.regime = 'wi2021'", start="pip_begin",
        knop="PIP afronden", adres="pips",
    ),
    Termijn(
        "PIP-BELEID", "PIP klaar, streefdatum van Vught", Soort.BELEID, "Notitie maart 2019, 4.1",
        weken(6), "stap_pip", geldt="f.regime = 'wi2021'", start="gehuisvest", knop="PIP afronden", adres="pips",
    ),
    Termijn(
        "TERMIJN", "Inburgeringstermijn", Soort.WET, "Wet inburgering 2021 art. 11",
        jaren(3), "diploma", geldt="f.regime = 'wi2021'", start="stap_pip", vooraf=dagen(1),
        eerste_telt=True, knop="Diploma vastleggen", adres="diploma_nieuw",
    ),
    Termijn(
        "TERMIJN-2013", "Inburgeringstermijn", Soort.WET, "Wet inburgering (2013) art. 7b",
        jaren(3), "diploma", geldt="f.regime = 'wi2013'", start="plicht",
        eerste_telt=True, knop="Diploma vastleggen", adres="diploma_nieuw",
    ),
    Termijn(
        "PVT-2013", "Participatieverklaring tekenen", Soort.WET, "Wet inburgering (2013); notitie maart 2019, 3.2",
        jaren(1), "pvt", geldt="f.regime = 'wi2013' AND f.plicht >= DATE '2017-10-01'", start="brp",
        knop="Tekenen vastleggen", adres="afronding_nieuw", vraag="soort=pvt",
    ),
    Termijn(
        "PVT-2021", "Participatieverklaring tekenen", Soort.WET, "Besluit inburgering 2021 art. 3.1",
        dagen(0), "pvt", geldt="f.regime = 'wi2021' AND f.diploma IS NULL",
        na="TERMIJN", knop="Tekenen vastleggen", adres="afronding_nieuw", vraag="soort=pvt",
    ),
    Termijn(
        "MB-PRAKTISCH", "Praktische zaken geregeld", Soort.BELEID, "Notitie maart 2019, 3.2",
        weken(8), "stap_mb_praktisch", geldt=HOOFD, start="gehuisvest", onderdeel=Onderdeel.BEGELEIDING,
    ),
    Termijn(
        "MB-JAAR", "Maatschappelijke begeleiding, einde", Soort.BELEID, "Notitie maart 2019, 3.2",
        jaren(1), "stap_mb_overdracht", geldt=HOOFD, start="gehuisvest", knop="Overdracht vastleggen",
        onderdeel=Onderdeel.BEGELEIDING,
    ),
    Termijn(
        "MB-RISICO", "Risico's in kaart, vervolg regelen", Soort.BELEID, "Notitie maart 2019, 3.2",
        maanden(-3), "stap_mb_risico", geldt=HOOFD, na="MB-JAAR", knop="Inventarisatie vastleggen",
        onderdeel=Onderdeel.BEGELEIDING,
    ),
    Termijn(
        "ISK-18", "Inburgeringsplicht nakijken vóór 18 jaar", Soort.BELEID, "Notitie maart 2019, 3.2",
        maanden(18 * 12 - 3), "stap_isk_18", geldt="f.isk IS NOT NULL", start="geboren", schuift=False,
    ),
]  # fmt: skip
