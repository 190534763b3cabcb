"""What activities cost, per source of money."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, DateField, Max, Min, Q, QuerySet, Sum

from pip_plan.keuzes import TRAJECTEN, Financiering
from pip_plan.models import Activiteit

ZONDER = "zonder"  # trajectories of which nobody wrote down who pays


@dataclass(frozen=True)
class Bron:
    """One source: how many activities, of how many the amount is not known yet, and what they cost together."""

    code: str
    naam: str
    aantal: int
    zonder_bedrag: int
    kosten: Decimal


def betaald(activiteiten: QuerySet[Activiteit]) -> QuerySet[Activiteit]:
    """Those that somebody pays for: with a source, and every trajectory."""
    return activiteiten.filter(~Q(financiering="") | Q(soort__in=TRAJECTEN))


def per_bron(activiteiten: QuerySet[Activiteit]) -> list[Bron]:
    """Every source, also those that were not used, and last what has none; amounts are exact."""
    groepen = betaald(activiteiten).order_by().values("financiering")
    rijen: Iterable[Any] = groepen.annotate(
        aantal=Count("pk"), zonder_bedrag=Count("pk", filter=Q(kosten__isnull=True)), som=Sum("kosten")
    )
    gevonden = {rij["financiering"]: rij for rij in rijen}
    namen = [*Financiering.choices, ("", "nog geen bron ingevuld")]
    return [
        Bron(
            code=code or ZONDER,
            naam=str(naam),
            aantal=rij.get("aantal", 0),
            zonder_bedrag=rij.get("zonder_bedrag", 0),
            kosten=rij.get("som") or Decimal(0),
        )
        for code, naam in namen
        for rij in [gevonden.get(code, {})]
    ]


def totaal(bronnen: Iterable[Bron]) -> Bron:
    """All of them together."""
    alle = list(bronnen)
    return Bron(
        code="",
        naam="samen",
        aantal=sum(bron.aantal for bron in alle),
        zonder_bedrag=sum(bron.zonder_bedrag for bron in alle),
        kosten=sum((bron.kosten for bron in alle), Decimal(0)),
    )


def jaren(activiteiten: QuerySet[Activiteit]) -> list[int]:
    """The years in which something that is paid for began, the last first."""
    grenzen = betaald(activiteiten).aggregate(
        eerste=Min("van", output_field=DateField()), laatste=Max("van", output_field=DateField())
    )
    if grenzen["eerste"] is None:
        return []
    return list(range(grenzen["laatste"].year, grenzen["eerste"].year - 1, -1))
