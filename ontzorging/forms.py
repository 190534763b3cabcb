"""Forms on money."""

from crispy_forms.layout import Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from ontzorging.models import Uitkering


class UitkeringFormulier(FeitFormulier):
    """Bijstand of a household."""

    class Meta(Formulier.Meta):
        model = Uitkering
        fields = ["soort", "van", "tot", "toelichting"]

    velden = ("soort", Row("van", "tot"), "toelichting")
