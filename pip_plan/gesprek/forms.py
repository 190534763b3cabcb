"""The form on a talk with a client."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.db.models import Q

from bouwstenen.forms import Formulier, Opmaak
from pip_plan.models import Gesprek
from toegang.models import Medewerker
from toegang.zicht import Zicht


class GesprekFormulier(Formulier):
    """A talk with a client."""

    class Meta(Formulier.Meta):
        model = Gesprek
        fields = [
            "soort", "datum", "kanaal", "taal", "tolk", "gevoerd_door", "aanwezig", "verslag", "volgend_op",
        ]  # fmt: skip
        widgets = {"verslag": forms.Textarea(attrs={"rows": 6})}

    foutveld = {
        "toekomst": "datum",
        "volgend_te_vroeg": "volgend_op",
        "kanaal_past_niet": "kanaal",
        "telefoon_dubbel": "verslag",
    }
    meer: tuple[Any, ...] = ()  # what a floor above adds between the report and the next date

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        door = self.fields["gevoerd_door"]
        assert isinstance(door, forms.ModelChoiceField)
        # Who held an older talk may have left since.
        collegas = Medewerker.objects.klantmanagers(zicht)
        door.queryset = collegas | Medewerker.objects.filter(Q(pk=self.instance.gevoerd_door_id))
        door.empty_label = "Kies een collega"
        self.helper = Opmaak(
            Fieldset(
                "Het gesprek",
                Row("soort", "datum"),
                Row("kanaal", "gevoerd_door"),
                Row("taal", "tolk"),
                "aanwezig",
                "verslag",
            ),
            *self.meer,
            Fieldset("Hierna", "volgend_op"),
            terug=terug,
        )
