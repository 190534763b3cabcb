"""Everything that the page of one client shows, in a fixed number of queries."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Value

from dossier.keuzes import Onderdeel
from dossier.models import (
    Bijdrage,
    Deling,
    Huishouden,
    Huishoudlid,
    Huisvesting,
    Koppeling,
    Mijlpaal,
    Opschorting,
    Statushouder,
)
from inburgering.keuzes import Urenbron
from inburgering.models import Afronding, Cursus, Diploma, Examen, Isk, Module, Taaleis, Uren
from inburgering.modules.regels import Modulestand, standen
from intake.models import Intake
from ontzorging.models import Maandstaat, Uitkering, VasteLast
from pip_plan.models import Activiteit, Advies, Gesprek, Verwijzing
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.models import Taak
from werkvoorraad.queries_plan import Planbeeld, planbeeld

BREDE_INTAKE = "brede_intake"  # a step in the timeline that is no `Mijlpaal`


class Stap(NamedTuple):
    """A step of the process, a finished brede intake, or the begin of an opschorting or verlenging.

    Its kind is the code of any of these.
    """

    datum: date
    soort: str
    nadere: str


@dataclass(frozen=True)
class Dossierbeeld:
    """One client with the household and the facts; `uitkeringen` is None for who may not see money."""

    statushouder: Statushouder
    gezin: Huishouden | None
    lidmaatschappen: list[Huishoudlid]
    leden: list[Huishoudlid]
    koppeling: Koppeling | None
    huisvestingen: list[Huisvesting]
    activiteiten: list[Activiteit]
    cursussen: list[Cursus]
    isk: list[Isk]
    diploma: Diploma | None
    examens: list[Examen]
    taaleisen: list[Taaleis]
    bijdragen: list[Bijdrage]
    uitkeringen: list[Uitkering] | None
    gesprekken: list[Gesprek]
    alle_taken: list[Taak]
    stappen: list[Stap]
    adviezen: list[Advies]
    verwijzingen: list[Verwijzing]
    plan: Planbeeld

    @property
    def taken(self) -> list[Taak]:
        """What still has to be done."""
        return [taak for taak in self.alle_taken if not taak.klaar_op]

    @property
    def lid(self) -> Huishoudlid | None:
        """This client's own place in the household."""
        return next((lid for lid in self.leden if lid.statushouder_id == self.statushouder.pk), None)


def dossierbeeld(statushouder: Statushouder, zicht: Zicht) -> Dossierbeeld:
    """The dossier as the visitor may see it today."""
    eigen = {"statushouder": statushouder}
    alle_leden = _leden_van(statushouder, zicht)
    lidmaatschappen = [lid for lid in alle_leden if lid.statushouder_id == statushouder.pk]
    gezin = next((lid.huishouden for lid in lidmaatschappen if lid.loopt(zicht.dag)), None)
    van_gezin: dict[str, Any] = {"huishouden": gezin} if gezin else {"pk__in": []}
    return Dossierbeeld(
        statushouder=statushouder,
        gezin=gezin,
        lidmaatschappen=lidmaatschappen,
        leden=[lid for lid in alle_leden if lid.huishouden == gezin and lid.loopt(zicht.dag)],
        koppeling=getattr(gezin, "koppeling", None),  # of the household that was fetched with it
        huisvestingen=list(Huisvesting.objects.zichtbaar_voor(zicht).filter(**van_gezin).order_by("-van")),
        activiteiten=list(Activiteit.objects.zichtbaar_voor(zicht).filter(**eigen)),
        cursussen=list(Cursus.objects.zichtbaar_voor(zicht).filter(**eigen)),
        isk=list(Isk.objects.zichtbaar_voor(zicht).filter(**eigen)),
        diploma=getattr(statushouder, "inburgeringsdiploma", None),  # the page fetches it along with the client
        examens=list(Examen.objects.zichtbaar_voor(zicht).filter(**eigen)),
        taaleisen=list(Taaleis.objects.zichtbaar_voor(zicht).filter(**eigen)) if zicht.mag(Recht.FINANCIEN) else [],
        bijdragen=list(Bijdrage.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("organisatie", "door")),
        uitkeringen=(
            list(Uitkering.objects.zichtbaar_voor(zicht).filter(**van_gezin)) if zicht.mag(Recht.FINANCIEN) else None
        ),
        gesprekken=list(Gesprek.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("gevoerd_door")),
        alle_taken=list(Taak.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("voor", "klaar_door")),
        stappen=_stappen(statushouder, zicht),
        adviezen=list(Advies.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("gegeven_door")),
        verwijzingen=list(
            Verwijzing.objects.zichtbaar_voor(zicht).filter(**eigen).select_related("organisatie", "verwezen_door")
        ),
        plan=planbeeld(statushouder, zicht),
    )


