"""What DUO is asked: a longer term, and the file on somebody's effort that goes with it."""

import pghistory
from django.db import models
from django.db.models import Q

from dossier.keuzes import Onderdeel
from dossier.models import Opschorting, Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, Stuk, gekozen
from inburgering.keuzes import Besluit, Grond, Inspanningsdoel
from inburgering.models.duo import besluit_van_duo


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
        Opschorting, on_delete=models.SET_NULL, null=True, editable=False, related_name="verlenging"
    )

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
