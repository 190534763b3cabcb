"""Everything that the page of one client shows, in a fixed number of queries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from dossier.keuzes import Onderdeel
from dossier.models import Bijdrage, Deling, Huishouden, Huishoudlid, Huisvesting, Koppeling, Statushouder
from inburgering.models import Cursus, Diploma, Isk
from ontzorging.models import Uitkering
from pip_plan.models import Activiteit, Gesprek
from toegang.models import Medewerker, Waarneming
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.models import Taak


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
    bijdragen: list[Bijdrage]
    uitkeringen: list[Uitkering] | None
    gesprekken: list[Gesprek]
    taken: list[Taak]

    @property
    def lid(self) -> Huishoudlid | None:
        """This client's own place in the household."""
        return next((lid for lid in self.leden if lid.statushouder_id == self.statushouder.pk), None)


def waarnemer_van(statushouder: Statushouder, dag: date) -> Medewerker | None:
    """Who replaces the klantmanager today."""
    waarneming = Waarneming.objects.filter(afwezige=statushouder.klantmanager_id).op(dag).select_related("waarnemer")
    return next((rij.waarnemer for rij in waarneming), None)


def dossierbeeld(statushouder: Statushouder, zicht: Zicht) -> Dossierbeeld:
    """The dossier as the visitor may see it today."""
    eigen = {"statushouder": statushouder}
    lidmaatschappen = list(
        Huishoudlid.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("huishouden__koppeling")
    )
    gezin = next((lid.huishouden for lid in lidmaatschappen if lid.loopt(zicht.dag)), None)
    van_gezin: dict[str, Any] = {"huishouden": gezin} if gezin else {"pk__in": []}
    return Dossierbeeld(
        statushouder=statushouder,
        waarnemer=waarnemer_van(statushouder, zicht.dag),
        gezin=gezin,
        lidmaatschappen=lidmaatschappen,
        leden=list(
            Huishoudlid.objects.zichtbaar_voor(zicht)
            .filter(**van_gezin)
            .op(zicht.dag)
            .select_related("statushouder")
            .order_by("statushouder__geboortedatum", "pk")
        ),
        koppeling=getattr(gezin, "koppeling", None),  # of the household that was fetched with it
        huisvestingen=list(Huisvesting.objects.zichtbaar_voor(zicht).filter(**van_gezin).order_by("-van")),
        activiteiten=list(Activiteit.objects.zichtbaar_voor(zicht).filter(**eigen)),
        cursussen=list(Cursus.objects.zichtbaar_voor(zicht).filter(**eigen)),
        isk=list(Isk.objects.zichtbaar_voor(zicht).filter(**eigen)),
        diploma=Diploma.objects.zichtbaar_voor(zicht).filter(**eigen).first(),
        bijdragen=list(Bijdrage.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("organisatie", "door")),
        uitkeringen=(
            list(Uitkering.objects.zichtbaar_voor(zicht).filter(**van_gezin)) if zicht.mag(Recht.FINANCIEN) else None
        ),
        gesprekken=list(Gesprek.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("gevoerd_door")),
        taken=list(Taak.objects.zichtbaar_voor(zicht).filter(**eigen).open().select_related("voor")),
    )


@dataclass(frozen=True)
class Partnerbeeld:
    """The parts of one dossier that are shared with a partner; None for a part that is not."""

    contact: Statushouder | None
    leden: list[Huishoudlid] | None
    woningen: list[Huisvesting] | None
    activiteiten: list[Activiteit] | None
    lessen: list[Cursus | Isk] | None
    diploma: Diploma | None
    uitkeringen: list[Uitkering] | None


def partnerbeeld(statushouder: Statushouder, deling: Deling, zicht: Zicht) -> Partnerbeeld:
    """What this sharing shows; only the shared parts are fetched."""
    van_persoon = {"statushouder_id": statushouder.pk}
    van_gezin = {"huishouden__in": _leden_op(zicht).filter(statushouder_id=statushouder.pk).values("huishouden_id")}

    def deel(onderdeel: Onderdeel, haal: Callable[[], Any]) -> Any:
        return haal() if onderdeel in deling.onderdelen else None

    return Partnerbeeld(
        contact=deel(Onderdeel.CONTACT, lambda: _contact(statushouder, zicht)),
        leden=deel(Onderdeel.GEZIN, lambda: _gezinsleden(statushouder, zicht)),
        woningen=deel(
            Onderdeel.WONEN, lambda: list(Huisvesting.objects.zichtbaar_voor(zicht).filter(**van_gezin).op(zicht.dag))
        ),
        activiteiten=deel(
            Onderdeel.ACTIVITEITEN, lambda: list(Activiteit.objects.zichtbaar_voor(zicht).filter(**van_persoon))
        ),
        lessen=deel(
            Onderdeel.INBURGERING,
            lambda: [
                *Cursus.objects.zichtbaar_voor(zicht).filter(**van_persoon),
                *Isk.objects.zichtbaar_voor(zicht).filter(**van_persoon),
            ],
        ),
        diploma=deel(
            Onderdeel.INBURGERING, lambda: Diploma.objects.zichtbaar_voor(zicht).filter(**van_persoon).first()
        ),
        uitkeringen=deel(Onderdeel.GELD, lambda: list(Uitkering.objects.zichtbaar_voor(zicht).filter(**van_gezin))),
    )


def _leden_op(zicht: Zicht) -> Any:
    return Huishoudlid.objects.filter(gemeente_id=zicht.gemeente_id).op(zicht.dag)


def _contact(statushouder: Statushouder, zicht: Zicht) -> Statushouder:
    """The client again, now with how to reach them."""
    velden = ("telefoon", "email", "voorkeurskanaal", "leesniveau")
    return Statushouder.objects.zichtbaar_voor(zicht).only(*velden).get(pk=statushouder.pk)


def _gezinsleden(statushouder: Statushouder, zicht: Zicht) -> list[Huishoudlid]:
    """Who lives with the client, as far as they too are shared with this partner."""
    gezin = _leden_op(zicht).filter(statushouder_id=statushouder.pk).values("huishouden_id")
    leden = Huishoudlid.objects.zichtbaar_voor(zicht).filter(huishouden__in=gezin).op(zicht.dag)
    return list(
        leden.select_related("statushouder")
        .only("relatie", "van", "tot", "nareiziger", "statushouder__voornamen", "statushouder__achternaam")
        .order_by("statushouder__geboortedatum", "pk")
    )
