"""The terms of ontzorging (Participatiewet art. 56a): six months from the first bijstand after housing."""

from django.db.models.expressions import RawSQL

from dossier.termijnen import HOOFD
from termijnen.declaratie import Feit, Soort, Termijn, maanden, weken

BIJSTAND = RawSQL(
    """(SELECT min(bijstand.van)
    FROM dossier_huishoudlid lid JOIN ontzorging_uitkering bijstand USING (huishouden_id)
    WHERE lid.statushouder_id = dossier_statushouder.id AND (lid.tot IS NULL OR lid.tot >= bijstand.van) AND EXISTS (
        SELECT FROM dossier_huisvesting woning
        WHERE woning.huishouden_id = lid.huishouden_id AND woning.van <= bijstand.van))""",
    [],
)
FEITEN = {"bijstand": Feit("eerste bijstand na de huisvesting", BIJSTAND, "uitkering_nieuw")}
TERMIJNEN = [
    Termijn(
        "ONTZORG", "Ontzorging, zes maanden", Soort.WET, "Participatiewet art. 56a",
        maanden(6), "stap_ontzorg_einde", geldt=f"f.regime = 'wi2021' AND {HOOFD}",
        start="bijstand", knop="Einde vastleggen",
    ),
    Termijn(
        "ONTZORG-BESLUIT", "Besluit: verlengen of afbouwen", Soort.BELEID, "zes weken voor het einde van de ontzorging",
        weken(-6), "stap_ontzorg_besluit", geldt=f"f.regime = 'wi2021' AND {HOOFD}",
        na="ONTZORG", knop="Besluit vastleggen",
    ),
]  # fmt: skip
