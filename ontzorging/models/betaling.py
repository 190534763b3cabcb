"""A batch of payments for the finance department. The application itself pays nothing."""

import pghistory
from django.db import models
from django.db.models import F, Q

from dossier.records import Record
from dossier.regels import maand_voluit
from ontzorging.bedragen import IbanVeld, controleer_naam
from ontzorging.models.maand import Maandregel
from ontzorging.queries import BetaalbestandQuerySet, BetalingQuerySet
from toegang.models import Medewerker


@pghistory.track(exclude=["inhoud"])
class Betaalbestand(Record):
    """The payments of one month that go to the bank together; made by one person and approved by another."""

    maand = models.DateField("maand", editable=False)
    rekeninghouder = models.CharField("naam van de rekening", max_length=70, validators=[controleer_naam])
    rekening = IbanVeld("van rekening (IBAN)")
    gemaakt_op = models.DateField(editable=False)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, editable=False, related_name="+")
    goedgekeurd_op = models.DateField(null=True, editable=False)
    goedgekeurd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    inhoud = models.TextField(blank=True, editable=False)  # the file as it was approved

    objects = BetaalbestandQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "betaalbestanden"
        ordering = ["-maand", "-pk"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="betaalbestand_per_gemeente"),
            models.UniqueConstraint(
                "gemeente",
                condition=Q(goedgekeurd_op__isnull=True),
                name="betaalbestand_een_open",
                violation_error_code="al_open",
                violation_error_message="Er wacht al een betaalbestand op goedkeuring.",
            ),
            models.CheckConstraint(name="betaalbestand_eerste_dag", condition=Q(maand__day=1)),
            models.CheckConstraint(
                name="betaalbestand_door_een_ander",
                condition=Q(goedgekeurd_door__isnull=True) | ~Q(goedgekeurd_door=F("gemaakt_door")),
                violation_error_code="zelfde",
                violation_error_message="Wie het bestand maakte, kan het niet goedkeuren. Vraag een collega.",
            ),
            models.CheckConstraint(
                name="betaalbestand_goedgekeurd_volledig",
                condition=Q(goedgekeurd_op__isnull=True, goedgekeurd_door__isnull=True, inhoud="")
                | (Q(goedgekeurd_op__isnull=False, goedgekeurd_door__isnull=False) & ~Q(inhoud="")),
            ),
        ]

    def __str__(self) -> str:
        return f"betaalbestand van {maand_voluit(self.maand)}"


@pghistory.track()
class Betaling(Record):
    """A line of a month is in a batch: of all batches together, in one at most."""

    bestand = models.ForeignKey(Betaalbestand, on_delete=models.CASCADE, related_name="betalingen")
    regel = models.OneToOneField(Maandregel, on_delete=models.PROTECT, related_name="betaling")

    objects = BetalingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "betalingen"
        ordering = ["regel__betaaldag", "pk"]

    def __str__(self) -> str:
        return f"betaling {self.pk}"

    @property
    def eindnummer(self) -> str:
        """The reference by which the bank tells what became of it."""
        return f"ONTZORG-{self.regel_id}"
