"""The form on the PVT or the MAP while it runs."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier
from inburgering.keuzes import Mapthema, Modulesoort
from inburgering.models import Module
from inburgering.queries import leerroute_van
from inburgering.wet.forms import VolgensWet
from inburgering.wet.regels import bestaat, bij_route
from toegang.models import Organisatie


class ModuleFormulier(VolgensWet):
    """The PVT or the MAP while it runs."""

    wetveld = "soort"

    themas = forms.MultipleChoiceField(
        label="Welke thema's van de MAP zijn besproken?", choices=Mapthema, required=False,
        widget=forms.CheckboxSelectMultiple, help_text="Alleen bij de MAP.",
    )  # fmt: skip

    class Meta(Formulier.Meta):
        model = Module
        fields = ["soort", "organisatie", "begonnen_op", "bijeenkomsten", "themas"]

    foutveld = {"module_dubbel": "soort", "themas": "themas", "toekomst": "begonnen_op", "begin": "begonnen_op"}
    velden = ("soort", "organisatie", Row("begonnen_op", "bijeenkomsten"), "themas")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not bestaat(Modulesoort.MAP, self.instance.statushouder.regime):
            self.helper.layout.fields.remove("themas")
            del self.fields["themas"]
        keuze = self.fields["organisatie"]
        assert isinstance(keuze, forms.ModelChoiceField)
        van_gemeente = Organisatie.objects.filter(gemeente=self.instance.gemeente_id)
        keuze.queryset = van_gemeente.kiesbaar(self.instance.organisatie_id)
        keuze.empty_label = "de gemeente zelf"

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """What belongs to the leerroute."""
        route = leerroute_van(self.instance.statushouder)
        super().bied_aan([een for een in keuzes if een[0] in self.gekozen or bij_route(een[0], route)])
