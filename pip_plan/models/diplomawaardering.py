"""A diploma from elsewhere and what it is worth here: asked of Nuffic or SBB as soon as possible, used in the plan."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from pip_plan.keuzes import Diplomaniveau, Waardeerder, Waardering


@pghistory.track()
class Diplomawaardering(Record):
    """One diploma of a client."""

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, editable=False, related_name="diplomawaarderingen"
    )
    diploma = models.CharField("welk diploma", max_length=150, help_text="Bijvoorbeeld: lerares basisschool.")
    land = models.CharField("land", max_length=60)
    jaar = models.PositiveSmallIntegerField(
        "jaar", null=True, blank=True, validators=[MinValueValidator(1940), MaxValueValidator(2100)]
    )
    aangevraagd_bij = models.CharField(
        "aangevraagd bij", max_length=6, choices=Waardeerder, blank=True,
        help_text="SBB voor beroepsonderwijs (mbo), Nuffic voor de rest.",
    )  # fmt: skip
    aangevraagd_op = models.DateField("aangevraagd op", null=True, blank=True)
    uitkomst = models.CharField("uitkomst", max_length=10, choices=Waardering, blank=True)
    uitkomst_op = models.DateField("uitkomst ontvangen op", null=True, blank=True)
    niveau = models.CharField("niveau in Nederland", max_length=6, choices=Diplomaniveau, blank=True)

    onderdeel = Onderdeel.OPLEIDING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "diplomawaardering"
        verbose_name_plural = "diplomawaarderingen"
        ordering = ["-aangevraagd_op", "pk"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "diploma",
                "land",
                name="diplomawaardering_een_keer",
                violation_error_code="diploma_dubbel",
                violation_error_message="Dit diploma staat er al. Pas dat aan.",
            ),
            models.CheckConstraint(
                name="diplomawaardering_aanvraag_volledig",
                condition=Q(aangevraagd_bij="", aangevraagd_op__isnull=True)
                | (~Q(aangevraagd_bij="") & Q(aangevraagd_op__isnull=False)),
                violation_error_code="aanvraag",
                violation_error_message="Vul bij een aanvraag in bij wie én wanneer.",
            ),
            models.CheckConstraint(
                name="diplomawaardering_uitkomst_volledig",
                condition=Q(uitkomst="", uitkomst_op__isnull=True)
                | (~Q(uitkomst="") & Q(uitkomst_op__isnull=False, aangevraagd_op__isnull=False)),
                violation_error_code="uitkomst",
                violation_error_message="Vul bij een uitkomst ook de dag in, en wanneer het was aangevraagd.",
            ),
            models.CheckConstraint(
                name="diplomawaardering_uitkomst_na_aanvraag",
                condition=Q(uitkomst_op__isnull=True) | Q(uitkomst_op__gte=F("aangevraagd_op")),
                violation_error_code="uitkomst_op",
                violation_error_message="De uitkomst kan er niet zijn voordat het is aangevraagd.",
            ),
            models.CheckConstraint(
                name="diplomawaardering_niveau_bij_uitkomst",
                condition=Q(uitkomst=Waardering.GEWAARDEERD) & ~Q(niveau="")
                | ~Q(uitkomst=Waardering.GEWAARDEERD) & Q(niveau=""),
                violation_error_code="niveau",
                violation_error_message="Een gewaardeerd diploma heeft een niveau in Nederland; een ander niet.",
            ),
            gekozen("diplomawaardering_bij_bekend", "aangevraagd_bij", Waardeerder, leeg=True),
            gekozen("diplomawaardering_uitkomst_bekend", "uitkomst", Waardering, leeg=True),
            gekozen("diplomawaardering_niveau_bekend", "niveau", Diplomaniveau, leeg=True),
        ]

    def __str__(self) -> str:
        return f"{self.diploma} ({self.land})"

    @property
    def stand(self) -> str:
        """How far the recognition is, in words."""
        if self.uitkomst == Waardering.GEWAARDEERD:
            return f"in Nederland: {self.get_niveau_display()}"
        if self.uitkomst:
            return self.get_uitkomst_display()
        return (
            f"aangevraagd bij {self.get_aangevraagd_bij_display()}" if self.aangevraagd_op else "nog niet aangevraagd"
        )
