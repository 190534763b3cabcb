"""The brede intake of one client: the talk, the answers, where they come from, and the leerbaarheidstoets."""

from typing import Any

import pghistory
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from dossier.keuzes import Onderdeel, Taal
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from intake.keuzes import KEUZES, OORDELEN, Bron, Leerroute, Toetsresultaat
from intake.queries import AntwoordQuerySet, BronregelQuerySet, ToewijzingQuerySet
from toegang.models import Medewerker, Organisatie


@pghistory.track()
class Intake(Record):
    """One intake. It keeps the version of the question set with which it began, and is fixed once it is completed:
    PostgreSQL then refuses every change of an answer."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="intakes")
    lijst = models.CharField("vragenlijst", max_length=10, editable=False)
    begonnen_op = models.DateField("datum", help_text="De dag van het gesprek.")
    taal = models.CharField("taal van het gesprek", max_length=3, choices=Taal)
    tolk = models.CharField(
        "tolk", max_length=100, blank=True, help_text="Naam of tolknummer. Leeg als er geen tolk is."
    )
    aanwezig = models.CharField("wie zijn erbij", max_length=200, blank=True)
    plaats = models.CharField("waar", max_length=100, blank=True, help_text="Bijvoorbeeld: AZC Overloon.")
    minuten = models.PositiveSmallIntegerField(
        "duur in minuten", null=True, blank=True, validators=[MaxValueValidator(600, "Dat is meer dan tien uur.")]
    )
    route = models.CharField("gekozen leerroute", max_length=10, choices=Leerroute, blank=True)
    route_reden = models.CharField("waarom deze route", max_length=500, blank=True)
    afgerond_op = models.DateField("afgerond op", null=True, editable=False)
    afgerond_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, editable=False, related_name="+")

    onderdeel = Onderdeel.PIP
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "intakes"
        ordering = ["-begonnen_op", "-pk"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="intake_per_gemeente"),
            models.UniqueConstraint("id", "statushouder", name="intake_van_statushouder"),
            models.UniqueConstraint(
                "statushouder",
                condition=Q(afgerond_op__isnull=True),
                name="intake_een_open",
                violation_error_code="al_open",
                violation_error_message="Er loopt al een intake met deze cliënt. Rond die eerst af.",
            ),
            models.CheckConstraint(
                name="intake_afgerond_door_iemand",
                condition=Q(afgerond_op__isnull=True, afgerond_door__isnull=True)
                | Q(afgerond_op__isnull=False, afgerond_door__isnull=False),
            ),
            models.CheckConstraint(
                name="intake_afgerond_na_begin",
                condition=Q(afgerond_op__isnull=True) | Q(afgerond_op__gte=F("begonnen_op")),
                violation_error_code="einde_voor_begin",
                violation_error_message="De intake kan niet klaar zijn voordat hij begon. Verbeter de datum.",
            ),
            gekozen("intake_route_bekend", "route", Leerroute, leeg=True),
        ]

    def __str__(self) -> str:
        return "brede intake"


@pghistory.track()
class Antwoord(Record):
    """The answer to one question, by whom and when; `waarde` is what `Vraag.schoon` makes of it."""

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, related_name="antwoorden")
    leefgebied = models.CharField(max_length=24, choices=KEUZES)
    vraag = models.CharField(max_length=40)
    waarde = models.JSONField(null=True)
    bron = models.CharField(max_length=8, choices=Bron, default=Bron.CLIENT)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField()

    objects = AntwoordQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "antwoorden"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("intake", "leefgebied", "vraag", name="antwoord_een_per_vraag"),
            models.CheckConstraint(
                name="antwoord_leefgebied_bekend", condition=Q(leefgebied__in=[code for code, _ in KEUZES])
            ),
            gekozen("antwoord_bron_bekend", "bron", Bron),
        ]

    def __str__(self) -> str:
        return f"{self.leefgebied}: {self.vraag}"

    def zoals_bewaard(self) -> "Antwoord":
        """What is stored now about the same question."""
        return Antwoord.objects.get(intake=self.intake_id, leefgebied=self.leefgebied, vraag=self.vraag)


@pghistory.track()
class Toewijzing(Record):
    """One leefgebied of an intake is asked of a partner, before a day. The partner answers beside the intake, hands its
    part in, and the klantmanager takes it over; from then on it is fixed."""

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, editable=False, related_name="toewijzingen")
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="+")
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, verbose_name="partner", related_name="+")
    leefgebied = models.CharField("leefgebied", max_length=24, choices=KEUZES)
    uiterlijk = models.DateField("uiterlijk")
    bericht = models.CharField(
        "bericht aan de partner", max_length=300, blank=True, help_text="Wat wilt u weten? De partner leest dit."
    )
    ingeleverd_op = models.DateField(null=True, editable=False)
    ingeleverd_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, editable=False, related_name="+"
    )
    overgenomen_op = models.DateField(null=True, editable=False)

    objects = ToewijzingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "toewijzingen"
        ordering = ["uiterlijk", "pk"]
        constraints = [
            models.UniqueConstraint(
                "intake",
                "organisatie",
                "leefgebied",
                name="toewijzing_een_keer",
                violation_error_code="dubbel",
                violation_error_message="Dit leefgebied is al aan deze partner gevraagd.",
            ),
            models.CheckConstraint(
                name="toewijzing_leefgebied_bekend", condition=Q(leefgebied__in=[code for code, _ in KEUZES])
            ),
            models.CheckConstraint(
                name="toewijzing_ingeleverd_door_iemand",
                condition=Q(ingeleverd_op__isnull=True, ingeleverd_door__isnull=True)
                | Q(ingeleverd_op__isnull=False, ingeleverd_door__isnull=False),
            ),
            models.CheckConstraint(
                name="toewijzing_overgenomen_na_inleveren",
                condition=Q(overgenomen_op__isnull=True) | Q(ingeleverd_op__isnull=False),
                violation_error_code="niet_ingeleverd",
                violation_error_message="De partner heeft dit deel nog niet ingeleverd.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_leefgebied_display()} door {self.organisatie}"

    @property
    def stand(self) -> str:
        """Where it is: gevraagd, ingeleverd or overgenomen."""
        if self.overgenomen_op:
            return "overgenomen"
        return "ingeleverd" if self.ingeleverd_op else "gevraagd"


@pghistory.track()
class Aanvulling(Record):
    """What was added after an intake was completed: a correction leaves what was said then as it is."""

    intake = models.ForeignKey(Intake, on_delete=models.CASCADE, editable=False, related_name="aanvullingen")
    leefgebied = models.CharField("leefgebied", max_length=24, choices=KEUZES)
    tekst = models.TextField("aanvulling", max_length=2000)
    datum = models.DateField("datum", editable=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, editable=False, related_name="+")

    objects = AntwoordQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanvullingen"
        ordering = ["datum", "pk"]
        constraints = [
            models.CheckConstraint(
                name="aanvulling_leefgebied_bekend", condition=Q(leefgebied__in=[code for code, _ in KEUZES])
            ),
            models.CheckConstraint(name="aanvulling_met_tekst", condition=~Q(tekst="")),
        ]

    def __str__(self) -> str:
        return f"aanvulling bij {self.get_leefgebied_display()}"


@pghistory.track()
class Leerbaarheidstoets(Record):
    """The test at the beginning of the inburgering (Besluit inburgering 2021, art. 5.1), as DUO tells it."""

    statushouder = models.OneToOneField(
        Statushouder, on_delete=models.CASCADE, editable=False, related_name="leerbaarheidstoets"
    )
    aangemeld_op = models.DateField("aangemeld op", null=True, blank=True)
    afgenomen_op = models.DateField("afgenomen op", null=True, blank=True)
    resultaat = models.CharField("uitslag", max_length=14, choices=Toetsresultaat, blank=True)
    score = models.PositiveSmallIntegerField("behaalde score", null=True, blank=True)
    nodig = models.PositiveSmallIntegerField("benodigde score", null=True, blank=True)
    overgeslagen = models.CharField(
        "waarom overgeslagen", max_length=300, blank=True, help_text="Alleen als de toets niet wordt afgenomen."
    )
    vrijgesteld = models.CharField(
        "waarom vrijgesteld", max_length=300, blank=True, help_text="Alleen als de cliënt de toets niet hoeft te doen."
    )
    afwijking = models.CharField(
        "oordeel van de gemeente",
        max_length=14,
        choices=OORDELEN,
        blank=True,
        help_text="Alleen als u van de uitslag afwijkt.",
    )
    afwijking_reden = models.CharField("waarom u afwijkt", max_length=500, blank=True)

    onderdeel = Onderdeel.LEERBAARHEID
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "leerbaarheidstoetsen"
        constraints = [
            models.CheckConstraint(
                name="toets_na_aanmelding",
                condition=Q(afgenomen_op__isnull=True)
                | Q(aangemeld_op__isnull=True)
                | Q(afgenomen_op__gte=F("aangemeld_op")),
                violation_error_code="einde_voor_begin",
                violation_error_message="De toets kan niet vóór de aanmelding zijn afgenomen. Verbeter een van beide.",
            ),
            models.CheckConstraint(
                name="toets_uitslag_na_afname",
                condition=Q(resultaat="") | Q(afgenomen_op__isnull=False),
                violation_error_code="uitslag",
                violation_error_message="Vul bij een uitslag ook in wanneer de toets is afgenomen.",
            ),
            models.CheckConstraint(
                name="toets_overgeslagen_of_afgenomen",
                condition=Q(overgeslagen="") | Q(afgenomen_op__isnull=True),
                violation_error_code="overgeslagen",
                violation_error_message="De toets is afgenomen of overgeslagen, niet allebei.",
            ),
            models.CheckConstraint(
                name="toets_vrijgesteld_of_afgenomen",
                condition=Q(vrijgesteld="") | Q(afgenomen_op__isnull=True, overgeslagen=""),
                violation_error_code="vrijgesteld",
                violation_error_message="Wie is vrijgesteld, doet de toets niet. Laat de afname en het overslaan leeg.",
            ),
            models.CheckConstraint(
                name="toets_afwijking_van_uitslag",
                condition=Q(afwijking="")
                | Q(resultaat=Toetsresultaat.HAALBAAR, afwijking=Toetsresultaat.NIET_HAALBAAR)
                | Q(resultaat=Toetsresultaat.NIET_HAALBAAR, afwijking=Toetsresultaat.HAALBAAR),
                violation_error_code="afwijking",
                violation_error_message="Afwijken kan alleen van een uitslag die er is, en naar een ander oordeel.",
            ),
            models.CheckConstraint(
                name="toets_afwijking_met_reden",
                condition=Q(afwijking="", afwijking_reden="") | (~Q(afwijking="") & ~Q(afwijking_reden="")),
                violation_error_code="afwijking_reden",
                violation_error_message="Bij een afwijking hoort een oordeel en een reden. Vul beide in, of geen.",
            ),
            gekozen("toets_resultaat_bekend", "resultaat", Toetsresultaat, leeg=True),
        ]

    def __str__(self) -> str:
        return "leerbaarheidstoets"

    @property
    def oordeel(self) -> str:
        """What counts: the judgement of the gemeente when it deviates, or else the result."""
        return self.afwijking or self.resultaat


@pghistory.track()
class Bronregel(Record):
    """What somebody else said about a question: kept beside it, and taken over with one click."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="bronregels")
    leefgebied = models.CharField(max_length=24, choices=KEUZES)
    vraag = models.CharField(max_length=40)
    waarde = models.JSONField(null=True)  # none: taken back
    bron = models.CharField(max_length=8, choices=Bron)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, null=True, related_name="+")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    datum = models.DateField()

    objects = BronregelQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "bronregels"
        ordering = ["-datum", "-pk"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "bron",
                "organisatie",
                "leefgebied",
                "vraag",
                name="bronregel_een_per_vraag",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="bronregel_leefgebied_bekend", condition=Q(leefgebied__in=[code for code, _ in KEUZES])
            ),
            gekozen("bronregel_bron_bekend", "bron", Bron),
            models.CheckConstraint(
                name="bronregel_organisatie_bij_partner",
                condition=Q(bron=Bron.PARTNER, organisatie__isnull=False)
                | ~Q(bron=Bron.PARTNER) & Q(organisatie__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_bron_display()} over {self.leefgebied}: {self.vraag}"

    def zoals_bewaard(self) -> "Bronregel":
        """What is stored now by the same source about the same question."""
        zelfde: dict[str, Any] = {
            naam: getattr(self, naam) for naam in ("statushouder_id", "bron", "organisatie_id", "leefgebied", "vraag")
        }
        return Bronregel.objects.get(**zelfde)
