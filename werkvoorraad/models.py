"""What people plan: tasks, a later day for a term, reminders, and the secret address of a calendar feed."""

import pghistory
from django.db import models
from django.db.models import F, Q

from dossier.models import Statushouder
from dossier.records import Record, gekozen
from pip_plan.models import Gesprek
from toegang.models import Gemeente, Medewerker
from toegang.post.models import Uitgaand
from werkvoorraad.keuzes import Herhaling, Stap
from werkvoorraad.queries_agenda import AgendasleutelQuerySet
from werkvoorraad.queries_herinnering import HerinneringQuerySet
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


class Ronde(models.Model):
    """The reminders of this gemeente were made on this day: PostgreSQL remembers it, not beat and not the broker."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    dag = models.DateField()

    class Meta:
        verbose_name_plural = "rondes"
        constraints = [models.UniqueConstraint("gemeente", "dag", name="ronde_een_per_dag")]

    def __str__(self) -> str:
        return f"ronde van {self.dag}"


class Herinnering(models.Model):
    """One step before or after one due date of one term of one client; there is never a second one."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="herinneringen")
    code = models.CharField(max_length=20)
    uiterlijk = models.DateField()
    stap = models.SmallIntegerField(choices=Stap)
    gemaakt_op = models.DateField()

    objects = HerinneringQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "herinneringen"
        ordering = ["uiterlijk", "pk"]
        constraints = [
            models.UniqueConstraint("statushouder", "code", "uiterlijk", "stap", name="herinnering_eens"),
            models.UniqueConstraint("id", "gemeente", name="herinnering_per_gemeente"),
            models.CheckConstraint(name="herinnering_stap_bekend", condition=Q(stap__in=Stap.values)),
        ]

    def __str__(self) -> str:
        return f"{self.code} uiterlijk {self.uiterlijk}"


class Bericht(Uitgaand):
    """One mail to one medewerker with the reminders of one round; its text is made from them when it is sent."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    voor = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="berichten")
    dag = models.DateField()
    herinneringen = models.ManyToManyField(Herinnering, through="Vermelding", related_name="berichten")

    class Meta(Uitgaand.Meta):
        verbose_name_plural = "berichten"
        ordering = ["-dag", "-pk"]
        indexes = [
            *Uitgaand.Meta.indexes,
            models.Index("gemeente", F("dag").desc(), F("id").desc(), name="bericht_van_gemeente"),
        ]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="bericht_per_gemeente"),
            *Uitgaand.Meta.constraints,
        ]

    def __str__(self) -> str:
        return f"bericht van {self.dag}"


class Vermelding(models.Model):
    """A reminder stands in a mail; one that comes late also in that of the teamleider."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    bericht = models.ForeignKey(Bericht, on_delete=models.CASCADE, related_name="vermeldingen")
    herinnering = models.ForeignKey(Herinnering, on_delete=models.CASCADE, related_name="vermeldingen")

    class Meta:
        verbose_name_plural = "vermeldingen"
        constraints = [models.UniqueConstraint("bericht", "herinnering", name="vermelding_eens")]

    def __str__(self) -> str:
        return f"{self.herinnering_id} in {self.bericht_id}"


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