def _leden_van(statushouder: Statushouder, zicht: Zicht) -> list[Huishoudlid]:
    """Everybody who was ever in a household with this client, the oldest first."""
    huishoudens = Huishoudlid.objects.filter(statushouder=statushouder).values("huishouden_id")
    leden = Huishoudlid.objects.zichtbaar_voor(zicht)
    van_client = leden.filter(statushouder=statushouder) | leden.filter(huishouden__in=huishoudens)
    return list(
        van_client.select_related("statushouder", "huishouden__koppeling").order_by("statushouder__geboortedatum", "pk")
    )


def _stappen(statushouder: Statushouder, zicht: Zicht) -> list[Stap]:
    """The steps that were taken, the intakes and parts that were closed, what moved the terms; in one query."""
    stappen = Mijlpaal.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder).order_by()
    afgerond = Afronding.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder).order_by()
    schuift = Opschorting.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder).order_by()
    intakes = (
        Intake.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder, afgerond_op__isnull=False).order_by()
    )
    rijen = stappen.values_list("datum", "soort", "toelichting").union(
        schuift.values_list("van", "soort", "reden"),
        afgerond.values_list("datum", "soort", "toelichting"),
        intakes.values_list("afgerond_op", Value(BREDE_INTAKE), Value("")),
        all=True,
    )
    return [Stap(*rij) for rij in rijen]


@dataclass(frozen=True)
class Partnerbeeld:
    """The parts of one dossier that are shared with a partner; None for a part that is not."""

    contact: Statushouder | None
    leden: list[Huishoudlid] | None
    woningen: list[Huisvesting] | None
    activiteiten: list[Activiteit] | None
    lessen: list[Cursus | Isk] | None
    modules: list[Modulestand] | None  # the PVT and the MAP that this organisatie gives
    diploma: Diploma | None
    uitkeringen: list[Uitkering] | None
    lasten: list[VasteLast] | None
    maanden: list[Any] | None  # closed, with their sums


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
            Onderdeel.ACTIVITEITEN,
            lambda: list(Activiteit.objects.zichtbaar_voor(zicht).filter(**van_persoon).defer(*Activiteit.INTERN)),
        ),
        lessen=deel(
            Onderdeel.INBURGERING,
            lambda: [
                *Cursus.objects.zichtbaar_voor(zicht).filter(**van_persoon),
                *Isk.objects.zichtbaar_voor(zicht).filter(**van_persoon),
            ],
        ),
        modules=deel(Onderdeel.INBURGERING, lambda: _modules(statushouder, zicht)),
        diploma=deel(
            Onderdeel.INBURGERING, lambda: Diploma.objects.zichtbaar_voor(zicht).filter(**van_persoon).first()
        ),
        uitkeringen=deel(Onderdeel.GELD, lambda: list(Uitkering.objects.zichtbaar_voor(zicht).filter(**van_gezin))),
        lasten=deel(
            Onderdeel.GELD,
            lambda: list(VasteLast.objects.zichtbaar_voor(zicht).filter(**van_gezin).op(zicht.dag)),
        ),
        maanden=deel(
            Onderdeel.GELD,
            lambda: list(Maandstaat.objects.zichtbaar_voor(zicht).filter(**van_gezin).met_sommen()[:6]),
        ),
    )


def _modules(statushouder: Statushouder, zicht: Zicht) -> list[Modulestand]:
    """What the own organisatie gives this client, with its meetings."""
    van_persoon = {"statushouder_id": statushouder.pk}
    modules = Module.objects.zichtbaar_voor(zicht).filter(**van_persoon, organisatie=zicht.organisatie_id)
    return standen(modules, Uren.objects.zichtbaar_voor(zicht).filter(**van_persoon, bron=Urenbron.MODULE))


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
        .order_by("van", "pk")  # a partner does not know who is older
    )
