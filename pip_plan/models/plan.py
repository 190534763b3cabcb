"""The Plan Inburgering en Participatie of one client, one row per version, with its week and its documents.

What DUO would refuse PostgreSQL refuses too: in `grenzen.py` where one row says it, and in the triggers of the
migration where the client or an earlier version has to be looked at. A version that was fixed never changes.
"""

from typing import Any

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from bouwstenen.bestanden import WillekeurigeNaam, controleer_bestand
from dossier.keuzes import Onderdeel, Taal
from dossier.models import Statushouder
from dossier.records import Record, Stuk, gekozen
from intake.keuzes import Leerroute
from intake.models import Intake
from pip_plan.keuzes import (
    Alfabetisering,
    Dag,
    Documentsoort,
    Examenonderdeel,
    Niveau,
    Pipstatus,
    Tolk,
    Weeksoort,
)
from pip_plan.models.grenzen import NIET_TWEE_KEER, VAN_AFSPRAAK, VAN_BESLUIT, VAN_KEUZES, regel
from pip_plan.queries import VAST, PipQuerySet, PlanQuerySet
from toegang.models import Medewerker

AL_OPEN = "Er is al een PIP in voorbereiding. Werk daarin verder."


def _uren(naam: str, minst: int, meest: int, **extra: Any) -> models.PositiveSmallIntegerField:
    """A number of hours of the decision."""
    grenzen = [
        MinValueValidator(minst, f"Vul minstens {minst} uur in."),
        MaxValueValidator(meest, f"Vul hoogstens {meest} uur in."),
    ]
    return models.PositiveSmallIntegerField(naam, null=True, blank=True, validators=grenzen, **extra)


