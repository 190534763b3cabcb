"""Forms about sharing: with a partner, by a partner, and in an emergency."""

from typing import Any

from crispy_forms.layout import Fieldset, Row
from django import forms

from bouwstenen.forms import Formulier, Opmaak
from dossier.keuzes import GEZONDHEID, Onderdeel
from dossier.models import Bijdrage, Deling
from toegang.models import Organisatie
from toegang.zicht import Zicht

DOSSIERDELEN = [o for o in Onderdeel if o.value in (
    Onderdeel.CONTACT, Onderdeel.GEZIN, Onderdeel.WONEN, Onderdeel.ACTIVITEITEN, Onderdeel.INBURGERING, Onderdeel.GELD,
    Onderdeel.PIP, Onderdeel.BEGELEIDING,
)]  # fmt: skip
LEEFGEBIEDEN = [o for o in Onderdeel if o not in DOSSIERDELEN]


def _keuze(onderdeel: Onderdeel) -> tuple[str, str]:
    naam = str(onderdeel.label)
    return onderdeel.value, f"{naam} (alleen met toestemming)" if onderdeel in GEZONDHEID else naam


class DelingFormulier(Formulier):
    """What is shared with whom, why, and until when."""

    delen = forms.MultipleChoiceField(
        label="Uit het dossier",
        required=False,
        choices=[_keuze(o) for o in DOSSIERDELEN],
        widget=forms.CheckboxSelectMultiple,
    )
    leefgebieden = forms.MultipleChoiceField(
        label="Leefgebieden van de intake",
        required=False,
        choices=[_keuze(o) for o in LEEFGEBIEDEN],
        widget=forms.CheckboxSelectMultiple,
    )
    hele_gezin = forms.BooleanField(
        label="Deel ook de dossiers van de gezinsleden", required=False, help_text="Niet bij toestemming."
    )

    class Meta(Formulier.Meta):
        model = Deling
        fields = ["organisatie", "doel", "van", "tot", "basis", "uitgelegd_taal", "uitgelegd_door", "formulier"]
        help_texts = {"tot": "Een deling houdt altijd vanzelf op.", "van": ""}
        widgets = {"formulier": forms.FileInput}  # Django's own links to the file on disk, which has no address

    foutveld = {
        **Formulier.foutveld,
        "zonder_einde": "tot",
        "gezondheid": "basis",
        "toestemming": "basis",
        "gezin_toestemming": "hele_gezin",
    }

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partner = self.fields["organisatie"]
        assert isinstance(partner, forms.ModelChoiceField)
        partner.queryset = Organisatie.objects.zichtbaar_voor(zicht).kiesbaar(self.instance.organisatie_id)
        partner.empty_label = "Kies een partner"
        self.fields["tot"].required = True
        self.fields["delen"].help_text = "Kies minstens één onderdeel, hier of bij de leefgebieden."
        for naam in ("delen", "leefgebieden"):
            self.fields[naam].samen_verplicht = True  # type: ignore[attr-defined]  # read by nlds/keuzegroep.html
        gekozen = self.instance.onderdelen or []
        self.initial["delen"] = [o.value for o in DOSSIERDELEN if o in gekozen]
        self.initial["leefgebieden"] = [o.value for o in LEEFGEBIEDEN if o in gekozen]
        if self.instance.formulier:
            self.fields[
                "formulier"
            ].help_text = "Het formulier is bewaard. Kies alleen een bestand om het te vervangen."
        if self.instance.pk:
            del self.fields["hele_gezin"]
            partner.disabled = True
        self.helper = Opmaak(
            Fieldset("Met wie en waarvoor", "organisatie", "doel", Row("van", "tot")),
            Fieldset("Wat mag de partner zien?", "delen", "leefgebieden"),
            Fieldset(
                "Waarom mag dit?", "basis", Row("uitgelegd_taal", "uitgelegd_door"), "formulier",
                *(["hele_gezin"] if "hele_gezin" in self.fields else []),
            ),
            terug=terug,
            knop="Opslaan" if self.instance.pk else "Delen",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """The two lists of boxes are one list of parts."""
        schoon = super().clean() or self.cleaned_data
        self.instance.onderdelen = [*schoon.get("delen", []), *schoon.get("leefgebieden", [])]
        if not self.instance.onderdelen:
            self.add_error("delen", "Kies minstens één onderdeel.")
        return schoon


class IntrekFormulier(forms.Form):
    """Why a sharing ends before its time."""

    reden = forms.CharField(label="Waarom stopt het delen?", max_length=200)


class NoodtoegangFormulier(forms.Form):
    """Which dossier, and why now."""

    nummer = forms.CharField(
        label="Dossiernummer, V-nummer of BSN", max_length=20, help_text="Het hele nummer, bijvoorbeeld van een pasje."
    )
    reden = forms.CharField(
        label="Waarom moet u in dit dossier zijn?",
        min_length=15,
        max_length=300,
        help_text="De teamleider en de privacy officer lezen dit. Schrijf geen bijzonderheden over de cliënt.",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"min_length": "Schrijf in een zin waarom u dit dossier nu nodig heeft."},
    )

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak("nummer", "reden", terug=terug, knop="Dossier openen")


class BijdrageFormulier(Formulier):
    """What a partner passes on about a part that is shared with it."""

    class Meta(Formulier.Meta):
        model = Bijdrage
        fields = ["onderdeel", "datum", "tekst"]
        labels = {"tekst": "Wat wilt u doorgeven?"}

    foutveld = {"toekomst": "datum"}

    def __init__(self, *args: Any, onderdelen: list[str], terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze = self.fields["onderdeel"]
        assert isinstance(keuze, forms.ChoiceField)
        keuze.choices = [("", "Maak een keuze"), *((o, str(Onderdeel(o).label)) for o in onderdelen)]
        if any(o in GEZONDHEID for o in onderdelen):
            self.fields["tekst"].help_text = "Gezondheid: schrijf wat iemand wel en niet kan, nooit een diagnose."
        self.helper = Opmaak("onderdeel", "datum", "tekst", terug=terug, knop="Doorgeven")
