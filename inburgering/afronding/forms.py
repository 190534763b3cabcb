"""The form on closing a part with the client."""

from datetime import date
from typing import Any

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from inburgering.afronding.regels import verwijtbaar_kan
from inburgering.keuzes import Afrondsoort
from inburgering.models import Afronding
from inburgering.queries import afgerond_van, leerroute_van, termijn_van
from inburgering.wet.forms import VolgensWet
from inburgering.wet.regels import bij_route

VOOR_Z = {Afrondsoort.MAP, Afrondsoort.PVT}  # what is closed before the last talk of the Z-route


class AfrondingFormulier(VolgensWet):
    """The day on which a part was closed with the client."""

    wetveld = "soort"

    class Meta(Formulier.Meta):
        model = Afronding
        fields = ["soort", "datum", "verwijtbaar", "toelichting"]

    foutveld = {"afronding_dubbel": "soort", "duo": "datum", "toekomst": "datum"}
    velden = (Row("soort", "datum"), "verwijtbaar", "toelichting")

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _, laatste = termijn_van(self.instance.statushouder, vandaag)
        kan = {self.instance.verwijtbaar, *verwijtbaar_kan(laatste, vandaag)} - {""}
        veld: Any = self.fields["verwijtbaar"]
        veld.choices = [een for een in veld.choices if een[0] in {"", *kan}]
        if not kan:  # DUO does not ask for it
            self.helper.layout.fields.remove("verwijtbaar")
            del self.fields["verwijtbaar"]

    def bied_aan(self, keuzes: list[tuple[Any, Any]]) -> None:
        """What belongs to the leerroute and was not closed yet, as long as something is left."""
        wie, eigen = self.instance.statushouder, self.gekozen
        route, klaar = leerroute_van(wie), set(afgerond_van(wie)) - set(eigen)
        mag = [een for een in keuzes if een[0] in eigen or bij_route(een[0], route)]
        if Afrondsoort.Z in dict(mag) and Afrondsoort.Z not in eigen and not klaar >= VOOR_Z:
            mag = [een for een in mag if een[0] != Afrondsoort.Z]
            self.fields["soort"].help_text = "Het eindgesprek van de Z-route kan na de MAP en het PVT."
        over = [een for een in mag if een[0] not in klaar]
        super().bied_aan(over if any(waarde for waarde, _ in over) and not self.is_bound else mag)
