"""Forms on courses and the ISK."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Bevestigbaar, Formulier
from dossier.forms import FeitFormulier
from inburgering.models import Cursus, Groep, Isk


class CursusFormulier(Bevestigbaar, FeitFormulier):
    """An inburgeringscursus with an aanbieder."""

    bevestig = "vreemd"

    toch = forms.BooleanField(label="Ja, dit klopt", required=False, widget=forms.HiddenInput)

    class Meta(Formulier.Meta):
        model = Cursus
        fields = [
            "groep", "aanbieder", "niveau", "dagdeel", "aangeboden_op", "van", "tot", "verwacht_einde", "stopreden",
            "toelichting",
        ]  # fmt: skip
        help_texts = {"aanbieder": "Hoeft niet als u een groep kiest."}

    foutveld = {
        **FeitFormulier.foutveld, "verwacht": "verwacht_einde", "stopreden": "stopreden", "keurmerk": "groep",
        "aanbod": "aangeboden_op", "duo": "aangeboden_op", "toekomst": "aangeboden_op", "vreemd": "groep",
    }  # fmt: skip
    velden = (
        "groep", "toch", "aanbieder", Row("niveau", "dagdeel"), "aangeboden_op", Row("van", "tot"),
        Row("verwacht_einde", "stopreden"), "toelichting",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groep = self.fields["groep"]
        assert isinstance(groep, forms.ModelChoiceField)
        van_gemeente = Groep.objects.filter(gemeente_id=self.instance.gemeente_id)
        groep.queryset = van_gemeente.select_related("aanbieder")
        groep.empty_label = "geen groep uit de lijst"
        self.fields["aanbieder"].required = False

    def clean(self) -> dict[str, Any]:
        """A group says which school, level and part of the day it is; without a group the school is typed."""
        schoon = super().clean()
        groep: Groep | None = schoon.get("groep")
        if groep:
            schoon["aanbieder"] = groep.aanbieder.naam
            schoon["niveau"] = schoon.get("niveau") or groep.niveau
            schoon["dagdeel"] = schoon.get("dagdeel") or groep.dagdeel
        elif not schoon.get("aanbieder"):
            self.add_error("aanbieder", "Kies een groep, of schrijf op welke school het is.")
        return schoon


class IskFormulier(FeitFormulier):
    """The Internationale Schakelklas."""

    class Meta(Formulier.Meta):
        model = Isk
        fields = ["school", "route", "van", "tot", "uitstroom", "startkwalificatie_op", "toelichting"]

    foutveld = {
        **FeitFormulier.foutveld, "uitstroom": "tot", "startkwalificatie": "startkwalificatie_op",
        "toekomst": "startkwalificatie_op",
    }  # fmt: skip
    velden = (
        Row("school", "route"), Row("van", "tot"), "uitstroom", "startkwalificatie_op", "toelichting",
    )  # fmt: skip
