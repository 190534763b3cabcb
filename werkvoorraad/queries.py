"""Everything that the page of one client shows, in a fixed number of queries."""

from dataclasses import dataclass
from typing import Any

from dossier.handelingen import gezin_van
from dossier.models import Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from inburgering.models import Cursus, Diploma, Isk
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit
from toegang.models import Medewerker, Waarneming
from toegang.rechten import Recht
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Dossierbeeld:
    """One client with the household and the facts; `uitkeringen` is None for who may not see money."""

    statushouder: Statushouder
    waarnemer: Medewerker | None
    gezin: Huishouden | None
    lidmaatschappen: list[Huishoudlid]
    leden: list[Huishoudlid]
    koppeling: Koppeling | None
    huisvestingen: list[Huisvesting]
    activiteiten: list[Activiteit]
    cursussen: list[Cursus]
    isk: list[Isk]
    diploma: Diploma | None
    uitkeringen: list[Uitkering] | None

    @property
    def lid(self) -> Huishoudlid | None:
        """This client's own place in the household."""
        return next((lid for lid in self.leden if lid.statushouder_id == self.statushouder.pk), None)


def dossierbeeld(statushouder: Statushouder, zicht: Zicht) -> Dossierbeeld:
    """The dossier as the visitor may see it today."""
    gezin = gezin_van(statushouder, zicht.dag)
    eigen = {"statushouder": statushouder}
    van_gezin: dict[str, Any] = {"huishouden": gezin} if gezin else {"pk__in": []}
    waarneming = Waarneming.objects.filter(afwezige=statushouder.klantmanager_id).op(zicht.dag)
    return Dossierbeeld(
        statushouder=statushouder,
        waarnemer=next((rij.waarnemer for rij in waarneming.select_related("waarnemer")), None),
        gezin=gezin,
        lidmaatschappen=list(Huishoudlid.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("huishouden")),
        leden=list(
            Huishoudlid.objects.zichtbaar_voor(zicht)
            .filter(**van_gezin)
            .op(zicht.dag)
            .select_related("statushouder")
            .order_by("statushouder__geboortedatum", "pk")
        ),
        koppeling=Koppeling.objects.zichtbaar_voor(zicht).filter(**van_gezin).first(),
        huisvestingen=list(Huisvesting.objects.zichtbaar_voor(zicht).filter(**van_gezin).order_by("-van")),
        activiteiten=list(Activiteit.objects.zichtbaar_voor(zicht).filter(**eigen)),
        cursussen=list(Cursus.objects.zichtbaar_voor(zicht).filter(**eigen)),
        isk=list(Isk.objects.zichtbaar_voor(zicht).filter(**eigen)),
        diploma=Diploma.objects.zichtbaar_voor(zicht).filter(**eigen).first(),
        uitkeringen=(
            list(Uitkering.objects.zichtbaar_voor(zicht).filter(**van_gezin)) if zicht.mag(Recht.FINANCIEN) else None
        ),
    )
