"""A month of a household: what came in, what was paid out of it, and what the client got."""

from decimal import Decimal

import pghistory
from django.db import models
from django.db.models import Q

from dossier.keuzes import Onderdeel
from dossier.models import Huishouden
from dossier.records import Record, gekozen
from dossier.regels import maand_voluit
from ontzorging.bedragen import NUL, IbanVeld, bedragveld, controleer_kenmerk, controleer_naam, in_groepen
from ontzorging.keuzes import NIET_GELUKT, Lastsoort, Regelsoort, Stand
from ontzorging.models.gezin import VasteLast
from ontzorging.queries import MaandregelQuerySet, MaandstaatQuerySet
from toegang.models import Medewerker


@pghistory.track()
class Maandstaat(Record):
    """One month. Once it is closed PostgreSQL keeps it as it is; only how its payments went is still added, and what
    was wrong is put right in a later month."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="maandstaten", editable=False)
    maand = models.DateField("maand", editable=False)
    bijstand = bedragveld("bijstand deze maand", vanaf=NUL)
    uitleg = models.CharField(
        "uitleg", max_length=300, blank=True, help_text="Nodig als de lasten hoger zijn dan de bijstand."
    )
    gesloten_op = models.DateField("gesloten op", null=True, editable=False)
    gesloten_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, editable=False, related_name="+")

    onderdeel = Onderdeel.GELD
    objects = MaandstaatQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "maandstaten"
        ordering = ["-maand", "huishouden__naam", "pk"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="maandstaat_per_gemeente"),
            models.UniqueConstraint(
                "huishouden",
                "maand",
                name="maandstaat_een_per_maand",
                violation_error_code="dubbel",
                violation_error_message="Er is al een maandstaat van deze maand.",
            ),
            models.CheckConstraint(name="maandstaat_eerste_dag", condition=Q(maand__day=1)),
            models.CheckConstraint(name="maandstaat_bijstand_niet_negatief", condition=Q(bijstand__gte=0)),
            models.CheckConstraint(
                name="maandstaat_gesloten_door_iemand",
                condition=Q(gesloten_op__isnull=True, gesloten_door__isnull=True)
                | Q(gesloten_op__isnull=False, gesloten_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"maandstaat van {maand_voluit(self.maand)}"


@pghistory.track()
class Maandregel(Record):
    """One amount in a month: positive is paid out of the bijstand, negative goes back to the client."""

    maandstaat = models.ForeignKey(Maandstaat, on_delete=models.CASCADE, related_name="regels", editable=False)
    soort = models.CharField(max_length=12, choices=Regelsoort, default=Regelsoort.LAST, editable=False)
    vaste_last = models.ForeignKey(VasteLast, on_delete=models.PROTECT, null=True, editable=False, related_name="+")
    corrigeert = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, editable=False, related_name="correcties"
    )
    wat = models.CharField("wat", max_length=14, choices=Lastsoort)
    ontvanger = models.CharField("aan wie", max_length=70, validators=[controleer_naam])
    iban = IbanVeld("rekeningnummer (IBAN)")
    kenmerk = models.CharField("betalingskenmerk", max_length=35, blank=True, validators=[controleer_kenmerk])
    bedrag = models.DecimalField("bedrag", max_digits=8, decimal_places=2)
    betaaldag = models.DateField("betalen op")
    werkelijk = bedragveld(
        "bedrag van de rekening", vanaf=NUL, null=True, blank=True, help_text="Als de rekening anders is dan verwacht."
    )
    stand = models.CharField("hoe ging de betaling", max_length=8, choices=Stand, default=Stand.GEPLAND)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    objects = MaandregelQuerySet.as_manager()

    class Meta:
        verbose_name = "regel"
        verbose_name_plural = "regels"
        ordering = ["betaaldag", "pk"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="maandregel_per_gemeente"),
            models.UniqueConstraint(
                "maandstaat",
                "vaste_last",
                condition=Q(soort=Regelsoort.LAST),
                name="maandregel_last_een_keer",
                violation_error_code="dubbel",
                violation_error_message="Deze vaste last staat al in deze maand.",
            ),
            models.UniqueConstraint(
                "corrigeert",
                "soort",
                name="maandregel_een_keer_gecorrigeerd",
                violation_error_code="dubbel",
                violation_error_message="Deze regel is al gecorrigeerd.",
            ),
            models.CheckConstraint(
                name="maandregel_bedrag",
                condition=Q(bedrag__gt=0) | (Q(soort=Regelsoort.CORRECTIE) & ~Q(bedrag=0)),
                violation_error_code="bedrag",
                violation_error_message="Een bedrag is meer dan nul.",
            ),
            models.CheckConstraint(
                name="maandregel_correctie_van_iets",
                condition=Q(soort=Regelsoort.LAST, corrigeert__isnull=True)
                | (~Q(soort=Regelsoort.LAST) & Q(corrigeert__isnull=False)),
            ),
            models.CheckConstraint(
                name="maandregel_werkelijk", condition=Q(werkelijk__isnull=True) | Q(werkelijk__gte=0)
            ),
            gekozen("maandregel_soort_bekend", "soort", Regelsoort),
            gekozen("maandregel_wat_bekend", "wat", Lastsoort),
            gekozen("maandregel_stand_bekend", "stand", Stand),
        ]

    def __str__(self) -> str:
        return self.get_wat_display()

    @property
    def rekening(self) -> str:
        return in_groepen(self.iban)

    @property
    def verschil(self) -> Decimal:
        """How much more the bill was than what was planned."""
        return NUL if self.werkelijk is None else self.werkelijk - self.bedrag

    @property
    def mislukt(self) -> bool:
        return self.stand in NIET_GELUKT

    @property
    def wordt_betaald(self) -> bool:
        """Whether money goes to the payee; a correction only settles with the client."""
        return self.soort != Regelsoort.CORRECTIE
