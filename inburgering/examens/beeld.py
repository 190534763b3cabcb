"""The exams at a glance: each part with its attempts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bouwstenen.templatetags.opmaak import datum_kort
from dossier.keuzes import Regime
from inburgering.examens.regels import VRIJE_POGINGEN
from inburgering.keuzes import (
    TAALONDERDELEN,
    Examenonderdeel,
    Vrijstellingdeel,
)
from inburgering.models import Examen
from inburgering.regels import Eis, Feiten, eisen, hoofdletter, vrij_van_alles


@dataclass(frozen=True)
class Roosterrij:
    """One part of the exam with its attempts, the first one first."""

    code: str
    naam: str
    nodig: str  # the level, or empty
    behaald: bool
    pogingen: list[Examen]
    vrij: int | None = None  # attempts left that cost nothing; None when that does not hold for this person
    wacht: bool = False  # a result is awaited
    gepland: bool = False  # the exam is still to come
    vrijgesteld: bool = False  # met by an exemption and not by an exam
    extra: bool = False  # not asked of this person
    gedaan: Sequence["Examenpoging"] = ()  # the attempts, in words

    @property
    def stand(self) -> tuple[str, str]:
        """The kind of its status and the word: what is met goes before what is awaited, and that before the rest."""
        standen = (
            (self.vrijgesteld, ("klaar", "vrijgesteld")),
            (self.behaald, ("klaar", "gehaald")),
            (self.wacht, ("gepland", "wacht op uitslag")),
            (self.gepland, ("gepland", "gepland")),
            (self.extra, ("neutraal", "extra, hoeft niet")),
        )
        return next((stand for geldt, stand in standen if geldt), ("neutraal", "nog te doen"))

    @property
    def gratis(self) -> str:
        """How many attempts are left that cost nothing; empty when that does not hold for this person."""
        return "" if self.vrij is None else f"{self.vrij} van {VRIJE_POGINGEN}"


@dataclass(frozen=True)
class Examenpoging:
    """One attempt in words: when and on which level, and what came of it."""

    pk: int
    wanneer: str
    afloop: str


def _in_woorden(examen: Examen, vandaag: date) -> Examenpoging:
    wanneer = datum_kort(examen.datum) if examen.datum else "aangemeld"
    if examen.uitslag:
        afloop = str(examen.get_uitslag_display())
    else:
        afloop = "wacht op de uitslag" if examen.datum and examen.datum <= vandaag else "gepland"
    if examen.staatsexamen:
        afloop += " (staatsexamen)"
    return Examenpoging(examen.pk, f"{wanneer} {examen.niveau}".strip(), afloop)


def rooster(feiten: Feiten) -> list[Roosterrij]:
    """The parts that belong to this person, each with its attempts; and what was tried besides."""
    namen = {deel.value: hoofdletter(deel.label) for deel in Examenonderdeel}
    van_alles = vrij_van_alles(feiten)
    # Who is exempt from everything keeps what was passed, and sees what it would have been.
    zelf = replace(feiten, vrijgesteld=feiten.vrijgesteld - {Vrijstellingdeel.ALLES})
    per_code = {eis.code: eis for eis in eisen(zelf) if eis.code in namen}
    codes = [*per_code, *(code for code in namen if code not in per_code and _pogingen(feiten, code))]
    return [
        Roosterrij(
            code,
            namen[code],
            nodig=per_code[code].naam.split()[-1] if code in per_code and code in TAALONDERDELEN else "",
            behaald=feiten.diploma or (code in per_code and per_code[code].behaald),
            pogingen=_pogingen(feiten, code),
            vrij=_vrij(feiten, code) if not van_alles and code in per_code and not per_code[code].behaald else None,
            wacht=any(een.datum and een.datum <= feiten.vandaag for een in _open(feiten, code)),
            gepland=any(een.datum and een.datum > feiten.vandaag for een in _open(feiten, code)),
            gedaan=[_in_woorden(een, feiten.vandaag) for een in _pogingen(feiten, code)],
            extra=code not in per_code and not feiten.diploma,
            vrijgesteld=not feiten.diploma and _vrijgesteld(per_code.get(code), van_alles=van_alles),
        )
        for code in codes
    ]


def _vrijgesteld(eis: Eis | None, *, van_alles: bool) -> bool:
    """Whether DUO does not ask for it; what was passed was passed."""
    if eis is None:
        return van_alles
    return eis.vrijgesteld or (van_alles and not eis.behaald)


def _vrij(feiten: Feiten, code: str) -> int | None:
    """For who was granted asylum the first attempts at each part are free (Besluit inburgering 2021)."""
    if feiten.regime != Regime.WI2021 or not feiten.asiel:
        return None
    return max(0, VRIJE_POGINGEN - len(_pogingen(feiten, code)))


def _open(feiten: Feiten, code: str) -> list[Examen]:
    return [een for een in _pogingen(feiten, code) if not een.uitslag]


def _pogingen(feiten: Feiten, code: str) -> list[Examen]:
    return sorted(
        (een for een in feiten.examens if een.onderdeel_examen == code), key=lambda een: een.datum or date.max
    )
