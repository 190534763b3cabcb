"""Forms on activities and talks."""

from datetime import date
from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.db.models import Q

from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from dossier.forms import FeitFormulier
from pip_plan.models import Activiteit, Gesprek
from toegang.models import Medewerker
from toegang.zicht import Zicht


class ActiviteitFormulier(FeitFormulier):
    """Work, a trajectory, volunteering, an internship or education."""

    class Meta(Formulier.Meta):
        model = Activiteit
        fields = [
            "soort", "organisatie", "functie", "uren_per_week", "van", "tot", "gepland_van", "gepland_tot",
            "uitvoerder", "waarom_niet_wegwijs", "resultaat", "financiering", "kosten", "uitgesteld_tot",
            "uitgesteld_reden", "toelichting",
        ]  # fmt: skip

    foutveld = {
        **Formulier.foutveld,
        "werk_zonder_uren": "uren_per_week",
        "traject_uitvoerder": "uitvoerder",
        "resultaat_zonder_einde": "tot",
        "zonder_reden": "waarom_niet_wegwijs",
        "reden_te_veel": "waarom_niet_wegwijs",
        "plan_einde": "gepland_tot",
        "kosten_zonder_bron": "financiering",
        "uitstel_volledig": "uitgesteld_reden",
        "uitstel_na_einde": "uitgesteld_tot",
        "uitstel_voorbij": "uitgesteld_tot",
        "begin_voor_uitstel": "van",
    }
    velden = (
        "soort",
        Row("organisatie", "functie"),
        "uren_per_week",
        Fieldset("Periode", Row("van", "tot"), Row("gepland_van", "gepland_tot")),
        Fieldset("Alleen bij een traject", Row("uitvoerder", "resultaat"), "waarom_niet_wegwijs"),
        Fieldset("Wie betaalt?", Row("financiering", "kosten")),
        Fieldset("Alleen bij uitstel", "uitgesteld_reden", "uitgesteld_tot"),
        "toelichting",
    )


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
