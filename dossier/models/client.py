"""The client record: who somebody is, with whom they live, how they came and where they were housed."""

import pghistory
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Concat

from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from bouwstenen.versleuteling import VersleuteldeTekst
from bouwstenen.zoeken import Zoekvorm
from dossier.keuzes import (
    INGANG_WI2021,
    Afsluitreden,
    Geslacht,
    Kanaal,
    Leesniveau,
    Onderdeel,
    Regime,
    Relatie,
    Taal,
    Vertrekreden,
)
from dossier.queries import FeitQuerySet, GezinsfeitQuerySet, HuishoudenQuerySet, StatushouderQuerySet
from dossier.records import Record, gekozen, telefoonnummer
from toegang.models import Medewerker

ZOEK_OP = (
    "Zoek het op in plaats van een nieuw te maken. Vindt u het niet, dan is het van een collega: ga naar de pagina "
    "“Dossier buiten uw caseload”."
)


@pghistory.track()
class Huishouden(Record):
    """People who live together and are coupled and housed together: a gezin, or one person alone."""

    naam = models.CharField("naam", max_length=150, help_text="Bijvoorbeeld: gezin Gebre.")

    objects = HuishoudenQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "huishoudens"
        ordering = ["naam", "pk"]
        constraints = [models.UniqueConstraint("id", "gemeente", name="huishouden_per_gemeente")]

    def __str__(self) -> str:
        return self.naam


