"""Local lengths of terms: what a gemeente decided for its own policy, from a date on."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from termijnen.queries import LengteQuerySet
from toegang.models import Gemeente

LANGST = 240  # of whatever unit: a term from birth to adulthood is counted in months


@pghistory.track()
class Lengte(models.Model):
    """From `van` on a policy term of this gemeente lasts `aantal` of the unit in which it is declared."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", editable=False)
    code = models.CharField("termijn", max_length=20)
    aantal = models.PositiveSmallIntegerField(
        "lengte",
        validators=[
            MinValueValidator(1, "Een termijn duurt minstens 1."),
            MaxValueValidator(LANGST, f"Een termijn duurt hoogstens {LANGST}."),
        ],
    )
    van = models.DateField("geldt voor termijnen die beginnen vanaf")

    objects = LengteQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "lengtes"
        ordering = ["code", "-van"]
        constraints = [
            models.UniqueConstraint(
                "gemeente",
                "code",
                "van",
                name="lengte_een_per_dag",
                violation_error_code="dubbel",
                violation_error_message="Voor deze termijn geldt vanaf die dag al een lengte. Pas die aan.",
            ),
            models.CheckConstraint(name="lengte_is_er", condition=Q(aantal__gte=1, aantal__lte=LANGST)),
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.aantal} vanaf {self.van}"
