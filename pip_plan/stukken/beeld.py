"""What the pages show of the documents of a plan."""

from dataclasses import dataclass
from typing import Any

from dossier.keuzes import Taal
from pip_plan.keuzes import Documentsoort
from pip_plan.models import Pip, Pipdocument
from pip_plan.stukken.queries import mag_document
from pip_plan.vertaling import NEDERLANDS, talen
from toegang.rechten import Recht
from toegang.zicht import Zicht

# Proposed to who speaks a language in which there is no translation.
ANDERS = str(Taal.ENGELS)


@dataclass(frozen=True)
class Documentrij:
    """One kind: what was made of it, and whether the visitor may read it."""

    soort: Documentsoort
    gemaakt: list[Pipdocument]
    mag: bool

    @property
    def is_plan(self) -> bool:
        return self.soort == Documentsoort.PLAN

    @property
    def talen(self) -> set[str]:
        """The languages in which it was made."""
        return {een.taal for een in self.gemaakt}


def paneel(pip: Pip, zicht: Zicht) -> dict[str, Any]:
    """The kinds of document of a version, and the languages of the first: code, name, whether it is proposed."""
    alle = list(Pipdocument.objects.zichtbaar_voor(zicht).filter(pip=pip).select_related("gemaakt_door"))
    keuzes = [*talen(), (NEDERLANDS, "alleen Nederlands")]
    eigen = pip.statushouder.contacttaal
    voorstel = eigen if eigen in dict(keuzes) else ANDERS
    return {
        "documenten": [
            Documentrij(soort, [een for een in alle if een.soort == soort], mag_document(pip, soort, zicht))
            for soort in Documentsoort
        ],
        "talen": [(code, naam, code == voorstel) for code, naam in keuzes],
        "mag_maken": zicht.mag(Recht.DOSSIER_BEWERKEN),
    }
