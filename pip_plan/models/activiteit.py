"""What somebody does on the way to work: work, trajectories, volunteering, education."""

from decimal import Decimal

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from bouwstenen.periodes import einde_na_begin, geen_overlap
from bouwstenen.templatetags.opmaak import datum_kort, euro, urental
from dossier.keuzes import Onderdeel
from dossier.records import Feit, gekozen
from pip_plan.keuzes import REDEN_VANAF, TRAJECTEN, Activiteitsoort, Financiering, Resultaat, Uitvoerder

ZONDER_REDEN = "Wegwijs+ gaat voor. Schrijf op waarom Wegwijs+ dit traject niet kon doen."


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
    waarom_niet_wegwijs = models.CharField(
        "waarom kon Wegwijs+ dit niet doen?",
        max_length=300,
        blank=True,
        help_text="Alleen bij een andere uitvoerder. Schrijf het kort, zonder medische bijzonderheden.",
    )
    gepland_van = models.DateField("volgens plan van", null=True, blank=True, help_text="Het begin zoals afgesproken.")
    gepland_tot = models.DateField("volgens plan tot en met", null=True, blank=True)
    financiering = models.CharField("betaald uit", max_length=12, choices=Financiering, blank=True)
    kosten = models.DecimalField(
        "kosten in euro's",
        max_digits=9,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal(0), "Vul een bedrag van nul of meer in.")],
        help_text="Voor de hele periode. Leeg als het bedrag nog niet bekend is.",
    )
    uitgesteld_tot = models.DateField(
        "opnieuw bekijken op", null=True, blank=True, help_text="Op deze dag staat het weer in de werkvoorraad."
    )
    uitgesteld_reden = models.CharField(
        "waarom uitgesteld?", max_length=300, blank=True, help_text="Zonder medische bijzonderheden."
    )

    onderdeel = Onderdeel.ACTIVITEITEN
    # Of the gemeente alone: also a partner with whom activities are shared does not get these.
    INTERN = ("waarom_niet_wegwijs", "financiering", "kosten", "uitgesteld_tot", "uitgesteld_reden")

    class Meta(Feit.Meta):
        verbose_name_plural = "activiteiten"
        indexes = [
            models.Index("soort", "van", "tot", "statushouder", name="activiteit_peildatum"),
            models.Index(
                "statushouder",
                "uitgesteld_tot",
                condition=Q(uitgesteld_tot__isnull=False),
                name="activiteit_uitgesteld",
            ),
        ]
        constraints = [
            einde_na_begin("activiteit_einde_na_begin"),
            geen_overlap(
                "activiteit_niet_dubbel",
                "statushouder",
                "soort",
                "organisatie",
                melding="Er staat in deze periode al zo'n activiteit op dezelfde plek. Vul in waar deze is, of geef de "
                "andere een einddatum.",
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
                violation_error_message="Kies wie het traject uitvoert. Bij een andere activiteit blijven uitvoerder "
                "en resultaat leeg.",
            ),
            models.CheckConstraint(
                name="activiteit_resultaat_na_einde",
                condition=Q(resultaat="") | Q(tot__isnull=False),
                violation_error_code="resultaat_zonder_einde",
                violation_error_message="Vul bij een resultaat ook de einddatum van het traject in.",
            ),
            models.CheckConstraint(
                name="activiteit_niet_wegwijs_met_reden",
                condition=Q(van__lt=REDEN_VANAF)
                | ~Q(soort__in=TRAJECTEN)
                | Q(uitvoerder__in=["", "wegwijs"])
                | ~Q(waarom_niet_wegwijs=""),
                violation_error_code="zonder_reden",
                violation_error_message=ZONDER_REDEN,
            ),
            models.CheckConstraint(
                name="activiteit_reden_alleen_bij_ander",
                condition=Q(waarom_niet_wegwijs="") | Q(soort__in=TRAJECTEN) & ~Q(uitvoerder="wegwijs"),
                violation_error_code="reden_te_veel",
                violation_error_message="Deze reden hoort alleen bij een traject van een andere uitvoerder. Maak haar "
                "leeg.",
            ),
            models.CheckConstraint(
                name="activiteit_plan_volledig",
                condition=Q(gepland_tot__isnull=True) | Q(gepland_van__isnull=False, gepland_tot__gte=F("gepland_van")),
                violation_error_code="plan_einde",
                violation_error_message="Vul ook het geplande begin in; het geplande einde ligt daarna.",
            ),
            gekozen("activiteit_financiering_bekend", "financiering", Financiering, leeg=True),
            models.CheckConstraint(
                name="activiteit_kosten_uit_bron",
                condition=Q(kosten__isnull=True) | Q(kosten__gte=0) & ~Q(financiering=""),
                violation_error_code="kosten_zonder_bron",
                violation_error_message="Kies waaruit deze kosten worden betaald.",
            ),
            models.CheckConstraint(
                name="activiteit_uitstel_volledig",
                condition=Q(uitgesteld_tot__isnull=True, uitgesteld_reden="")
                | Q(uitgesteld_tot__isnull=False) & ~Q(uitgesteld_reden=""),
                violation_error_code="uitstel_volledig",
                violation_error_message="Vul bij uitstel de reden én de dag in waarop u opnieuw kijkt.",
            ),
            models.CheckConstraint(
                name="activiteit_uitstel_voor_einde",
                condition=Q(uitgesteld_tot__isnull=True) | Q(tot__isnull=True) | Q(tot__gte=F("uitgesteld_tot")),
                violation_error_code="uitstel_na_einde",
                violation_error_message="Een activiteit die dan al is afgelopen, is niet uitgesteld. Maak het uitstel "
                "leeg of kies een eerdere dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()}, {self.organisatie}" if self.organisatie else self.get_soort_display()

    @property
    def nadere(self) -> str:
        """Function, hours, executor and result, as far as they are known."""
        uren = f"{urental(self.uren_per_week)} uur per week" if self.uren_per_week else ""
        delen = (self.functie, uren, self.get_uitvoerder_display(), self.get_resultaat_display(), self.toelichting)
        return " · ".join(deel for deel in delen if deel)

    @property
    def plan(self) -> str:
        """The period as it was planned, when that is known."""
        if not self.gepland_van:
            return ""
        einde = f" – {datum_kort(self.gepland_tot)}" if self.gepland_tot else ""
        return f"volgens plan {'' if einde else 'vanaf '}{datum_kort(self.gepland_van)}{einde}"

    @property
    def betaling(self) -> str:
        """Who pays, and how much."""
        bedrag = euro(self.kosten) if self.kosten is not None else ""
        return ", ".join(deel for deel in (self.get_financiering_display(), bedrag) if deel)
