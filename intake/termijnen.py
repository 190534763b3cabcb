"""The facts about intakes from which terms follow: beginning one, and completing what was begun."""

from datetime import date

from django.db.models import Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from dossier.termijnen import KOMST, VOLWASSEN
from intake.models import Intake
from termijnen.declaratie import Feit, Soort, Termijn, weken

INTAKES = Subquery(
    Intake.objects.filter(statushouder=OuterRef("pk"))
    .order_by()
    .values("statushouder")
    .annotate(alle=JSONObject(eerste=Min("begonnen_op"), loopt=Max("begonnen_op", filter=Q(afgerond_op__isnull=True))))
    .values("alle")
)
FEITEN = {
    "intakes": Feit("intakes", INTAKES),
    "komst": Feit("koppeling", uit=KOMST, adres="koppeling"),
    "intake_eerste": Feit("begin van de brede intake", uit="(b.intakes ->> 'eerste')::date", adres="intake_nieuw"),
    "intake_loopt": Feit("begin van de intake", uit="(b.intakes ->> 'loopt')::date", adres="intake_nieuw"),
}
TERMIJNEN = [
    # For who came since there are intakes in this application; those of before were done on paper.
    Termijn(
        "INTAKE", "Brede intake beginnen", Soort.BELEID, "Notitie maart 2019, 4.1",
        weken(4), "intake_eerste", geldt=VOLWASSEN, start="komst", geldig_van=date(2026, 9, 1),
        knop="Intake beginnen", adres="intake_nieuw",
    ),
    Termijn(
        "INTAKE-AF", "Brede intake afronden", Soort.BELEID, "Notitie maart 2019, 4.1",
        weken(4), geldt="f.intake_loopt IS NOT NULL", start="intake_loopt",
        knop="Verder met de intake", adres="intakes",
    ),
]  # fmt: skip
