"""The participatieverklaringstraject and the MAP while they run: who does it, how often, which themes."""

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from inburgering.keuzes import EERSTE_WET, Mapthema, Modulesoort
from toegang.models import Organisatie


@pghistory.track()
class Module(Record):
    """One of both, of one client. The day that closes it is an `Afronding`, its hours are `Uren`."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="modules")
    soort = models.CharField("wat", max_length=3, choices=Modulesoort)
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="wie doet dit",
        help_text="Het PVT bereidt VluchtelingenWerk voor; de gemeente laat tekenen. Leeg: de gemeente zelf."
        " Is het onderdeel inburgering met deze organisatie gedeeld, dan vult zij de bijeenkomsten zelf in.",
    )  # fmt: skip
    begonnen_op = models.DateField("begonnen op", null=True, blank=True)
    bijeenkomsten = models.PositiveSmallIntegerField(
        "bijeenkomsten tot nu toe", null=True, blank=True, validators=[MaxValueValidator(200, "Dat zijn er te veel.")],
        help_text="Vult de organisatie ze zelf in, dan telt wat zij invult.",
    )  # fmt: skip
    themas = ArrayField(
        models.CharField(max_length=12, choices=Mapthema), verbose_name="thema's van de MAP die besproken zijn",
        default=list, blank=True,
    )  # fmt: skip

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "PVT of MAP"
        verbose_name_plural = "PVT en MAP"
        ordering = ["-soort"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "soort",
                name="module_een_keer",
                violation_error_code="module_dubbel",
                violation_error_message="Dit staat er al. Pas dat aan.",
            ),
            models.CheckConstraint(
                name="module_themas_van_map",
                condition=Q(soort=Modulesoort.MAP) | Q(themas__len=0),
                violation_error_code="themas",
                violation_error_message="De acht thema's horen bij de MAP, niet bij het PVT.",
            ),
            models.CheckConstraint(name="module_themas_bekend", condition=Q(themas__contained_by=Mapthema.values)),
            gekozen("module_soort_bekend", "soort", Modulesoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def bereidt_voor(self) -> str:
        """Who does it, in words."""
        return str(self.organisatie or "de gemeente")

    @property
    def stappen(self) -> list[tuple[str, bool]]:
        """The themes of the MAP and whether they were talked about; of the PVT there are none."""
        if self.soort != Modulesoort.MAP:
            return []
        return [(str(thema.label), thema.value in self.themas) for thema in Mapthema]
