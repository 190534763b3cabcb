"""The form on closing a part with the client."""

from typing import Any

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from inburgering.models import Afronding
from inburgering.queries import leerroute_van
from inburgering.wet.forms import VolgensWet
from inburgering.wet.regels import bij_route
from toegang.verzoek import Verzoek


class AfrondingFormulier(VolgensWet):
    """The day on which a part was closed with the client."""

    wetveld = "soort"

    class Meta(Formulier.Meta):
        model = Afronding
        fields = ["soort", "datum", "verwijtbaar", "toelichting"]

    foutveld = {"afronding_dubbel": "soort", "duo": "datum", "toekomst": "datum"}
    velden = (Row("soort", "datum"), "verwijtbaar", "toelichting")

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """What belongs to the leerroute."""
        route = leerroute_van(self.instance.statushouder)
        super().bied_aan([een for een in keuzes if een[0] in self.gekozen or bij_route(een[0], route)])


def vooraf(request: Verzoek) -> dict[str, Any]:
    """Closed today; the address can say which part."""
    return {"soort": request.GET.get("soort", ""), "datum": request.zicht.dag}
