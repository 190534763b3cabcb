"""Whether there is enough offer per leerroute, and how it goes at each school: counts of the gemeente, no people."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Q, Sum

from bouwstenen.kalender import plus_maanden
from dossier.models import Statushouder
from inburgering.keuzes import Uitslag, Urenbron
from inburgering.models import Contract, Cursus, Diploma, Examen, Uren
from intake.keuzes import Leerroute
from pip_plan.models import Pip

if TYPE_CHECKING:
    from toegang.zicht import Zicht

# The lessons of so many months say how it goes now; an exam so long after a course is still of that school.
MAANDEN, NA_DE_CURSUS = 3, timedelta(days=183)


@dataclass(frozen=True)
class Aanbod:
    """One leerroute: who has it in the PIP, who is at lessons for it, and how many places were bought."""

    naam: str
    nodig: int
    lerend: int
    plaatsen: int

    @property
    def oordeel(self) -> tuple[str, str]:
        """(shape of the status, words)."""
        if not self.plaatsen:
            return ("te-laat", "geen aanbod") if self.nodig or self.lerend else ("neutraal", "geen aanbod")
        genoeg = self.plaatsen >= max(self.nodig, self.lerend)
        return ("klaar", "genoeg") if genoeg else ("te-laat", "te weinig plaatsen")


@dataclass
class Schoolcijfers:
    """How it goes at one school."""

    plaatsen: int = 0
    lerend: int = 0
    aanwezig: Decimal = Decimal(0)
    gegeven: Decimal = Decimal(0)
    examens: int = 0
    geslaagd: int = 0

    @property
    def procent_aanwezig(self) -> int | None:
        """Of the lessons of the last months; None without any."""
        return round(self.aanwezig / self.gegeven * 100) if self.gegeven else None

    @property
    def in_woorden(self) -> str:
        """How full it is, how many are there, and how the exams went, as far as it is known."""
        wie = "cliënt" if self.lerend == 1 else "cliënten"
        plaatsen = f"van {self.plaatsen} {'plaats' if self.plaatsen == 1 else 'plaatsen'}"
        delen = [f"{self.lerend} {plaatsen if self.plaatsen else wie} bezet"]
        if self.procent_aanwezig is not None:
            delen.append(f"{self.procent_aanwezig}% aanwezig in de laatste drie maanden")
        if self.examens:
            delen.append(f"{self.geslaagd} van {self.examens} {'examen' if self.examens == 1 else 'examens'} gehaald")
        return " · ".join(delen)


def aanbod_per_route(zicht: "Zicht") -> list[Aanbod]:
    """All three routes, so that a route without offer stands out."""
    clienten = Statushouder.objects.telbaar_voor(zicht).aanwezig(zicht.dag)
    klaar = Diploma.objects.filter(statushouder__in=clienten).values("statushouder_id")
    bezig = clienten.exclude(pk__in=klaar)
    plannen = Pip.objects.vastgesteld().filter(statushouder__in=bezig)
    nodig: dict[str, int] = {}
    for route in plannen.order_by("statushouder_id", "-nummer").distinct("statushouder_id").values_list("leerroute"):
        nodig[route[0]] = nodig.get(route[0], 0) + 1
    lerend = _per(_cursussen(zicht), "groep__leerroute", Count("statushouder", distinct=True))
    plaatsen = _per(_contracten(zicht), "leerroute", Sum("plaatsen"))
    return [Aanbod(str(een.label), nodig.get(een, 0), lerend.get(een, 0), plaatsen.get(een, 0)) for een in Leerroute]


def _cursussen(zicht: "Zicht") -> Any:
    clienten = Statushouder.objects.telbaar_voor(zicht)
    return Cursus.objects.filter(statushouder__in=clienten, groep__isnull=False).op(zicht.dag)


def _contracten(zicht: "Zicht") -> Any:
    return Contract.objects.zichtbaar_voor(zicht).op(zicht.dag)


def _per(rijen: Any, veld: str, telling: Any) -> dict[Any, Any]:
    return dict(rijen.order_by().values_list(veld).annotate(n=telling))


def cijfers_per_school(zicht: "Zicht") -> dict[int, Schoolcijfers]:
    """School → its figures."""
    cijfers: dict[int, Schoolcijfers] = {}

    def van(school: int) -> Schoolcijfers:
        return cijfers.setdefault(school, Schoolcijfers())

    for school, aantal in _per(_contracten(zicht), "aanbieder", Sum("plaatsen")).items():
        van(school).plaatsen = aantal
    for school, aantal in _per(_cursussen(zicht), "groep__aanbieder", Count("statushouder", distinct=True)).items():
        van(school).lerend = aantal
    for rij in _uren(zicht, plus_maanden(zicht.dag.replace(day=1), -MAANDEN)):
        van(rij["groep__aanbieder"]).aanwezig = rij["er"]
        van(rij["groep__aanbieder"]).gegeven = rij["les"]
    for rij in _examens(zicht):
        van(rij["school"]).examens = rij["alle"]
        van(rij["school"]).geslaagd = rij["goed"]
    return cijfers


def _uren(zicht: "Zicht", vanaf: date) -> Any:
    clienten = Statushouder.objects.telbaar_voor(zicht)
    rijen = Uren.objects.filter(
        statushouder__in=clienten, bron=Urenbron.SCHOOL, groep__isnull=False, gegeven__gt=0, maand__gte=vanaf
    )
    return rijen.order_by().values("groep__aanbieder").annotate(er=Sum("aanwezig"), les=Sum("gegeven"))


def _examens(zicht: "Zicht") -> Any:
    """Of every exam with a result the school where somebody had lessons then, or not long before."""
    cursus = "statushouder__cursus_rijen"
    met_uitslag = Examen.objects.filter(
        Q(**{f"{cursus}__tot__isnull": True}) | Q(**{f"{cursus}__tot__gte": F("datum") - NA_DE_CURSUS}),
        statushouder__in=Statushouder.objects.telbaar_voor(zicht),
        uitslag__in=[Uitslag.GESLAAGD, Uitslag.GEZAKT],
        **{f"{cursus}__groep__isnull": False, f"{cursus}__van__lte": F("datum")},
    )
    goed = Count("pk", distinct=True, filter=Q(uitslag=Uitslag.GESLAAGD))
    van_school = met_uitslag.order_by().values(school=F(f"{cursus}__groep__aanbieder"))
    return van_school.annotate(alle=Count("pk", distinct=True), goed=goed)
