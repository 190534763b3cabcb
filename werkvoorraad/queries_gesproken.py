"""Who was not spoken to for long (note, five barriers: women and people who came later are easily lost from view)."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, F, Max, OuterRef, Q, Subquery

from bouwstenen.kalender import geboren_uiterlijk
from dossier.keuzes import Geslacht
from dossier.models import Huishoudlid
from pip_plan.models import Gesprek

LANG = 90  # days; the page can be asked for another number
GESPREKSLEEFTIJD = 16


def niet_gesproken(dossiers: Any, vandaag: date, dagen: int | str = "") -> Any:
    """Adults of these dossiers without any contact in so many days, who have been with us at least that long.

    Adds `laatst` (None: never), `aandacht` (a woman, or somebody who came later) and `nareiziger`.
    """
    grens = vandaag - timedelta(days=int(dagen or LANG))
    gesprekken = Gesprek.objects.filter(statushouder=OuterRef("pk"))
    leden = Huishoudlid.objects.filter(statushouder=OuterRef("pk"))
    return (
        dossiers.aanwezig(vandaag)
        .filter(
            ~Exists(gesprekken.filter(datum__gt=grens)),
            Exists(leden.filter(van__lte=grens)),
            geboortedatum__lte=geboren_uiterlijk(GESPREKSLEEFTIJD, vandaag),
        )
        .annotate(
            nareiziger=Exists(leden.filter(nareiziger=True)),
            laatst=Subquery(gesprekken.order_by().values("statushouder").annotate(dag=Max("datum")).values("dag")),
        )
        .order_by(F("laatst").asc(nulls_first=True), "achternaam", "pk")
    )


def tel_niet_gesproken(dossiers: Any, vandaag: date) -> dict[str, int]:
    """{"alle": …, "aandacht": …}: how many, and how many of them are women or came later."""
    gevonden = niet_gesproken(dossiers, vandaag).order_by()
    aandacht = Q(geslacht=Geslacht.VROUW) | Q(nareiziger=True)
    return dict(gevonden.aggregate(alle=Count("pk"), aandacht=Count("pk", filter=aandacht)), dagen=LANG)
