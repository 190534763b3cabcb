"""What an invitation has to say."""

from datetime import date
from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Datumkiezer, Opmaak


class BerichtFormulier(forms.Form):
    """What an invitation has to say; it is put into words and kept nowhere."""

    VORMEN = (("brief", "brief"), ("sms", "sms of app-bericht"))

    vorm = forms.ChoiceField(label="Wat wilt u maken?", choices=VORMEN)
    dag = forms.DateField(label="Dag van de afspraak", widget=Datumkiezer)
    tijd = forms.TimeField(label="Tijd", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))
    plaats = forms.CharField(label="Plaats", max_length=120, help_text="Het adres, en bij welke ingang of balie.")
    meenemen = forms.CharField(label="Neem mee", required=False, max_length=200)
    telefoon = forms.CharField(
        label="Uw telefoonnummer", required=False, max_length=20, help_text="Voor als de cliënt niet kan komen."
    )
    tolk = forms.BooleanField(label="Er is een tolk bij het gesprek", required=False)

    def __init__(self, *args: Any, terug: str, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag = vandaag
        self.helper = Opmaak(
            "vorm", Row("dag", "tijd"), "plaats", "meenemen", "telefoon", "tolk", terug=terug, knop="Bericht maken"
        )

    def clean_dag(self) -> date:
        """Nobody is invited for yesterday."""
        dag: date = self.cleaned_data["dag"]
        if dag < self.vandaag:
            raise forms.ValidationError("Deze dag is al voorbij. Kies vandaag of later.")
        return dag
