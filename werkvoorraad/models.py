"""What people plan themselves, beside the terms that follow from the facts: tasks, and a later day for a term."""

import pghistory
from django.db import models
from django.db.models import F, Q

from dossier.models import Statushouder
from dossier.records import Record, gekozen
from pip_plan.models import Gesprek
from toegang.models import Medewerker
from werkvoorraad.keuzes import Herhaling
from werkvoorraad.queries_taak import TaakQuerySet, UitstelQuerySet


@pghistory.track()
class Taak(Record):
    """One thing to do, by whom and by when. A repeating task has one successor: the row that `volgt_op` it."""

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, null=True, blank=True, editable=False, related_name="taken"
    )
    wat = models.CharField("wat", max_length=200, help_text="Bijvoorbeeld: bellen over de inschrijving op school.")
    uiterlijk = models.DateField("uiterlijk")
    herhaal = models.CharField("herhalen", max_length=10, choices=Herhaling, default=Herhaling.GEEN)
    voor = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="taken", verbose_name="voor")
    klaar_op = models.DateField("klaar op", null=True, blank=True, editable=False)
    klaar_door = models.ForeignKey(
        Medewerker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="klaar door",
    )
    uitgesteld_reden = models.CharField("reden van uitstel", max_length=200, blank=True)
    uit_gesprek = models.ForeignKey(
        Gesprek, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="taken"
    )
    volgt_op = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="volgende"
    )
    # From here a series is counted, so that postponing once, or a short month, does not shift it.
    ritme_vanaf = models.DateField(editable=False)

    objects = TaakQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "taken"
        ordering = ["uiterlijk", "pk"]
        indexes = [
            models.Index("voor", "uiterlijk", condition=Q(klaar_op__isnull=True), name="taak_open_van_wie"),
            models.Index("statushouder", "uiterlijk", condition=Q(klaar_op__isnull=True), name="taak_open_van_dossier"),
        ]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="taak_per_gemeente"),
            models.CheckConstraint(name="taak_zegt_wat", condition=~Q(wat="")),
            models.CheckConstraint(
                name="taak_klaar_volledig",
                condition=Q(klaar_op__isnull=True, klaar_door__isnull=True)
                | Q(klaar_op__isnull=False, klaar_door__isnull=False),
            ),
            models.CheckConstraint(
                name="taak_uit_gesprek_heeft_client",
                condition=Q(uit_gesprek__isnull=True) | Q(statushouder__isnull=False),
            ),
            gekozen("taak_herhaling_bekend", "herhaal", Herhaling),
        ]

    def __str__(self) -> str:
        return self.wat


@pghistory.track()
class Uitstel(Record):
    """A term of policy that stands later in the worklist: from which day, until when, and why.

    It moves no date of the term itself, and counts only as long as the term ends on the day that was postponed. A
    statutory term cannot be postponed; a row about one changes nothing.
    """

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="uitstel")
    code = models.CharField("termijn", max_length=20, editable=False)
    uiterlijk = models.DateField("uiterlijk", editable=False)
    tot = models.DateField("nieuwe datum")
    reden = models.CharField("waarom stelt u dit uit?", max_length=200)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, editable=False, related_name="+")

    objects = UitstelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "uitstel"
        ordering = ["-tot", "pk"]
        constraints = [
            models.UniqueConstraint("statushouder", "code", "uiterlijk", name="uitstel_een_per_termijn"),
            models.CheckConstraint(
                name="uitstel_is_later",
                condition=Q(tot__gt=F("uiterlijk")),
                violation_error_code="niet_later",
                violation_error_message="Kies een dag na de datum waarop dit nu klaar moet zijn.",
            ),
            models.CheckConstraint(name="uitstel_zegt_waarom", condition=~Q(reden="")),
        ]

    def __str__(self) -> str:
        return f"{self.code} uitgesteld"
