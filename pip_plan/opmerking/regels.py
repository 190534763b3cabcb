"""What deserves a look before a version is fixed; none of it stands in the way (pure)."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from bouwstenen.templatetags.opmaak import urental
from dossier.regels import datum_voluit
from intake.keuzes import Leerroute
from pip_plan.keuzes import Niveau
from pip_plan.models import Doel, Pip
from pip_plan.plan.regels import BELEID, Opmerking

IK = ("ik", "mijn", "wij", "we", "onze", "ons")
AFSCHALEN = "Besluit inburgering 2021 art. 5.5"


def opmerkingen(
    pip: Pip, doelen: Sequence[Doel], botsingen: Sequence[str], lesuren: Decimal, dag: date
) -> list[Opmerking]:
    """Everything in this version that looks odd on that day; `lesuren` are those in the dossier that count for A2,
    `botsingen` what clashes in the week."""
    return [
        *_lesuren(pip, lesuren),
        *_ander_niveau(pip, doelen),
        *_voorbij(doelen, dag),
        *_dubbel(doelen),
        *_niet_ik(doelen),
        *(Opmerking(f"In de week gaat niet samen: {tekst}.", BELEID, "week") for tekst in botsingen),
    ]


def _lesuren(pip: Pip, lesuren: Decimal) -> Iterator[Opmerking]:
    if pip.niveau == Niveau.A2 and pip.lesuren and pip.lesuren > lesuren:
        tekst = (
            f"In het plan staan {pip.lesuren} lesuren, in het dossier {urental(lesuren)} bij een school met keurmerk."
        )
        wat = "Leg de uren vast, of schrijf bij de reden op waar ze gevolgd zijn."
        yield Opmerking(f"{tekst} {wat}", AFSCHALEN, veld="lesuren")


def _ander_niveau(pip: Pip, doelen: Sequence[Doel]) -> Iterator[Opmerking]:
    """A goal that stayed when the route changed."""
    for doel in doelen if pip.leerroute == Leerroute.Z else ():
        if "B1" in doel.tekst:
            yield Opmerking(f"Het doel “{doel.tekst}” past niet bij de Z-route.", BELEID, "pip")


def _voorbij(doelen: Sequence[Doel], dag: date) -> Iterator[Opmerking]:
    for doel in doelen:
        if doel.uiterlijk and doel.uiterlijk < dag:
            had = f"Het doel “{doel.tekst}” had klaar moeten zijn op {datum_voluit(doel.uiterlijk)}."
            yield Opmerking(f"{had} Kies een nieuwe dag, of haal het doel eruit.", BELEID, "pip")


def _dubbel(doelen: Sequence[Doel]) -> Iterator[Opmerking]:
    teksten = [doel.tekst.casefold() for doel in doelen]
    for doel in {doel.tekst.casefold(): doel for doel in doelen}.values():
        if (keer := teksten.count(doel.tekst.casefold())) > 1:
            yield Opmerking(f"Het doel “{doel.tekst}” staat {keer} keer in het plan.", BELEID, "pip")


def _niet_ik(doelen: Sequence[Doel]) -> Iterator[Opmerking]:
    """A goal is in the words of the client."""
    for doel in doelen:
        if doel.tekst.split()[0].casefold() not in IK:
            yield Opmerking(f"Het doel “{doel.tekst}” staat niet in de ik-vorm.", BELEID, "pip")
