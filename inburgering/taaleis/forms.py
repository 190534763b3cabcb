"""Forms on the taaleis: the test, and the decision."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Formulier
from dossier.forms import FeitFormulier
from inburgering.models import Taaleis
from pip_plan.models import Advies, Gesprek
from toegang.verzoek import Verzoek


class _MetGesprek(FeitFormulier):
    """A form in which a talk or an advice of this client can be chosen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        van = {"statushouder": self.instance.statushouder_id}
        for naam, model, geen in (
            ("gesprek", Gesprek, "nog niet besproken"),
            ("advies", Advies, "nog geen advies"),
        ):
            if keuze := self.fields.get(naam):
                assert isinstance(keuze, forms.ModelChoiceField)
                keuze.queryset = model._default_manager.filter(**van)
                keuze.empty_label = geen
                keuze.label_from_instance = _met_datum  # type: ignore[assignment,method-assign]  # Django's own way


def _met_datum(rij: Any) -> str:
    """A talk by its kind, an advice by its words; both with the day."""
    return f"{rij.datum:%d-%m-%Y}: {str(getattr(rij, 'tekst', rij))[:60]}"


class _Voldoet(Bevestigbaar, _MetGesprek):
    """A form in which somebody can meet the taaleis with a test that failed: that is asked first."""

    bevestig = "lager"

    toch = forms.BooleanField(
        label="Ja, er is ander bewijs; bij de reden staat welk", required=False, widget=forms.HiddenInput
    )


class TaaleisFormulier(_Voldoet):
    """A test of somebody's Dutch, and what they do about it."""

    class Meta(Formulier.Meta):
        model = Taaleis
        fields = [
            "toets_op", "spreken", "luisteren", "gesprekken", "lezen", "schrijven", "begonnen_op", "inzet", "gesprek",
            "advies",
        ]  # fmt: skip
        widgets = {"inzet": forms.Textarea(attrs={"rows": 4})}

    foutveld = {
        "taaleis_dubbel": "toets_op", "taaleis_bij_bijstand": "toets_op", "toekomst": "toets_op",
        "begonnen_op": "begonnen_op", "taaleis_van_client": "gesprek", "lager": "spreken",
    }  # fmt: skip
    velden = (
        "toets_op",
        Fieldset(
            "Niveau per vaardigheid", Row("spreken", "luisteren"), "gesprekken", Row("lezen", "schrijven"), "toch"
        ),
        Fieldset("Wat doet de cliënt", "begonnen_op", "inzet"),
        Fieldset("Gesprek en advies", "gesprek", "advies"),
    )


class TaaleisbesluitFormulier(_Voldoet):
    """What a person decided, why, and what the client thinks of it."""

    class Meta(Formulier.Meta):
        model = Taaleis
        fields = ["gesprek", "visie_client", "besluit", "reden", "besloten_op"]
        widgets = {naam: forms.Textarea(attrs={"rows": 5}) for naam in ("visie_client", "reden")}
        help_texts = {
            "besluit": "U besluit. Er wordt niets uitgerekend, en er gebeurt niets vanzelf.",
            "gesprek": "Het gesprek waarin de cliënt zijn kant vertelde. Bij een maatregel is dat verplicht.",
        }

    foutveld = {
        **{naam: naam for naam in Meta.fields}, "taaleis_bij_bijstand": "besloten_op",
        "taaleis_na_gesprek": "gesprek", "taaleis_van_client": "gesprek", "lager": "besluit",
    }  # fmt: skip
    velden = (
        Fieldset("De cliënt", "gesprek", "visie_client"),
        Fieldset("Het besluit", "besluit", "toch", "reden", "besloten_op"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("visie_client", "besluit", "reden", "besloten_op"):
            self.fields[naam].required = True


def vooraf(request: Verzoek) -> dict[str, Any]:
    """Tested today."""
    return {"toets_op": request.zicht.dag}
