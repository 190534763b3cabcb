"""What whoever gives the PVT or the MAP writes down of a meeting."""

from datetime import date
from typing import Any

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier, Opmaak
from inburgering.models import Uren


class BijeenkomstFormulier(Formulier):
    """One meeting of the PVT or the MAP, as whoever gives it saw it."""

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["dag", "aanwezig", "toelichting"]
        labels = {"dag": "Dag van de bijeenkomst", "aanwezig": "Hoeveel uur was de cliënt erbij?"}
        help_texts = {
            "dag": "",
            "aanwezig": "Vul 0 in als de cliënt er niet was.",
            "toelichting": "Kort, en alleen wat over de bijeenkomst gaat.",
        }

    foutveld = {"uren_dubbel": "dag", "toekomst": "dag", "begin": "dag", "les_grens": "aanwezig"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dag"].required = True
        self.helper = Opmaak(Row("dag", "aanwezig"), "toelichting", terug=terug)

    def clean_dag(self) -> date:
        """The day says in which month it was."""
        dag: date = self.cleaned_data["dag"]
        self.instance.maand = dag.replace(day=1)
        return dag
