"""Referrals of a client to somebody else: a partner, or whoever can help."""

import pghistory
from django.db import models
from django.db.models import F, Q

from dossier.models import Statushouder
from dossier.records import Record, gekozen
from pip_plan.keuzes import Verwijsstatus
from pip_plan.queries import VerwijzingQuerySet
from toegang.models import Medewerker, Organisatie


@pghistory.track()
class Verwijzing(Record):
    """A client was sent to a partner (or to somebody whom only a name stands for), and what came of it."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="verwijzingen")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="partner"
    )
    naam = models.CharField(
        "of een andere organisatie of persoon",
        max_length=150,
        blank=True,
        help_text="Bijvoorbeeld: budgetcoach Humanitas.",
    )
    waarvoor = models.CharField(
        "waarvoor",
        max_length=300,
        help_text="Wat vraagt u? De partner leest dit. Geen medische bijzonderheden.",
    )
    datum = models.DateField("verwezen op")
    status = models.CharField("stand", max_length=10, choices=Verwijsstatus, default=Verwijsstatus.VERSTUURD)
    terugkoppeling = models.CharField("terugkoppeling", max_length=1000, blank=True)
    teruggekoppeld_op = models.DateField("antwoord gekregen op", null=True, blank=True)
    verwezen_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", editable=False, verbose_name="verwezen door"
    )

    objects = VerwijzingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "verwijzingen"
        ordering = ["-datum", "-pk"]
        indexes = [
            models.Index("statushouder", "datum", condition=Q(status="verstuurd"), name="verwijzing_zonder_antwoord"),
            models.Index("statushouder", F("datum").desc(), name="verwijzing_van_dossier"),
        ]
        constraints = [
            gekozen("verwijzing_status_bekend", "status", Verwijsstatus),
            models.CheckConstraint(name="verwijzing_zegt_waarvoor", condition=~Q(waarvoor="")),
            models.CheckConstraint(
                name="verwijzing_naar_een",
                condition=Q(organisatie__isnull=False, naam="") | Q(organisatie__isnull=True) & ~Q(naam=""),
                violation_error_code="naar_een",
                violation_error_message="Kies een partner óf vul een naam in: één van beide.",
            ),
            models.CheckConstraint(
                name="verwijzing_antwoord_met_datum",
                condition=Q(status="verstuurd", teruggekoppeld_op__isnull=True, terugkoppeling="")
                | ~Q(status="verstuurd") & Q(teruggekoppeld_op__isnull=False),
                violation_error_code="antwoord_datum",
                violation_error_message="Een antwoord heeft een stand en een datum. Kies de stand en vul in wanneer u "
                "het antwoord kreeg.",
            ),
            models.CheckConstraint(
                name="verwijzing_antwoord_daarna",
                condition=Q(teruggekoppeld_op__isnull=True) | Q(teruggekoppeld_op__gte=F("datum")),
                violation_error_code="antwoord_te_vroeg",
                violation_error_message="Het antwoord kan niet van vóór de verwijzing zijn. Controleer de datum.",
            ),
            models.CheckConstraint(
                name="verwijzing_afgewezen_met_reden",
                condition=~Q(status="afgewezen") | ~Q(terugkoppeling=""),
                violation_error_code="zonder_reden",
                violation_error_message="Schrijf op waarom de verwijzing is afgewezen.",
            ),
        ]

    def __str__(self) -> str:
        return f"verwijzing naar {self.naar}"

    @property
    def naar(self) -> str:
        """To whom."""
        return self.organisatie.naam if self.organisatie else self.naam

    @property
    def wacht(self) -> bool:
        """Whether nothing was heard yet."""
        return self.status == Verwijsstatus.VERSTUURD
