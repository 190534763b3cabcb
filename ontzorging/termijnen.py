"""The terms of ontzorging (Participatiewet art. 56a): six months from the first bijstand after housing."""

from django.db.models import F
from django.db.models.expressions import RawSQL

from dossier.termijnen import HOOFD
from termijnen.declaratie import Feit, Soort, Termijn, maanden, weken

# Or from the other day that was chosen, with a reason.
BIJSTAND = RawSQL(
    """COALESCE((SELECT min(gekozen.begin)
    FROM dossier_huishoudlid lid JOIN ontzorging_ontzorging gekozen USING (huishouden_id)
    WHERE lid.statushouder_id = dossier_statushouder.id AND (lid.tot IS NULL OR lid.tot >= gekozen.begin)
    ), (SELECT min(bijstand.van)
    FROM dossier_huishoudlid lid JOIN ontzorging_uitkering bijstand USING (huishouden_id)
    WHERE lid.statushouder_id = dossier_statushouder.id AND (lid.tot IS NULL OR lid.tot >= bijstand.van) AND EXISTS (
        SELECT FROM dossier_huisvesting woning
        WHERE woning.huishouden_id = lid.huishouden_id AND woning.van <= bijstand.van)))""",
    [],
)
FEITEN = {
    "bijstand": Feit("eerste bijstand na de huisvesting", BIJSTAND, "uitkering_nieuw"),
    "regulier": Feit("reguliere verblijfsvergunning", F("gezinsmigrant"), "persoon"),
}
# A regular permit brings no duty (`regels.plicht`).
GELDT = f"f.regime = 'wi2021' AND {HOOFD} AND NOT f.regulier"
TERMIJNEN = [
    Termijn(
        "ONTZORG", "Ontzorging, zes maanden", Soort.WET, "Participatiewet art. 56a",
        maanden(6), "stap_ontzorg_einde", geldt=GELDT,
        start="bijstand", eerste_telt=True, knop="Einde vastleggen",
    ),
    Termijn(
        "ONTZORG-BESLUIT", "Besluit: verlengen of afbouwen", Soort.BELEID, "zes weken voor het einde van de ontzorging",
        weken(-6), "stap_ontzorg_besluit", geldt=GELDT,
        na="ONTZORG", knop="Besluit vastleggen", adres="ontzorging_besluit",
    ),
]  # fmt: skip
