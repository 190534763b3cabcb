"""The week of one version of a plan, as a visitor may see it."""

from typing import TYPE_CHECKING

from pip_plan.models import Pip, Weekdeel
from pip_plan.week.beeld import Weekbeeld

if TYPE_CHECKING:
    from toegang.zicht import Zicht


def weekbeeld(pip: Pip, zicht: "Zicht") -> Weekbeeld:
    """For every page that shows it."""
    return Weekbeeld(list(Weekdeel.objects.zichtbaar_voor(zicht).filter(pip=pip)), pip.intensiteit)
