"""What a gemeente sets about itself: its name and what its letters say, and its colours."""

import re
from typing import Any

from crispy_forms.layout import Fieldset, Row, Submit
from django import forms

from bouwstenen import huisstijl
from bouwstenen.forms import Formulier, Opmaak
from toegang.models import Gemeente


class GemeenteFormulier(Formulier):
    """Name, code, the head of a page, and where an objection goes. Without that there would be nowhere to object."""

    class Meta(Formulier.Meta):
        model = Gemeente
        fields = ["naam", "code", "logotekst", "afdeling", "postadres"]
        labels = {"postadres": "Adres voor bezwaar"}
        help_texts = {
            "naam": "Zonder “Gemeente” ervoor.",
            "code": "De vier cijfers van het CBS. Logt u in bij uw eigen organisatie? Overleg dan eerst met uw"
            " technisch beheerder.",
            "logotekst": "Leeg: “Gemeente” en de naam.",
            "afdeling": "Staat naast de naam van de gemeente, boven elke pagina en elke brief.",
            "postadres": "Staat in elke beschikking: hier kan een bezwaar heen. Zoals: Postbus 1, 5260 AA Vught.",
        }

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["postadres"].required = True
        self.helper = Opmaak(
            Row("naam", "code"), Fieldset("Kop van elke pagina", Row("logotekst", "afdeling")),
            Fieldset("Brieven", "postadres"), terug=terug,
        )  # fmt: skip


KLEUR = re.compile(r"^#[0-9a-fA-F]{6}\Z")
# Each colour that can be set: its name on the page, and which one of the design system it is.
KLEUREN = {
    "kopbalk": ("Kopbalk", huisstijl.KOPBALK),
    "kopbalk_tekst": ("Tekst in de kopbalk", huisstijl.KOPBALK_TEKST),
    "knop": ("Knop", huisstijl.KNOP),
    "knop_tekst": ("Tekst op een knop", huisstijl.KNOP_TEKST),
    "actie": ("Rand en tekst van een lichte knop", huisstijl.ACTIE),
    "link": ("Link", huisstijl.LINK),
    "tekst": ("Tekst", huisstijl.TEKST),
    "tint": ("Lichte tint achter panelen", huisstijl.TINT),
}
GEEN_KLEUR = "Schrijf een kleur als # met zes tekens, bijvoorbeeld #00568b."


class Kleurkiezer(forms.TextInput):
    """The browser's own choice of a colour."""

    input_type = "color"


class KleurenFormulier(Formulier):
    """The colours of a gemeente; at each stands how well what is on it can be read."""

    standaard = forms.BooleanField(label="Terug naar de standaardkleuren", required=False)

    class Meta(Formulier.Meta):
        model = Gemeente
        fields: list[str] = []

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        nu, oordelen = huisstijl.STANDAARD | self.instance.thema, huisstijl.oordelen(self.kleuren)
        for naam, (label, token) in KLEUREN.items():
            uitleg = " ".join(
                f"{een.wat.capitalize()}: {een.getal} op 1, {'goed' if een.genoeg else 'te weinig'}."
                for een in oordelen
                if token == een.namen[0]
            )
            self.fields[naam] = forms.RegexField(
                KLEUR, label=label, initial=nu[token], help_text=uitleg, widget=Kleurkiezer,
                error_messages=dict.fromkeys(("required", "invalid"), GEEN_KLEUR),
            )  # fmt: skip
        self.helper = Opmaak(
            Fieldset("Kop van elke pagina", Row("kopbalk", "kopbalk_tekst")),
            Fieldset("Knoppen", Row("knop", "knop_tekst"), "actie"),
            Fieldset("Tekst", Row("tekst", "link"), "tint"),
            "standaard",
            terug=terug,
        )
        self.helper.layout.fields[-1].fields.insert(1, Submit("bekijk", "Voorbeeld bekijken", css_class="tweede"))

    @property
    def kleuren(self) -> dict[str, str]:
        """Every colour as it would be: what was chosen, or else what there is."""
        if self.data.get("standaard"):
            return dict(huisstijl.STANDAARD)
        gekozen = {token: str(self.data.get(naam, "")) for naam, (_, token) in KLEUREN.items()}
        goed = {token: kleur for token, kleur in gekozen.items() if KLEUR.fullmatch(kleur)}
        return huisstijl.STANDAARD | self.instance.thema | goed

    def clean(self) -> dict[str, Any]:
        """Only what differs from the usual colours is kept; what nobody could read is refused at its field."""
        schoon = super().clean() or self.cleaned_data
        kleuren = self.kleuren
        velden = {token: naam for naam, (_, token) in KLEUREN.items()}
        for een in huisstijl.oordelen(kleuren):
            if not een.genoeg:
                uitleg = f"Te weinig contrast voor {een.wat}: {een.getal} op 1, minstens 4,5 is nodig."
                raad = "Kies een kleur die meer verschilt van de kleur erachter."
                self.add_error(velden[een.namen[0]], f"{uitleg} {raad}")
        if not self.errors:
            self.instance.thema = {
                token: kleur for token, kleur in kleuren.items() if kleur.lower() != huisstijl.STANDAARD[token].lower()
            }
        return schoon
