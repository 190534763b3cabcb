"""What two versions of a plan differ in, as the page shows it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from bouwstenen.templatetags.opmaak import datum, ja_nee
from pip_plan.doel.beeld import NAMEN
from pip_plan.models import Doel, Doelstap, Pip
from toegang.zicht import Zicht

# What two versions are compared on.
TE_VERGELIJKEN = (*Pip.BESLUIT, "visie_client")


@dataclass(frozen=True)
class Verschil:
    """One thing that is not the same in two versions."""

    wat: str
    oud: str
    nieuw: str


def verschillen(oud: Pip, nieuw: Pip, zicht: Zicht) -> list[Verschil]:
    """Everything in which two versions of one plan differ: the decision, the goals with their steps, the week."""
    uit = [
        Verschil(str(Pip._meta.get_field(veld).verbose_name), _tekst(oud, veld), _tekst(nieuw, veld))  # type: ignore[union-attr]  # plain fields
        for veld in TE_VERGELIJKEN
        if getattr(oud, veld) != getattr(nieuw, veld)
    ]
    uit += _rijen("doel", _doelen(oud, zicht), _doelen(nieuw, zicht))
    uit += _rijen("week", _week(oud), _week(nieuw))
    return uit


def _tekst(pip: Pip, veld: str) -> str:
    waarde = getattr(pip, veld)
    if veld == "afgeschaald":
        rij: Any = Pip._meta.get_field(veld)  # an array of choices
        keuzes: dict[Any, Any] = dict(rij.base_field.flatchoices)
        return ", ".join(str(keuzes.get(een, een)) for een in waarde)
    if isinstance(waarde, bool):
        return ja_nee(waarde)
    if veld == "ontzorging_verlengd_tot":
        return datum(waarde) if waarde else ""
    toon = getattr(pip, f"get_{veld}_display", None)
    return str(toon() if toon else ("" if waarde is None else waarde))


def _rijen(wat: str, oud: dict[str, str], nieuw: dict[str, str]) -> list[Verschil]:
    sleutels = [*oud, *(een for een in nieuw if een not in oud)]
    return [Verschil(wat, oud.get(een, ""), nieuw.get(een, "")) for een in sleutels if oud.get(een) != nieuw.get(een)]


def _doelen(pip: Pip, zicht: Zicht) -> dict[str, str]:
    """Each goal by what it came from, so that other words for it show as a change."""
    stappen = Prefetch("stappen", Doelstap.objects.zichtbaar_voor(zicht))
    uit = {}
    for doel in Doel.objects.zichtbaar_voor(zicht).filter(pip=pip).prefetch_related(stappen):
        eerst = " (moet eerst geregeld zijn)" if doel.voorwaarde else ""
        tot = f", klaar op {datum(doel.uiterlijk)}" if doel.uiterlijk else ""
        stap = "; ".join(f"{een.tekst} – {een.naam or een.get_wie_display()}" for een in doel.stappen.all())
        tekst = f"{NAMEN[doel.leefgebied]}: {doel.tekst}{eerst}{tot}" + (f" Stappen: {stap}" if stap else "")
        uit[str(doel.oorsprong_id or doel.pk)] = tekst
    return uit


def _week(pip: Pip) -> dict[str, str]:
    return {
        f"{deel.dag} {deel.van} {deel.wat}": f"{deel.get_dag_display()} {deel.van:%H.%M}–{deel.tot:%H.%M} uur: "
        f"{deel.wat}{f', {deel.waar}' if deel.waar else ''}"
        for deel in pip.week.all()
    }
