"""A klus: something long that somebody asked for, from asking until its file is removed.

The table is the queue: Celery only wakes a worker, and may lose every message. PostgreSQL refuses what can never be: a
file that is not ready, two workers in one place, a step back.
"""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Cast, Length, Now
from django.db.models.lookups import LessThanOrEqual

from toegang.klus.keuzes import GANG, LOPEND, Klusstatus
from toegang.klus.queries import KlusManager

POGINGEN = 2  # a worker may die once
PARAMETERS = 2000  # characters
GROOTSTE = 25 * 1024 * 1024  # bytes of a file
VERSLEUTELD = 34 * 1024 * 1024  # the same behind a lock
NAAM = r"^[a-z0-9][a-z0-9._-]*$"
ADRES = r"^/([^/\\].*)?$"  # on this site


class Klus(models.Model):
    """Something long, for one medewerker; nobody else sees it."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey("toegang.Medewerker", on_delete=models.CASCADE, related_name="+")
    soort = models.CharField(max_length=40)  # the code of its declaration
    wat = models.CharField(max_length=200)  # "what: about what", without people
    parameters = models.JSONField()
    terug = models.CharField(max_length=400)  # the page from which it was asked
    status = models.CharField(max_length=10, choices=Klusstatus, default=Klusstatus.WACHT)
    stap = models.CharField(max_length=60, blank=True)
    gedaan = models.PositiveIntegerField(default=0)
    totaal = models.PositiveIntegerField(default=0)
    pogingen = models.PositiveSmallIntegerField(default=0)  # also the number by which a worker knows its own try
    plek = models.PositiveSmallIntegerField(null=True)  # of as many as may run at once
    aangevraagd_op = models.DateTimeField(db_default=Now())
    begonnen_op = models.DateTimeField(null=True)
    hartslag_op = models.DateTimeField(null=True)  # when its worker was last heard
    klaar_op = models.DateTimeField(null=True)  # when it ended, in whatever way
    opgehaald_op = models.DateTimeField(null=True)
    fout = models.CharField(max_length=300, blank=True)
    naam = models.CharField(max_length=120, blank=True)
    mediatype = models.CharField(max_length=100, blank=True)
    inhoud = models.BinaryField(null=True)  # encrypted
    adres = models.CharField(max_length=400, blank=True)  # instead of a file: where to go on

    objects = KlusManager()

    class Meta:
        verbose_name_plural = "klussen"
        ordering = ["-aangevraagd_op", "-pk"]
        indexes = [
            models.Index("medewerker", F("aangevraagd_op").desc(), name="klus_van_medewerker"),
            models.Index("status", "aangevraagd_op", name="klus_aan_de_beurt"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["medewerker", "soort", "parameters"],
                condition=Q(status__in=LOPEND),
                name="klus_niet_dubbel",
            ),
            models.UniqueConstraint(fields=["plek"], condition=Q(status="bezig"), name="klus_een_per_plek"),
            models.CheckConstraint(name="klus_soort", condition=Q(soort__regex=r"^[a-z_]+$")),
            models.CheckConstraint(name="klus_met_titel", condition=~Q(wat="")),
            models.CheckConstraint(name="klus_terug_hier", condition=Q(terug__regex=ADRES)),
            models.CheckConstraint(name="klus_status_bekend", condition=Q(status__in=Klusstatus.values)),
            models.CheckConstraint(name="klus_voortgang", condition=Q(gedaan__lte=F("totaal"))),
            models.CheckConstraint(name="klus_pogingen", condition=Q(pogingen__lte=POGINGEN)),
            models.CheckConstraint(
                name="klus_bezig_met_werker",
                condition=Q(
                    status="bezig",
                    pogingen__gte=1,
                    plek__isnull=False,
                    begonnen_op__isnull=False,
                    hartslag_op__isnull=False,
                )
                | (~Q(status="bezig") & Q(plek__isnull=True, hartslag_op__isnull=True)),
            ),
            models.CheckConstraint(
                name="klus_einde",
                condition=Q(status__in=LOPEND, klaar_op__isnull=True)
                | (~Q(status__in=LOPEND) & Q(klaar_op__isnull=False)),
            ),
            models.CheckConstraint(
                name="klus_resultaat_als_klaar",
                condition=Q(status="klaar", inhoud__isnull=False, naam__regex=NAAM, adres="") & ~Q(mediatype="")
                | Q(status="klaar", inhoud__isnull=True, naam="", adres__regex=ADRES)
                | (~Q(status="klaar") & Q(inhoud__isnull=True, adres="")),
            ),
            models.CheckConstraint(
                name="klus_mislukt_met_reden",
                condition=(Q(status="mislukt") & ~Q(fout="")) | (~Q(status="mislukt") & Q(fout="")),
            ),
            models.CheckConstraint(
                name="klus_opgehaald_was_klaar",
                condition=Q(opgehaald_op__isnull=True) | Q(status__in=["klaar", "verlopen"]),
            ),
            models.CheckConstraint(
                name="klus_inhoud_begrensd",
                condition=Q(inhoud__isnull=True) | Q(LessThanOrEqual(Length("inhoud"), VERSLEUTELD)),
            ),
            models.CheckConstraint(
                name="klus_vraag_begrensd",
                condition=Q(LessThanOrEqual(Length(Cast("parameters", models.TextField())), PARAMETERS)),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="begint_wachtend", operation=pgtrigger.Insert, condition=~pgtrigger.Q(new__status="wacht")
            ),
            pgtrigger.FSM(name="gang", field="status", transitions=[(van.value, naar.value) for van, naar in GANG]),
            pgtrigger.ReadOnly(
                name="vraag_blijft",
                fields=["gemeente", "medewerker", "soort", "wat", "parameters", "terug", "aangevraagd_op"],
            ),
        ]

    def __str__(self) -> str:
        return self.wat
