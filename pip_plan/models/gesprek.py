"""The talks with a client."""

import pghistory
from django.db import models
from django.db.models import F, Q

from dossier.keuzes import Onderdeel, Taal
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from pip_plan.keuzes import KANAAL_VAN_SOORT, Gesprekskanaal, Gespreksoort, Tolk
from toegang.models import Medewerker


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
