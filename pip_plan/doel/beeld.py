"""What the pages of a plan show of its goals: how far they are, per leefgebied, and what is proposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from intake.keuzes import KEUZES, VAN_GEZONDHEID
from intake.models import Antwoord
from intake.vragenlijst import geldig_op, laad
from pip_plan.keuzes import Stand
from pip_plan.models import Doel, Doelstap, Evaluatie, Pip
from toegang.rechten import Recht
from toegang.zicht import Zicht

NAMEN = dict(KEUZES)


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
