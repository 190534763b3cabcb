"""Forms on a plan: the decision, goals and steps, the talk with the signature, fixing it, and how far goals are."""

import base64
import binascii
from collections.abc import Callable
from datetime import date
from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models import QuerySet

from bouwstenen.bestanden import keur, soort_van
from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from bouwstenen.plaatjes import keur_tekening
from bouwstenen.templatetags.opmaak import datum
from dossier.regels import niet_in_toekomst
from intake.keuzes import KEUZES, VAN_GEZONDHEID
from pip_plan.keuzes import Examenonderdeel, Stand
from pip_plan.models import Doel, Doelstap, Evaluatie, Gesprek, Pip
from toegang.rechten import Recht
from toegang.zicht import Zicht

BEGIN = "data:image/png;base64,"
NODIG_LATER = "nodig om vast te stellen"
GROOTSTE_TEKENING = 400_000  # characters of base64
NIET_AANGEKOMEN = "Deze tekening is niet goed aangekomen. Teken opnieuw, of voeg een scan toe."


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
        fields = [
            "leerroute", "route_reden", "niveau", "intensiteit", "alfabetisering", "mag_opleiding_afmaken",
            "afgeschaald", "lesuren", "afschaal_reden", "begeleiding", "pvt_invulling", "pvt_uren", "map_invulling",
            "map_uren", "gespreksritme", "ontzorging_verlengd_tot", "ontzorging_reden", "overgenomen_van",
            "eerste_pip_op", "wacht_op", "ontvangen_op",
        ]  # fmt: skip
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


class DoelFormulier(Formulier):
    """A goal, in the words of the client."""

    class Meta(Formulier.Meta):
        model = Doel
        fields = ["leefgebied", "tekst", "voorwaarde", "uiterlijk"]

    foutveld = {"dubbel": "tekst", "doel_met_tekst": "tekst", "uiterlijk": "uiterlijk"}

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mag_alles = zicht.mag(Recht.GEZONDHEID)
        keuzes = [("", "Maak een keuze"), *(k for k in KEUZES if mag_alles or k[0] not in VAN_GEZONDHEID)]
        self.fields["leefgebied"].choices = keuzes  # type: ignore[attr-defined]  # a field with choices
        self.helper = Opmaak(*self.Meta.fields, terug=terug)


class StapFormulier(Formulier):
    """A step towards a goal."""

    class Meta(Formulier.Meta):
        model = Doelstap
        fields = ["tekst", "wie", "naam", "uiterlijk"]

    foutveld = {"doelstap_met_naam": "naam", "doelstap_met_tekst": "tekst", "uiterlijk": "uiterlijk"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("tekst", Row("wie", "naam"), "uiterlijk", terug=terug)


class BespreekFormulier(Formulier):
    """How the plan was discussed, what the client thinks of it, and the signature: drawn here, or a scan."""

    tekening = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"data-tekening": ""}))

    class Meta(Formulier.Meta):
        model = Pip
        fields = [
            "besproken_op", "taal", "tolk", "uitgelegd_in", "visie_client", "getekend_client_op", "scan",
            "niet_getekend_reden",
        ]  # fmt: skip
        widgets = {"visie_client": forms.Textarea(attrs={"rows": 4}), "scan": forms.FileInput}

    foutveld = {
        **{naam: naam for naam in Meta.fields},
        "getekend": "getekend_client_op",
        "pip_besproken_volledig": "taal",
        "pip_getekend_met_bewijs": "getekend_client_op",
        "pip_getekend_na_gesprek": "getekend_client_op",
    }

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("besproken_op", "taal", "tolk"):
            self.fields[naam].required = True
        self.fields["visie_client"].nodig_later = NODIG_LATER  # type: ignore[attr-defined]  # read by nlds/label.html
        self.fields["visie_client"].help_text = "In de woorden van de cliënt: Ik vind … Dit staat ook in het besluit."
        self.fields["getekend_client_op"].help_text = "Bij een handtekening hier onder, of een scan."
        self.helper = Opmaak(
            Fieldset("Het gesprek", "besproken_op", Row("taal", "tolk"), "uitgelegd_in"),
            Fieldset("Wat vindt u van dit plan?", "visie_client"),
            Fieldset("Handtekening van de cliënt", "getekend_client_op", "tekening", "scan", "niet_getekend_reden"),
            terug=terug,
        )

    def clean_tekening(self) -> "ContentFile[bytes] | None":
        """The drawing that the browser sends as text."""
        tekst = self.cleaned_data["tekening"]
        if not tekst:
            return None
        if not tekst.startswith(BEGIN) or len(tekst) > GROOTSTE_TEKENING:
            raise ValidationError(NIET_AANGEKOMEN)
        try:
            inhoud = base64.b64decode(tekst.removeprefix(BEGIN), validate=True)
        except (binascii.Error, ValueError) as fout:
            raise ValidationError(NIET_AANGEKOMEN) from fout
        soort = soort_van(inhoud[:16])
        if soort is None or soort[0] != "png":
            raise ValidationError(NIET_AANGEKOMEN)
        keur(keur_tekening, inhoud)
        return ContentFile(inhoud, "handtekening.png")

    def clean(self) -> dict[str, Any]:
        gegevens: dict[str, Any] = super().clean() or self.cleaned_data
        if gegevens.get("tekening"):
            self.instance.handtekening = gegevens["tekening"]
        return gegevens


