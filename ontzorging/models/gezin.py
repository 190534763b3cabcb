"""What holds for a household: bijstand, ontzorging, fixed costs, allowances, arrears."""

from datetime import date

import pghistory
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q

from bouwstenen.periodes import Periode, einde_na_begin, geen_overlap
from dossier.keuzes import Onderdeel
from dossier.models import Huishouden, Statushouder
from dossier.queries import GezinsfeitQuerySet
from dossier.records import Record, gekozen
from ontzorging.bedragen import (
    NUL,
    IbanVeld,
    bedragveld,
    controleer_kenmerk,
    controleer_naam,
    euro,
    in_groepen,
)
from ontzorging.keuzes import Achterstandsoort, Besluit, Bijstandsoort, Lastsoort, Toeslagsoort
from pip_plan.models import Doel, Pip


class Gezinsfeit(Record):
    """Something about the money of a whole household."""

    huishouden: models.ForeignKey

    onderdeel = Onderdeel.GELD
    objects = GezinsfeitQuerySet.as_manager()

    class Meta:
        abstract = True


@pghistory.track()
class Uitkering(Gezinsfeit, Periode):
    """A household receives bijstand, full or as a supplement to other income."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="uitkeringen")
    soort = models.CharField("soort", max_length=12, choices=Bijstandsoort)
    norm = bedragveld("norm per maand", null=True, blank=True, help_text="De bijstandsnorm van dit huishouden.")
    bedrag = bedragveld(
        "bedrag per maand", vanaf=NUL, null=True, blank=True, help_text="Wat dit huishouden per maand krijgt, netto."
    )
    toelichting = models.CharField("toelichting", max_length=500, blank=True)

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
            models.CheckConstraint(
                name="uitkering_bedrag_tot_norm",
                condition=Q(bedrag__isnull=True) | Q(norm__isnull=True) | Q(bedrag__lte=F("norm")),
                violation_error_code="boven_norm",
                violation_error_message="Het bedrag is hoger dan de norm. Verbeter een van beide.",
            ),
            models.CheckConstraint(
                name="uitkering_bedrag_niet_negatief",
                condition=(Q(bedrag__isnull=True) | Q(bedrag__gte=0)) & (Q(norm__isnull=True) | Q(norm__gt=0)),
            ),
            models.CheckConstraint(
                name="uitkering_volledig_is_norm",
                condition=~Q(soort=Bijstandsoort.VOLLEDIG)
                | Q(bedrag__isnull=True)
                | Q(norm__isnull=True)
                | Q(bedrag=F("norm")),
                violation_error_code="niet_volledig",
                violation_error_message="Volledige bijstand is de hele norm. Is het minder? Dan is zij gedeeltelijk.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def nadere(self) -> str:
        """What a list adds to the name of the fact."""
        delen = [f"{euro(self.bedrag)} per maand" if self.bedrag is not None else "", self.toelichting]
        return " · ".join(deel for deel in delen if deel)


@pghistory.track()
class Ontzorging(Gezinsfeit):
    """What was decided about the ontzorging of a household. Its six months are computed (`termijnen.py`): they run from
    the first bijstand after housing unless another `begin` was chosen, and a suspension moves their end."""

    huishouden = models.OneToOneField(Huishouden, on_delete=models.CASCADE, related_name="ontzorging")
    begin = models.DateField(
        "ander begin", null=True, blank=True, help_text="Leeg: de eerste bijstand na de huisvesting."
    )
    begin_reden = models.CharField("waarom dit begin", max_length=300, blank=True)
    besluit = models.CharField("besluit", max_length=10, choices=Besluit, blank=True)
    besluit_op = models.DateField("besloten op", null=True, blank=True)
    besluit_reden = models.CharField("waarom", max_length=500, blank=True)
    pip = models.ForeignKey(
        Pip, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="PIP met de verlenging"
    )
    bankapp_op = models.DateField("bankapp werkt", null=True, blank=True)
    digid_op = models.DateField("DigiD werkt", null=True, blank=True)
    post_op = models.DateField("leest en bewaart de post", null=True, blank=True)
    toeslagen_op = models.DateField("kent de toeslagen", null=True, blank=True)
    budget_op = models.DateField("maakt een budget", null=True, blank=True)
    coach_op = models.DateField("verwezen naar de budgetcoach", null=True, blank=True)
    brief_op = models.DateField(
        "brief verstuurd op", null=True, blank=True, help_text="Vanaf die dag kan de cliënt bezwaar maken."
    )
    slotgesprek_op = models.DateField("slotgesprek gevoerd", null=True, blank=True)

    class Meta:
        verbose_name_plural = "ontzorgingen"
        constraints = [
            gekozen("ontzorging_besluit_bekend", "besluit", Besluit, leeg=True),
            models.CheckConstraint(
                name="ontzorging_begin_met_reden",
                condition=Q(begin__isnull=True, begin_reden="") | (Q(begin__isnull=False) & ~Q(begin_reden="")),
                violation_error_code="begin_reden",
                violation_error_message="Vul bij een ander begin ook in waarom.",
            ),
            models.CheckConstraint(
                name="ontzorging_besluit_volledig",
                condition=Q(besluit="", besluit_op__isnull=True, besluit_reden="")
                | (~Q(besluit="") & Q(besluit_op__isnull=False) & ~Q(besluit_reden="")),
                violation_error_code="besluit",
                violation_error_message="Vul bij een besluit ook de datum en de reden in.",
            ),
            models.CheckConstraint(
                name="ontzorging_brief_na_besluit",
                condition=Q(brief_op__isnull=True) | Q(besluit_op__isnull=False, brief_op__gte=F("besluit_op")),
                violation_error_code="brief",
                violation_error_message="De brief gaat niet weg voordat er een besluit is.",
            ),
            models.CheckConstraint(
                name="ontzorging_verlengd_in_pip",
                condition=Q(pip__isnull=True) & ~Q(besluit=Besluit.VERLENGEN)
                | Q(pip__isnull=False, besluit=Besluit.VERLENGEN),
                violation_error_code="verlenging",
                violation_error_message="Verlengen kan alleen vrijwillig en in het PIP. Kies bij verlengen dat PIP.",
            ),
        ]

    def __str__(self) -> str:
        return "ontzorging"

    @property
    def verlengd_tot(self) -> date | None:
        """Until when it goes on after the six months, as the fixed PIP says."""
        return self.pip.ontzorging_verlengd_tot if self.pip else None


@pghistory.track()
class VasteLast(Gezinsfeit, Periode):
    """A bill that comes every month and is paid out of the bijstand, until the client pays it: from `zelf_vanaf`."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="vaste_lasten")
    soort = models.CharField("wat", max_length=14, choices=Lastsoort)
    wie = models.ForeignKey(
        Statushouder, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name="verzekerde"
    )
    ontvanger = models.CharField(
        "aan wie", max_length=70, validators=[controleer_naam], help_text="De naam bij het rekeningnummer."
    )
    iban = IbanVeld("rekeningnummer (IBAN)")
    kenmerk = models.CharField("betalingskenmerk", max_length=35, blank=True, validators=[controleer_kenmerk])
    bedrag = bedragveld("bedrag per maand")
    vervaldag = models.PositiveSmallIntegerField(
        "dag van de maand",
        default=1,
        validators=[MinValueValidator(1, "Kies een dag van 1 tot 31."), MaxValueValidator(31, "Kies een dag tot 31.")],
        help_text="In een korte maand: de laatste dag.",
    )
    zelf_vanaf = models.DateField("cliënt betaalt zelf vanaf", null=True, blank=True)
    doel = models.ForeignKey(
        Doel, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="doel in het PIP"
    )

    class Meta:
        verbose_name = "vaste last"
        verbose_name_plural = "vaste lasten"
        ordering = ["soort", "-van", "pk"]
        constraints = [
            models.UniqueConstraint("id", "gemeente", name="vastelast_per_gemeente"),
            einde_na_begin("vastelast_einde_na_begin"),
            geen_overlap(
                "vastelast_niet_dubbel",
                "huishouden",
                "soort",
                "iban",
                "kenmerk",
                melding="Deze rekening staat er in deze periode al. Beëindig die eerst of vul een ander kenmerk in.",
                waar=~Q(soort=Lastsoort.ZORG),  # of those everybody has one
            ),
            geen_overlap(
                "vastelast_een_zorgverzekering",
                "wie",
                melding="Deze persoon heeft in deze periode al een zorgverzekering.",
                waar=Q(soort=Lastsoort.ZORG),
            ),
            models.CheckConstraint(
                name="vastelast_verzekerde",
                condition=Q(soort=Lastsoort.ZORG, wie__isnull=False) | (~Q(soort=Lastsoort.ZORG) & Q(wie__isnull=True)),
                violation_error_code="verzekerde",
                violation_error_message="Kies bij een zorgverzekering wie verzekerd is, en alleen daar.",
            ),
            models.CheckConstraint(name="vastelast_bedrag_positief", condition=Q(bedrag__gt=0)),
            models.CheckConstraint(name="vastelast_dag_bestaat", condition=Q(vervaldag__gte=1, vervaldag__lte=31)),
            models.CheckConstraint(
                name="vastelast_zelf_na_begin",
                condition=Q(zelf_vanaf__isnull=True) | Q(zelf_vanaf__gte=F("van")),
                violation_error_code="zelf",
                violation_error_message="De cliënt kan deze last niet zelf betalen voordat zij begint.",
            ),
            models.CheckConstraint(
                name="vastelast_doel_bij_zelf",
                condition=Q(doel__isnull=True) | Q(zelf_vanaf__isnull=False),
                violation_error_code="zelf",
                violation_error_message="Vul bij een doel ook in vanaf wanneer de cliënt deze last zelf betaalt.",
            ),
            gekozen("vastelast_soort_bekend", "soort", Lastsoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def nadere(self) -> str:
        """What a list adds to the name of the fact."""
        return f"{euro(self.bedrag)} aan {self.ontvanger}"

    @property
    def rekening(self) -> str:
        return in_groepen(self.iban)


@pghistory.track()
class Toeslag(Gezinsfeit, Periode):
    """An allowance that the client receives: requested, expected from `van`, received since."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="toeslagen")
    soort = models.CharField("toeslag", max_length=8, choices=Toeslagsoort)
    bedrag = bedragveld("verwacht bedrag per maand")
    aangevraagd_op = models.DateField("aangevraagd op", null=True, blank=True)
    ontvangen_op = models.DateField("eerste keer ontvangen op", null=True, blank=True)

    class Meta:
        verbose_name_plural = "toeslagen"
        ordering = ["soort", "-van"]
        constraints = [
            einde_na_begin("toeslag_einde_na_begin"),
            geen_overlap(
                "toeslag_een_tegelijk",
                "huishouden",
                "soort",
                melding="Deze toeslag staat er in deze periode al. Beëindig die eerst.",
            ),
            models.CheckConstraint(name="toeslag_bedrag_positief", condition=Q(bedrag__gt=0)),
            models.CheckConstraint(
                name="toeslag_ontvangen_na_aanvraag",
                condition=Q(ontvangen_op__isnull=True)
                | Q(aangevraagd_op__isnull=True)
                | Q(ontvangen_op__gte=F("aangevraagd_op")),
                violation_error_code="ontvangen",
                violation_error_message="De toeslag kan niet ontvangen zijn voordat hij is aangevraagd.",
            ),
            gekozen("toeslag_soort_bekend", "soort", Toeslagsoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()

    @property
    def stand(self) -> str:
        """Where it is, in a word."""
        if self.ontvangen_op:
            return "ontvangen"
        return "aangevraagd" if self.aangevraagd_op else "nog aan te vragen"


@pghistory.track()
class Achterstand(Gezinsfeit):
    """Something that was not paid: reported by the landlord, or a debt."""

    huishouden = models.ForeignKey(Huishouden, on_delete=models.CASCADE, related_name="achterstanden")
    soort = models.CharField("wat", max_length=10, choices=Achterstandsoort)
    bij = models.CharField("bij wie", max_length=100)
    bedrag = bedragveld("bedrag")
    gemeld_op = models.DateField("gemeld op")
    opgelost_op = models.DateField("opgelost op", null=True, blank=True)
    afspraak = models.CharField("afspraak", max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "achterstanden"
        ordering = ["-gemeld_op", "-pk"]
        constraints = [
            models.CheckConstraint(name="achterstand_bedrag_positief", condition=Q(bedrag__gt=0)),
            models.CheckConstraint(
                name="achterstand_opgelost_na_melding",
                condition=Q(opgelost_op__isnull=True) | Q(opgelost_op__gte=F("gemeld_op")),
                violation_error_code="opgelost",
                violation_error_message="De achterstand kan niet opgelost zijn voordat zij is gemeld.",
            ),
            gekozen("achterstand_soort_bekend", "soort", Achterstandsoort),
        ]

    def __str__(self) -> str:
        return self.get_soort_display()
