"""What DUO is asked and decides: an exemption, a longer term, and the file on somebody's effort that goes with it."""

from datetime import date

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from dossier.keuzes import Onderdeel
from dossier.models import Opschorting, Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, Stuk, gekozen
from inburgering.keuzes import EERSTE_WET, Besluit, Grond, Inspanningsdoel, Vrijstellingdeel, Vrijstellingsoort


def besluit_van_duo(naam: str) -> list[models.CheckConstraint]:
    """A decision has a day, and comes after the question (of a model with `gevraagd_op`, `besluit`, `besloten_op`)."""
    return [
        models.CheckConstraint(
            name=f"{naam}_besluit_met_dag",
            condition=Q(besluit="", besloten_op__isnull=True) | (~Q(besluit="") & Q(besloten_op__isnull=False)),
            violation_error_code="besluit",
            violation_error_message="Vul bij een besluit van DUO ook de datum in.",
        ),
        models.CheckConstraint(
            name=f"{naam}_besluit_na_vraag",
            condition=Q(gevraagd_op__isnull=True) | Q(besloten_op__isnull=True) | Q(besloten_op__gte=F("gevraagd_op")),
            violation_error_code="besluit",
            violation_error_message="DUO kan niet besluiten voordat het is gevraagd.",
        ),
        gekozen(f"{naam}_besluit_bekend", "besluit", Besluit, leeg=True),
    ]


