"""What looks odd in a diploma, an exam or a course, and can be true all the same: said before it is kept (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from dossier.regels import datum_voluit
from inburgering.keuzes import Diplomaniveau, Uitslag
from inburgering.models import Cursus, Diploma, Examen, Groep
from inburgering.regels import Feiten, eisen, nog_te_doen
from intake.keuzes import Leerroute

GEEN_PLICHT = "Er is geen inburgeringsplicht vastgelegd."
KLOPT = "Klopt het toch? Vink dat dan aan."


def vraag(klachten: Iterator[str]) -> str:
    """All of it as one question; empty when nothing is odd."""
    gevonden = list(klachten)
    return " ".join([*gevonden, KLOPT]) if gevonden else ""


def over_diploma(diploma: Diploma, feiten: Feiten) -> Iterator[str]:
    """A diploma beside what the dossier says is done, and since when."""
    if not feiten.regime:
        yield GEEN_PLICHT
    elif feiten.plicht and diploma.behaald_op < feiten.plicht:
        yield f"De inburgeringsplicht begon pas op {datum_voluit(feiten.plicht)}."
    if over := nog_te_doen(eisen(replace(feiten, diploma=False))):
        yield f"Volgens het dossier is nog niet alles gedaan. {over}"
    geslaagd = [een.datum for een in feiten.examens if een.uitslag == Uitslag.GESLAAGD and een.datum]
    if geslaagd and diploma.behaald_op < max(geslaagd):
        yield f"Het laatste examen was op {datum_voluit(max(geslaagd))}, na deze dag."


def andere_route(diploma: Diploma, leerroute: str) -> str:
    """Why this certificate cannot be of this leerroute; empty when it can, or when the route is not known."""
    if diploma.niveau != Diplomaniveau.Z_ROUTE or leerroute in ("", Leerroute.Z):
        return ""
    return f"Een certificaat Z-route hoort bij de Z-route. In het PIP staat de {Leerroute(leerroute).label}."


def over_examen(examen: Examen, plicht: date | None) -> Iterator[str]:
    """An exam from before the duty, or without one."""
    if plicht is None:
        yield GEEN_PLICHT
    elif examen.datum and examen.datum < plicht:
        yield f"De inburgeringsplicht begon op {datum_voluit(plicht)}, na dit examen. Dat kan, bijvoorbeeld in het azc."


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
