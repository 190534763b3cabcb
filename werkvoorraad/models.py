"""Tasks that people give themselves or a colleague, and the secret address of somebody's calendar feed."""

import pghistory
from django.db import models
from django.db.models import Q

from dossier.models import Statushouder
from dossier.records import Record, gekozen
from pip_plan.models import Gesprek
from toegang.models import Gemeente, Medewerker
from werkvoorraad.keuzes import Herhaling
from werkvoorraad.queries_agenda import AgendasleutelQuerySet
from werkvoorraad.queries_taak import TaakQuerySet


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


@pghistory.track(exclude=["opgehaald_op", "genoteerd"])
class Agendasleutel(models.Model):
    """Opens the calendar feed of one medewerker to whoever knows it. Only its fingerprint is kept, so that neither the
    database nor a copy of it holds an address that works."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", editable=False)
    medewerker = models.OneToOneField(Medewerker, on_delete=models.CASCADE, related_name="+", editable=False)
    vingerafdruk = models.CharField(max_length=64, unique=True, editable=False)
    gemaakt_op = models.DateField("gemaakt op", editable=False)
    opgehaald_op = models.DateField("laatst opgehaald op", null=True, editable=False)
    # Which dossiers the read log already names for that day: calendar programs come back every hour.
    genoteerd = models.CharField(max_length=64, blank=True, editable=False)

    objects = AgendasleutelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "agendasleutels"

    def __str__(self) -> str:
        return f"agenda van {self.medewerker}"
