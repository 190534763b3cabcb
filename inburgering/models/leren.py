"""Learning the language: the course, the ISK for young people, and the diploma."""

import pghistory
from django.db import models
from django.db.models import F, Q

from bouwstenen.periodes import einde_na_begin, geen_overlap
from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Feit, Record, gekozen
from inburgering.keuzes import EERSTE_WET, Cursusniveau, Dagdeel, Diplomaniveau, IskRoute, IskUitstroom
from inburgering.models.scholen import Groep


@pghistory.track()
class Cursus(Feit):
    """Somebody follows an inburgeringscursus with an aanbieder."""

    groep = models.ForeignKey(
        Groep, on_delete=models.PROTECT, null=True, blank=True, related_name="cursussen", verbose_name="groep"
    )
    aanbieder = models.CharField("aanbieder", max_length=150, help_text="De school of taalaanbieder.")
    niveau = models.CharField("niveau", max_length=4, choices=Cursusniveau, blank=True)
    dagdeel = models.CharField("dagdeel", max_length=8, choices=Dagdeel, blank=True)
    aangeboden_op = models.DateField(
        "aangeboden op", null=True, blank=True,
        help_text="De dag van het aanbod van de gemeente. Leeg als iemand zelf een school koos.",
    )  # fmt: skip
    verwacht_einde = models.DateField("verwacht klaar op", null=True, blank=True)
    stopreden = models.CharField(
        "waarom gestopt of gewisseld", max_length=200, blank=True, help_text="Bijvoorbeeld: naar de avond vanwege werk."
    )

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING

    class Meta(Feit.Meta):
        verbose_name_plural = "cursussen"
        indexes = [models.Index("van", "tot", "statushouder", name="cursus_peildatum")]
        constraints = [
            einde_na_begin("cursus_einde_na_begin"),
            geen_overlap(
                "cursus_niet_dubbel",
                "statushouder",
                "aanbieder",
                melding="Deze cursus staat er in deze periode al. Pas de bestaande aan of kies andere datums.",
            ),
            models.CheckConstraint(
                name="cursus_verwacht_na_begin",
                condition=Q(verwacht_einde__isnull=True) | Q(verwacht_einde__gte=F("van")),
                violation_error_code="verwacht",
                violation_error_message="De cursus kan niet klaar zijn voordat hij begint.",
            ),
            models.CheckConstraint(
                name="cursus_stopreden_bij_einde",
                condition=Q(stopreden="") | Q(tot__isnull=False),
                violation_error_code="stopreden",
                violation_error_message="Vul bij een reden van stoppen ook de laatste dag in.",
            ),
            models.CheckConstraint(
                name="cursus_aanbod_bij_groep",
                condition=Q(aangeboden_op__isnull=True) | Q(groep__isnull=False, aangeboden_op__lte=F("van")),
                violation_error_code="aanbod",
                violation_error_message="Een aanbod is een groep van een school, en wordt gedaan voordat de cursus "
                "begint.",
            ),
            gekozen("cursus_niveau_bekend", "niveau", Cursusniveau, leeg=True),
            gekozen("cursus_dagdeel_bekend", "dagdeel", Dagdeel, leeg=True),
        ]

    def __str__(self) -> str:
        return f"cursus bij {self.aanbieder}"

    @property
    def nadere(self) -> str:
        """Level, part of the day and note, as far as they are known."""
        delen = (self.get_niveau_display(), self.get_dagdeel_display(), self.toelichting)
        return " · ".join(deel for deel in delen if deel)


@pghistory.track()
class Isk(Feit):
    """Somebody of 12 to 20 attends the Internationale Schakelklas (note, 3.2)."""

    school = models.CharField("school", max_length=150)
    route = models.CharField("route", max_length=1, choices=IskRoute, blank=True)
    uitstroom = models.CharField("ging daarna naar", max_length=6, choices=IskUitstroom, blank=True)
    startkwalificatie_op = models.DateField(
        "startkwalificatie behaald op", null=True, blank=True,
        help_text="Minstens mbo 2, havo of vwo. Daarmee is vanaf 18 jaar aan de inburgeringsplicht voldaan.",
    )  # fmt: skip

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING

    class Meta(Feit.Meta):
        verbose_name = "ISK"
        verbose_name_plural = "ISK"
        indexes = [models.Index("van", "tot", "statushouder", name="isk_peildatum")]
        constraints = [
            einde_na_begin("isk_einde_na_begin"),
            geen_overlap(
                "isk_een_tegelijk",
                "statushouder",
                melding="Deze persoon zit in deze periode al op een ISK. Beëindig die eerst.",
            ),
            models.CheckConstraint(
                name="isk_uitstroom_na_einde",
                condition=Q(uitstroom="") | Q(tot__isnull=False),
                violation_error_code="uitstroom",
                violation_error_message="Vul ook de laatste dag op de ISK in.",
            ),
            models.CheckConstraint(
                name="isk_startkwalificatie_na_begin",
                condition=Q(startkwalificatie_op__isnull=True) | Q(startkwalificatie_op__gte=F("van")),
                violation_error_code="startkwalificatie",
                violation_error_message="De startkwalificatie kan niet vóór het begin van de ISK zijn.",
            ),
            gekozen("isk_route_bekend", "route", IskRoute, leeg=True),
            gekozen("isk_uitstroom_bekend", "uitstroom", IskUitstroom, leeg=True),
        ]

    def __str__(self) -> str:
        return f"ISK {self.school}"

    @property
    def nadere(self) -> str:
        """Route, where to after it, and note, as far as they are known."""
        daarna = f"daarna {self.get_uitstroom_display()}" if self.uitstroom else ""
        return " · ".join(deel for deel in (self.get_route_display(), daarna, self.toelichting) if deel)


@pghistory.track()
class Diploma(Record):
    """The inburgeringsdiploma: once per person."""

    statushouder = models.OneToOneField(
        Statushouder,
        on_delete=models.CASCADE,
        related_name="inburgeringsdiploma",
        error_messages={"unique": "Deze persoon heeft al een inburgeringsdiploma. Pas dat aan."},
    )
    behaald_op = models.DateField("behaald op")
    niveau = models.CharField("niveau", max_length=4, choices=Diplomaniveau, blank=True)

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "inburgeringsdiploma"
        verbose_name_plural = "inburgeringsdiploma's"
        indexes = [models.Index("behaald_op", "statushouder", name="diploma_peildatum")]
        constraints = [gekozen("diploma_niveau_bekend", "niveau", Diplomaniveau, leeg=True)]

    def __str__(self) -> str:
        return "inburgeringsdiploma"
