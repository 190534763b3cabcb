"""The form on an activity."""

from crispy_forms.layout import Fieldset, Row

from bouwstenen.forms import Formulier
from dossier.forms import FeitFormulier
from pip_plan.models import Activiteit


class ActiviteitFormulier(FeitFormulier):
    """Work, a trajectory, volunteering, an internship or education."""

    class Meta(Formulier.Meta):
        model = Activiteit
        fields = [
            "soort", "organisatie", "functie", "uren_per_week", "van", "tot", "gepland_van", "gepland_tot",
            "uitvoerder", "waarom_niet_wegwijs", "resultaat", "financiering", "kosten", "uitgesteld_tot",
            "uitgesteld_reden", "toelichting",
        ]  # fmt: skip

    foutveld = {
        **Formulier.foutveld,
        "werk_zonder_uren": "uren_per_week",
        "traject_uitvoerder": "uitvoerder",
        "resultaat_zonder_einde": "tot",
        "zonder_reden": "waarom_niet_wegwijs",
        "reden_te_veel": "waarom_niet_wegwijs",
        "plan_einde": "gepland_tot",
        "kosten_zonder_bron": "financiering",
        "uitstel_volledig": "uitgesteld_reden",
        "uitstel_na_einde": "uitgesteld_tot",
        "uitstel_voorbij": "uitgesteld_tot",
        "begin_voor_uitstel": "van",
    }
    velden = (
        "soort",
        Row("organisatie", "functie"),
        "uren_per_week",
        Fieldset("Periode", Row("van", "tot"), Row("gepland_van", "gepland_tot")),
        Fieldset("Alleen bij een traject", Row("uitvoerder", "resultaat"), "waarom_niet_wegwijs"),
        Fieldset("Wie betaalt?", Row("financiering", "kosten")),
        Fieldset("Alleen bij uitstel", "uitgesteld_reden", "uitgesteld_tot"),
        "toelichting",
    )
