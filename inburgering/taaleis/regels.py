"""What a test of the taaleis says about the level, and what follows from a decision about it (pure)."""

from bouwstenen.kalender import plus_maanden
from dossier.regels import datum_voluit
from inburgering.keuzes import ONDER_DE_EIS, Taaleisbesluit
from inburgering.models import Taaleis
from inburgering.models.taaleis import VAARDIGHEDEN

OPNIEUW = 6  # months: the taaleis is looked at every half year


def onder_de_eis(toets: Taaleis) -> list[str]:
    """The skills that are below the level."""
    namen = {veld.name: str(veld.verbose_name) for veld in toets._meta.fields}
    return [namen[naam] for naam in VAARDIGHEDEN if getattr(toets, naam) in ONDER_DE_EIS]


def bezwaar_voldoet(toets: Taaleis) -> str:
    """What to ask before somebody meets the taaleis with a test that failed: it can be met without the test too."""
    laag = onder_de_eis(toets)
    if toets.besluit != Taaleisbesluit.VOLDOET or not laag:
        return ""
    return (
        f"Volgens de toets is dit lager dan A2 (1F): {', '.join(laag)}. Voldoen kan dan alleen met een diploma of ander"
        " bewijs, of na acht jaar Nederlandstalig onderwijs (Participatiewet art. 18b). Is dat er? Schrijf bij de reden"
        " op wat u zag, en vink het aan."
    )


def gevolg(toets: Taaleis) -> str:
    """What follows from the decision; empty without one."""
    if not (toets.besluit and toets.besloten_op):
        return ""
    opnieuw = datum_voluit(plus_maanden(toets.besloten_op, OPNIEUW))
    return {
        Taaleisbesluit.VOLDOET: "De taaleis is klaar. Er is geen nieuwe toets nodig.",
        Taaleisbesluit.INZET: f"De cliënt blijft leren. Kijk uiterlijk op {opnieuw} opnieuw hoe het gaat.",
        Taaleisbesluit.OVERMACHT: f"De cliënt hoeft nu niets te doen. Kijk uiterlijk op {opnieuw} of dat nog zo is.",
        Taaleisbesluit.MAATREGEL: "Stuur de cliënt een beschikking met de reden, en hoe bezwaar kan. De bijstand"
        " verandert hier niet vanzelf. Begint de cliënt alsnog met leren? Leg dat dan vast bij de toets.",
    }[Taaleisbesluit(toets.besluit)]
