"""What the pages of a plan show: goals with how far they are, proposals, differences, movement per leefgebied."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch

from bouwstenen.templatetags.opmaak import datum, ja_nee
from intake.keuzes import KEUZES, VAN_GEZONDHEID
from intake.models import Antwoord, Intake
from intake.profiel import Rij, profiel
from intake.vragenlijst import geldig_op, laad
from pip_plan.keuzes import Stand
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip
from toegang.rechten import Recht
from toegang.zicht import Zicht

NAMEN = dict(KEUZES)
# What two versions are compared on.
TE_VERGELIJKEN = (
    "leerroute", "route_reden", "niveau", "intensiteit", "alfabetisering", "mag_opleiding_afmaken", "afgeschaald",
    "lesuren", "afschaal_reden", "begeleiding", "pvt_invulling", "pvt_uren", "map_invulling", "map_uren",
    "gespreksritme", "ontzorging_verlengd_tot", "ontzorging_reden", "visie_client",
)  # fmt: skip


# --- Goals -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Doelbeeld:
    """A goal with how far it is: the last evaluation of it, in whichever version that was."""

    doel: Doel
    evaluaties: list[Evaluatie]

    @property
    def laatste(self) -> Evaluatie | None:
        return self.evaluaties[0] if self.evaluaties else None

    @property
    def stand(self) -> str:
        return str(self.laatste.get_stand_display() if self.laatste else Stand.NOG_NIET.label)

    @property
    def klaar(self) -> bool:
        """Whether nobody works on it any more."""
        return bool(self.laatste and self.laatste.klaar)

    @property
    def volgende_stap(self) -> Doelstap | None:
        """The step that comes first: by its day, and without one in the order in which they were set."""
        return min(self.doel.stappen.all(), key=lambda stap: (stap.uiterlijk or date.max, stap.pk), default=None)

    @property
    def teken(self) -> str:
        """The kind of status, for its colour and shape."""
        soorten = {Stand.BEREIKT: "klaar", Stand.BEZIG: "gepland"}
        return soorten.get(Stand(self.laatste.stand), "neutraal") if self.laatste else "neutraal"


@dataclass(frozen=True)
class Leefgebiedbeeld:
    """The goals on one leefgebied."""

    code: str
    naam: str
    doelen: list[Doelbeeld]


def doelen_van(pip: Pip, zicht: Zicht) -> list[Doelbeeld]:
    """The goals of a version that the visitor may read, each with every evaluation since it was first set."""
    stappen = Prefetch("stappen", Doelstap.objects.zichtbaar_voor(zicht))
    doelen = list(Doel.objects.zichtbaar_voor(zicht).filter(pip=pip).prefetch_related(stappen))
    wortels = {doel.oorsprong_id or doel.pk for doel in doelen}
    per_wortel: dict[int, list[Evaluatie]] = {}
    familie = Evaluatie.objects.zichtbaar_voor(zicht).filter(doel__pip__statushouder=pip.statushouder_id)
    for een in familie.select_related("doel"):
        wortel = een.doel.oorsprong_id or een.doel_id
        if wortel in wortels:
            per_wortel.setdefault(wortel, []).append(een)
    return [Doelbeeld(doel, per_wortel.get(doel.oorsprong_id or doel.pk, [])) for doel in doelen]


def per_leefgebied(doelen: Iterable[Doelbeeld]) -> list[Leefgebiedbeeld]:
    """The goals under their leefgebied, in the order of the intake; what has none is left out."""
    groepen: dict[str, list[Doelbeeld]] = {}
    for een in doelen:
        groepen.setdefault(een.doel.leefgebied, []).append(een)
    return [Leefgebiedbeeld(code, naam, groepen[code]) for code, naam in KEUZES if code in groepen]


# --- Proposals -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Voorstel:
    """A goal that could be taken over: what the client said, or one from the library."""

    leefgebied: str
    tekst: str
    van_client: bool

    @property
    def sleutel(self) -> str:
        return f"{self.leefgebied}:{self.tekst}"


def voorstellen(pip: Pip, zicht: Zicht) -> list[tuple[str, str, list[Voorstel]]]:
    """Per leefgebied: what the client wants to develop according to the intake, and goals from the library."""
    lijst = laad(pip.intake.lijst if pip.intake else geldig_op(zicht.dag))
    wensen: dict[str, str] = {}
    if pip.intake:
        antwoorden = Antwoord.objects.zichtbaar_voor(zicht).filter(intake=pip.intake, vraag="ontwikkelen")
        wensen = {een.leefgebied: str(een.waarde) for een in antwoorden if een.waarde}
    bestaand = set(pip.doelen.values_list("leefgebied", "tekst"))
    gezegd = {tekst.casefold() for _, tekst in bestaand}
    uit = []
    for gebied in lijst.leefgebieden:
        if gebied.code in VAN_GEZONDHEID and not zicht.mag(Recht.GEZONDHEID):
            continue
        # Who said the same on three leefgebieden wants it once.
        nieuw = [een for een in _wensen(wensen.get(gebied.code, "")) if een.casefold() not in gezegd]
        gezegd |= {een.casefold() for een in nieuw}
        alle = [*(Voorstel(gebied.code, wens, van_client=True) for wens in nieuw),
                *(Voorstel(gebied.code, tekst, van_client=False) for tekst in gebied.doelen)]  # fmt: skip
        uit.append((gebied.code, NAMEN[gebied.code], [een for een in alle if (gebied.code, een.tekst) not in bestaand]))
    return uit


def _wensen(antwoord: str) -> list[str]:
    """What a client wants to learn or improve, in the first person; each line is a wish of its own."""
    regels = [regel.strip() for regel in antwoord.splitlines() if regel.strip()]
    ik = [een if een.lower().startswith("ik ") else f"Ik wil leren of verbeteren: {een}" for een in regels]
    return [f"{een[0].upper()}{een[1:]}"[:300] for een in ik]


# --- Differences -----------------------------------------------------------------------------------------------------


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


# --- Movement --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Beweging:
    """One leefgebied: the start position at each intake, and the goals on it with how far they are."""

    rij: Rij
    doelen: list[Doelbeeld]


def beweging(pip: Pip, doelen: list[Doelbeeld], zicht: Zicht) -> tuple[list[Any], list[Beweging]]:
    """(the moments of the intakes, every leefgebied on which something is known)."""
    intakes = list(Intake.objects.zichtbaar_voor(zicht).filter(statushouder=pip.statushouder_id))
    beeld = profiel(intakes, Antwoord.objects.zichtbaar_voor(zicht).filter(intake__in=intakes))
    code_van = {gebied.naam: gebied.code for een in intakes for gebied in laad(een.lijst).leefgebieden}
    rijen = {code_van[rij.naam]: rij for rij in beeld.rijen}
    groepen = {een.code: een.doelen for een in per_leefgebied(doelen)}
    leeg: list[tuple[Any, Any]] = [(moment, None) for moment in beeld.momenten]
    uit = [
        Beweging(rijen.get(code) or Rij(naam.capitalize(), leeg), groepen.get(code, [])) for code, naam in NAMEN.items()
    ]
    return beeld.momenten, [een for een in uit if een.doelen or any(score for _, score in een.rij.per_moment)]
