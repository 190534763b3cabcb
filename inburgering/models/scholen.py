"""The schools: their keurmerk, what the gemeente agreed with them, and their groups."""

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from bouwstenen.telefoon import telefoonnummer
from dossier.records import Record, gekozen
from inburgering.keuzes import Cursusniveau, Dagdeel, Keurmerksoort
from inburgering.scholen.queries import GroepQuerySet, SchoolQuerySet
from intake.keuzes import Leerroute
from toegang.models import Organisatie


@pghistory.track()
class Aanbieder(Record):
    """A school or other taalaanbieder; with `organisatie` when it also logs in as a partner."""

    naam = models.CharField("naam", max_length=150)
    organisatie = models.OneToOneField(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="aanbieder", verbose_name="partner"
    )
    plaats = models.CharField("plaats", max_length=60, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True, validators=[telefoonnummer])

    objects = SchoolQuerySet.as_manager()

    class Meta:
        verbose_name = "school"
        verbose_name_plural = "scholen"
        ordering = ["naam"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="aanbieder_per_gemeente"),
            models.UniqueConstraint(
                "gemeente",
                "naam",
                name="aanbieder_een_keer",
                violation_error_code="naam",
                violation_error_message="Deze school staat er al.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@pghistory.track()
class Keurmerk(Record, Periode):
    """A school has a keurmerk during a period."""

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.CASCADE, editable=False, related_name="keurmerken")
    soort = models.CharField("keurmerk", max_length=12, choices=Keurmerksoort)

    objects = SchoolQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "keurmerken"
        ordering = ["-van", "pk"]
        constraints = [
            einde_na_begin("keurmerk_einde_na_begin"),
            geen_overlap("keurmerk_een_tegelijk", "aanbieder", "soort", melding="Dit keurmerk loopt al in die tijd."),
            gekozen("keurmerk_soort_bekend", "soort", Keurmerksoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()


@pghistory.track()
class Contract(Record, Periode):
    """So many places of one leerroute that the gemeente bought at a school during a period."""

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.CASCADE, editable=False, related_name="contracten")
    leerroute = models.CharField("leerroute", max_length=10, choices=Leerroute)
    plaatsen = models.PositiveSmallIntegerField(
        "plaatsen", validators=[MinValueValidator(1, "Minstens een plaats."), MaxValueValidator(2000)]
    )

    objects = SchoolQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "contracten"
        ordering = ["-van", "pk"]
        constraints = [
            einde_na_begin("contract_einde_na_begin"),
            geen_overlap(
                "contract_een_tegelijk",
                "aanbieder",
                "leerroute",
                melding="Voor deze leerroute loopt in die tijd al een contract.",
            ),
            gekozen("contract_leerroute_bekend", "leerroute", Leerroute),
        ]

    def __str__(self) -> str:
        return f"{self.plaatsen} plaatsen {self.get_leerroute_display()}"


@pghistory.track()
class Groep(Record, Periode):
    """A course that a school gives: which level, when and where."""

    aanbieder = models.ForeignKey(Aanbieder, on_delete=models.CASCADE, related_name="groepen", verbose_name="school")
    naam = models.CharField("naam van de groep", max_length=80)
    leerroute = models.CharField("leerroute", max_length=10, choices=Leerroute)
    niveau = models.CharField("niveau", max_length=4, choices=Cursusniveau, blank=True)
    dagdeel = models.CharField("dagdeel", max_length=8, choices=Dagdeel)
    tijden = models.CharField("dagen en tijden", max_length=120, help_text="Bijvoorbeeld: ma, wo en vr 9.00–12.00 uur.")
    plaats = models.CharField("waar", max_length=120, blank=True)
    plaatsen = models.PositiveSmallIntegerField(
        "plaatsen", null=True, blank=True, validators=[MinValueValidator(1, "Minstens een plaats.")]
    )

    objects = GroepQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "groepen"
        ordering = ["aanbieder__naam", "naam", "-van"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="groep_per_gemeente"),
            einde_na_begin("groep_einde_na_begin"),
            geen_overlap("groep_een_tegelijk", "aanbieder", "naam", melding="Deze groep bestaat in die tijd al."),
            gekozen("groep_leerroute_bekend", "leerroute", Leerroute),
            gekozen("groep_niveau_bekend", "niveau", Cursusniveau, leeg=True),
            gekozen("groep_dagdeel_bekend", "dagdeel", Dagdeel),
            models.CheckConstraint(
                name="groep_plaatsen_grens", condition=Q(plaatsen__isnull=True) | Q(plaatsen__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.aanbieder.naam}, {self.naam}"
