"""What the page on somebody's inburgering says on top: how far it is, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bouwstenen.templatetags.opmaak import datum
from dossier.models import Statushouder
from inburgering.models import Vrijstelling
from inburgering.queries import Looptijd
from inburgering.regels import Eis, Feiten, nog_te_doen, voldaan, vrij_van_alles
from intake.keuzes import Leerroute

GEEN_PLICHT = "Geen inburgeringsplicht vastgelegd"
MEEST_RECENT = 6  # months of hours that stand open


@dataclass(frozen=True)
class Kop:
    """How far somebody is: as a heading, what it means, and whether the diploma can be written down."""

    titel: str
    uitleg: str = ""
    nadruk: bool = False
    diploma_vastleggen: bool = False


def kop(feiten: Feiten, eisen: Sequence[Eis]) -> Kop:
    """What is met comes first: the diploma, no duty any more, everything done; and else what is left to do."""
    if feiten.diploma:
        return Kop("Ingeburgerd")
    if vrij_van_alles(feiten):
        return Kop(
            "Hoeft niet in te burgeren",
            "DUO gaf vrijstelling of ontheffing van de hele plicht. Er volgt geen diploma.",
        )
    if voldaan(feiten):
        return Kop(
            "Alles is gedaan",
            "Aan alle eisen is voldaan. Leg het diploma vast zodra DUO het geeft.",
            diploma_vastleggen=True,
        )
    return Kop("Nog te doen", nog_te_doen(eisen), nadruk=True)


def onderkop(statushouder: Statushouder, leerroute: str, looptijd: Looptijd) -> list[str]:
    """The law, the route, and how long the term lasts."""
    if not statushouder.regime:
        return [GEEN_PLICHT]
    delen = [str(statushouder.regime_naam), leerroute]
    if looptijd.einde:
        delen.append(f"termijn tot en met {datum(looptijd.einde)}")
    elif looptijd.begin:
        delen.append(f"termijn loopt sinds {datum(looptijd.begin)}")
    return [deel for deel in delen if deel]


def staat_stil(vrijstellingen: Sequence[Vrijstelling], vandaag: date) -> list[Vrijstelling]:
    """The exemptions for a time during which the term stands still today."""
    return [
        een
        for een in vrijstellingen
        if een.opschorting_id and een.begint and een.tot and een.begint <= vandaag <= een.tot
    ]


def geen_examens(feiten: Feiten) -> str:
    """Why there is no table of exams."""
    if feiten.diploma:
        return "Er zijn geen examens vastgelegd."
    if vrij_van_alles(feiten):
        return "Er hoeven geen examens gedaan te worden."
    return "In deze route zijn examens niet nodig."


def telt_af(feiten: Feiten) -> bool:
    """Whether hours can count for lower exams: by the law of 2021, outside the Z-route."""
    return feiten.regime == "wi2021" and feiten.leerroute != Leerroute.Z