@pghistory.track()
class Pip(Record):
    """One version of the plan: the decision, the talk about it, the signatures."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="pips")
    nummer = models.PositiveSmallIntegerField("versie", editable=False)
    status = models.CharField("stand", max_length=12, choices=Pipstatus, default=Pipstatus.CONCEPT, editable=False)
    intake = models.ForeignKey(Intake, on_delete=models.RESTRICT, null=True, editable=False, related_name="pips")
    wacht_op = models.CharField(
        "welke informatie ontbreekt nog", max_length=200, blank=True, help_text="Bijvoorbeeld: advies van de school."
    )
    ontvangen_op = models.DateField(
        "binnengekomen op", null=True, blank=True, help_text="Daarna is er twee weken om het PIP vast te stellen."
    )

    # The decision.
    leerroute = models.CharField("leerroute", max_length=10, choices=Leerroute, blank=True)
    route_reden = models.TextField("waarom deze route", max_length=1000, blank=True)
    niveau = models.CharField("niveau", max_length=2, choices=Niveau, blank=True, help_text="Alleen bij de B1-route.")
    intensiteit = _uren(
        "geschatte uren tot het examen", 1, 9999, help_text="Taalcursus en KNM samen. Alleen bij de B1-route en asiel."
    )
    alfabetisering = models.CharField(
        "alfabetiseringsonderwijs", max_length=3, choices=Alfabetisering, default=Alfabetisering.NIET
    )
    mag_opleiding_afmaken = models.BooleanField("mag eerst de huidige opleiding afmaken", default=False)
    afgeschaald = ArrayField(
        models.CharField(max_length=2, choices=Examenonderdeel), verbose_name="examenonderdelen op A2", default=list,
        blank=True,
    )  # fmt: skip
    lesuren = _uren("gevolgde lesuren bij een school met keurmerk", 1, 9999)
    afschaal_reden = models.TextField("waarom A2, en de inzet tot nu toe", max_length=1000, blank=True)
    begeleiding = models.TextField("ondersteuning en begeleiding", max_length=2000, blank=True)
    pvt_invulling = models.TextField("participatieverklaringstraject: wat", max_length=1000, blank=True)
    pvt_uren = _uren("participatieverklaringstraject: uren", 12, 200)
    map_invulling = models.TextField("arbeidsmarkt en participatie (MAP): wat", max_length=1000, blank=True)
    map_uren = _uren("arbeidsmarkt en participatie (MAP): uren", 40, 400)
    gespreksritme = models.PositiveSmallIntegerField(
        "een voortgangsgesprek elke … weken",
        default=13,
        validators=[MinValueValidator(1, "Minstens 1 week."), MaxValueValidator(26, "Hoogstens 26 weken.")],
    )
    ontzorging_verlengd_tot = models.DateField("ontzorging verlengd tot en met", null=True, blank=True)
    ontzorging_reden = models.CharField("waarom verlengd", max_length=500, blank=True)
    overgenomen_van = models.CharField(
        "overgenomen van gemeente", max_length=60, blank=True, help_text="Alleen als iemand met een PIP hierheen kwam."
    )
    eerste_pip_op = models.DateField(
        "dagtekening van het eerste PIP daar", null=True, blank=True, help_text="Daarna loopt de inburgeringstermijn."
    )

    # The talk about it, and the signatures.
    besproken_op = models.DateField("besproken op", null=True, blank=True)
    taal = models.CharField("taal van het gesprek", max_length=3, choices=Taal, blank=True)
    tolk = models.CharField("tolk", max_length=10, choices=Tolk, blank=True)
    uitgelegd_in = models.CharField("mondeling uitgelegd in het", max_length=3, choices=Taal, blank=True)
    visie_client = models.TextField("wat vindt de cliënt van het plan", max_length=2000, blank=True)
    getekend_client_op = models.DateField("getekend door de cliënt op", null=True, blank=True)
    handtekening = models.FileField(
        "handtekening", upload_to=WillekeurigeNaam("handtekening"), blank=True, validators=[controleer_bestand]
    )
    scan = models.FileField(
        "scan van het getekende plan", upload_to=WillekeurigeNaam("pip_scan"), blank=True,
        validators=[controleer_bestand], help_text="Een scan of foto (PDF, JPG of PNG).",
    )  # fmt: skip
    niet_getekend_reden = models.CharField("waarom tekent de cliënt niet", max_length=500, blank=True)
    vastgesteld_op = models.DateField("dagtekening", null=True, blank=True)
    vastgesteld_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    te_laat_reden = models.CharField("waarom is het later geworden", max_length=500, blank=True)

    # The decision: what its form asks first, a next version takes over, and two versions are compared on.
    BESLUIT = (
        "leerroute", "route_reden", "niveau", "intensiteit", "alfabetisering", "mag_opleiding_afmaken", "afgeschaald",
        "lesuren", "afschaal_reden", "begeleiding", "pvt_invulling", "pvt_uren", "map_invulling", "map_uren",
        "gespreksritme", "ontzorging_verlengd_tot", "ontzorging_reden",
    )  # fmt: skip

    onderdeel = Onderdeel.PIP
    objects = PipQuerySet.as_manager()

    class Meta:
        verbose_name = "PIP"
        verbose_name_plural = "PIP's"
        ordering = ["-nummer"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="pip_per_gemeente"),
            models.UniqueConstraint(
                "statushouder",
                "nummer",
                name="pip_nummer_een_keer",
                violation_error_code="al_open",
                violation_error_message=AL_OPEN,
            ),
            models.UniqueConstraint(
                "statushouder",
                condition=~VAST,
                name="pip_een_open",
                violation_error_code="al_open",
                violation_error_message=AL_OPEN,
            ),
            *VAN_BESLUIT,
            *VAN_AFSPRAAK,
            *VAN_KEUZES,
        ]

    def __str__(self) -> str:
        return f"PIP, versie {self.nummer}"

    @property
    def vast(self) -> bool:
        """Whether nothing in it changes any more."""
        return self.status == Pipstatus.VASTGESTELD

    @property
    def op_a2(self) -> str:
        """The parts of the exam that are at A2, in words."""
        return ", ".join(str(Examenonderdeel(een).label) for een in self.afgeschaald)

    @property
    def ritme(self) -> str:
        """How often there is a talk about it, in words."""
        return "elke week" if self.gespreksritme == 1 else f"elke {self.gespreksritme} weken"


@pghistory.track()
class Weekdeel(Record):
    """One part of the week to live by. Two kinds at once are shown; one kind twice is refused."""

    pip = models.ForeignKey(Pip, on_delete=models.CASCADE, editable=False, related_name="week")
    soort = models.CharField("soort", max_length=12, choices=Weeksoort)
    wat = models.CharField("wat", max_length=100, help_text="Bijvoorbeeld: Nederlandse les.")
    waar = models.CharField("waar", max_length=100, blank=True)
    dag = models.PositiveSmallIntegerField("dag", choices=Dag)
    van = models.TimeField("van")
    tot = models.TimeField("tot")
    reistijd = models.PositiveSmallIntegerField(
        "reistijd in minuten",
        default=0,
        validators=[MaxValueValidator(240, "Dat is meer dan vier uur. Controleer de reistijd.")],
        help_text="Een enkele reis.",
    )

    pad = "pip__statushouder__"
    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = "deel van de week"
        verbose_name_plural = "delen van de week"
        ordering = ["dag", "van", "pk"]
        constraints = [
            regel(
                "weekdeel_einde_na_begin",
                Q(tot__gt=F("van")),
                "Het einde is niet later dan het begin. Gaat het door na middernacht? Maak er twee delen van.",
            ),
            regel("weekdeel_reistijd_grens", Q(reistijd__lte=240), "De reistijd is meer dan vier uur. Controleer die."),
            regel("weekdeel_is_iets", ~Q(wat=""), "Schrijf op wat iemand dan doet."),
            NIET_TWEE_KEER,
            models.CheckConstraint(name="weekdeel_dag_bekend", condition=Q(dag__in=Dag.values)),
            gekozen("weekdeel_soort_bekend", "soort", Weeksoort),
        ]

    def __str__(self) -> str:
        return f"{self.get_dag_display()}: {self.wat}"


class Pipdocument(Stuk):
    """A document of a plan, once of each kind and language."""

    pip = models.ForeignKey(Pip, on_delete=models.RESTRICT, editable=False, related_name="documenten")
    soort = models.CharField("soort", max_length=12, choices=Documentsoort, editable=False)
    taal = models.CharField("taal", max_length=3, choices=Taal, editable=False)

    pad = "pip__statushouder__"
    objects = PlanQuerySet.as_manager()

    class Meta(Stuk.Meta):
        verbose_name = "document bij een PIP"
        verbose_name_plural = "documenten bij een PIP"
        constraints = [
            *Stuk.Meta.constraints,
            models.UniqueConstraint("pip", "soort", "taal", name="pipdocument_een_keer"),
            gekozen("pipdocument_soort_bekend", "soort", Documentsoort),
            gekozen("pipdocument_taal_bekend", "taal", Taal),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.get_taal_display()})"
