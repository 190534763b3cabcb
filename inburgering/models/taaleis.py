"""The taaleis of the Participatiewet (art. 18b): how well somebody speaks and writes, what they do about it, and what a
person decided. Only for who has bijstand: a trigger guards that, and whose talk and advice it is."""

import pghistory
from django.db import models
from django.db.models import F, Q

from dossier.keuzes import Onderdeel
from dossier.models import Statushouder
from dossier.queries import FeitQuerySet
from dossier.records import Record, gekozen
from inburgering.keuzes import EERSTE_WET, ONDER_DE_EIS, Taaleisbesluit, Taalniveau
from pip_plan.models import Advies, Gesprek
from toegang.models import Medewerker

VAARDIGHEDEN = ("spreken", "luisteren", "gesprekken", "lezen", "schrijven")
# Whether a test failed: one skill below the level is enough.
GEZAKT = Q()
for _vaardigheid in VAARDIGHEDEN:
    GEZAKT |= Q(**{f"{_vaardigheid}__in": [stand.value for stand in ONDER_DE_EIS]})


def _stand(naam: str) -> models.CharField:
    return models.CharField(naam, max_length=2, choices=Taalniveau)


@pghistory.track()
class Taaleis(Record):
    """One test of somebody's Dutch, what came after it, and the decision when there is one."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, editable=False, related_name="taaleisen")
    toets_op = models.DateField("getoetst op")
    spreken = _stand("spreken")
    luisteren = _stand("luisteren")
    gesprekken = _stand("gesprekken voeren")
    lezen = _stand("lezen")
    schrijven = _stand("schrijven")
    begonnen_op = models.DateField(
        "begonnen met leren op", null=True, blank=True,
        help_text="Na een niet gehaalde toets is daar een maand voor (Participatiewet art. 18b).",
    )  # fmt: skip
    inzet = models.TextField(
        "wat doet de cliënt om Nederlands te leren", max_length=1000, blank=True,
        help_text="Bijvoorbeeld: lessen, taalcoach, oefenen op het werk. Geen medische bijzonderheden.",
    )  # fmt: skip
    gesprek = models.ForeignKey(
        Gesprek, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="besproken in"
    )
    advies = models.ForeignKey(
        Advies, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="advies aan de cliënt"
    )
    besluit = models.CharField("besluit", max_length=10, choices=Taaleisbesluit, blank=True)
    reden = models.TextField(
        "waarom dit besluit", max_length=2000, blank=True,
        help_text="Wat weegt mee, en waarom is dit besluit passend voor deze cliënt?",
    )  # fmt: skip
    visie_client = models.TextField(
        "wat vindt de cliënt ervan", max_length=2000, blank=True, help_text="In de woorden van de cliënt."
    )
    besloten_op = models.DateField("datum van het besluit", null=True, blank=True)
    besloten_door = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, editable=False, related_name="+", verbose_name="besloten door"
    )

    vroegst = EERSTE_WET
    onderdeel = Onderdeel.INBURGERING
    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "taaltoets"
        verbose_name_plural = "taaltoetsen"
        ordering = ["-toets_op", "-pk"]
        constraints = [
            models.UniqueConstraint(
                "statushouder",
                "toets_op",
                name="taaleis_een_per_dag",
                violation_error_code="taaleis_dubbel",
                violation_error_message="Er staat al een taaltoets op deze dag. Pas die aan.",
            ),
            models.CheckConstraint(
                name="taaleis_besluit_volledig",
                condition=Q(besluit="", besloten_op__isnull=True, besloten_door__isnull=True)
                | (~Q(besluit="") & ~Q(reden="") & Q(besloten_op__isnull=False, besloten_door__isnull=False)),
                violation_error_code="reden",
                violation_error_message="Een besluit heeft een datum en een reden.",
            ),
            models.CheckConstraint(
                name="taaleis_client_gehoord",
                condition=Q(besluit="") | ~Q(visie_client=""),
                violation_error_code="visie_client",
                violation_error_message="Schrijf op wat de cliënt ervan vindt. Zonder dat kan er geen besluit zijn.",
            ),
            models.CheckConstraint(
                name="taaleis_besluit_na_toets",
                condition=Q(besloten_op__isnull=True) | Q(besloten_op__gte=F("toets_op")),
                violation_error_code="besloten_op",
                violation_error_message="Het besluit kan niet vóór de toets zijn.",
            ),
            models.CheckConstraint(
                name="taaleis_standen_bekend",
                condition=Q(**{f"{naam}__in": Taalniveau.values for naam in VAARDIGHEDEN}),
            ),
            gekozen("taaleis_besluit_bekend", "besluit", Taaleisbesluit, leeg=True),
        ]

    def __str__(self) -> str:
        return "taaltoets"

    @property
    def gehaald(self) -> bool:
        """Whether every skill is on the level."""
        return not any(getattr(self, naam) in ONDER_DE_EIS for naam in VAARDIGHEDEN)

    @property
    def standen(self) -> list[tuple[str, str]]:
        """Each skill with its level, in words."""
        namen = {veld.name: str(veld.verbose_name) for veld in self._meta.fields}
        return [(namen[naam], getattr(self, f"get_{naam}_display")()) for naam in VAARDIGHEDEN]
