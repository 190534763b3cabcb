"""What of a form belongs together: the rules that the page tells a person in words, for a robot that cannot read."""

from collections.abc import Callable

from tests.robot.geheugen import Ingevuld
from tests.robot.lezer import Formulier
from tests.robot.waarden import Vulling

Regel = Callable[[Ingevuld, Vulling], Ingevuld]


def een_van(*namen: str) -> Regel:
    """One of these is filled in, and not another."""

    def regel(wat: Ingevuld, v: Vulling) -> Ingevuld:
        gevuld = [naam for naam in namen if any(wat.get(naam, []))] or list(namen)
        houd = v.kans.choice(gevuld)
        return {naam: waarde if naam not in namen or naam == houd else [] for naam, waarde in wat.items()}

    return regel


REGELS: dict[str, list[Regel]] = {
    "verwijzing": [een_van("organisatie", "naam")],
}


def samen(formulier: Formulier, wat: Ingevuld, vulling: Vulling) -> Ingevuld:
    """The same filling, with what belongs together put right."""
    for regel in REGELS.get(formulier.naam.removesuffix("_nieuw"), []):
        wat = regel(wat, vulling)
    return wat
