"""What stands in the way of a course or an offer, and what asks for a question (pure)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dossier.keuzes import Regime
from dossier.regels import datum_voluit
from inburgering.models import Cursus, Groep
from intake.keuzes import Leerroute


def over_cursus(cursus: Cursus, leerroute: str, lopend: Sequence[Cursus], bezet: int) -> Iterator[str]:
    """A group beside the plan, the courses that run then, and the places that are taken by others."""
    groep = cursus.groep
    if groep and leerroute and groep.leerroute != leerroute:
        route = groep.get_leerroute_display()
        yield f"De groep is voor de {route}; in het PIP staat de {Leerroute(leerroute).label}."
    for ander in lopend:
        yield f"Er loopt dan al een cursus bij {ander.aanbieder}, vanaf {datum_voluit(ander.van)}."
    if groep and groep.plaatsen and bezet >= groep.plaatsen:
        yield f"De groep is vol: {_van(bezet, groep)} bezet."


def _van(bezet: int, groep: Groep) -> str:
    plaatsen = "plaats" if groep.plaatsen == 1 else "plaatsen"
    return f"{bezet} van {groep.plaatsen} {plaatsen}"


AANBOD = "DUO weigert dit (voorwaarden gegevensuitwisseling inburgeringsaanbod)."


def obstakels_aanbod(
    aangeboden_op: date,
    begint: date,
    klaar: date | None,
    *,
    regime: str,
    asiel: bool,
    termijn: tuple[date | None, date | None],
) -> list[str]:
    """Why a course cannot have been offered like this, from `begint` to `klaar`; `termijn` is the first day of the
    inburgeringstermijn (the day after the PIP) and its last. The keurmerk of the school is looked at for every course.
    """
    begin, einde = termijn
    if regime != Regime.WI2021 or not asiel:
        return [f"Alleen asielstatushouders onder de Wet inburgering 2021 krijgen een aanbod van de gemeente. {AANBOD}"]
    if begin is None:
        return [f"Er is nog geen PIP: een aanbod kan pas daarna. {AANBOD}"]
    klachten = []
    if aangeboden_op < begin - timedelta(days=1):
        klachten.append(f"Het aanbod kan niet vóór de datum van het PIP zijn. {AANBOD}")
    if begint < begin or (einde is not None and max(begint, klaar or begint) > einde):
        klachten.append(f"De cursus moet binnen de inburgeringstermijn beginnen en klaar zijn. {AANBOD}")
    return klachten
