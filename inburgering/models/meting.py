"""How well somebody reads, listens, writes and speaks, measured on a day."""

import pghistory
from django.db import models
from django.db.models import Q

from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from inburgering.keuzes import EERSTE_WET, Meetbron, Taalniveau

VAARDIGHEDEN = ("lezen", "luisteren", "schrijven", "spreken")


def _niveau(naam: str) -> models.CharField:
    return models.CharField(naam, max_length=2, choices=Taalniveau, blank=True)


@pghistory.track()
class Taalmeting(Record):
    """The level of each skill on one day; of a skill that was not measured it is empty."""

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, editable=False, related_name="taalmetingen"
    )
    datum = models.DateField("gemeten op")
    bron = models.CharField("volgens", max_length=6, choices=Meetbron)
    lezen, luisteren = _niveau("lezen"), _niveau("luisteren")
    schrijven, spreken = _niveau("schrijven"), _niveau("spreken")
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "taalmeting"
        verbose_name_plural = "taalmetingen"
        ordering = ["datum", "pk"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "datum",
                "bron",
                name="taalmeting_een_keer",
                violation_error_code="meting_dubbel",
                violation_error_message="Deze meting staat er op deze dag al. Pas die aan.",
            ),
            models.CheckConstraint(
                name="taalmeting_ergens_van",
                condition=~Q(lezen="", luisteren="", schrijven="", spreken=""),
                violation_error_code="meting_leeg",
                violation_error_message="Vul het niveau van minstens een vaardigheid in.",
            ),
            *(gekozen(f"taalmeting_{naam}_bekend", naam, Taalniveau, leeg=True) for naam in VAARDIGHEDEN),
            gekozen("taalmeting_bron_bekend", "bron", Meetbron),
        ]

    def __str__(self) -> str:
        return "taalmeting"
