"""What the records of the client file share, here and in the apps above: gemeente, version, period, choices,
and documents that are kept."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from bouwstenen.bestanden import WillekeurigeNaam
from bouwstenen.controle import InEenKeer
from bouwstenen.periodes import Periode
from dossier.keuzes import Onderdeel
from dossier.queries import FeitQuerySet
from toegang.models import Gemeente, Medewerker


def gekozen(naam: str, veld: str, keuzes: type[models.TextChoices], *, leeg: bool = False) -> models.CheckConstraint:
    """PostgreSQL refuses a value that is not in the list."""
    waarden = [*keuzes.values, ""] if leeg else list(keuzes.values)
    return models.CheckConstraint(name=naam, condition=Q(**{f"{veld}__in": waarden}))


class Record(InEenKeer):
    """A row of one gemeente that people edit; `versie` goes up with every save, so that a stale save is noticed."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", editable=False)
    versie = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True


class Feit(Record, Periode):
    """A fact about one client that holds during a period; the base of the facts in the apps above."""

    statushouder = models.ForeignKey("dossier.Statushouder", on_delete=models.CASCADE, related_name="%(class)s_rijen")
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

    onderdeel: Onderdeel  # to which part of the dossier it belongs
    objects = FeitQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["-van", "-pk"]

    @property
    def nadere(self) -> str:
        """What a list adds to the name of the fact."""
        return self.toelichting


class Stuk(Record):
    """A document as it was generated, with its hash. PostgreSQL only adds: a document is never changed or removed."""

    bestand = models.FileField("bestand", upload_to=WillekeurigeNaam("stuk"), editable=False)
    sha256 = models.CharField("hash (SHA-256)", max_length=64, editable=False)
    gemaakt_op = models.DateTimeField("gemaakt op", editable=False)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, editable=False, related_name="+")

    class Meta:
        abstract = True
        ordering = ["-gemaakt_op", "-pk"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(name="%(class)s_met_hash", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(name="%(class)s_met_bestand", condition=~Q(bestand="")),
        ]
