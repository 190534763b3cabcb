"""What stands in the way of ending the work with a partner, and who can do something about it."""

from collections.abc import Mapping
from dataclasses import dataclass

KLANTMANAGER = "Vraag de klantmanagers"


@dataclass(frozen=True)
class Hindernis:
    """One kind of what runs: how much, in words, and what has to be done. `soort` is that of the database."""

    soort: str
    wat: str
    stap: str


# (one, more, what to do), in the order in which it is shown. Only accounts can be seen to here.
SOORTEN = {
    "account": (
        "account dat mag inloggen",
        "accounts die mogen inloggen",
        "Blokkeer bij Medewerkers wie er nog mag inloggen.",
    ),
    "deling": ("dossier dat gedeeld is", "dossiers die gedeeld zijn", f"{KLANTMANAGER} het delen te stoppen."),
    "verwijzing": ("verwijzing die loopt", "verwijzingen die lopen", f"{KLANTMANAGER} die af te ronden."),
    "vraag": (
        "leefgebied van een intake dat gevraagd is",
        "leefgebieden van een intake die gevraagd zijn",
        f"{KLANTMANAGER} die vraag in te trekken.",
    ),
    "module": ("PVT of MAP die loopt", "PVT's en MAP's die lopen", f"{KLANTMANAGER} daar een ander voor te kiezen."),
    "contract": (
        "contract dat loopt",
        "contracten die lopen",
        f"{KLANTMANAGER} bij Scholen het einde in te vullen.",
    ),
    "groep": ("groep die loopt", "groepen die lopen", f"{KLANTMANAGER} bij Scholen het einde in te vullen."),
}


def hindernissen(loopt: Mapping[str, int]) -> list[Hindernis]:
    """What runs, in words and with a step."""
    return [
        Hindernis(soort, f"{loopt[soort]} {een if loopt[soort] == 1 else meer}", stap)
        for soort, (een, meer, stap) in SOORTEN.items()
        if loopt.get(soort)
    ]
