"""What is agreed with a client: the plan in its versions, the activities, the talks, the advice and the referrals."""

from pip_plan.models.activiteit import Activiteit
from pip_plan.models.advies import Advies
from pip_plan.models.diplomawaardering import Diplomawaardering
from pip_plan.models.doel import Doel, Doelstap, Evaluatie
from pip_plan.models.gesprek import Gesprek
from pip_plan.models.plan import Pip, Pipdocument, Weekdeel
from pip_plan.models.verwijzing import Verwijzing

__all__ = [
    "Activiteit", "Advies", "Diplomawaardering", "Doel", "Doelstap", "Evaluatie", "Gesprek", "Pip", "Pipdocument",
    "Verwijzing", "Weekdeel",
]  # fmt: skip
