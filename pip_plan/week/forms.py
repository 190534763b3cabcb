"""Forms on the week in a plan."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier, Opmaak
from pip_plan.keuzes import Dag
from pip_plan.models import Weekdeel


def _tijd() -> forms.TimeInput:
    """The browser's own clock."""
    return forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class WeekdeelFormulier(Formulier):
    """One part of the week."""

    class Meta(Formulier.Meta):
        model = Weekdeel
        fields = ["soort", "wat", "waar", "dag", "van", "tot", "reistijd"]
        widgets = {"van": _tijd(), "tot": _tijd()}

    foutveld = {
        "weekdeel_einde_na_begin": "tot",
        "weekdeel_reistijd_grens": "reistijd",
        "weekdeel_is_iets": "wat",
        "twee_keer": "van",
        "te_vol": "tot",
    }
    dagveld = "dag"

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        velden = (Row("soort", "wat"), "waar", self.dagveld, Row("van", "tot"), "reistijd")
        self.helper = Opmaak(*velden, terug=terug)


class NieuwWeekdeelFormulier(WeekdeelFormulier):
    """The same on several days at once, as with most lessons and most work."""

    dagen = forms.TypedMultipleChoiceField(
        label="Op welke dagen?", choices=Dag.choices, coerce=int, widget=forms.CheckboxSelectMultiple
    )

    class Meta(WeekdeelFormulier.Meta):
        fields = ["soort", "wat", "waar", "van", "tot", "reistijd"]

    foutveld = {**WeekdeelFormulier.foutveld, "twee_keer": "dagen"}
    dagveld = "dagen"
