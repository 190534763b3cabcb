"""The form on measured levels."""

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from inburgering.models import Taalmeting


class TaalmetingFormulier(FeitFormulier):
    """The level of each skill on one day."""

    class Meta(Formulier.Meta):
        model = Taalmeting
        fields = ["datum", "bron", "lezen", "luisteren", "schrijven", "spreken", "toelichting"]

    foutveld = {"meting_dubbel": "datum", "toekomst": "datum", "bron": "bron"}
    velden = (Row("datum", "bron"), Row("lezen", "luisteren"), Row("schrijven", "spreken"), "toelichting")