@pghistory.track(exclude=["zoeknaam", "regime"])
class Statushouder(Record):
    """The client; the dossier is everything that hangs on this row."""

    dossiernummer = models.CharField("dossiernummer", max_length=12, unique=True, editable=False)
    voornamen = models.CharField(
        "voornamen", max_length=150, blank=True, help_text="Leeg als iemand maar één naam heeft."
    )
    achternaam = models.CharField("achternaam", max_length=150)
    geboortedatum = models.DateField("geboortedatum")
    geslacht = models.CharField("geslacht", max_length=10, choices=Geslacht)
    nationaliteit = models.CharField("nationaliteit", max_length=60, blank=True)
    v_nummer = models.CharField(
        "V-nummer",
        max_length=10,
        blank=True,
        validators=[RegexValidator(r"^\d{10}$", "Een V-nummer heeft tien cijfers.")],
        help_text="Vreemdelingennummer: tien cijfers, op het verblijfsdocument.",
    )
    bsn = VersleuteldeTekst("BSN", null=True, blank=True)
    bsn_kenmerk = models.CharField(max_length=64, null=True, editable=False)  # noqa: DJ001  # unique: none is no value

    contacttaal = models.CharField("contacttaal", max_length=3, choices=Taal)
    leesniveau = models.CharField("leesniveau", max_length=12, choices=Leesniveau, blank=True)
    tolk_nodig = models.BooleanField("tolk nodig", default=False)
    voorkeurskanaal = models.CharField("heeft het liefst contact via", max_length=12, choices=Kanaal, blank=True)
    telefoon = models.CharField("telefoon", max_length=20, blank=True, validators=[telefoonnummer])
    email = models.EmailField("e-mailadres", blank=True)
    geheimhouding = models.BooleanField(
        "geheimhouding", default=False, help_text="Het adres is geheim in de BRP. Partners zien het niet."
    )

    inburgeringsplicht_op = models.DateField(
        "inburgeringsplichtig vanaf", null=True, blank=True, help_text="De datum in de melding van DUO."
    )
    gezinsmigrant = models.BooleanField(
        "gezinsmigrant of overige migrant",
        default=False,
        help_text="Geen asielstatus: dan doet de gemeente geen aanbod en staan er geen geschatte uren in het PIP.",
    )
    regime = models.GeneratedField(
        expression=Case(
            When(inburgeringsplicht_op__isnull=True, then=Value("")),
            When(inburgeringsplicht_op__lt=INGANG_WI2021, then=Value(Regime.WI2013.value)),
            default=Value(Regime.WI2021.value),
        ),
        output_field=models.CharField("regime", max_length=6, choices=Regime),
        db_persist=True,
    )
    zoeknaam = models.GeneratedField(
        expression=Zoekvorm(Concat("achternaam", Value(" "), "voornamen")),
        output_field=models.TextField(),
        db_persist=True,
    )

    klantmanager = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="caseload", verbose_name="klantmanager"
    )
    vertrokken_op = models.DateField("vertrokken op", null=True, blank=True)
    vertrekreden = models.CharField("reden van vertrek", max_length=12, choices=Vertrekreden, blank=True)
    afgesloten_op = models.DateField("afgesloten op", null=True, blank=True)
    afsluitreden = models.CharField("reden van afsluiten", max_length=12, choices=Afsluitreden, blank=True)

    objects = StatushouderQuerySet.as_manager()

    class Meta:
        ordering = ["zoeknaam", "pk"]
        indexes = [
            GinIndex(OpClass("zoeknaam", name="gin_trgm_ops"), name="statushouder_zoeknaam"),
            models.Index("gemeente", "zoeknaam", "id", name="statushouder_op_naam"),
            models.Index("klantmanager", "zoeknaam", "id", name="statushouder_caseload"),
        ]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="statushouder_per_gemeente"),
            models.UniqueConstraint(
                "gemeente",
                "bsn_kenmerk",
                name="statushouder_bsn_uniek",
                violation_error_code="bsn_dubbel",
                violation_error_message=f"Er is al een dossier met dit BSN. {ZOEK_OP}",
            ),
            models.UniqueConstraint(
                "gemeente",
                "v_nummer",
                condition=~Q(v_nummer=""),
                name="statushouder_v_nummer_uniek",
                violation_error_code="v_nummer_dubbel",
                violation_error_message=f"Er is al een dossier met dit V-nummer. {ZOEK_OP}",
            ),
            models.CheckConstraint(
                name="statushouder_bsn_met_kenmerk",
                condition=Q(bsn__isnull=True, bsn_kenmerk__isnull=True)
                | Q(bsn__isnull=False, bsn_kenmerk__isnull=False),
            ),
            models.CheckConstraint(
                name="statushouder_plicht_na_geboorte",
                condition=Q(inburgeringsplicht_op__isnull=True) | Q(inburgeringsplicht_op__gt=F("geboortedatum")),
                violation_error_code="plicht_voor_geboorte",
                violation_error_message="De inburgeringsplicht kan niet vóór de geboorte beginnen.",
            ),
            models.CheckConstraint(
                name="statushouder_vertrek_volledig",
                condition=Q(vertrokken_op__isnull=True, vertrekreden="")
                | (Q(vertrokken_op__isnull=False) & ~Q(vertrekreden="")),
                violation_error_message="Vul bij een vertrek de datum én de reden in.",
            ),
            models.CheckConstraint(
                name="statushouder_afsluiting_volledig",
                condition=Q(afgesloten_op__isnull=True, afsluitreden="")
                | (Q(afgesloten_op__isnull=False) & ~Q(afsluitreden="")),
                violation_error_message="Vul bij het afsluiten de datum én de reden in.",
            ),
            models.CheckConstraint(
                name="statushouder_vertrek_na_geboorte",
                condition=(Q(vertrokken_op__isnull=True) | Q(vertrokken_op__gte=F("geboortedatum")))
                & (Q(afgesloten_op__isnull=True) | Q(afgesloten_op__gte=F("geboortedatum"))),
                violation_error_code="vertrek_voor_geboorte",
                violation_error_message="Iemand kan niet vertrekken of afgesloten worden vóór de geboorte.",
            ),
            gekozen("statushouder_geslacht_bekend", "geslacht", Geslacht),
            gekozen("statushouder_taal_bekend", "contacttaal", Taal),
            gekozen("statushouder_leesniveau_bekend", "leesniveau", Leesniveau, leeg=True),
            gekozen("statushouder_kanaal_bekend", "voorkeurskanaal", Kanaal, leeg=True),
            gekozen("statushouder_vertrekreden_bekend", "vertrekreden", Vertrekreden, leeg=True),
            gekozen("statushouder_afsluitreden_bekend", "afsluitreden", Afsluitreden, leeg=True),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """First names and family name, as one says them."""
        return f"{self.voornamen} {self.achternaam}".strip()

    @property
    def regime_naam(self) -> str:
        """The law under which this person integrates; Django gives a generated field no display of its own."""
        return str(Regime(self.regime).label) if self.regime else ""


