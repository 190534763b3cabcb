"""Frozen measurements: a published figure keeps its numbers, definitions and date for good."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from monitor.cohort import Cohort, Eenheid, Meetvraag
from monitor.queries import MetingQuerySet
from toegang.models import Gemeente, Medewerker


class Meting(models.Model):
    """One measurement as it was found; PostgreSQL refuses to change or remove it."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+", editable=False)
    naam = models.CharField("naam", max_length=120)
    cohort_van = models.DateField("gehuisvest van")
    cohort_tot = models.DateField("gehuisvest tot en met")
    peildatum = models.DateField("peildatum")
    vergelijkdatum = models.DateField("vergeleken met", null=True, blank=True)
    eenheid = models.CharField("eenheid", max_length=11, choices=Eenheid)
    rapport = models.JSONField("cijfers", editable=False)
    definities = models.JSONField("definities", editable=False)
    definitieversie = models.CharField("versie van de definities", max_length=10, editable=False)
    vastgelegd_op = models.DateTimeField("vastgelegd op", db_default=Now(), editable=False)
    vastgelegd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+", editable=False)

    objects = MetingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "metingen"
        ordering = ["-vastgelegd_op", "-pk"]
        constraints = [
            models.UniqueConstraint(
                "gemeente",
                "naam",
                name="meting_naam_uniek",
                violation_error_code="naam_dubbel",
                violation_error_message="Er is al een meting met deze naam. Kies een andere naam.",
            ),
            models.CheckConstraint(name="meting_cohort_loopt_af", condition=Q(cohort_tot__gte=F("cohort_van"))),
            models.CheckConstraint(name="meting_na_begin_cohort", condition=Q(peildatum__gte=F("cohort_van"))),
            models.CheckConstraint(
                name="meting_eerst_de_oudste",
                condition=Q(vergelijkdatum__isnull=True)
                | Q(vergelijkdatum__lt=F("peildatum"), vergelijkdatum__gte=F("cohort_van")),
            ),
            models.CheckConstraint(name="meting_eenheid_bekend", condition=Q(eenheid__in=["huishouden", "persoon"])),
        ]
        triggers = [pgtrigger.Protect(name="vastgelegd", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.naam

    @property
    def vraag(self) -> Meetvraag:
        """What was measured."""
        cohort = Cohort(self.cohort_van, self.cohort_tot, Eenheid(self.eenheid))
        return Meetvraag(cohort, self.peildatum, self.vergelijkdatum)
