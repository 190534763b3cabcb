"""The tests of the taaleis, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from bouwstenen.templatetags.opmaak import datum
from inburgering.keuzes import Taaleisbesluit
from inburgering.models import Taaleis
from inburgering.taaleis.regels import gevolg

MAAND = "na een niet gehaalde toets is er een maand om te beginnen met leren"


@dataclass(frozen=True)
class Toetsbeeld:
    """One test: the status, what stands behind it, and what follows."""

    toets: Taaleis
    stand: tuple[str, str]
    uitleg: str = ""
    besluit: str = ""
    gevolg: str = ""


def toetsbeeld(toets: Taaleis) -> Toetsbeeld:
    """A decision comes before the result, and that before what somebody does about it."""
    if toets.besluit:
        soort = "neutraal" if toets.besluit == Taaleisbesluit.MAATREGEL else "klaar"
        op, besluit = f"op {datum(toets.besloten_op)}:", str(toets.get_besluit_display())
        return Toetsbeeld(toets, (soort, "besloten"), op, besluit, gevolg(toets))
    if toets.gehaald:
        return Toetsbeeld(toets, ("klaar", "gehaald"))
    if toets.begonnen_op:
        return Toetsbeeld(toets, ("gepland", "leert"), f"begonnen op {datum(toets.begonnen_op)}")
    return Toetsbeeld(toets, ("deze-week", "nog niet begonnen"), MAAND)


def toetsbeelden(toetsen: Iterable[Taaleis]) -> list[Toetsbeeld]:
    return [toetsbeeld(een) for een in toetsen]