@pghistory.track()
class Vrijstelling(Record):
    """What DUO was asked and decided: vrijstelling or ontheffing, of everything or of parts, for good or for a time.

    Without medical or personal details: there is no field for them. As long as somebody is exempt from everything for
    a time, the term stands still: `opschorting` is the period that moves the dates.
    """

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, editable=False, related_name="vrijstellingen"
    )
    soort = models.CharField("soort", max_length=12, choices=Vrijstellingsoort)
    delen = ArrayField(models.CharField(max_length=5, choices=Vrijstellingdeel), verbose_name="waarvan")
    gevraagd_op = models.DateField("gevraagd op", null=True, blank=True)
    besluit = models.CharField("besluit van DUO", max_length=10, choices=Besluit, blank=True)
    besloten_op = models.DateField("datum van het besluit", null=True, blank=True)
    van = models.DateField("geldt vanaf", null=True, blank=True)
    tot = models.DateField("geldt tot en met", null=True, blank=True)
    grond = models.CharField(
        "waarom", max_length=11, choices=Grond, blank=True,
        help_text="Alleen de grond. Wat er aan de hand is blijft bij DUO en de medisch adviseur.",
    )  # fmt: skip
    opschorting = models.OneToOneField(
        Opschorting, on_delete=models.DO_NOTHING, null=True, editable=False, related_name="vrijstelling"
    )

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "vrijstelling"
        verbose_name_plural = "vrijstellingen"
        ordering = ["-besloten_op", "-pk"]
        constraints = [
            *besluit_van_duo("vrijstelling"),
            models.CheckConstraint(
                name="vrijstelling_einde_bij_tijdelijk",
                condition=Q(soort="tijdelijk", tot__isnull=False) | (~Q(soort="tijdelijk") & Q(tot__isnull=True)),
                violation_error_code="tot",
                violation_error_message="Een tijdelijke vrijstelling heeft een laatste dag; de andere hebben er geen.",
            ),
            models.CheckConstraint(
                name="vrijstelling_begin_bij_tijdelijk",
                condition=Q(van__isnull=True) | Q(soort="tijdelijk"),
                violation_error_code="van",
                violation_error_message="Alleen een tijdelijke vrijstelling heeft een eerste dag. Maak dit leeg.",
            ),
            models.CheckConstraint(
                name="vrijstelling_einde_na_begin",
                condition=Q(van__isnull=True) | Q(tot__isnull=True) | Q(tot__gte=F("van")),
                violation_error_code="tot",
                violation_error_message="De laatste dag ligt vóór de eerste dag. Controleer beide datums.",
            ),
            models.CheckConstraint(
                name="vrijstelling_einde_na_besluit",
                condition=Q(van__isnull=False)
                | Q(tot__isnull=True)
                | Q(besloten_op__isnull=True)
                | Q(tot__gte=F("besloten_op")),
                violation_error_code="tot",
                violation_error_message="De laatste dag ligt vóór het besluit. Vul de eerste dag in als de vrijstelling"
                " al eerder begon. Zonder eerste dag begint zij op de dag van het besluit.",
            ),
            models.CheckConstraint(
                name="vrijstelling_alles_of_delen",
                condition=~Q(delen__contains=["alles"]) | Q(delen__len=1),
                violation_error_code="delen",
                violation_error_message="De hele inburgeringsplicht is alles. Kies die, of losse onderdelen; niet"
                " allebei.",
            ),
            models.CheckConstraint(
                name="vrijstelling_delen_bekend",
                condition=Q(delen__contained_by=Vrijstellingdeel.values) & Q(delen__len__gte=1),
                violation_error_code="delen",
                violation_error_message="Kies waarvan iemand is vrijgesteld.",
            ),
            gekozen("vrijstelling_soort_bekend", "soort", Vrijstellingsoort),
            gekozen("vrijstelling_grond_bekend", "grond", Grond, leeg=True),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def delen_in_woorden(self) -> str:
        """Of what, in the order of the list."""
        return ", ".join(str(deel.label) for deel in Vrijstellingdeel if deel.value in self.delen)

    @property
    def begint(self) -> date | None:
        """The first day: that of the decision, when DUO named no other."""
        return self.van or self.besloten_op

    @property
    def looptijd(self) -> tuple[date, date] | None:
        """The first and the last day on which it holds, when DUO gave it; for good is up to the last day there is."""
        if self.besluit != Besluit.TOEGEKEND or not self.begint:
            return None
        return self.begint, self.tot or date.max

    @property
    def stil(self) -> tuple[date, date] | None:
        """The first and the last day on which the term stands still because of it."""
        if self.besluit != Besluit.TOEGEKEND or Vrijstellingdeel.ALLES not in self.delen:
            return None
        return (self.begint, self.tot) if self.begint and self.tot else None


@pghistory.track()
class Verlenging(Record):
    """A longer term, asked of DUO. Once it is given, `opschorting` is the period that moves the dates."""

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, editable=False, related_name="verlengingen"
    )
    grond = models.CharField("waarom", max_length=11, choices=Grond)
    gevraagd_op = models.DateField("gevraagd op", null=True, blank=True, help_text="Leeg als DUO het zelf besloot.")
    besluit = models.CharField("besluit van DUO", max_length=10, choices=Besluit, blank=True)
    besloten_op = models.DateField("datum van het besluit", null=True, blank=True)
    tot = models.DateField(
        "nieuwe laatste dag van de termijn", null=True, blank=True,
        help_text="Zoals in het besluit van DUO staat. Alle datums die ervan afhangen schuiven mee.",
    )  # fmt: skip
    opschorting = models.OneToOneField(
        Opschorting, on_delete=models.DO_NOTHING, null=True, editable=False, related_name="verlenging"
    )

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "verlenging"
        verbose_name_plural = "verlengingen"
        ordering = ["-gevraagd_op", "-pk"]
        constraints = [
            *besluit_van_duo("verlenging"),
            models.CheckConstraint(
                name="verlenging_iets_gebeurd",
                condition=Q(gevraagd_op__isnull=False) | Q(besloten_op__isnull=False),
                violation_error_code="gevraagd",
                violation_error_message="Vul in wanneer het is gevraagd, of wanneer DUO besloot.",
            ),
            models.CheckConstraint(
                name="verlenging_toegekend_met_einde",
                condition=Q(besluit="toegekend", tot__isnull=False) | (~Q(besluit="toegekend") & Q(tot__isnull=True)),
                violation_error_code="tot",
                violation_error_message="Bij een toegekende verlenging hoort de nieuwe laatste dag, anders niet.",
            ),
            gekozen("verlenging_grond_bekend", "grond", Grond),
        ]

    def __str__(self) -> str:
        return "verlenging"


class Inspanningsdossier(Stuk):
    """What somebody did to learn Dutch, put together for one decision and kept as it was."""

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.RESTRICT, editable=False, related_name="inspanningsdossiers"
    )
    doel = models.CharField("waarvoor", max_length=10, choices=Inspanningsdoel)

    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta(Stuk.Meta):
        verbose_name = "dossier aantoonbare inspanning"
        verbose_name_plural = "dossiers aantoonbare inspanning"
        constraints = [*Stuk.Meta.constraints, gekozen("inspanningsdossier_doel_bekend", "doel", Inspanningsdoel)]

    def __str__(self) -> str:
        return f"aantoonbare inspanning: {self.get_doel_display()}"
