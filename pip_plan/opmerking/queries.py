"""What deserves a look in one version, with what has to be looked up for it."""

from decimal import Decimal

from pip_plan.doel.beeld import Doelbeeld
from pip_plan.keuzes import Niveau
from pip_plan.models import Pip
from pip_plan.opmerking.regels import opmerkingen
from pip_plan.plan.regels import Opmerking
from pip_plan.queries import lesuren_van
from pip_plan.week.beeld import Weekbeeld
from toegang.zicht import Zicht


def opmerkingen_van(pip: Pip, doelen: list[Doelbeeld], week: Weekbeeld, zicht: Zicht) -> list[Opmerking]:
    """Everything that looks odd today; nothing of it stands in the way of fixing the version."""
    lesuren = lesuren_van(pip.statushouder) if pip.niveau == Niveau.A2 else Decimal(0)
    botsingen = [een.tekst for een in week.botsingen]
    return opmerkingen(pip, [een.doel for een in doelen], botsingen, lesuren, zicht.dag)
