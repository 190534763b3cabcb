"""When a reminder is due, and to whom it goes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from bouwstenen.werkdagen import is_werkdag
from toegang.rechten import RECHTEN, Recht, Rol
from werkvoorraad.keuzes import Stap

BEGIN = time(7)  # of the working day, on the clock of the gemeente


def is_tijd(moment: datetime) -> bool:
    """Whether the reminders of this day are to be made by now; `moment` is local, so summer time does not matter."""
    return is_werkdag(moment.date()) and moment.time() >= BEGIN


def stap_op(uiterlijk: date, dag: date, begin: date | None = None) -> Stap | None:
    """The last step whose day has come: after days on which nothing ran there is one reminder, and not three.

    A step ahead that lies before the term began is left out: who just sent somebody on for four weeks needs not be
    told so a month before. A day that was agreed begins and ends on the same day, and is called to mind ahead.
    """
    verstreken = (dag - uiterlijk).days
    duur = (uiterlijk - begin).days if begin else 0
    return max((stap for stap in Stap if stap <= verstreken and not (0 < duur <= -stap)), default=None)


def nieuwe_stap(uiterlijk: date, dag: date, vorige: int | None, begin: date | None = None) -> Stap | None:
    """The step to take on `dag` when `vorige` was the last one taken for this due date; None: nothing new."""
    stap = stap_op(uiterlijk, dag, begin)
    return stap if stap is not None and (vorige is None or stap > vorige) else None


@dataclass(frozen=True)
class Collega:
    """What matters of an account for a reminder."""

    pk: int
    rol: str
    actief: bool
    organisatie_id: int | None

    @property
    def opent_dossiers(self) -> bool:
        return self.actief and Recht.DOSSIER_LEZEN in RECHTEN[Rol(self.rol)]


class Team:
    """The people of one gemeente on one day, and who replaces whom."""

    def __init__(self, collegas: Iterable[Collega], waarnemers: dict[int, int]) -> None:
        self.collegas = {collega.pk: collega for collega in collegas}
        self.waarnemers = waarnemers
        self.leiders = [
            collega.pk for collega in self.collegas.values() if collega.actief and collega.rol == Rol.TEAMLEIDER
        ]

    def ontvangers(self, klantmanager_id: int, stap: Stap) -> set[int]:
        """Who is reminded in the gemeente: who replaces the klantmanager today, else the klantmanager, else (when that
        account is blocked) the teamleiders; a week too late the teamleiders too."""
        wie = [self.waarnemers.get(klantmanager_id, 0), klantmanager_id]
        eerste = next((pk for pk in wie if pk in self.collegas and self.collegas[pk].opent_dossiers), None)
        ontvangers = set() if eerste is None else {eerste}
        return ontvangers.union(self.leiders) if not ontvangers or stap == Stap.WEEK_TE_LAAT else ontvangers

    def partners(self, organisaties: Iterable[int]) -> set[int]:
        """Who is reminded at these partners."""
        bij = set(organisaties)
        return {
            collega.pk
            for collega in self.collegas.values()
            if collega.actief and collega.rol == Rol.PARTNER and collega.organisatie_id in bij
        }
