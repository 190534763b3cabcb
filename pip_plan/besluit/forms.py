"""The form on the parts of a plan on which the gemeente decides."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms

from bouwstenen.forms import Formulier, Opmaak
from pip_plan.keuzes import Examenonderdeel
from pip_plan.models import Pip
from pip_plan.plan.regels import NODIG_LATER


class BesluitFormulier(Formulier):
    """The parts of a plan on which the gemeente decides."""

    afgeschaald = forms.MultipleChoiceField(
        label="Examenonderdelen op A2",
        choices=Examenonderdeel,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Alleen bij niveau A2: de andere onderdelen blijven B1.",
    )

    class Meta(Formulier.Meta):
        model = Pip
        fields = [*Pip.BESLUIT, "overgenomen_van", "eerste_pip_op", "wacht_op", "ontvangen_op"]
        widgets = {
            naam: forms.Textarea(attrs={"rows": 3})
            for naam in ("route_reden", "afschaal_reden", "begeleiding", "pvt_invulling", "map_invulling")
        }

    foutveld = {
        **{naam: naam for naam in Meta.fields},
        "pip_a2_niet_onderwijs": "niveau",
        "pip_b1_niet_z": "niveau",
        "pip_niveau_b1_route": "niveau",
        "pip_intensiteit_b1_route": "intensiteit",
        "pip_intensiteit_grens": "intensiteit",
        "pip_a2_per_onderdeel": "afgeschaald",
        "pip_afschalen_na_600_uur": "lesuren",
        "pip_pvt_uren_genoeg": "pvt_uren",
        "pip_map_uren_genoeg": "map_uren",
        "pip_map_niet_onderwijs": "map_invulling",
        "pip_ontzorging_met_reden": "ontzorging_reden",
        "pip_gespreksritme_grens": "gespreksritme",
        "pip_overgenomen_volledig": "overgenomen_van",
        "pip_wacht_op_iets": "wacht_op",
    }

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("leerroute", "begeleiding", "pvt_invulling", "pvt_uren", "map_invulling", "map_uren"):
            self.fields[naam].nodig_later = NODIG_LATER  # type: ignore[attr-defined]  # read by nlds/label.html
        self.fields["niveau"].nodig_later = "nodig bij de B1-route"  # type: ignore[attr-defined]  # the same
        self.fields[
            "route_reden"
        ].help_text = (
            "Verplicht als u afwijkt van het advies, of de route verandert. De cliënt leest dit in het besluit."
        )
        elders = [Fieldset("Kwam met een PIP uit een andere gemeente", Row("overgenomen_van", "eerste_pip_op"))]
        if self.instance.nummer > 1:  # there was a first version here
            elders = []
            del self.fields["overgenomen_van"], self.fields["eerste_pip_op"]
        self.helper = Opmaak(
            Fieldset("Leerroute", "leerroute", "route_reden", Row("niveau", "intensiteit"), "alfabetisering",
                     "mag_opleiding_afmaken"),
            Fieldset("Examenonderdelen op A2 (niet in een eerste PIP)", "afgeschaald", "lesuren", "afschaal_reden"),
            Fieldset("Ondersteuning en begeleiding", "begeleiding", "gespreksritme"),
            Fieldset("Participatieverklarings\N{SOFT HYPHEN}traject (PVT)", "pvt_invulling", "pvt_uren"),
            Fieldset("Module arbeidsmarkt en participatie (MAP)", "map_invulling", "map_uren"),
            Fieldset("Ontzorging verlengen", "ontzorging_verlengd_tot", "ontzorging_reden"),
            *elders,
            Fieldset("Wacht het PIP op informatie van anderen?", Row("wacht_op", "ontvangen_op")),
            terug=terug,
        )  # fmt: skip
