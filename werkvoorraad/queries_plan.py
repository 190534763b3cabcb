"""The plan of one client, as the page of the dossier and its timeline show it."""

from dataclasses import dataclass

from dossier.models import Statushouder
from pip_plan.doel.beeld import Doelbeeld, doelen_van
from pip_plan.models import Evaluatie, Pip
from pip_plan.plan.queries import voorgeschiedenis
from pip_plan.plan.regels import Obstakel, past_niet_meer
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Planbeeld:
    """The versions, the goals of the one that counts (or else of the one in the making), and how they went."""

    vast: list[Pip]
    open: Pip | None
    doelen: list[Doelbeeld]
    evaluaties: list[Evaluatie]
    past_niet: list[Obstakel]

    @property
    def geldig(self) -> Pip | None:
        """The fixed version that counts."""
        return self.vast[0] if self.vast else None

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
    alle = list(Pip.objects.zichtbaar_voor(zicht).filter(statushouder=statushouder))
    if not alle:
        return Planbeeld([], None, [], [], [])
    vast = [een for een in alle if een.vast]
    for een in alle:
        een.statushouder = statushouder
    evaluaties = Evaluatie.objects.zichtbaar_voor(zicht).filter(doel__pip__statushouder=statushouder)
    return Planbeeld(
        vast=vast,
        open=next((een for een in alle if not een.vast), None),
        doelen=doelen_van(vast[0] if vast else alle[0], zicht),
        evaluaties=list(evaluaties.select_related("doel")),
        past_niet=past_niet_meer(vast[0], voorgeschiedenis(statushouder, vast[0])) if vast else [],
    )
