"""The forms on a referral, and on what a partner answers."""

from datetime import date
from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms

from bouwstenen.forms import Formulier, Opmaak
from dossier.forms import FeitFormulier
from pip_plan.keuzes import Verwijsstatus
from pip_plan.models import Verwijzing
from toegang.models import Organisatie

ANTWOORD = {
    "toekomst": "datum",
    "naar_een": "naam",
    "antwoord_datum": "teruggekoppeld_op",
    "antwoord_te_vroeg": "teruggekoppeld_op",
    "antwoord_toekomst": "teruggekoppeld_op",
    "zonder_reden": "terugkoppeling",
}


class VerwijzingFormulier(FeitFormulier):
    """To whom, what for, and what came of it."""

    class Meta(Formulier.Meta):
        model = Verwijzing
        fields = ["organisatie", "naam", "waarvoor", "datum", "status", "teruggekoppeld_op", "terugkoppeling"]
        widgets = {"terugkoppeling": forms.Textarea(attrs={"rows": 3})}

    foutveld = ANTWOORD
    velden = (
        Fieldset("Naar wie?", Row("organisatie", "naam")),
        "waarvoor",
        "datum",
        Fieldset("Wat kwam ervan?", Row("status", "teruggekoppeld_op"), "terugkoppeling"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partner = self.fields["organisatie"]
        assert isinstance(partner, forms.ModelChoiceField)
        van_gemeente = Organisatie.objects.filter(gemeente_id=self.instance.gemeente_id)
        partner.queryset = van_gemeente.kiesbaar(self.instance.organisatie_id)
        partner.empty_label = "geen partner uit de lijst"


class AntwoordFormulier(Formulier):
    """What a partner answers to a referral."""

    class Meta(Formulier.Meta):
        model = Verwijzing
        fields = ["status", "terugkoppeling"]
        widgets = {"terugkoppeling": forms.Textarea(attrs={"rows": 3})}
        labels = {"terugkoppeling": "Wat wilt u erover doorgeven?"}
        help_texts = {"terugkoppeling": "De klantmanager leest dit. Geen medische bijzonderheden."}

    foutveld = {code: "terugkoppeling" if code == "zonder_reden" else "status" for code in ANTWOORD}

    def __init__(self, *args: Any, terug: str, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.teruggekoppeld_op = vandaag
        stand = self.fields["status"]
        assert isinstance(stand, forms.ChoiceField)
        antwoorden = [keuze for keuze in Verwijsstatus.choices if keuze[0] != Verwijsstatus.VERSTUURD]
        stand.choices = [("", "Maak een keuze"), *antwoorden]
        self.helper = Opmaak("status", "terugkoppeling", terug=terug, knop="Doorgeven")
