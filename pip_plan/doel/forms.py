"""The forms on a goal, and on a step towards it."""

from typing import Any

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier, Opmaak
from intake.keuzes import KEUZES, VAN_GEZONDHEID
from pip_plan.models import Doel, Doelstap
from toegang.rechten import Recht
from toegang.zicht import Zicht


class DoelFormulier(Formulier):
    """A goal, in the words of the client."""

    class Meta(Formulier.Meta):
        model = Doel
        fields = ["leefgebied", "tekst", "voorwaarde", "uiterlijk"]

    foutveld = {"dubbel": "tekst", "doel_met_tekst": "tekst", "uiterlijk": "uiterlijk"}

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mag_alles = zicht.mag(Recht.GEZONDHEID)
        keuzes = [("", "Maak een keuze"), *(k for k in KEUZES if mag_alles or k[0] not in VAN_GEZONDHEID)]
        self.fields["leefgebied"].choices = keuzes  # type: ignore[attr-defined]  # a field with choices
        self.helper = Opmaak(*self.Meta.fields, terug=terug)


class StapFormulier(Formulier):
    """A step towards a goal."""

    class Meta(Formulier.Meta):
        model = Doelstap
        fields = ["tekst", "wie", "naam", "uiterlijk"]

    foutveld = {"doelstap_met_naam": "naam", "doelstap_met_tekst": "tekst", "uiterlijk": "uiterlijk"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("tekst", Row("wie", "naam"), "uiterlijk", terug=terug)
