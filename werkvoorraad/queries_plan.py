"""The plan of one client, as the page of the dossier and its timeline show it."""

from dataclasses import dataclass

from dossier.models import Statushouder
from pip_plan.doel.beeld import Doelbeeld, doelen_van
from pip_plan.models import Evaluatie, Pip
from pip_plan.plan.queries import Versies, past_niet_meer, versies_van, voorgeschiedenis
from pip_plan.plan.regels import Opmerking
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Planbeeld:
    """The versions, the goals of the one that counts (or else of the one in the making), and how they went."""

    versies: Versies
    doelen: list[Doelbeeld]
    evaluaties: list[Evaluatie]
    past_niet: list[Opmerking]

    @property
    def vast(self) -> list[Pip]:
        return self.versies.vast

    @property
    def open(self) -> Pip | None:
        return self.versies.open

    @property
    def geldig(self) -> Pip | None:
        return self.versies.geldig

    @property
    def lopend(self) -> list[Doelbeeld]:
        """The goals that somebody still works on."""
        return [een for een in self.doelen if not een.klaar]

    @property
    def klaar(self) -> list[Doelbeeld]:
        """The goals that were reached, or stopped."""
        return [een for een in self.doelen if een.klaar]


def planbeeld(statushouder: Statushouder, zicht: Zicht) -> Planbeeld:
    """In one query for who has no plan yet, and otherwise in a fixed number."""
    versies = versies_van(statushouder, zicht)
    if not versies.alle:
        return Planbeeld(versies, [], [], [])
    geldig = versies.geldig
    evaluaties = Evaluatie.objects.zichtbaar_voor(zicht).filter(doel__pip__statushouder=statushouder)
    return Planbeeld(
        versies=versies,
        doelen=doelen_van(geldig or versies.alle[0], zicht),
        evaluaties=list(evaluaties.select_related("doel")),
        past_niet=past_niet_meer(geldig, voorgeschiedenis(statushouder, geldig)) if geldig else [],
    )
