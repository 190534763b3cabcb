"""What a client wants to reach, the steps towards it, and how far it is."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from dossier.records import Record, gekozen
from intake.keuzes import KEUZES
from pip_plan.keuzes import Stand, Wie
from pip_plan.models.gesprek import Gesprek
from pip_plan.models.grenzen import regel
from pip_plan.models.plan import Pip
from pip_plan.queries import DoelQuerySet


@pghistory.track()
class Doel(Record):
    """One goal in a version of a plan, in the words of the client. It is fixed with its version."""

    pip = models.ForeignKey(Pip, on_delete=models.CASCADE, editable=False, related_name="doelen")
    leefgebied = models.CharField("leefgebied", max_length=24, choices=KEUZES)
    tekst = models.CharField(
        "mijn doel", max_length=300, help_text="In de ik-vorm en in gewone woorden: Ik leer fietsen."
    )
    voorwaarde = models.BooleanField(
        "dit moet eerst geregeld zijn", default=False, help_text="Bijvoorbeeld kinderopvang, schulden of gezondheid."
    )
    volgorde = models.PositiveSmallIntegerField(default=0, editable=False)
    uiterlijk = models.DateField("klaar op", null=True, blank=True)
    oorsprong = models.ForeignKey("self", on_delete=models.RESTRICT, null=True, editable=False, related_name="kopieen")

    pad, over = "pip__statushouder__", "leefgebied"
    objects = DoelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "doelen"
        ordering = ["volgorde", "pk"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="doel_per_gemeente"),
            models.UniqueConstraint(
                "pip",
                "leefgebied",
                "tekst",
                name="doel_niet_dubbel",
                violation_error_code="dubbel",
                violation_error_message="Dit doel staat al in het plan.",
            ),
            models.CheckConstraint(
                name="doel_leefgebied_bekend", condition=Q(leefgebied__in=[code for code, _ in KEUZES])
            ),
            regel("doel_met_tekst", ~Q(tekst=""), "Schrijf het doel op."),
        ]

    def __str__(self) -> str:
        return self.tekst


@pghistory.track()
class Doelstap(Record):
    """One step towards a goal: what, by whom, before when."""

    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, editable=False, related_name="stappen")
    tekst = models.CharField("stap", max_length=300)
    wie = models.CharField("wie doet dit", max_length=8, choices=Wie)
    naam = models.CharField("naam", max_length=100, blank=True, help_text="Wie precies, bijvoorbeeld: taalcoach Ria.")
    uiterlijk = models.DateField("klaar op", null=True, blank=True)

    pad, over = "doel__pip__statushouder__", "doel__leefgebied"
    objects = DoelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "stappen naar een doel"
        ordering = ["pk"]
        constraints = [
            regel("doelstap_met_tekst", ~Q(tekst=""), "Schrijf de stap op."),
            regel(
                "doelstap_met_naam",
                ~Q(wie__in=[Wie.PARTNER, Wie.ANDER]) | ~Q(naam=""),
                "Schrijf op welke partner of wie dit doet.",
            ),
            gekozen("doelstap_wie_bekend", "wie", Wie),
        ]

    def __str__(self) -> str:
        return self.tekst


@pghistory.track()
class Evaluatie(Record):
    """How far a goal was on a day. It stands beside the plan, which is fixed: the last one is how far the goal is."""

    doel = models.ForeignKey(Doel, on_delete=models.CASCADE, editable=False, related_name="evaluaties")
    gesprek = models.ForeignKey(Gesprek, on_delete=models.RESTRICT, null=True, blank=True, related_name="evaluaties")
    datum = models.DateField("datum")
    stand = models.CharField("hoe ver", max_length=8, choices=Stand)
    score = models.PositiveSmallIntegerField(
        "hoe gaat het (1 tot en met 5)",
        null=True,
        blank=True,
        validators=[MinValueValidator(1, "Kies 1 tot en met 5."), MaxValueValidator(5, "Kies 1 tot en met 5.")],
        help_text="1: het lukt nog niet. 5: het lukt helemaal.",
    )
    resultaat = models.TextField("wat is er bereikt", max_length=1000, blank=True)

    pad, over = "doel__pip__statushouder__", "doel__leefgebied"
    objects = DoelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "evaluaties"
        ordering = ["-datum", "-pk"]
        constraints = [
            regel(
                "evaluatie_score_grens",
                Q(score__isnull=True) | Q(score__gte=1, score__lte=5),
                "Een score is 1, 2, 3, 4 of 5.",
            ),
            gekozen("evaluatie_stand_bekend", "stand", Stand),
        ]

    def __str__(self) -> str:
        return self.get_stand_display()

    @property
    def klaar(self) -> bool:
        """Whether nobody works on the goal any more."""
        return self.stand in (Stand.BEREIKT, Stand.GESTOPT)
