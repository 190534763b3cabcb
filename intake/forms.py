"""Forms on the intake as a whole; the answers have a page per leefgebied."""

from typing import Any

from crispy_forms.layout import Row
from django import forms

from bouwstenen.forms import Datumkiezer, Formulier, Opmaak
from dossier.models import Deling
from intake.keuzes import KEUZES, VAN_GEZONDHEID
from intake.models import Aanvulling, Intake, Leerbaarheidstoets
from toegang.rechten import Recht
from toegang.zicht import Zicht


class IntakeFormulier(Formulier):
    """The talk in which the intake is done."""

    class Meta(Formulier.Meta):
        model = Intake
        fields = ["begonnen_op", "taal", "tolk", "aanwezig", "plaats", "minuten"]

    foutveld = {"toekomst": "begonnen_op", "einde_voor_begin": "begonnen_op"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        knop = "Opslaan" if self.instance.pk else "Beginnen"
        self.helper = Opmaak(
            Row("begonnen_op", "minuten"), Row("taal", "tolk"), "aanwezig", "plaats", terug=terug, knop=knop
        )


class ToewijsFormulier(forms.Form):
    """Which leefgebieden a partner fills in, and before which day."""

    delen = forms.MultipleChoiceField(label="Wie vult wat in?", widget=forms.CheckboxSelectMultiple)
    uiterlijk = forms.DateField(label="Uiterlijk", widget=Datumkiezer)
    bericht = forms.CharField(
        label="Bericht aan de partner",
        required=False,
        max_length=300,
        help_text="Wat wilt u weten? De partner leest dit.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, mogelijk: list[tuple[Deling, str]], terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        namen = dict(KEUZES)
        self.fields["delen"].choices = [  # type: ignore[attr-defined]  # a field with choices
            (f"{deling.organisatie_id}:{code}", f"{deling.organisatie}: {namen[code]}") for deling, code in mogelijk
        ]
        self.helper = Opmaak("delen", "uiterlijk", "bericht", terug=terug, knop="Vragen")

    def clean_delen(self) -> list[tuple[int, str]]:
        """(organisatie, leefgebied)"""
        paren = (keuze.split(":") for keuze in self.cleaned_data["delen"])
        return [(int(organisatie), code) for organisatie, code in paren]


class AfrondFormulier(Formulier):
    """The leerroute that was chosen, and why when it is not the one that the answers point to."""

    class Meta(Formulier.Meta):
        model = Intake
        fields = ["route", "route_reden"]

    foutveld = {"route": "route", "route_reden": "route_reden"}

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["route_reden"].help_text = "Verplicht als u een andere route kiest dan het advies."
        self.helper = Opmaak("route", "route_reden", terug=terug, knop="Intake afronden en vastzetten")


class AanvulFormulier(Formulier):
    """An addition to a completed intake."""

    class Meta(Formulier.Meta):
        model = Aanvulling
        fields = ["leefgebied", "tekst"]

    def __init__(self, *args: Any, zicht: Zicht, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mag_alles = zicht.mag(Recht.GEZONDHEID)
        keuzes = [("", "Maak een keuze"), *(k for k in KEUZES if mag_alles or k[0] not in VAN_GEZONDHEID)]
        self.fields["leefgebied"].choices = keuzes  # type: ignore[attr-defined]  # a field with choices
        self.helper = Opmaak("leefgebied", "tekst", terug=terug)


class ToetsFormulier(Formulier):
    """The leerbaarheidstoets."""

    class Meta(Formulier.Meta):
        model = Leerbaarheidstoets
        fields = ["aangemeld_op", "afgenomen_op", "resultaat", "score", "nodig", "overgeslagen", "vrijgesteld"]
        fields += ["afwijking", "afwijking_reden"]

    foutveld = {
        "einde_voor_begin": "afgenomen_op", "uitslag": "afgenomen_op", "overgeslagen": "overgeslagen",
        "toekomst": "afgenomen_op", "vrijgesteld": "vrijgesteld", "afwijking": "afwijking",
        "afwijking_reden": "afwijking_reden",
    }  # fmt: skip

    def __init__(self, *args: Any, terug: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = Opmaak(
            Row("aangemeld_op", "afgenomen_op"),
            "resultaat",
            Row("score", "nodig"),
            "overgeslagen",
            "vrijgesteld",
            "afwijking",
            "afwijking_reden",
            terug=terug,
        )
