"""The forms on how far goals are."""

from typing import Any

from crispy_forms.layout import Row
from django import forms
from django.db.models import QuerySet

from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from bouwstenen.templatetags.opmaak import datum
from pip_plan.keuzes import Stand
from pip_plan.models import Evaluatie, Gesprek


class EvaluatieFormulier(Formulier):
    """How far one goal is; without an answer it is left as it was."""

    class Meta(Formulier.Meta):
        model = Evaluatie
        fields = ["stand", "score", "resultaat"]
        widgets = {"resultaat": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["stand"]
        assert isinstance(keuze, forms.TypedChoiceField)
        keuze.required, keuze.choices = False, [("", "niets veranderd"), *Stand.choices]
        self.fields["score"].widget.attrs |= {"min": 1, "max": 5}
        self.helper = Opmaak(Row("stand", "score"), "resultaat")
        self.helper.form_tag = False
        self.helper.layout.pop(-1)  # one button under all of them

    @property
    def gekozen(self) -> bool:
        return bool(self.cleaned_data.get("stand"))


class Gesprekkeuze(forms.ModelChoiceField):
    """Talks by their day and kind."""

    def label_from_instance(self, obj: Gesprek) -> str:
        return f"{datum(obj.datum)}, {obj}"


class EvaluatieKop(forms.Form):
    """When goals were looked at, and in which talk."""

    datum = forms.DateField(label="Datum", widget=Datumkiezer)
    gesprek = Gesprekkeuze(
        label="Tijdens welk gesprek", queryset=Gesprek.objects.none(), required=False, empty_label="geen gesprek"
    )

    def __init__(self, *args: Any, gesprekken: QuerySet[Gesprek], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["gesprek"]
        assert isinstance(keuze, forms.ModelChoiceField)
        keuze.queryset = gesprekken
        self.helper = Opmaak(Row("datum", "gesprek"))
        self.helper.form_tag = False
        self.helper.layout.pop(-1)
