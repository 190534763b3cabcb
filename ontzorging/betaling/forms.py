"""The form on a batch of payments."""

from typing import Any

from bouwstenen.forms import Formulier, Opmaak
from ontzorging.models import (
    Betaalbestand,
)


class BestandFormulier(Formulier):
    """A new batch of payments."""

    class Meta(Formulier.Meta):
        model = Betaalbestand
        fields = ["rekeninghouder", "rekening"]

    foutveld = {"al_open": "__all__"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("rekeninghouder", "rekening", terug=terug, knop="Bestand maken")
