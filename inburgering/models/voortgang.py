"""How far somebody is: hours, exams, and the moments that close a part."""

from datetime import date, timedelta
from decimal import Decimal

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from bouwstenen.kalender import plus_maanden
from bouwstenen.periodes import Dagen, Maandeinde
from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from inburgering.keuzes import (
    EERSTE_WET,
    TAALONDERDELEN,
    Afrondsoort,
    Examenniveau,
    Examenonderdeel,
    Uitslag,
    Urenbron,
    Urensoort,
    Verwijtbaar,
)
from inburgering.models.scholen import Groep

MAANDUREN = Decimal(250)  # in one month; more is a typing error
LESUREN = Decimal(12)  # on one day
VAN_TAAL = Q(onderdeel_examen__in=[deel.value for deel in TAALONDERDELEN])


TIJDVAK = Dagen(Coalesce("dag", "maand"), Coalesce("dag", Maandeinde("maand")), Value("[]"))


def _uren(naam: str, **extra: object) -> models.DecimalField:
    return models.DecimalField(
        naam,
        max_digits=5,
        decimal_places=1,
        validators=[
            MinValueValidator(Decimal(0), "Vul nul of meer in."),
            MaxValueValidator(MAANDUREN, "Meer dan 250 uur in een maand kan niet. Controleer het aantal."),
        ],
        **extra,  # type: ignore[arg-type]  # options of the field
    )


