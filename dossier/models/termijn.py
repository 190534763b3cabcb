"""The facts behind terms: steps that were taken, and periods in which a term stands still or lasts longer."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from dossier.keuzes import Besluiter, Mijlpaalsoort, Onderdeel, Opschortsoort
from dossier.models.client import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen


@pghistory.track()
class Mijlpaal(Record):
    """A step that was taken on a day; each kind at most once a day."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="mijlpalen")
    soort = models.CharField("stap", max_length=20, choices=Mijlpaalsoort)
    datum = models.DateField("gedaan op")
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

    onderdeel = Onderdeel.BEGELEIDING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering = ["-datum", "-pk"]
        indexes = [models.Index("statushouder", "soort", "datum", name="mijlpaal_van_dossier")]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "soort",
                "datum",
                name="mijlpaal_niet_dubbel",
                violation_error_code="dubbel",
                violation_error_message="Deze stap staat er op die dag al.",
            ),
            gekozen("mijlpaal_soort_bekend", "soort", Mijlpaalsoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()


@pghistory.track()
class Opschorting(Record, Periode):
    """A period that moves the end of the terms named in `codes`: decided by whom, when and why. It is never a flag."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="opschortingen")
    soort = models.CharField("soort", max_length=12, choices=Opschortsoort)
    codes = ArrayField(models.CharField(max_length=20), verbose_name="welke termijnen")
    reden = models.CharField("reden", max_length=300, help_text="Zonder medische bijzonderheden.")
    besloten_door = models.CharField("besloten door", max_length=10, choices=Besluiter)
    besloten_op = models.DateField("datum van het besluit")

    onderdeel = Onderdeel.BEGELEIDING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "opschortingen"
        ordering = ["-van", "-pk"]
        constraints = [
            einde_na_begin("opschorting_einde_na_begin"),
            geen_overlap(
                "opschorting_een_tegelijk",
                "statushouder",
                melding="Er is in deze periode al een opschorting of verlenging. Pas die aan.",
            ),
            models.CheckConstraint(
                name="opschorting_verlenging_met_einde",
                condition=~Q(soort=Opschortsoort.VERLENGING) | Q(tot__isnull=False),
                violation_error_code="verlenging_zonder_einde",
                violation_error_message="Vul bij een verlenging de nieuwe einddatum in.",
            ),
            models.CheckConstraint(name="opschorting_van_iets", condition=Q(codes__len__gte=1)),
            gekozen("opschorting_soort_bekend", "soort", Opschortsoort),
            gekozen("opschorting_besluiter_bekend", "besloten_door", Besluiter),
        ]

    def __str__(self) -> str:
        return self.get_soort_display().split(":")[0]

    @property
    def nadere(self) -> str:
        """What a list adds to the name of the fact."""
        return f"{self.reden} · {self.get_besloten_door_display()}"
