"""The form on measured levels."""

from typing import Any

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from inburgering.models import Taalmeting
from toegang.verzoek import Verzoek


class TaalmetingFormulier(FeitFormulier):
    """The level of each skill on one day."""

    class Meta(Formulier.Meta):
        model = Taalmeting
        fields = ["datum", "bron", "lezen", "luisteren", "schrijven", "spreken", "toelichting"]

    foutveld = {"meting_dubbel": "datum", "toekomst": "datum", "bron": "bron"}
    velden = (Row("datum", "bron"), Row("lezen", "luisteren"), Row("schrijven", "spreken"), "toelichting")


def vooraf(request: Verzoek) -> dict[str, Any]:
    """Measured today."""
    return {"datum": request.zicht.dag}
