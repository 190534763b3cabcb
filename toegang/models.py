"""Who works with the application: gemeenten, organisaties, medewerkers and who replaces whom."""

from typing import ClassVar

import pghistory
import pgtrigger
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from bouwstenen.huisstijl import controleer_thema
from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from bouwstenen.telefoon import telefoonnummer
from bouwstenen.versleuteling import kenmerk
from toegang.aanmelden.queries import GebeurtenisQuerySet, GroepsrolQuerySet
from toegang.hartslag.models import Hartslag  # noqa: F401  # Django looks for the tables of an app here
from toegang.klus.models import Klus  # noqa: F401  # idem
from toegang.lidmaatschap.models import Lidmaatschap
from toegang.logboek.models import Inzage
from toegang.post.models import Zending  # noqa: F401  # idem
from toegang.queries import MedewerkerManager, OrganisatieQuerySet, WaarnemingQuerySet
from toegang.rechten import PARTNERROLLEN, Rol
from toegang.verzenden.models import Concept, Verzending

__all__ = ["Concept", "Inzage", "Verzending"]  # Django finds the tables of a room here


@pghistory.track()
class Gemeente(models.Model):
    """A municipality: the border that no dossier crosses."""

    code = models.CharField(
        "gemeentecode",
        max_length=4,
        unique=True,
        validators=[RegexValidator(r"^[0-9]{4}\Z", "Een gemeentecode heeft vier cijfers, bijvoorbeeld 0865.")],
        help_text="De vier cijfers van het CBS.",
        error_messages={"unique": "Er is al een gemeente met deze code."},
    )
    naam = models.CharField(
        "naam",
        max_length=100,
        unique=True,
        validators=[
            RegexValidator(r"(?i)^gemeente\b", "Laat “Gemeente” weg: dat staat er al voor.", inverse_match=True)
        ],
        error_messages={"unique": "Er is al een gemeente met deze naam."},
    )
    # In the place of "Gemeente Vught", for who works under another name.
    logotekst = models.CharField("tekst linksboven", max_length=60, blank=True)
    afdeling = models.CharField("afdeling", max_length=100, blank=True, help_text="Staat naast de naam in de kop.")
    postadres = models.CharField(
        "postadres", max_length=200, blank=True, help_text="Staat in een besluit: waar bezwaar heen kan."
    )
    thema = models.JSONField(
        "huisstijl", default=dict, blank=True, validators=[controleer_thema], help_text="De kleuren van de gemeente."
    )

    class Meta:
        verbose_name_plural = "gemeenten"
        constraints = [
            models.CheckConstraint(name="gemeente_code_vier_cijfers", condition=Q(code__regex="^[0-9]{4}$")),
        ]

    def __str__(self) -> str:
        return f"Gemeente {self.naam}"

    @property
    def merk(self) -> str:
        """What stands at the top of every page."""
        return self.logotekst or str(self)

    @property
    def gemeente_id(self) -> int:
        """It lies in itself, so that the one way to write is also that of its own settings."""
        return self.pk


@pghistory.track()
class Organisatie(models.Model):
    """A partner of one gemeente, such as VluchtelingenWerk, Woonwijze or a school. Once ended it is no choice any more,
    and stays where it was chosen; PostgreSQL keeps that nothing runs there any more (`organisatie_is_open`)."""

    class Soort(models.TextChoices):
        BEGELEIDING = "begeleiding", "maatschappelijke begeleiding"
        WONEN = "wonen", "woningcorporatie"
        ONDERWIJS = "onderwijs", "school of taalaanbieder"
        WERK = "werk", "werk en re-integratie"
        OVERIG = "overig", "overig"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="organisaties")
    naam = models.CharField("naam", max_length=150)
    soort = models.CharField("soort", max_length=20, choices=Soort)
    beeindigd_op = models.DateField("beëindigd op", null=True, blank=True, editable=False)

    objects = OrganisatieQuerySet.as_manager()

    class Meta:
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                "gemeente",
                Lower("naam"),
                name="organisatie_naam_uniek",
                violation_error_code="naam_dubbel",
                violation_error_message="Deze organisatie staat er al.",
            ),
            models.UniqueConstraint("id", "gemeente", name="organisatie_per_gemeente"),
            models.CheckConstraint(
                name="organisatie_soort_bekend",
                condition=Q(soort__in=["begeleiding", "wonen", "onderwijs", "werk", "overig"]),
            ),
        ]

    def __str__(self) -> str:
        return self.naam


