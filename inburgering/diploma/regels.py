"""What looks odd in a diploma, and can be true all the same: said before it is kept (pure)."""

from collections.abc import Iterator
from dataclasses import replace

from dossier.regels import datum_voluit
from inburgering.keuzes import Diplomaniveau, Uitslag
from inburgering.models import Diploma
from inburgering.regels import GEEN_PLICHT, Feiten, eisen, nog_te_doen
from intake.keuzes import Leerroute


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
