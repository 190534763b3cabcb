"""The money of one household as its page shows it, fetched inside zicht; and that of the whole caseload."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Prefetch

from dossier.keuzes import Basis, Onderdeel, Relatie
from dossier.models import Deling, Huishouden, Huishoudlid, Huisvesting, Statushouder
from dossier.queries import aanwezig_op
from ontzorging.bedragen import NUL
from ontzorging.geld.periode import Periode, periodes
from ontzorging.geld.regels import BINNENKORT, Gezinsgeld
from ontzorging.keuzes import NIET_GELUKT, Regelsoort
from ontzorging.models import Achterstand, Maandregel, Maandstaat, Toeslag, Uitkering, VasteLast
from pip_plan.models import Activiteit
from toegang.zicht import Zicht

HOOGTE = 96  # of a bar, in the units of its drawing


def gezinsgeld(gezin: Huishouden, zicht: Zicht) -> Gezinsgeld:
    """Everything about the money of a household; a fixed number of queries."""
    wonen = Huishoudlid.objects.zichtbaar_voor(zicht).filter(huishouden=gezin).op(zicht.dag)
    leden = list(wonen.select_related("statushouder"))

    def van(model: Any) -> list[Any]:
        return list(model.objects.zichtbaar_voor(zicht).filter(huishouden=gezin))

    return Gezinsgeld(
        leden=leden,
        uitkeringen=van(Uitkering),
        lasten=list(VasteLast.objects.zichtbaar_voor(zicht).filter(huishouden=gezin).select_related("wie", "doel")),
        toeslagen=van(Toeslag),
        achterstanden=van(Achterstand),
        staten=list(Maandstaat.objects.zichtbaar_voor(zicht).filter(huishouden=gezin).met_sommen()),
        werk=list(
            Activiteit.objects.zichtbaar_voor(zicht).filter(statushouder__in=[lid.statushouder_id for lid in leden])
        ),
        periode=periodes([gezin.pk], zicht.dag).get(gezin.pk),
        mislukt=list(
            Maandregel.objects.zichtbaar_voor(zicht)
            .filter(maandstaat__huishouden=gezin, stand__in=NIET_GELUKT, correcties__isnull=True)
            .exclude(soort=Regelsoort.CORRECTIE)
            .select_related("maandstaat")
        ),
    )


def ontbreekt(geld: Gezinsgeld, zicht: Zicht) -> list[str]:
    """What is not known yet of which the six months need to know."""
    if geld.periode:
        return []
    hoofd = next((lid for lid in geld.leden if lid.relatie == Relatie.HOOFD), None)
    woning = Huisvesting.objects.zichtbaar_voor(zicht).filter(huishouden__in=[lid.huishouden_id for lid in geld.leden])
    weg = {
        "wie het hoofd van het gezin is": hoofd is None,
        "een woning": not woning.exists(),
        "bijstand na de huisvesting": not geld.uitkeringen,
        "de datum van de inburgeringsplicht": bool(hoofd and not hoofd.statushouder.inburgeringsplicht_op),
    }
    return [wat for wat, is_weg in weg.items() if is_weg]


def mag_naar_coach(statushouder: Statushouder, zicht: Zicht) -> bool:
    """Whether the client agreed that somebody else sees the money."""
    delingen = Deling.objects.zichtbaar_voor(zicht).geldig(zicht.dag)
    met_geld = delingen.filter(basis=Basis.TOESTEMMING, onderdelen__contains=[Onderdeel.GELD])
    return bool(met_geld.filter(statushouder=statushouder).exists())


@dataclass(frozen=True)
class Balk:
    """One month as a bar: what was paid under what the client got; heights in units of the drawing."""

    staat: Any
    x: int
    lasten: int
    client: int

    @property
    def y_client(self) -> int:
        return HOOGTE - self.lasten - self.client

    @property
    def y_lasten(self) -> int:
        return HOOGTE - self.lasten


def balken(staten: list[Any]) -> list[Balk]:
    """The last twelve months, the oldest first, on one scale."""
    laatste = sorted(staten, key=lambda staat: staat.maand)[-12:]
    hoogste = max((staat.lasten + staat.naar_client for staat in laatste), default=NUL) or Decimal(1)

    def hoog(bedrag: Decimal) -> int:
        return round(bedrag / hoogste * HOOGTE)

    return [
        Balk(staat, 8 + 44 * n, hoog(max(staat.lasten, NUL)), hoog(staat.naar_client))
        for n, staat in enumerate(laatste)
    ]


@dataclass(frozen=True)
class Rij:
    """One household in the overview of the team."""

    gezin: Huishouden
    nummer: str
    klantmanager: str
    periode: Periode
    stand: str
    achterstand: bool


STANDEN = {
    "loopt": "loopt",
    "eindigt": "eindigt binnen zes weken",
    "verlengd": "verlengd",
    "pauze": "pauze",
    "afgelopen": "afgelopen",
}


def overzicht(zicht: Zicht) -> list[Rij]:
    """The households inside zicht that are relieved, or were until recently; those that end first on top."""
    gezinnen: Any = Huishouden.objects.zichtbaar_voor(zicht).filter(uitkeringen__isnull=False).distinct()
    leden = Huishoudlid.objects.op(zicht.dag).filter(aanwezig_op(zicht.dag, "statushouder__"))
    leden = leden.select_related("statushouder__klantmanager")
    per_pk = {gezin.pk: gezin for gezin in gezinnen.prefetch_related(Prefetch("leden", leden, "leden_nu"))}
    open_ = Achterstand.objects.zichtbaar_voor(zicht).filter(opgelost_op__isnull=True)
    achter = set(open_.values_list("huishouden", flat=True))
    rijen = []
    for pk, periode in periodes(per_pk, zicht.dag).items():
        gezin = per_pk[pk]
        hoofd = next((lid for lid in gezin.leden_nu if lid.relatie == "hoofd"), None)
        stand = stand_op(periode, zicht.dag)
        if hoofd and (stand != "afgelopen" or pk in achter):
            wie = hoofd.statushouder
            rijen.append(Rij(gezin, wie.dossiernummer, wie.klantmanager.naam, periode, stand, pk in achter))
    return sorted(rijen, key=lambda rij: (rij.periode.laatste or date.max, rij.gezin.naam.lower()))


def stand_op(periode: Periode, dag: date) -> str:
    """Where the ontzorging stands, by the keys of `STANDEN`."""
    soort, laatste = periode.soort(dag), periode.laatste
    if soort in {"verlengd", "pauze"}:
        return soort
    if soort == "verplicht":
        return "eindigt" if laatste and laatste <= dag + BINNENKORT else "loopt"
    return "loopt" if dag < periode.begin else "afgelopen"
