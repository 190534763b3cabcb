"""The read log: one row per look."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from toegang.keuzes import ONDERDEELNAMEN
from toegang.logboek.queries import InzageQuerySet
from toegang.rechten import Rol


class Inzage(models.Model):
    """Somebody looked at one or more dossiers: who, when, which parts, what for. Rows are only ever added.

    Dossiers by number and not by foreign key: the log outlives what it is about, and holds no contents of it.
    `pagina` is the name of an address (`settings.PAGINAS` has its words). Rows of before 2027 have none: they say in
    `toelichting` what was written down then, and among their parts "onbekend" when that may not have been all.
    """

    class Soort(models.TextChoices):
        PAGINA = "pagina", "pagina"
        LIJST = "lijst", "lijst"
        ZOEKEN = "zoeken", "zoekopdracht"
        DOCUMENT = "document", "document"
        BSN = "bsn", "BSN getoond"
        NOODTOEGANG = "noodtoegang", "noodtoegang"

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT, related_name="+")
    medewerker = models.ForeignKey("toegang.Medewerker", on_delete=models.PROTECT, related_name="inzages")
    organisatie = models.ForeignKey("toegang.Organisatie", on_delete=models.PROTECT, null=True, related_name="inzages")
    rol = models.CharField(max_length=20, choices=Rol, blank=True)  # at that moment
    moment = models.DateTimeField(db_default=Now())
    soort = models.CharField(max_length=12, choices=Soort)
    pagina = models.CharField(max_length=60, blank=True)
    onderdelen = ArrayField(models.CharField(max_length=24), default=list)
    doel = models.CharField(max_length=300)
    toelichting = models.TextField(blank=True)
    dossiers = ArrayField(models.CharField(max_length=12))
    verantwoordelijk = models.IntegerField(null=True)  # for how many dossiers this person was, at that moment
    buiten_caseload = models.BooleanField(default=False)
    zelfde_achternaam = models.BooleanField(default=False)

    objects = InzageQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "inzages"
        ordering = ["-moment", "-pk"]
        indexes = [
            models.Index("gemeente", F("moment").desc(), name="inzage_op_moment"),
            models.Index("medewerker", F("moment").desc(), name="inzage_van_medewerker"),
            GinIndex("dossiers", name="inzage_van_dossier"),
            GinIndex("onderdelen", name="inzage_van_onderdeel"),
        ]
        constraints = [
            models.CheckConstraint(
                name="inzage_onderdelen_bekend", condition=Q(onderdelen__contained_by=list(ONDERDEELNAMEN))
            ),
            models.CheckConstraint(name="inzage_noemt_onderdelen", condition=Q(onderdelen__len__gte=1)),
        ]
        triggers = [
            pgtrigger.Protect(name="alleen_toevoegen", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} door {self.medewerker_id}"
