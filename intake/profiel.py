"""The profile: the start position on every leefgebied, compared over the intakes of one client."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from intake.models import Antwoord, Intake
from intake.vragenlijst import STAPPEN, START, laad

BLOK = 21  # units of the drawing from one block to the next


@dataclass(frozen=True)
class Score:
    """A step from 1 to 5, with the words that the question set of that moment has for it."""

    stap: int
    tekst: str

    @property
    def blokjes(self) -> list[tuple[int, bool]]:
        """(where, whether it is filled) of the five blocks."""
        return [((stap - 1) * BLOK, stap <= self.stap) for stap in STAPPEN]


@dataclass(frozen=True)
class Rij:
    """One leefgebied, with its score at each moment."""

    naam: str
    per_moment: list[tuple[date, Score | None]]


@dataclass(frozen=True)
class Profiel:
    """All leefgebieden at all moments, the first moment first."""

    momenten: list[date]
    rijen: list[Rij]


def profiel(intakes: Iterable[Intake], antwoorden: Iterable[Antwoord]) -> Profiel:
    """Of these intakes, as far as something was filled in; leefgebieden that the visitor may not read stay empty."""
    per_intake: dict[int, dict[str, str]] = {}
    for een in antwoorden:
        if een.vraag == START and een.waarde:
            per_intake.setdefault(een.intake_id, {})[een.leefgebied] = str(een.waarde)
    gevuld = sorted((een for een in intakes if een.pk in per_intake), key=lambda een: (een.begonnen_op, een.pk))
    if not gevuld:
        return Profiel([], [])
    gebieden = laad(gevuld[-1].lijst).leefgebieden
    rijen = [
        Rij(gebied.naam, [(een.begonnen_op, _score(een, gebied.code, per_intake[een.pk])) for een in gevuld])
        for gebied in gebieden
    ]
    return Profiel([een.begonnen_op for een in gevuld], rijen)


def _score(intake: Intake, leefgebied: str, starts: dict[str, str]) -> Score | None:
    stap = starts.get(leefgebied)
    gebied = laad(intake.lijst).per_code.get(leefgebied)
    return Score(int(stap), gebied.per_code[START].in_woorden(stap)) if stap and gebied else None
