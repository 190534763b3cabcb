"""The form with which a plan is fixed."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms

from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from dossier.regels import niet_in_toekomst
from pip_plan.models import Pip


class VaststelFormulier(Formulier):
    """The date of the decision, and why it became late."""

    dagtekening = forms.DateField(
        label="Dagtekening",
        widget=Datumkiezer,
        help_text="Hierna verandert deze versie niet meer. Na het eerste PIP begint de inburgeringstermijn.",
    )

    field_order = ("dagtekening", "te_laat_reden")  # whether a reason is needed follows from the day

    class Meta(Formulier.Meta):
        model = Pip
        fields = ["te_laat_reden"]
        error_messages = {"te_laat_reden": {"required": "Schrijf op waarom het later werd."}}

    foutveld = {
        "vastgesteld_op": "dagtekening",
        "te_laat_reden": "te_laat_reden",
        "pip_vastgesteld_na_gesprek": "dagtekening",
        "pip_vastgesteld_na_eerste": "dagtekening",
        "pip_vastgesteld_getekend": "dagtekening",
    }

    def __init__(self, *args: Any, vandaag: date, laat_op: Callable[[date], bool], terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag, self.laat_op, laat = vandaag, laat_op, laat_op(vandaag)
        self.fields["te_laat_reden"].required = laat
        if not laat and not self.is_bound:
            del self.fields["te_laat_reden"]
        velden = ["dagtekening", *(["te_laat_reden"] if "te_laat_reden" in self.fields else [])]
        self.helper = Opmaak(*velden, terug=terug, knop="PIP vaststellen")

    def clean_dagtekening(self) -> date:
        """The day decides whether it is late."""
        dag: date = self.cleaned_data["dagtekening"]
        niet_in_toekomst(dag, self.vandaag, "De dagtekening")
        self.fields["te_laat_reden"].required = self.laat_op(dag)
        return dag
