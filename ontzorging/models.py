"""Money of a household; for now the bijstand (Participatiewet) that the monitor counts."""

import pghistory
from django.db import models

from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from dossier.keuzes import Onderdeel
from dossier.models import Huishouden
from dossier.queries import GezinsfeitQuerySet
from dossier.records import Record, gekozen
from ontzorging.keuzes import Bijstandsoort


@pghistory.track()
class Uitkering(Record, Periode):
    """A household receives bijstand, full or as a supplement to other income."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="uitkeringen")
    soort = models.CharField("soort", max_length=12, choices=Bijstandsoort)
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

    onderdeel = Onderdeel.GELD
    objects = GezinsfeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "uitkeringen"
        ordering = ["-van", "-pk"]
        indexes = [models.Index("van", "tot", "huishouden", "soort", name="uitkering_peildatum")]
        constraints = [
            einde_na_begin("uitkering_einde_na_begin"),
            geen_overlap(
                "uitkering_een_tegelijk",
                "huishouden",
                melding="Er loopt in deze periode al bijstand voor dit huishouden. Beëindig die eerst.",
            ),
            gekozen("uitkering_soort_bekend", "soort", Bijstandsoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def nadere(self) -> str:
        """What a list adds to the name of the fact."""
        return self.toelichting
