"""Forms on the ontzorging itself: its begin, the decision after six months, and the readiness checklist."""

from typing import Any

from crispy_forms.layout import Fieldset, Row

from bouwstenen.forms import Formulier, Opmaak
from dossier.regels import datum_voluit
from ontzorging.keuzes import Besluit
from ontzorging.models import (
    Ontzorging,
)
from pip_plan.models import Pip


class BeginFormulier(Formulier):
    """Another begin of the six months than the first bijstand after housing."""

    class Meta(Formulier.Meta):
        model = Ontzorging
        fields = ["begin", "begin_reden"]

    foutveld = {"begin_reden": "begin_reden"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("begin", "begin_reden", terug=terug)


class OntzorgbesluitFormulier(Formulier):
    """What happens after the six months."""

    class Meta(Formulier.Meta):
        model = Ontzorging
        fields = ["besluit", "besluit_op", "besluit_reden", "brief_op", "pip"]

    foutveld = {
        "besluit": "besluit", "verlenging": "pip", "einde": "pip", "besluit_op": "besluit_op", "brief": "brief_op",
        "brief_op": "brief_op",
    }  # fmt: skip

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("besluit", "besluit_op", "besluit_reden"):
            self.fields[naam].required = True
        verlengen = Fieldset("Alleen bij verlengen", "pip")
        self._bied_aan(self.fields["pip"])
        self.helper = Opmaak(
            "besluit", "besluit_reden", Row("besluit_op", "brief_op"), verlengen, terug=terug,
            knop="Besluit vastleggen",
        )  # fmt: skip
        klaar = sum(getattr(self.instance, naam) is not None for naam in GEREED)
        self.fields[
            "besluit"
        ].help_text = f"Van de lijst “Klaar om het zelf te doen” is {klaar} van {len(GEREED)} klaar."

    def clean(self) -> dict[str, Any]:
        """Only who extends does so by a plan."""
        schoon = super().clean() or self.cleaned_data
        if schoon.get("besluit") != Besluit.VERLENGEN:
            schoon["pip"] = None
        return schoon

    def _bied_aan(self, veld: Any) -> None:
        """The fixed plans of the household that extend the ontzorging, the latest first."""
        plannen = Pip.objects.filter(statushouder__in=self.instance.huishouden.leden.values("statushouder"))
        verlengd = plannen.vastgesteld().filter(ontzorging_verlengd_tot__isnull=False)
        veld.queryset = verlengd.select_related("statushouder").order_by("-vastgesteld_op", "-pk")
        veld.label_from_instance = _verlenging
        veld.empty_label = "Niet verlengen"
        veld.help_text = (
            "Hier staan de vastgestelde PIP's met een verlenging. Staat het er niet bij? Leg de verlenging eerst vast"
            " in het PIP."
        )


def _verlenging(pip: Pip) -> str:
    """A plan, by whose it is and until when it extends."""
    assert pip.vastgesteld_op
    assert pip.ontzorging_verlengd_tot
    tot, op = datum_voluit(pip.ontzorging_verlengd_tot), datum_voluit(pip.vastgesteld_op)
    return f"tot en met {tot} (PIP van {op}, {pip.statushouder.naam})"


GEREED = ["bankapp_op", "digid_op", "post_op", "toeslagen_op", "budget_op", "coach_op", "slotgesprek_op"]


class GereedFormulier(Formulier):
    """The readiness checklist, each with the day on which it was ready."""

    class Meta(Formulier.Meta):
        model = Ontzorging
        fields = GEREED

    foutveld = {naam: naam for naam in GEREED}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            Row("bankapp_op", "digid_op"), Row("post_op", "toeslagen_op"), Row("budget_op", "coach_op"),
            "slotgesprek_op", terug=terug,
        )  # fmt: skip
