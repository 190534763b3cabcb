"""What asks for a question before an exam is kept, and how many attempts are free (pure)."""

from collections.abc import Iterator
from datetime import date

from dossier.regels import datum_voluit
from inburgering.models import Examen
from inburgering.regels import GEEN_PLICHT


def over_examen(examen: Examen, plicht: date | None) -> Iterator[str]:
    """An exam from before the duty, or without one."""
    if plicht is None:
        yield GEEN_PLICHT
    elif examen.datum and examen.datum < plicht:
        yield f"De inburgeringsplicht begon op {datum_voluit(plicht)}, na dit examen. Dat kan, bijvoorbeeld in het azc."


VRIJE_POGINGEN = 2  # per part, for who was granted asylum
