"""What is agreed with a client: the plan in its versions, the activities, and the talks."""

from pip_plan.models.activiteit import Activiteit
from pip_plan.models.doel import Doel, Doelstap, Evaluatie
from pip_plan.models.gesprek import Gesprek
from pip_plan.models.plan import Pip, Pipdocument, Weekdeel

__all__ = ["Activiteit", "Doel", "Doelstap", "Evaluatie", "Gesprek", "Pip", "Pipdocument", "Weekdeel"]
