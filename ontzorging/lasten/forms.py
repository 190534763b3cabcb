"""The form on a fixed cost."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from dossier.models import Statushouder
from ontzorging.models import (
    VasteLast,
)
from ontzorging.queries import gelddoelen
from pip_plan.models import Doel
from toegang.verzoek import Verzoek


class VasteLastFormulier(FeitFormulier):
    """A fixed cost."""

    class Meta(Formulier.Meta):
        model = VasteLast
        fields = [
            "soort", "wie", "ontvanger", "iban", "kenmerk", "bedrag", "vervaldag", "van", "tot", "zelf_vanaf",
            "doel",
        ]  # fmt: skip

    foutveld = {**Formulier.foutveld, "verzekerde": "wie", "zelf": "zelf_vanaf"}
    velden = (
        Row("soort", "wie"), Row("ontvanger", "iban"), Row("bedrag", "vervaldag"), "kenmerk", Row("van", "tot"),
        Fieldset("Zelf betalen", Row("zelf_vanaf", "doel")),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie = self.fields["wie"]
        assert isinstance(wie, forms.ModelChoiceField)
        leden = self.instance.huishouden.leden.values("statushouder")
        wie.queryset = Statushouder.objects.filter(pk__in=leden)
        wie.empty_label = "Alleen bij een zorgverzekering"
        doel: Any = self.fields["doel"]
        doel.queryset = gelddoelen(self.instance.huishouden) | Doel.objects.filter(pk=self.instance.doel_id)
        doel.empty_label = "Geen"
        doel.help_text = "Een doel over zelfredzaamheid uit het PIP, bijvoorbeeld: ik betaal zelf mijn huur."


def vooraf(request: Verzoek) -> dict[str, Any]:
    """From today."""
    return {"van": request.zicht.dag}
