"""The form on hours."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Formulier
from inburgering.keuzes import Urenbron, Urensoort
from inburgering.models import Groep, Uren
from inburgering.queries import kan_z_route
from inburgering.wet.forms import VolgensWet
from inburgering.wet.regels import bestaat
from toegang.verzoek import Verzoek


class UrenFormulier(VolgensWet):
    """The hours of one month, or of one lesson in it."""

    wetveld = "soort"

    maand = forms.DateField(
        label="Maand",
        required=False,
        input_formats=["%Y-%m"],
        widget=forms.DateInput(attrs={"type": "month"}, format="%Y-%m"),
    )

    class Meta(Formulier.Meta):
        model = Uren
        fields = ["soort", "maand", "dag", "aanwezig", "gegeven", "bron", "groep", "toelichting"]

    foutveld = {
        "uren_dubbel": "maand", "meer_dan_gegeven": "aanwezig", "bron": "bron", "toekomst": "maand",
        "les_in_maand": "dag", "les_grens": "aanwezig", "uren_in_groep": "groep",
        "bijeenkomst": "bron", "participatie_in_z_route": "soort",
    }  # fmt: skip
    velden = ("soort", Row("maand", "dag"), Row("aanwezig", "gegeven"), Row("bron", "groep"), "toelichting")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        groep = self.fields["groep"]
        assert isinstance(groep, forms.ModelChoiceField)
        van_client = Groep.objects.filter(cursussen__statushouder=self.instance.statushouder_id)
        groep.queryset = van_client.select_related("aanbieder").distinct()
        groep.empty_label = "geen groep uit de lijst"
        if not bestaat(Urensoort.MAP, self.instance.statushouder.regime):
            groep.help_text = ""  # on what counts for lower exams
            self._zonder_map()

    def _zonder_map(self) -> None:
        """Only the PVT is given."""
        bron = self.fields["bron"]
        assert isinstance(bron, forms.ChoiceField)
        keuzes: list[Any] = list(bron.choices)  # type: ignore[arg-type]  # a callable is iterable here too
        bron.choices = [(een, "wie het PVT geeft" if een == Urenbron.MODULE else naam) for een, naam in keuzes]

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """Participation only for who is or was in the Z-route, or came with a plan from elsewhere."""
        mag = Urensoort.PARTICIPATIE in self.gekozen or kan_z_route(self.instance.statushouder)
        super().bied_aan([een for een in keuzes if mag or een[0] != Urensoort.PARTICIPATIE])

    def clean(self) -> dict[str, Any]:
        """A lesson says in which month it was."""
        schoon = super().clean()
        if dag := schoon.get("dag"):
            if schoon.get("maand") not in (None, dag.replace(day=1)) and "maand" in self.changed_data:
                self.add_error("dag", "Deze dag ligt niet in de gekozen maand.")
            schoon["maand"] = dag.replace(day=1)
        elif not schoon.get("maand") and "maand" not in self.errors:
            self.add_error("maand", "Vul de maand in, of de dag van de les.")
        return schoon


def vooraf(request: Verzoek) -> dict[str, Any]:
    """This month; the address can say of what."""
    return {"soort": request.GET.get("soort") or Urensoort.TAAL, "maand": request.zicht.dag.replace(day=1)}