@pghistory.track()
class Uren(Record):
    """Hours of one kind in one month (`maand` is its first day), or in one lesson of it (`dag`): how many were given,
    how many somebody was there. A trigger keeps them inside the time in which somebody was in that group.
    """

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, editable=False, related_name="inburgeringsuren"
    )
    soort = models.CharField("waarvoor", max_length=12, choices=Urensoort, default=Urensoort.TAAL)
    maand = models.DateField("maand")
    dag = models.DateField("dag van de les", null=True, blank=True, help_text="Leeg voor de hele maand samen.")
    groep = models.ForeignKey(
        Groep, on_delete=models.PROTECT, null=True, blank=True, related_name="uren", verbose_name="groep",
        help_text="Alleen uren bij een groep van een school met keurmerk tellen mee voor afschalen.",
    )  # fmt: skip
    aanwezig = _uren("uren aanwezig")
    gegeven = _uren("uren gegeven", null=True, blank=True, help_text="Leeg als u dat niet weet.")
    bron = models.CharField("volgens", max_length=6, choices=Urenbron)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "uren"
        verbose_name_plural = "uren"
        ordering = ["-maand", "soort", "-dag", "pk"]
        constraints = [
            ExclusionConstraint(  # a month as a whole, or its lessons; not both
                name="uren_een_keer",
                expressions=[
                    ("statushouder", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    ("bron", RangeOperators.EQUAL),
                    (Coalesce("groep", 0), RangeOperators.EQUAL),
                    (TIJDVAK, RangeOperators.OVERLAPS),
                ],
                violation_error_code="uren_dubbel",
                violation_error_message="Van deze dag of maand staan er al uren. Wijzig die, of kies een andere dag.",
            ),
            models.CheckConstraint(name="uren_eerste_dag", condition=Q(maand__day=1)),
            models.CheckConstraint(
                name="uren_les_in_maand",
                condition=Q(dag__isnull=True) | Q(dag__gte=F("maand"), dag__lte=Maandeinde("maand")),
                violation_error_code="les_in_maand",
                violation_error_message="De les ligt niet in deze maand.",
            ),
            models.CheckConstraint(
                name="uren_les_grens",
                condition=Q(dag__isnull=True)
                | Q(aanwezig__lte=LESUREN) & (Q(gegeven__isnull=True) | Q(gegeven__lte=LESUREN)),
                violation_error_code="les_grens",
                violation_error_message="Een les duurt niet langer dan 12 uur.",
            ),
            models.CheckConstraint(
                name="uren_grens",
                condition=Q(aanwezig__gte=0, aanwezig__lte=MAANDUREN)
                & (Q(gegeven__isnull=True) | Q(gegeven__lte=MAANDUREN)),
            ),
            models.CheckConstraint(
                name="uren_niet_meer_dan_gegeven",
                condition=Q(gegeven__isnull=True) | Q(aanwezig__lte=F("gegeven")),
                violation_error_code="meer_dan_gegeven",
                violation_error_message="Iemand kan niet meer uren aanwezig zijn dan er les was.",
            ),
            models.CheckConstraint(
                name="uren_bijeenkomst",
                condition=~Q(bron=Urenbron.MODULE)
                | Q(soort__in=[Urensoort.PVT, Urensoort.MAP], dag__isnull=False, groep__isnull=True),
                violation_error_code="bijeenkomst",
                violation_error_message="Wie het PVT of de MAP geeft, vertelt dat per bijeenkomst: kies die soort, vul "
                "de dag in, en kies geen groep. Of kies een andere bron.",
            ),
            gekozen("uren_soort_bekend", "soort", Urensoort),
            gekozen("uren_bron_bekend", "bron", Urenbron),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def laatste(self) -> date:
        """The last day that these hours are about."""
        return self.dag or plus_maanden(self.maand, 1) - timedelta(days=1)


@pghistory.track()
class Examen(Record):
    """One attempt at one part of the exam: registered, taken, and what came of it. Triggers guard that it exists under
    this law, and that it was possible on that day."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="examens")
    onderdeel_examen = models.CharField("onderdeel", max_length=3, choices=Examenonderdeel, db_column="onderdeel")
    niveau = models.CharField("niveau", max_length=2, choices=Examenniveau, blank=True)
    aangemeld_op = models.DateField("aangemeld op", null=True, blank=True)
    datum = models.DateField("datum van het examen", null=True, blank=True)
    uitslag = models.CharField("uitslag", max_length=12, choices=Uitslag, blank=True, help_text="Leeg tot hij er is.")
    uitslag_op = models.DateField("uitslag ontvangen op", null=True, blank=True)
    staatsexamen = models.BooleanField("staatsexamen NT2", default=False)

    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "examen"
        verbose_name_plural = "examens"
        ordering = ["onderdeel_examen", "datum", "pk"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "onderdeel_examen",
                "datum",
                name="examen_niet_dubbel",
                violation_error_code="examen_dubbel",
                violation_error_message="Dit onderdeel staat er op deze dag al.",
            ),
            models.CheckConstraint(
                name="examen_niveau_bij_taal",
                condition=VAN_TAAL & ~Q(niveau="") | ~VAN_TAAL & Q(niveau=""),
                violation_error_code="niveau",
                violation_error_message="Lezen, luisteren, schrijven en spreken hebben een niveau; KNM en ONA niet.",
            ),
            models.CheckConstraint(
                name="examen_uitslag_na_examen",
                condition=Q(uitslag="", uitslag_op__isnull=True)
                | (~Q(uitslag="") & Q(datum__isnull=False, uitslag_op__isnull=False, uitslag_op__gte=F("datum"))),
                violation_error_code="uitslag",
                violation_error_message="Vul bij een uitslag ook de datum van het examen in en de dag van de uitslag; "
                "de uitslag komt niet vóór het examen.",
            ),
            models.CheckConstraint(
                name="examen_na_aanmelding",
                condition=Q(aangemeld_op__isnull=True) | Q(datum__isnull=True) | Q(datum__gte=F("aangemeld_op")),
                violation_error_code="aanmelding",
                violation_error_message="De aanmelding kan niet na het examen zijn.",
            ),
            models.CheckConstraint(
                name="examen_staatsexamen_b1",
                condition=Q(staatsexamen=False) | Q(niveau__in=["B1", "B2"]),
                violation_error_code="staatsexamen",
                violation_error_message="Een staatsexamen NT2 is er op niveau B1 en B2.",
            ),
            gekozen("examen_onderdeel_bekend", "onderdeel_examen", Examenonderdeel),
            gekozen("examen_niveau_bekend", "niveau", Examenniveau, leeg=True),
            gekozen("examen_uitslag_bekend", "uitslag", Uitslag, leeg=True),
        ]

    def __str__(self) -> str:
        return f"{self.get_onderdeel_examen_display()} {self.niveau}".strip()


@pghistory.track()
class Afronding(Record):
    """The day on which the gemeente closed a part with the client; each once. DUO's rules are guarded by triggers."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="afrondingen")
    soort = models.CharField("wat", max_length=3, choices=Afrondsoort)
    datum = models.DateField("datum")
    verwijtbaar = models.CharField(
        "te laat door eigen toedoen", max_length=3, choices=Verwijtbaar, blank=True,
        help_text="Alleen invullen als DUO erom vraagt.",
    )  # fmt: skip
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "afronding"
        verbose_name_plural = "afrondingen"
        ordering = ["datum", "pk"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "soort",
                name="afronding_een_keer",
                violation_error_code="afronding_dubbel",
                violation_error_message="Dit is al vastgelegd. Pas dat aan.",
            ),
            gekozen("afronding_soort_bekend", "soort", Afrondsoort),
            gekozen("afronding_verwijtbaar_bekend", "verwijtbaar", Verwijtbaar, leeg=True),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
