"""When the processes behind the pages were last seen."""

from django.db import models
from django.db.models.functions import Now


class Proces(models.TextChoices):
    WORKER = "worker", "worker"
    BEAT = "beat", "beat"


class Hartslag(models.Model):
    """One row per kind of process. Its moments are those of PostgreSQL's clock, so that a machine whose own clock is
    wrong does not seem dead."""

    proces = models.CharField(max_length=10, choices=Proces, primary_key=True)
    gezien_op = models.DateTimeField(db_default=Now())
    # How far its own clock is from PostgreSQL's: too far, and work that beat hands out counts as old.
    klok_scheef = models.SmallIntegerField(default=0)  # seconds
    gemeld_op = models.DateTimeField(null=True)  # that it was silent; once per silence

    class Meta:
        verbose_name_plural = "hartslagen"
        constraints = [
            models.CheckConstraint(name="hartslag_proces_bekend", condition=models.Q(proces__in=Proces.values))
        ]

    def __str__(self) -> str:
        return self.proces