class VaststelFormulier(Formulier):
    """The date of the decision, and why it became late."""

    dagtekening = forms.DateField(
        label="Dagtekening",
        widget=Datumkiezer,
        help_text="Hierna verandert deze versie niet meer. Na het eerste PIP begint de inburgeringstermijn.",
    )

    field_order = ("dagtekening", "te_laat_reden")  # whether a reason is needed follows from the day

    class Meta(Formulier.Meta):
        model = Pip
        fields = ["te_laat_reden"]
        error_messages = {"te_laat_reden": {"required": "Schrijf op waarom het later werd."}}

    foutveld = {
        "vastgesteld_op": "dagtekening",
        "te_laat_reden": "te_laat_reden",
        "pip_vastgesteld_na_gesprek": "dagtekening",
        "pip_vastgesteld_na_eerste": "dagtekening",
        "pip_vastgesteld_getekend": "dagtekening",
    }

    def __init__(self, *args: Any, vandaag: date, laat_op: Callable[[date], bool], terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.vandaag, self.laat_op, laat = vandaag, laat_op, laat_op(vandaag)
        self.fields["te_laat_reden"].required = laat
        if not laat and not self.is_bound:
            del self.fields["te_laat_reden"]
        velden = ["dagtekening", *(["te_laat_reden"] if "te_laat_reden" in self.fields else [])]
        self.helper = Opmaak(*velden, terug=terug, knop="PIP vaststellen")

    def clean_dagtekening(self) -> date:
        """The day decides whether it is late."""
        dag: date = self.cleaned_data["dagtekening"]
        niet_in_toekomst(dag, self.vandaag, "De dagtekening")
        self.fields["te_laat_reden"].required = self.laat_op(dag)
        return dag


class EvaluatieFormulier(Formulier):
    """How far one goal is; without an answer it is left as it was."""

    class Meta(Formulier.Meta):
        model = Evaluatie
        fields = ["stand", "score", "resultaat"]
        widgets = {"resultaat": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["stand"]
        assert isinstance(keuze, forms.TypedChoiceField)
        keuze.required, keuze.choices = False, [("", "niets veranderd"), *Stand.choices]
        self.fields["score"].widget.attrs |= {"min": 1, "max": 5}
        self.helper = Opmaak(Row("stand", "score"), "resultaat")
        self.helper.form_tag = False
        self.helper.layout.pop(-1)  # one button under all of them

    @property
    def gekozen(self) -> bool:
        return bool(self.cleaned_data.get("stand"))


class Gesprekkeuze(forms.ModelChoiceField):
    """Talks by their day and kind."""

    def label_from_instance(self, obj: Gesprek) -> str:
        return f"{datum(obj.datum)}, {obj}"


class EvaluatieKop(forms.Form):
    """When goals were looked at, and in which talk."""

    datum = forms.DateField(label="Datum", widget=Datumkiezer)
    gesprek = Gesprekkeuze(
        label="Tijdens welk gesprek", queryset=Gesprek.objects.none(), required=False, empty_label="geen gesprek"
    )

    def __init__(self, *args: Any, gesprekken: QuerySet[Gesprek], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["gesprek"]
        assert isinstance(keuze, forms.ModelChoiceField)
        keuze.queryset = gesprekken
        self.helper = Opmaak(Row("datum", "gesprek"))
        self.helper.form_tag = False
        self.helper.layout.pop(-1)