@pghistory.track(exclude=["password", "last_login"])
class Medewerker(Lidmaatschap, AbstractBaseUser):
    """Somebody at one gemeente with one role; partners also have an organisatie. With an account, or for an account."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="medewerkers")
    organisatie = models.ForeignKey(
        Organisatie, on_delete=models.PROTECT, null=True, blank=True, related_name="medewerkers"
    )
    email = models.EmailField(
        "e-mailadres",
        unique=True,
        null=True,
        blank=True,
        error_messages={"unique": "Dit e-mailadres is al in gebruik."},
    )
    naam = models.CharField("naam", max_length=150)
    telefoon = models.CharField(
        "telefoon voor cliënten",
        max_length=20,
        blank=True,
        validators=[telefoonnummer],
        help_text="Staat op het plan dat een cliënt meekrijgt.",
    )
    rol = models.CharField("rol", max_length=20, choices=Rol)
    is_active = models.BooleanField("mag inloggen", default=True)

    objects = MedewerkerManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        ordering = ["naam", "pk"]
        base_manager_name = "objects"
        constraints = [
            *Lidmaatschap.Meta.constraints,
            models.UniqueConstraint("id", "gemeente", name="medewerker_per_gemeente"),
            models.UniqueConstraint(
                Lower("email"),  # logging in does not look at capitals either
                name="medewerker_email_uniek",
                violation_error_code="email_dubbel",
                violation_error_message="Dit e-mailadres is al in gebruik.",
            ),
            models.CheckConstraint(name="medewerker_rol_bekend", condition=Q(rol__in=Rol.values)),
            models.CheckConstraint(
                name="partner_heeft_organisatie",
                condition=Q(rol__in=PARTNERROLLEN, organisatie__isnull=False)
                | (~Q(rol__in=PARTNERROLLEN) & Q(organisatie__isnull=True)),
                violation_error_code="partner_organisatie",
                violation_error_message="Alleen een partnermedewerker hoort bij een organisatie, en altijd bij één.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def plek(self) -> str:
        """Where somebody works."""
        return str(self.organisatie or self.gemeente)


@pghistory.track()
class Waarneming(Periode):
    """A colleague who takes over the caseload of an absent klantmanager for a while."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    afwezige = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="waarnemingen")
    waarnemer = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="neemt_waar")

    objects = WaarnemingQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "waarnemingen"
        ordering = ["-van", "pk"]
        constraints = [
            einde_na_begin("waarneming_einde_na_begin"),
            geen_overlap(
                "waarneming_een_tegelijk",
                "afwezige",
                melding="Er is in deze periode al een waarnemer voor deze collega. Beëindig die eerst.",
            ),
            models.CheckConstraint(
                name="waarneming_door_een_ander",
                condition=~Q(afwezige=F("waarnemer")),
                violation_error_code="zichzelf",
                violation_error_message="Iemand kan niet zijn of haar eigen waarnemer zijn. Kies een collega.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.waarnemer} neemt waar voor {self.afwezige}"


class Sessie(AbstractBaseSession):
    """A browser that is open; `expire_date` is the moment at which the server stops believing its cookie."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, null=True, related_name="sessies")
    begonnen_op = models.DateTimeField()
    gebruikt_op = models.DateTimeField()
    browser = models.CharField(max_length=60)
    plaats = models.CharField(max_length=45)  # only the front part of the address on the network

    class Meta:
        verbose_name_plural = "sessies"

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from toegang.aanmelden.sessies import SessionStore  # it needs this model

        return SessionStore

    @property
    def nummer(self) -> str:
        """Names the session on a page, without being able to open it."""
        return kenmerk(self.session_key)


class Toestel(models.Model):
    """A browser in which this medewerker has logged in before: its cookie names it and opens nothing."""

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="toestellen")
    kenmerk = models.CharField(max_length=64, unique=True)  # the fingerprint of what the cookie holds
    sinds = models.DateTimeField(auto_now_add=True)
    gebruikt_op = models.DateTimeField(auto_now=True)
    browser = models.CharField(max_length=60)
    plaats = models.CharField(max_length=45)

    class Meta:
        verbose_name_plural = "toestellen"
        ordering = ["-gebruikt_op", "-pk"]

    def __str__(self) -> str:
        return self.browser


class Aanmeldsoort(models.TextChoices):
    """What can happen around logging in."""

    INGELOGD = "ingelogd", "ingelogd"
    ONTGRENDELD = "ontgrendeld", "scherm ontgrendeld"
    UITGELOGD = "uitgelogd", "uitgelogd"
    MISLUKT = "mislukt", "inloggen mislukt"
    TE_VAAK = "te_vaak", "te vaak geprobeerd"
    GEWEIGERD = "geweigerd", "geweigerd na inloggen bij de organisatie"
    ROL = "rol", "rol volgt de groep bij de organisatie"
    WACHTWOORD = "wachtwoord", "wachtwoord gewijzigd"
    FACTOR_ERBIJ = "factor_erbij", "tweede stap toegevoegd"
    FACTOR_ERAF = "factor_eraf", "tweede stap verwijderd"
    FACTOR_GEWIST = "factor_gewist", "tweede stap gewist door de beheerder"
    HERSTELCODES = "herstelcodes", "nieuwe herstelcodes gemaakt"
    SESSIES = "sessies", "andere sessies beëindigd"
    AANVAARD = "aanvaard", "uitnodiging aangenomen"
    AFGESLAGEN = "afgeslagen", "uitnodiging afgeslagen"
    GEWISSELD = "gewisseld", "hier verder gegaan"


class Aanmeldgebeurtenis(models.Model):
    """Something that happened around logging in; written once, never changed."""

    # Empty when nobody has the address that was typed; not even then is the address kept.
    wie = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="gebeurtenissen")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    op = models.DateTimeField(auto_now_add=True)
    soort = models.CharField(max_length=20, choices=Aanmeldsoort)
    browser = models.CharField(max_length=60)
    plaats = models.CharField(max_length=45)

    objects = GebeurtenisQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "aanmeldgebeurtenissen"
        ordering = ["-op", "-pk"]
        indexes = [models.Index(fields=["wie", "-op"], name="gebeurtenis_van_wie")]
        constraints = [
            models.CheckConstraint(
                name="gebeurtenis_soort_bekend",
                condition=Q(soort__in=Aanmeldsoort.values),
            )
        ]
        triggers = [pgtrigger.Protect(name="blijft", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return self.get_soort_display()


# A partner hangs on an organisatie, which no group at the gemeente can tell.
ROLLEN_UIT_GROEP = [Rol.KLANTMANAGER, Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER, Rol.BEHEERDER, Rol.PRIVACY_OFFICER]


@pghistory.track()
class Groepsrol(models.Model):
    """Which role somebody gets who logs in at their organisation (OpenID Connect) and is in this group there."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="groepsrollen")
    groep = models.CharField(
        "groep",
        max_length=200,
        help_text="Precies zoals de inlogdienst van uw organisatie die meegeeft. In Entra is dat vaak een lange code.",
    )
    rol = models.CharField("rol", max_length=20, choices=[(rol.value, rol.label) for rol in ROLLEN_UIT_GROEP])
    voorrang = models.PositiveSmallIntegerField(
        "voorrang", default=1, help_text="Zit iemand in meer groepen? Dan telt de groep met het laagste nummer."
    )

    objects = GroepsrolQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "groepsrollen"
        ordering = ["voorrang", "groep"]
        constraints = [
            models.UniqueConstraint(
                "gemeente",
                "groep",
                name="groep_heeft_een_rol",
                violation_error_code="groep_dubbel",
                violation_error_message="Deze groep heeft al een rol. Wijzig die.",
            ),
            models.CheckConstraint(
                name="groepsrol_rol_bekend",
                condition=Q(rol__in=[rol.value for rol in ROLLEN_UIT_GROEP]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.groep}: {self.get_rol_display()}"
