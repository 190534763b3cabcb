"""What somebody does on the way to work: work, trajectories, volunteering, education."""

from decimal import Decimal

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from bouwstenen.periodes import einde_na_begin, geen_overlap
from dossier.keuzes import Onderdeel
from dossier.records import Feit, gekozen
from pip_plan.keuzes import Activiteitsoort, Resultaat, Uitvoerder


@pghistory.track()
class Activiteit(Feit):
    """One activity of one client during a period."""

    soort = models.CharField("soort", max_length=12, choices=Activiteitsoort)
    organisatie = models.CharField(
        "waar", max_length=150, blank=True, help_text="De werkgever, school, vereniging of het project."
    )
    functie = models.CharField("wat", max_length=150, blank=True, help_text="Bijvoorbeeld: vakkenvuller.")
    uren_per_week = models.DecimalField(
        "uren per week",
        max_digits=4,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[
            MinValueValidator(Decimal("0.5"), "Vul minstens een half uur in."),
            MaxValueValidator(Decimal(60), "Meer dan 60 uur per week kan niet. Controleer het aantal."),
        ],
    )
    uitvoerder = models.CharField("uitvoerder van het traject", max_length=16, choices=Uitvoerder, blank=True)
    resultaat = models.CharField("resultaat van het traject", max_length=12, choices=Resultaat, blank=True)

    onderdeel = Onderdeel.ACTIVITEITEN

    class Meta(Feit.Meta):
        verbose_name_plural = "activiteiten"
        indexes = [models.Index("soort", "van", "tot", "statushouder", name="activiteit_peildatum")]
        constraints = [
            einde_na_begin("activiteit_einde_na_begin"),
            geen_overlap(
                "activiteit_niet_dubbel",
                "statushouder",
                "soort",
                "organisatie",
                melding="Deze activiteit staat er in deze periode al. Pas de bestaande aan of kies andere datums.",
            ),
            gekozen("activiteit_soort_bekend", "soort", Activiteitsoort),
            gekozen("activiteit_uitvoerder_bekend", "uitvoerder", Uitvoerder, leeg=True),
            gekozen("activiteit_resultaat_bekend", "resultaat", Resultaat, leeg=True),
            models.CheckConstraint(
                name="activiteit_werk_heeft_uren",
                condition=~Q(soort="werk") | Q(uren_per_week__isnull=False),
                violation_error_code="werk_zonder_uren",
                violation_error_message="Vul bij betaald werk het aantal uren per week in.",
            ),
            models.CheckConstraint(
                name="activiteit_uren_in_week",
                condition=Q(uren_per_week__isnull=True) | Q(uren_per_week__gt=0, uren_per_week__lte=60),
            ),
            models.CheckConstraint(
                name="activiteit_traject_heeft_uitvoerder",
                condition=Q(soort__in=["traject", "traject_meer"]) & ~Q(uitvoerder="")
                | ~Q(soort__in=["traject", "traject_meer"]) & Q(uitvoerder="", resultaat=""),
                violation_error_code="traject_uitvoerder",
                violation_error_message="Een traject heeft een uitvoerder; andere activiteiten hebben geen "
                "uitvoerder of resultaat.",
            ),
            models.CheckConstraint(
                name="activiteit_resultaat_na_einde",
                condition=Q(resultaat="") | Q(tot__isnull=False),
                violation_error_code="resultaat_zonder_einde",
                violation_error_message="Vul bij een resultaat ook de einddatum van het traject in.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}, {self.organisatie}" if self.organisatie else self.get_soort_display()

    @property
    def nadere(self) -> str:
        """Function, hours, executor and result, as far as they are known."""
        uren = f"{float(self.uren_per_week):g} uur per week".replace(".", ",") if self.uren_per_week else ""
        delen = (self.functie, uren, self.get_uitvoerder_display(), self.get_resultaat_display(), self.toelichting)
        return " · ".join(deel for deel in delen if deel)
