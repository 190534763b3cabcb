"""What somebody does on the way to work (work, trajectories, volunteering, education), and the talks about it."""

from decimal import Decimal

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from bouwstenen.periodes import einde_na_begin, geen_overlap
from dossier.keuzes import Onderdeel, Taal
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Feit, Record, gekozen
from pip_plan.keuzes import (
    KANAAL_VAN_SOORT,
    Activiteitsoort,
    Gesprekskanaal,
    Gespreksoort,
    Resultaat,
    Tolk,
    Uitvoerder,
)
from toegang.models import Medewerker


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


@pghistory.track()
class Gesprek(Record):
    """One contact with a client: when, how, in which language, what was said and when the next one is."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="gesprekken")
    soort = models.CharField("soort", max_length=12, choices=Gespreksoort)
    datum = models.DateField("datum")
    kanaal = models.CharField("hoe", max_length=12, choices=Gesprekskanaal)
    taal = models.CharField("taal", max_length=3, choices=Taal)
    tolk = models.CharField("tolk", max_length=10, choices=Tolk, default=Tolk.GEEN)
    aanwezig = models.CharField("wie waren erbij", max_length=200, blank=True)
    verslag = models.TextField(
        "verslag",
        max_length=4000,
        blank=True,
        help_text="Schrijf kort en in gewone woorden: de cliënt kan het verslag opvragen. "
        "Geen medische bijzonderheden, geen asielverhaal.",
    )
    volgend_op = models.DateField("volgend gesprek", null=True, blank=True, help_text="Leeg als er nog geen datum is.")
    gevoerd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="gesprekken", verbose_name="gevoerd door"
    )

    onderdeel = Onderdeel.PIP
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "gesprekken"
        ordering = ["-datum", "-pk"]
        indexes = [models.Index("statushouder", F("datum").desc(), name="gesprek_laatste")]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="gesprek_per_gemeente"),
            models.UniqueConstraint(
                "statushouder",
                "datum",
                "gevoerd_door",
                condition=Q(soort="telefoon", verslag=""),
                name="gesprek_een_leeg_telefoontje",
                violation_error_code="telefoon_dubbel",
                violation_error_message="Op deze dag staat al een telefonisch contact zonder verslag. Vul dat aan.",
            ),
            models.CheckConstraint(
                name="gesprek_volgend_daarna",
                condition=Q(volgend_op__isnull=True) | Q(volgend_op__gte=F("datum")),
                violation_error_code="volgend_te_vroeg",
                violation_error_message="Het volgende gesprek kan niet vóór dit gesprek zijn. Kies een latere datum.",
            ),
            models.CheckConstraint(
                name="gesprek_kanaal_past",
                condition=(~Q(soort="telefoon") | Q(kanaal="telefoon"))
                & (~Q(soort="huisbezoek") | Q(kanaal="huisbezoek")),
                violation_error_code="kanaal_past_niet",
                violation_error_message="Dit past niet bij het soort gesprek: een huisbezoek is bij de cliënt thuis, "
                "een telefonisch contact is per telefoon.",
            ),
            gekozen("gesprek_soort_bekend", "soort", Gespreksoort),
            gekozen("gesprek_kanaal_bekend", "kanaal", Gesprekskanaal),
            gekozen("gesprek_taal_bekend", "taal", Taal),
            gekozen("gesprek_tolk_bekend", "tolk", Tolk),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def nadere(self) -> str:
        """How it went: the channel, and the interpreter when there was one."""
        kanaal = "" if self.soort in KANAAL_VAN_SOORT else self.get_kanaal_display()
        tolk = self.get_tolk_display() if self.tolk != Tolk.GEEN else ""
        return " · ".join(deel for deel in (kanaal, tolk) if deel)
