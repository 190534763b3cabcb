"""Sharing: which partner sees which parts of a dossier, on what ground, until when; and what partners add to it."""

from datetime import date

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThanOrEqual

from bouwstenen.bestanden import WillekeurigeNaam, controleer_bestand
from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from dossier.keuzes import GEZONDHEID, Basis, Onderdeel, Taal
from dossier.models.client import Statushouder
from dossier.queries import BijdrageQuerySet, DelingQuerySet, NoodtoegangQuerySet
from dossier.records import Record, gekozen
from toegang.keuzes import namen_van
from toegang.models import Medewerker, Organisatie


@pghistory.track()
class Deling(Record, Periode):
    """One organisatie sees named parts of one dossier from `van` up to and including `tot`, unless withdrawn."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="delingen")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, related_name="delingen", verbose_name="partner"
    )
    onderdelen = ArrayField(models.CharField(max_length=24, choices=Onderdeel), verbose_name="onderdelen")
    basis = models.CharField("op basis van", max_length=12, choices=Basis)
    doel = models.CharField(
        "waarvoor", max_length=200, help_text="Bijvoorbeeld: maatschappelijke begeleiding in het eerste jaar."
    )
    uitgelegd_taal = models.CharField("uitgelegd in het", max_length=3, choices=Taal, blank=True)
    uitgelegd_door = models.CharField("uitgelegd door", max_length=150, blank=True)
    formulier = models.FileField(
        "getekend formulier",
        upload_to=WillekeurigeNaam("toestemming"),
        blank=True,
        validators=[controleer_bestand],
        help_text="Een scan of foto (PDF, JPG of PNG).",
    )
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True)
    intrekreden = models.CharField("reden", max_length=200, blank=True)

    objects = DelingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "delingen"
        ordering = ["organisatie__naam", "-van", "pk"]
        indexes = [models.Index("organisatie", "statushouder", name="deling_van_organisatie")]
        constraints = [
            einde_na_begin("deling_einde_na_begin"),
            models.CheckConstraint(
                name="deling_heeft_einde",
                condition=Q(tot__isnull=False),
                violation_error_code="zonder_einde",
                violation_error_message="Kies tot wanneer de partner dit mag zien.",
            ),
            geen_overlap(
                "deling_een_tegelijk",
                "statushouder",
                "organisatie",
                melding="Dit dossier is in deze periode al gedeeld met deze partner. Pas die deling aan.",
                waar=Q(ingetrokken_op__isnull=True),
            ),
            gekozen("deling_basis_bekend", "basis", Basis),
            gekozen("deling_taal_bekend", "uitgelegd_taal", Taal, leeg=True),
            models.CheckConstraint(
                name="deling_onderdelen_bekend",
                condition=Q(onderdelen__contained_by=Onderdeel.values) & Q(onderdelen__len__gte=1),
                violation_error_code="onderdelen",
                violation_error_message="Kies minstens één onderdeel.",
            ),
            models.CheckConstraint(
                name="deling_gezondheid_met_toestemming",
                condition=~Q(onderdelen__overlap=list(GEZONDHEID)) | Q(basis=Basis.TOESTEMMING),
                violation_error_code="gezondheid",
                violation_error_message="Gezondheid delen kan alleen met toestemming van de cliënt (AVG artikel 9).",
            ),
            models.CheckConstraint(
                name="deling_toestemming_vastgelegd",
                condition=~Q(basis=Basis.TOESTEMMING)
                | (~Q(uitgelegd_taal="") & ~Q(uitgelegd_door="") & ~Q(formulier="")),
                violation_error_code="toestemming",
                violation_error_message="Leg bij toestemming vast in welke taal en door wie het is uitgelegd, en voeg "
                "het getekende formulier toe.",
            ),
            models.CheckConstraint(
                name="deling_intrekking_in_periode",
                condition=Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gte=F("van")),
                violation_error_message="Een deling kan niet worden ingetrokken voordat zij begon.",
            ),
        ]

    def __str__(self) -> str:
        return f"deling met {self.organisatie}"

    def loopt_af(self, uiterlijk: date) -> bool:
        """Whether it ends on or before that day."""
        return self.tot is not None and self.tot <= uiterlijk

    @property
    def onderdeelnamen(self) -> list[str]:
        """The shared parts in words, in the order of the list."""
        return namen_van(self.onderdelen)


@pghistory.track()
class Bijdrage(Record):
    """What a partner adds to a part that is shared with it; it stays marked with the organisatie."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="bijdragen")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="bijdragen")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    onderdeel = models.CharField("onderdeel", max_length=24, choices=Onderdeel)
    datum = models.DateField("datum", help_text="Wanneer u dit zag of besprak.")
    tekst = models.TextField("tekst", max_length=2000)

    objects = BijdrageQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bijdragen"
        ordering = ["-datum", "-pk"]
        constraints = [gekozen("bijdrage_onderdeel_bekend", "onderdeel", Onderdeel)]

    def __str__(self) -> str:
        return f"bijdrage van {self.organisatie}"


@pghistory.track()
class Noodtoegang(Periode):
    """A klantmanager opened a dossier outside the own caseload, with a reason, for a few days (break glass)."""

    gemeente = models.ForeignKey("toegang.Gemeente", on_delete=models.PROTECT, related_name="+")
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="noodtoegangen")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="noodtoegangen")
    reden = models.CharField(
        "waarom moet u in dit dossier zijn?", max_length=300, help_text="De teamleider en de privacy officer lezen dit."
    )
    geopend_op = models.DateTimeField(auto_now_add=True)

    objects = NoodtoegangQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "noodtoegangen"
        ordering = ["-geopend_op", "-pk"]
        indexes = [models.Index("medewerker", "tot", "statushouder", name="noodtoegang_van")]
        constraints = [
            einde_na_begin("noodtoegang_einde_na_begin"),
            models.CheckConstraint(name="noodtoegang_heeft_einde", condition=Q(tot__isnull=False)),
            models.CheckConstraint(
                name="noodtoegang_met_reden",
                condition=GreaterThanOrEqual(Length("reden"), 15),
                violation_error_code="reden",
                violation_error_message="Schrijf in een zin waarom u dit dossier nu nodig heeft (minstens 15 tekens).",
            ),
        ]

    def __str__(self) -> str:
        return f"noodtoegang tot {self.statushouder.dossiernummer}"
