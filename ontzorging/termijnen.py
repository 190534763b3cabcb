"""The terms of ontzorging (Participatiewet art. 56a): six months from the first bijstand after housing."""

from django.db.models import F, Min, OuterRef, Q, Subquery

from dossier.models import Huishoudlid
from dossier.termijnen import HOOFD
from termijnen.declaratie import Feit, Soort, Termijn, maanden, weken

_UITKERING, _WONING = "huishouden__uitkeringen__van", "huishouden__huisvestingen__van"
BIJSTAND = Subquery(
    Huishoudlid.objects.filter(
        Q(tot__isnull=True) | Q(tot__gte=F(_UITKERING)),
        statushouder=OuterRef("pk"),
        **{f"{_UITKERING}__gte": F(_WONING)},
    )
    .order_by()
    .values("statushouder")
    .annotate(n=Min(_UITKERING))
    .values("n")
)
FEITEN = {"bijstand": Feit("eerste bijstand na de huisvesting", BIJSTAND, "uitkering_nieuw")}
TERMIJNEN = [
    Termijn(
        "ONTZORG", "Ontzorging, zes maanden", Soort.WET, "Participatiewet art. 56a",
        maanden(6), "stap_ontzorg_einde", geldt=f"f.regime = 'wi2021' AND {HOOFD} AND f.bijstand IS NOT NULL",
        start="bijstand", knop="Einde vastleggen",
    ),
    Termijn(
        "ONTZORG-BESLUIT", "Besluit: verlengen of afbouwen", Soort.BELEID, "zes weken voor het einde van de ontzorging",
        weken(-6), "stap_ontzorg_besluit", geldt=f"f.regime = 'wi2021' AND {HOOFD} AND f.bijstand IS NOT NULL",
        na="ONTZORG", knop="Besluit vastleggen",
    ),
]  # fmt: skip
