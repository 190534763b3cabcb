"""The level per skill from start to now to goal: a table of moments, and the same as a drawing for a template."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inburgering.keuzes import TAALONDERDELEN, Examenniveau, Examenonderdeel, Taalniveau, Uitslag
from inburgering.models import Examen, Taalmeting
from inburgering.models.meting import VAARDIGHEDEN
from inburgering.regels import Feiten, nodig_niveau
from intake.models import Antwoord

TREDEN = list(Taalniveau)
ONDER_A1 = ("geen", "a0")  # as the question set of the intake says it
# In units of the drawing, narrow so that its letters stay readable on a phone.
LINKS, STAP, BOVEN, REGEL = 92, 54, 34, 30


@dataclass(frozen=True)
class Moment:
    """What was known on one day, and by whom: level per skill."""

    dag: date
    bron: str
    niveaus: dict[str, str]
    examen: bool = False

    @property
    def cellen(self) -> list[tuple[str, str]]:
        """Each skill and its level in words, in the order of the table."""
        return [
            (naam.capitalize(), str(Taalniveau(self.niveaus[naam]).label) if naam in self.niveaus else "")
            for naam in VAARDIGHEDEN
        ]


@dataclass(frozen=True)
class Lijn:
    """One skill: where it began, where it is and where it should come; without a level nothing is drawn."""

    naam: str
    y: int
    start: str
    nu: str
    doel: str

    @property
    def start_x(self) -> int | None:
        return _x(self.start)

    @property
    def nu_x(self) -> int | None:
        return _x(self.nu)

    @property
    def doel_x(self) -> int | None:
        return _x(self.doel)

    @property
    def tekst_y(self) -> int:
        return self.y + 5

    @property
    def woorden(self) -> str:
        """The same for who does not see the drawing."""
        delen = (("begon op", self.start), ("nu", self.nu), ("doel", self.doel))
        return f"{self.naam}: " + ", ".join(f"{wat} {Taalniveau(op).label}" for wat, op in delen if op)


@dataclass(frozen=True)
class Taalbeeld:
    """Everything on one client's levels."""

    momenten: list[Moment]
    lijnen: list[Lijn]

    breedte = LINKS + STAP * (len(TREDEN) - 1) + 26
    hoogte = BOVEN + REGEL * len(VAARDIGHEDEN)
    as_x = [(LINKS + nummer * STAP, trede.value if nummer else "<A1") for nummer, trede in enumerate(TREDEN)]


def _x(niveau: str) -> int | None:
    return LINKS + _trede(niveau) * STAP if niveau else None


def _trede(niveau: str) -> int:
    return TREDEN.index(Taalniveau(niveau))


def taalbeeld(
    antwoorden: Iterable[Antwoord], metingen: Iterable[Taalmeting], examens: Sequence[Examen], feiten: Feiten
) -> Taalbeeld:
    """What the intakes, the measurements and the exams that were passed say, the first moment first."""
    momenten = sorted([*_intake(antwoorden), *_gemeten(metingen), *_geslaagd(examens)], key=lambda een: een.dag)
    lijnen = []
    for nummer, (naam, deel) in enumerate(zip(VAARDIGHEDEN, TAALONDERDELEN, strict=True)):
        bekend = [een.niveaus[naam] for een in momenten if naam in een.niveaus]
        # Who passed keeps that level, whatever is measured later.
        gehaald = [een.niveaus[naam] for een in momenten if een.examen and naam in een.niveaus]
        start = bekend[0] if bekend else ""
        nu = max([bekend[-1], *gehaald], key=_trede) if bekend else ""
        doel = nodig_niveau(feiten, deel)
        lijnen.append(Lijn(naam.capitalize(), BOVEN + REGEL * nummer + 8, start, nu, doel or ""))
    return Taalbeeld(momenten, lijnen)


def _intake(antwoorden: Iterable[Antwoord]) -> Iterable[Moment]:
    per_dag: dict[date, dict[str, str]] = {}
    for een in antwoorden:
        if een.vraag in VAARDIGHEDEN and een.waarde:
            niveau = Taalniveau.GEEN if een.waarde in ONDER_A1 else Taalniveau(str(een.waarde).upper())
            per_dag.setdefault(een.intake.begonnen_op, {})[een.vraag] = niveau.value
    return [Moment(dag, "brede intake", niveaus) for dag, niveaus in per_dag.items()]


def _gemeten(metingen: Iterable[Taalmeting]) -> Iterable[Moment]:
    for een in metingen:
        niveaus = {naam: getattr(een, naam) for naam in VAARDIGHEDEN if getattr(een, naam)}
        yield Moment(een.datum, een.get_bron_display(), niveaus)


def _geslaagd(examens: Iterable[Examen]) -> Iterable[Moment]:
    vaardigheid = dict(zip(TAALONDERDELEN, VAARDIGHEDEN, strict=True))
    for een in examens:
        if een.uitslag == Uitslag.GESLAAGD and een.onderdeel_examen in vaardigheid and een.datum:
            naam = vaardigheid[Examenonderdeel(een.onderdeel_examen)]
            yield Moment(een.datum, f"examen {een}", {naam: Examenniveau(een.niveau).value}, examen=True)