@pghistory.track()
class Huishoudlid(Record, Periode):
    """Somebody belongs to a household from `van` (the day they joined) up to and including `tot`."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="leden")
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="lidmaatschappen")
    relatie = models.CharField("plaats in het gezin", max_length=10, choices=Relatie)
    nareiziger = models.BooleanField("nareiziger", default=False, help_text="Later gekomen door gezinshereniging.")

    onderdeel = Onderdeel.GEZIN
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "huishoudleden"
        ordering = ["van", "pk"]
        constraints = [
            einde_na_begin("huishoudlid_einde_na_begin"),
            geen_overlap(
                "huishoudlid_een_gezin",
                "statushouder",
                melding="Deze persoon hoort in deze periode al bij een huishouden. Beëindig dat eerst.",
            ),
            geen_overlap(
                "huishoudlid_een_hoofd",
                "huishouden",
                melding="Dit huishouden heeft in deze periode al een hoofd. Kies een andere plaats in het gezin.",
                waar=Q(relatie=Relatie.HOOFD),
            ),
            gekozen("huishoudlid_relatie_bekend", "relatie", Relatie),
        ]

    def __str__(self) -> str:
        return f"{self.get_relatie_display()} in {self.huishouden}"


@pghistory.track()
class Koppeling(Record):
    """COA couples a household to the gemeente while it still lives in an azc."""

    huishouden = models.OneToOneField(Huishouden, on_delete=models.CASCADE, related_name="koppeling")
    gekoppeld_op = models.DateField("gekoppeld op", help_text="De koppelingsdatum in TVS.")
    azc = models.CharField("azc", max_length=100, blank=True)
    coa_contact = models.CharField("regievoerder plaatsing (COA)", max_length=150, blank=True)
    coa_telefoon = models.CharField("telefoon COA", max_length=20, blank=True, validators=[telefoonnummer])
    coa_email = models.EmailField("e-mailadres COA", blank=True)

    onderdeel = Onderdeel.WONEN
    objects = GezinsfeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "koppelingen"

    def __str__(self) -> str:
        return f"koppeling van {self.huishouden}"


@pghistory.track()
class Huisvesting(Record, Periode):
    """A household lives at an address from `van`; the first one is the date that terms and cohorts start from."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="huisvestingen")
    contract_op = models.DateField("huurcontract getekend op", null=True, blank=True)
    brp_op = models.DateField("ingeschreven in de BRP op", null=True, blank=True)
    straat = models.CharField("straat", max_length=100)
    huisnummer = models.CharField("huisnummer", max_length=12)
    postcode = models.CharField(
        "postcode",
        max_length=7,
        validators=[RegexValidator(r"^[1-9]\d{3} ?[A-Z]{2}$", "Een postcode ziet eruit als 5261 AB.")],
    )
    plaats = models.CharField("plaats", max_length=60)
    verhuurder = models.CharField("verhuurder", max_length=100, blank=True)

    onderdeel = Onderdeel.WONEN
    objects = GezinsfeitQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "huisvestingen"
        ordering = ["van", "pk"]
        indexes = [models.Index("gemeente", "van", "huishouden", name="huisvesting_cohort")]
        constraints = [
            einde_na_begin("huisvesting_einde_na_begin"),
            geen_overlap(
                "huisvesting_een_adres",
                "huishouden",
                melding="Dit huishouden woont in deze periode al op een ander adres. Beëindig dat eerst.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.straat} {self.huisnummer}, {self.plaats}"
