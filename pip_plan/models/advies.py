"""Advice to a client: the gemeente takes the role of a binding adviser, and sees whether it is followed."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import MD5

from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from pip_plan.keuzes import Opvolging
from toegang.models import Medewerker


@pghistory.track()
class Advies(Record):
    """One advice, and whether the client followed it."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="adviezen")
    datum = models.DateField("datum")
    tekst = models.TextField(
        "advies",
        max_length=1000,
        help_text="Wat u de cliënt adviseert, in gewone woorden. De cliënt kan dit opvragen.",
    )
    gevolgd = models.CharField("gevolgd?", max_length=4, choices=Opvolging, default=Opvolging.OPEN)
    waarom = models.CharField(
        "waarom wel of niet?", max_length=300, blank=True, help_text="Verplicht als het advies niet is gevolgd."
    )
    gegeven_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="+", editable=False, verbose_name="gegeven door"
    )

    onderdeel = Onderdeel.PIP
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "adviezen"
        ordering = ["-datum", "-pk"]
        indexes = [models.Index("statushouder", F("datum").desc(), name="advies_van_dossier")]
        constraints = [
            gekozen("advies_gevolgd_bekend", "gevolgd", Opvolging),
            models.CheckConstraint(name="advies_zegt_iets", condition=~Q(tekst="")),
            models.UniqueConstraint(
                "statushouder",
                "datum",
                MD5("tekst"),
                name="advies_niet_dubbel",
                violation_error_code="dubbel",
                violation_error_message="Dit advies staat er op deze dag al.",
            ),
            models.CheckConstraint(
                name="advies_niet_gevolgd_met_reden",
                condition=~Q(gevolgd=Opvolging.NEE) | ~Q(waarom=""),
                violation_error_code="zonder_reden",
                violation_error_message="Schrijf op waarom het advies niet is gevolgd.",
            ),
        ]

    def __str__(self) -> str:
        return "advies"
