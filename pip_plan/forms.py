"""Forms on activities."""

from crispy_forms.layout import Fieldset, Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from pip_plan.models import Activiteit


class ActiviteitFormulier(FeitFormulier):
    """Work, a trajectory, volunteering, an internship or education."""

    class Meta(Formulier.Meta):
        model = Activiteit
        fields = [
            "soort", "organisatie", "functie", "uren_per_week", "van", "tot", "uitvoerder", "resultaat", "toelichting",
        ]  # fmt: skip

    foutveld = {
        **Formulier.foutveld,
        "werk_zonder_uren": "uren_per_week",
        "traject_uitvoerder": "uitvoerder",
        "resultaat_zonder_einde": "tot",
    }
    velden = (
        "soort",
        Row("organisatie", "functie"),
        "uren_per_week",
        Row("van", "tot"),
        Fieldset("Alleen bij een traject", Row("uitvoerder", "resultaat")),
        "toelichting",
    )
