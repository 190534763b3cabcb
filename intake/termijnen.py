"""The facts about intakes from which terms follow: beginning one, and completing what was begun."""

from datetime import date

from django.db.models import Max, Min, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from dossier.termijnen import KOMST, VOLWASSEN
from intake.models import Intake, Toewijzing
from termijnen.declaratie import Feit, Soort, Termijn, dagen, weken

INTAKES = Subquery(
    Intake.objects.filter(statushouder=OuterRef("pk"))
    .order_by()
    .values("statushouder")
    .annotate(alle=JSONObject(eerste=Min("begonnen_op"), loopt=Max("begonnen_op", filter=Q(afgerond_op__isnull=True))))
    .values("alle")
)
# What partners were asked for and is not taken over yet: the first day of those.
DEEL = Subquery(
    Toewijzing.objects.filter(statushouder=OuterRef("pk"), overgenomen_op=None, intake__afgerond_op=None)
    .order_by()
    .values("statushouder")
    .annotate(eerste=Min("uiterlijk"))
    .values("eerste")
)
FEITEN = {
    "intakes": Feit("intakes", INTAKES),
    "komst": Feit("koppeling", uit=KOMST, adres="koppeling"),
    "intake_eerste": Feit("begin van de brede intake", uit="(b.intakes ->> 'eerste')::date", adres="intake_nieuw"),
    "intake_loopt": Feit("begin van de intake", uit="(b.intakes ->> 'loopt')::date", adres="intake_nieuw"),
    "intake_deel": Feit("dag waarop een partner klaar is", DEEL, adres="intakes"),
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
    Termijn(
        "INTAKE-DEEL", "Deel van een partner in de intake", Soort.BELEID, "Afspraak met de partner",
        dagen(0), geldt="f.intake_deel IS NOT NULL", start="intake_deel",
        knop="Bekijken", adres="intakes", schuift=False,
    ),
]  # fmt: skip
