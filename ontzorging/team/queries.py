"""The households that are relieved, fetched."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from dossier.models import Huishouden, Huishoudlid
from dossier.queries import aanwezig_op
from ontzorging.geld.queries import periodes
from ontzorging.geld.regels import STANDEN, Periode, stand_op
from ontzorging.models import Achterstand
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Rij:
    """One household in the overview of the team."""

    gezin: Huishouden
    nummer: str
    klantmanager: str
    periode: Periode
    stand: str
    achterstand: bool

    @property
    def status(self) -> tuple[str, str]:
        """The kind of the status and the word."""
        return {
            "eindigt": ("deze-week", STANDEN["eindigt"]),
            "loopt": ("klaar", STANDEN["loopt"]),
        }.get(self.stand, ("neutraal", self.stand))


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
