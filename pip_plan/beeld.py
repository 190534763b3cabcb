"""How every leefgebied moved: the start position at each intake, and the goals on it."""

from dataclasses import dataclass
from typing import Any

from intake.models import Antwoord, Intake
from intake.profiel import Rij, profiel
from intake.vragenlijst import laad
from pip_plan.doel.beeld import NAMEN, Doelbeeld, per_leefgebied
from pip_plan.models import Pip
from toegang.zicht import Zicht


@dataclass(frozen=True)
class Beweging:
    """One leefgebied: the start position at each intake, and the goals on it with how far they are."""

    rij: Rij
    doelen: list[Doelbeeld]


def beweging(pip: Pip, doelen: list[Doelbeeld], zicht: Zicht) -> tuple[list[Any], list[Beweging]]:
    """(the moments of the intakes, every leefgebied on which something is known)."""
    intakes = list(Intake.objects.zichtbaar_voor(zicht).filter(statushouder=pip.statushouder_id))
    beeld = profiel(intakes, Antwoord.objects.zichtbaar_voor(zicht).filter(intake__in=intakes))
    code_van = {gebied.naam: gebied.code for een in intakes for gebied in laad(een.lijst).leefgebieden}
    rijen = {code_van[rij.naam]: rij for rij in beeld.rijen}
    groepen = {een.code: een.doelen for een in per_leefgebied(doelen)}
    leeg: list[tuple[Any, Any]] = [(moment, None) for moment in beeld.momenten]
    uit = [
        Beweging(rijen.get(code) or Rij(naam.capitalize(), leeg), groepen.get(code, [])) for code, naam in NAMEN.items()
    ]
    return beeld.momenten, [een for een in uit if een.doelen or any(score for _, score in een.rij.per_moment)]
