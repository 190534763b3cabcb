"""The money of one household and the months in which it is relieved, fetched."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dossier.keuzes import Opschortsoort, Relatie
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Opschorting, Statushouder
from dossier.termijnen import FEITEN as VAN_DOSSIER
from ontzorging.geld.regels import Gezinsgeld, Periode
from ontzorging.keuzes import NIET_GELUKT, Regelsoort
from ontzorging.models import Achterstand, Maandregel, Maandstaat, Ontzorging, Toeslag, Uitkering, VasteLast
from ontzorging.termijnen import FEITEN, TERMIJNEN
from pip_plan.models import Activiteit
from termijnen.queries import Stelsel
from toegang.zicht import Zicht


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


STELSEL = Stelsel(Statushouder, {**VAN_DOSSIER, **FEITEN}, TERMIJNEN[:1])


def periodes(gezinnen: Iterable[int], vandaag: date) -> dict[int, Periode]:
    """The ontzorging of these households (by id), of those that have one; a fixed number of queries."""
    hoofden = _hoofden(gezinnen, vandaag)
    wie = Statushouder.objects.filter(pk__in=hoofden)
    regels = {r.statushouder_id: r for r in STELSEL.lees(wie, lokaal=[], vandaag=vandaag, in_een_keer=True) if r.start}
    rijen = Ontzorging.objects.filter(huishouden__in=hoofden.values()).select_related("pip")
    besloten = {rij.huishouden_id: rij for rij in rijen}
    pauzes: dict[int, list[tuple[date, date | None]]] = {}
    stil = Opschorting.objects.filter(
        statushouder__in=regels, codes__contains=["ONTZORG"], soort=Opschortsoort.OPSCHORTING
    )
    for van, tot, pk in stil.values_list("van", "tot", "statushouder_id"):
        pauzes.setdefault(pk, []).append((van, tot))
    gevonden = {}
    for pk, regel in regels.items():
        assert regel.start is not None  # those without one were left out
        rij = besloten.get(hoofden[pk])
        gevonden[hoofden[pk]] = Periode(
            regel.start, regel.einde, rij.verlengd_tot if rij else None, tuple(pauzes.get(pk, ())), regel.afgedaan_op
        )
    return gevonden


def _hoofden(gezinnen: Iterable[int], vandaag: date) -> dict[int, int]:
    """Head → household, as they are now; of a household that has fallen apart, as it was last."""
    leden: Any = Huishoudlid.objects.filter(huishouden__in=list(gezinnen), relatie=Relatie.HOOFD).order_by("van")
    per_gezin = {lid.huishouden_id: lid.statushouder_id for lid in leden}
    return {hoofd: gezin for gezin, hoofd in per_gezin.items()}
