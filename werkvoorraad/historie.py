"""What changed in a dossier: the rows that the database triggers wrote, told so that a person can read them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from dossier.models import (
    Bijdrage,
    Deling,
    Huishoudlid,
    Huisvesting,
    Koppeling,
    Mijlpaal,
    Noodtoegang,
    Opschorting,
    Statushouder,
)
from inburgering.models import (
    Afronding,
    Cursus,
    Diploma,
    Examen,
    Isk,
    Module,
    Taaleis,
    Taalmeting,
    Uren,
    Verlenging,
    Vrijstelling,
)
from intake.keuzes import VAN_GEZONDHEID
from intake.models import Aanvulling, Antwoord, Bronregel, Intake, Leerbaarheidstoets, Toewijzing
from ontzorging.models import Achterstand, Maandregel, Maandstaat, Ontzorging, Toeslag, Uitkering, VasteLast
from pip_plan.models import (
    Activiteit,
    Advies,
    Diplomawaardering,
    Doel,
    Doelstap,
    Evaluatie,
    Gesprek,
    Pip,
    Verwijzing,
    Weekdeel,
)
from toegang.models import Medewerker
from toegang.rechten import Recht
from toegang.zicht import Zicht
from werkvoorraad.models import Taak, Uitstel
from werkvoorraad.waarden import Namen, in_woorden

VAN_PERSOON: tuple[type[models.Model], ...] = (
    Statushouder, Huishoudlid, Activiteit, Cursus, Isk, Diploma, Deling, Bijdrage, Noodtoegang, Gesprek, Taak, Uitstel,
    Mijlpaal, Opschorting, Intake, Leerbaarheidstoets, Bronregel, Toewijzing, Pip, Uren, Examen, Vrijstelling,
    Afronding, Advies, Verwijzing, Taalmeting, Module, Verlenging, Diplomawaardering,
)  # fmt: skip
# About bijstand, so for who may see money.
OVER_GELD: tuple[type[models.Model], ...] = (Taaleis,)
VAN_INTAKE: tuple[type[models.Model], ...] = (Antwoord, Aanvulling)
OVER_LEEFGEBIED = (*VAN_INTAKE, Bronregel, Toewijzing, Doel)
VAN_PIP: tuple[type[models.Model], ...] = (Doel, Weekdeel)
VAN_DOEL: tuple[type[models.Model], ...] = (Doelstap, Evaluatie)
VAN_GEZIN: tuple[type[models.Model], ...] = (Koppeling, Huisvesting)
VAN_GELD: tuple[type[models.Model], ...] = (Uitkering, Ontzorging, VasteLast, Toeslag, Achterstand, Maandstaat)
NIET_TONEN = {
    "id", "gemeente", "versie", "bsn_kenmerk", "statushouder", "huishouden", "uit_gesprek", "volgt_op", "ritme_vanaf",
    "intake", "pip", "doel", "oorsprong", "gesprek", "advies", "opschorting", "volgorde",
    "wie", "maandstaat", "vaste_last", "corrigeert",
}  # fmt: skip
HANDELING = {"insert": "toegevoegd", "update": "gewijzigd", "delete": "verwijderd"}
MEEST = 200


@dataclass(frozen=True)
class Wijziging:
    """One change: when, by whom, on which page, of what, and each field before and after."""

    moment: datetime
    wie: str
    pagina: str
    wat: str
    handeling: str
    velden: list[tuple[str, str, str]]


def wijzigingen(statushouder: Statushouder, huishouden_id: int | None, zicht: Zicht) -> list[Wijziging]:
    """The last changes of this dossier, newest first."""
    lijsten = dict(Intake.objects.filter(statushouder=statushouder).values_list("pk", "lijst"))
    namen = Namen(zicht, lijsten)
    alle: list[Wijziging] = []
    for model in (*VAN_PERSOON, *(OVER_GELD if zicht.mag(Recht.FINANCIEN) else ())):
        sleutel = "pgh_obj_id" if model is Statushouder else "statushouder_id"
        alle += _wijzigingen(model, {sleutel: statushouder.pk}, zicht, namen)
    for model in VAN_INTAKE if lijsten else ():
        alle += _wijzigingen(model, {"intake_id__in": list(lijsten)}, zicht, namen)
    alle += _van_plannen(statushouder, zicht, namen)
    if huishouden_id:
        for model in (*VAN_GEZIN, *(VAN_GELD if zicht.mag(Recht.FINANCIEN) else ())):
            alle += _wijzigingen(model, {"huishouden_id": huishouden_id}, zicht, namen)
        staten = Maandstaat.objects.zichtbaar_voor(zicht).filter(huishouden=huishouden_id)
        if zicht.mag(Recht.FINANCIEN) and (nummers := list(staten.values_list("pk", flat=True))):
            alle += _wijzigingen(Maandregel, {"maandstaat_id__in": nummers}, zicht, namen)
    return sorted(alle, key=lambda wijziging: wijziging.moment)[::-1][:MEEST]


def _van_plannen(statushouder: Statushouder, zicht: Zicht, namen: Namen) -> Iterator[Wijziging]:
    """What changed in the goals and weeks of the plans, also of those that were thrown away."""
    plannen = set(_events(Pip, zicht).filter(statushouder_id=statushouder.pk).values_list("pgh_obj_id", flat=True))
    if not plannen:
        return
    for model in VAN_PIP:
        yield from _wijzigingen(model, {"pip_id__in": plannen}, zicht, namen)
    doelen = _events(Doel, zicht).filter(pip_id__in=plannen)
    if not zicht.mag(Recht.GEZONDHEID):
        doelen = doelen.exclude(leefgebied__in=VAN_GEZONDHEID)
    nummers = set(doelen.values_list("pgh_obj_id", flat=True))
    for model in VAN_DOEL:
        yield from _wijzigingen(model, {"doel_id__in": nummers}, zicht, namen)


def _events(model: type[models.Model], zicht: Zicht) -> Any:
    events = model.pgh_event_models["insert"]._default_manager  # type: ignore[attr-defined]  # made by pghistory
    return events.filter(gemeente_id=zicht.gemeente_id)


def _wijzigingen(model: type[models.Model], van: dict[str, Any], zicht: Zicht, namen: Namen) -> Iterator[Wijziging]:
    """The events of a model, each compared with the one before it of the same row."""
    rijen = _events(model, zicht).filter(**van).select_related("pgh_context").order_by("pgh_id")
    if model in OVER_LEEFGEBIED and not zicht.mag(Recht.GEZONDHEID):
        rijen = rijen.exclude(leefgebied__in=VAN_GEZONDHEID)
    vorige: dict[int, Any] = {}
    for rij in rijen:
        context = rij.pgh_context.metadata if rij.pgh_context else {}
        yield Wijziging(
            moment=rij.pgh_created_at,
            wie=namen.van(Medewerker, context["user"]) if context.get("user") else "het systeem",
            pagina=context.get("url", ""),
            wat=str(model._meta.verbose_name),
            handeling=HANDELING.get(rij.pgh_label, rij.pgh_label),
            velden=_verschil(model, vorige.get(rij.pgh_obj_id), rij, namen),
        )
        vorige[rij.pgh_obj_id] = rij


def _verschil(model: type[models.Model], toen: Any, nu: Any, namen: Namen) -> list[tuple[str, str, str]]:
    """(label, before, after) of every field that this event set."""
    anders = []
    for veld in model._meta.concrete_fields:
        if veld.name in NIET_TONEN or not hasattr(nu, veld.attname):
            continue
        oud, nieuw = getattr(toen, veld.attname, None), getattr(nu, veld.attname)
        if (toen and oud == nieuw) or (not toen and nieuw in (None, "", False)):
            continue
        voor = in_woorden(model, veld, toen, namen) if toen and hasattr(toen, veld.attname) else ""
        anders.append((str(veld.verbose_name), voor, in_woorden(model, veld, nu, namen)))
    return anders
