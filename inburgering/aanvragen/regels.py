"""What an exemption does on one day, and which make no sense beside each other (pure). The second PostgreSQL guards:
`vrijstelling_niet_binnen`."""

from collections.abc import Iterable
from datetime import date

from dossier.regels import datum_voluit
from inburgering.keuzes import Vrijstellingdeel, Vrijstellingsoort
from inburgering.models import Vrijstelling


def vrijgesteld_op(vrijstellingen: Iterable[Vrijstelling], dag: date) -> frozenset[str]:
    """The parts that DUO exempts from for good on `dag`. For a time nothing is met: what was left is left after it."""
    geldig = _geldig(vrijstellingen, dag)
    return frozenset(deel for een in geldig if een.soort != Vrijstellingsoort.TIJDELIJK for deel in een.delen)


def tijdelijk_op(vrijstellingen: Iterable[Vrijstelling], dag: date) -> dict[str, date]:
    """The parts that DUO exempts from for a time on `dag`, with the last day of it."""
    tot: dict[str, date] = {}
    for een in _geldig(vrijstellingen, dag):
        if een.soort == Vrijstellingsoort.TIJDELIJK and een.tot:
            tot |= {deel: max(een.tot, tot.get(deel, een.tot)) for deel in een.delen}
    return tot


def _geldig(vrijstellingen: Iterable[Vrijstelling], dag: date) -> list[Vrijstelling]:
    return [een for een in vrijstellingen if een.looptijd and een.looptijd[0] <= dag <= een.looptijd[1]]


def dubbel(nieuw: Vrijstelling, anderen: Iterable[Vrijstelling]) -> str:
    """Why a decision of DUO adds nothing to what is there, or what is there nothing to it; empty when it does."""
    ander = next((een for een in anderen if _binnen(nieuw, een) or _binnen(een, nieuw)), None)
    if ander is None or ander.looptijd is None:
        return ""
    begin, einde = ander.looptijd
    tot = f" tot en met {datum_voluit(einde)}" if ander.tot else ""
    return (
        f"Er staat al een {ander} van {ander.delen_in_woorden}, vanaf {datum_voluit(begin)}{tot}. Die twee kunnen niet"
        " naast elkaar. Wijzig die, of kies hier een ander onderdeel of andere dagen."
    )


def _binnen(een: Vrijstelling, ander: Vrijstelling) -> bool:
    """Whether the other is of the same parts, or of everything, on every day on which this one holds."""
    if not (een.looptijd and ander.looptijd):
        return False
    alles = Vrijstellingdeel.ALLES in ander.delen or set(een.delen) <= set(ander.delen)
    return alles and ander.looptijd[0] <= een.looptijd[0] and een.looptijd[1] <= ander.looptijd[1]
